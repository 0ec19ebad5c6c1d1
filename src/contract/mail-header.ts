/** How mail programs introduce the message that is answered, each in the languages that people write in. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^On .{5,300} wrote:$/i,
  /^(?:Am|On) .{5,300} schrieb.{0,200}:$/i,
  /^Le .{5,300} a écrit\s*:$/i,
  /^El .{5,300} escribió:$/i,
  /^(?:Il|Il giorno) .{5,300} ha scritto:$/i,
  /^Em .{5,300} escreveu:$/i,
  /^Op .{5,300} schreef.{0,200}:$/i,
  /^(?:Den|På|Dne|W dniu|Dnia) .{5,300} (?:skrev|napsal(?:\(a\))?|pisze|napisał(?:\(a\))?).{0,200}:$/i,
  /^在.{5,300}写道[:：]$/,
  /^.{5,300}(?:のメール|のメッセージ|さんは書きました)[:：]$/,
  /^.{1,200}<[^<>\s]{1,200}@[^<>\s]{1,200}>.{0,40}:$/,
  /^-{2,20} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht) ?-{2,20}$/i,
];
/** The lines of a header as Outlook writes it: two of them one after the other are no coincidence. */
const FIELD =
  /^(?:From|Sent|Date|To|Cc|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto|Da|Inviato|Oggetto|Van|Verzonden|Aan|Onderwerp)\s?:\s/i;

/**
 * Where in a paragraph the mail program introduces the message that it put below the answer; null where it does not.
 * Emphasis around words is passed over.
 */
export function mailHeaderAt(paragraph: string): number | null {
  const lines = paragraph.split('\n');
  const plain = lines.map((line) => line.replaceAll(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '').trim());
  const index = plain.findIndex((line, at) => {
    const next = plain[at + 1] ?? '';
    const two = !line.startsWith('/') && !introduces(next) && introduces(`${line} ${next}`);
    return introduces(line) || two || (FIELD.test(line) && FIELD.test(next));
  });
  return index < 0 ? null : lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
}

function introduces(line: string): boolean {
  return line.length <= 600 && INTRODUCTIONS.some((pattern) => pattern.test(line));
}
