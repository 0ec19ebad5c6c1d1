import type { Nodes, Root } from 'mdast';
import { span } from './comment-tree.ts';

/** "wrote", as mail programs say it above the message that is answered. */
const WROTE =
  /wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsal|napísal|pisze|napisał|napisa[ol]\b|пишет|пише|написал|написа|写道|寫道|書きました|のメール|のメッセージ|님이 작성|yazdı|kirjoitti|kirjutas|írta|έγραψε|a scris|đã viết|כתב|מאת|كتب|menulis|va escriure/iu;
const ADDRESS = /[^\s<>()[\]]@[^\s<>()[\]]+\.\p{L}/u;
/** A year, a time, a date in figures or a day of the week. */
const WHEN =
  /\b(?:19|20)\d\d|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-] ?\d{1,2}[./-]|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const MESSAGE =
  /messag|mensa[jg]|nachricht|bericht|besked|meddelande|melding|viesti|сообщени|повідомлен|письм|wiadomo|zpráv|správa|邮件|郵件|メッセージ|메시지|ileti|üzenet|mesaj|thư|μήνυμα|הודעה/iu;
const PASSED_ON =
  /original|origine|originál|oryginaln|forward|ursprüng|weitergeleit|transf|réexp|reenvi|inoltr|encaminh|doorgestuurd|oorspronkelijk|oprindelig|opprinnelig|videresend|vidarebefo|ursprunglig|alkuperäi|välitet|исходн|пересыл|переслан|оригінал|переслане|przekazan|původní|přeposl|pôvodn|原始|转发|轉寄|転送|元の|원본|전달|iletilen|özgün|eredeti|továbbít|chuyển tiếp|αρχικ|προωθ|מועבר/iu;
/** The lines of a header as Outlook writes it. */
const FROM =
  /^(?:From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|От|Від|发件人|寄件者|差出人|送信者|보낸 사람|Kimden|Feladó)\s?[:：]/iu;
const SENT =
  /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Verzonden|Skickat|Sendt|Dato|Lähetetty|Päivämäärä|Wysłano|Odesláno|Odoslané|Отправлено|Дата|Надіслано|发送时间|日期|傳送時間|送信日時|日付|보낸 날짜|Gönderildi|Tarih|Elküldve)\s?[:：]/iu;
const FIELD =
  /^(?:To|Cc|Subject|An|Betreff|À|Objet|Para|Asunto|A|Oggetto|Assunto|Aan|Onderwerp|Till|Ämne|Til|Emne|Vastaanottaja|Aihe|Do|DW|Temat|Komu|Kopie|Předmět|Predmet|Кому|Копия|Тема|收件人|抄送|主题|收件者|主旨|宛先|件名|받는 사람|제목|Kime|Konu|Címzett|Tárgy)\s?[:：]/iu;
const MAX_HEADER_CHARACTERS = 600;
/** Mail programs break the line of an introduction; into more than three is not seen. */
const MAX_BROKEN_INTO = 3;

interface Line {
  /** Without marks of lists and headings and without emphasis. */
  readonly text: string;
  /** Where it begins in the comment. */
  readonly start: number;
}

/**
 * Where in a comment a mail program introduces the message that it put below the answer; null where it does not. Of the
 * three things that an introduction says, who by an address, when, and that it was written, two are asked for.
 */
export function mailHeaderAt(root: Root, comment: string): number | null {
  const lines = root.children.flatMap((node) => linesOf(node, comment));
  const index = lines.findIndex((_line, at) => introduces(lines, at) || heads(lines, at));
  return lines[index]?.start ?? null;
}

/** An empty line stands for the end of the node. A mail program that indents its header makes code of it. */
function linesOf(node: Nodes, comment: string): readonly Line[] {
  const [from, to] = span(node);
  const source = comment.slice(from, to);
  const indented = node.type === 'code' && !/^(?:`{3}|~{3})/.test(source);
  if (!indented && !['paragraph', 'heading', 'list'].includes(node.type)) return [{ text: '', start: from }];
  let start = from;
  const lines = `${source}\n`.split('\n').map((line) => {
    const placed = { text: plain(line), start };
    start += line.length + 1;
    return placed;
  });
  return lines;
}

function plain(line: string): string {
  if (line.length > MAX_HEADER_CHARACTERS) return '';
  return line
    .replace(/^\s*(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])\s+)?/, '')
    .replaceAll(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '')
    .replace(/(?:\s|<br ?\/?>)+$/i, '');
}

/** A line that is meant for a bot is none of a mail program. */
function introduces(lines: readonly Line[], at: number): boolean {
  let text = '';
  for (const line of lines.slice(at, at + MAX_BROKEN_INTO)) {
    if (line.text === '' || line.text.startsWith('/')) return false;
    text = `${text} ${line.text}`.trim();
    if (isIntroduction(text)) return true;
  }
  return false;
}

function isIntroduction(text: string): boolean {
  if (text.length > MAX_HEADER_CHARACTERS) return false;
  const ruled = /^-{2,20} ?([^-].{3,60}?) ?-{2,20}$/u.exec(text);
  const title = ruled?.[1] ?? (/[:：]$/.test(text) && text.length < 60 ? text : '');
  if (MESSAGE.test(title) && PASSED_ON.test(title)) return true;
  if (!/[:：]$/.test(text)) return false;
  return [WROTE, ADDRESS, WHEN].filter((sign) => sign.test(text)).length > 1;
}

/** Who and when, one below the other, or an address and another field. */
function heads(lines: readonly Line[], at: number): boolean {
  if (!isField(lines[at]?.text ?? '')) return false;
  const fields: string[] = [];
  for (const { text } of lines.slice(at, at + 12)) {
    if (isField(text)) fields.push(text);
    else if (text !== '') break;
  }
  const from = fields.find((text) => FROM.test(text));
  if (from === undefined) return false;
  return fields.some((text) => SENT.test(text)) || (ADDRESS.test(from) && fields.length > 1);
}

function isField(text: string): boolean {
  return FROM.test(text) || SENT.test(text) || FIELD.test(text);
}
