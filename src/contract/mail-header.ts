import type { Block } from './open-blocks.ts';

/** "wrote", as mail programs say it above the message that is answered. */
const WROTE =
  /wrote|\bsaid\b|commented|replied|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsal|napísal|pisze|napisał|napisa[ol]\b|пишет|пише|написал|написа|写道|寫道|書きました|のメール|のメッセージ|님이 작성|yazdı|kirjoitti|kirjutas|írta|έγραψε|a scris|đã viết|כתב|מאת|كتب|menulis|va escriure|نوشت/iu;
const ENDS_IN_WROTE = new RegExp(`(?:${WROTE.source})\\s*$`, 'iu');
/** Nobody else writes so above words than a mail program, or somebody who quotes: `Ada Lovelace wrote:`. */
const NAME_WROTE = new RegExp(`^(?:\\p{Lu}[\\p{L}'’.-]*\\s){2,4}(?:${WROTE.source})\\s?[:：]$`, 'u');
/** One name may be that of a service. */
const ONE_WROTE = new RegExp(`^\\p{L}[\\p{L}'’.-]*\\s(?:${WROTE.source})\\s?[:：]$`, 'iu');
const LOGIN = /(?<![\p{L}\p{N}._-])@[a-z0-9][a-z0-9-]{0,38}(?![\p{L}\p{N}.-])/iu;
/** A quote as forums write it. */
const FORUM_QUOTE = /^\[quote\b[^\]]{0,200}\]/iu;
const ADDRESS = /[^\s<>()[\]]@[^\s<>()[\]]+\.\p{L}/u;
/** A name with its address behind it, as only mail programs write it at the end of a line. */
const MAILBOX = /\p{L}[^<>]*[<‹＜][^\s<>‹›]+@[^\s<>‹›]+\.\p{L}+[>›＞]\s?[:：]$/u;
/** A year, a time, a date in figures or a day of the week. */
const WHEN =
  /\b(?:19|20)\d\d|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-] ?\d{1,2}[./-]|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const MESSAGE =
  /messag|mensa[jg]|nachricht|bericht|besked|meddelande|melding|viesti|сообщени|повідомлен|письм|wiadomo|zpráv|správa|邮件|郵件|メッセージ|메시지|ileti|üzenet|mesaj|thư|μήνυμα|הודעה/iu;
const PASSED_ON =
  /original|origine|originál|oryginaln|forward|ursprüng|weitergeleit|transf|réexp|reenvi|inoltr|encaminh|doorgestuurd|oorspronkelijk|oprindelig|opprinnelig|videresend|vidarebefo|ursprunglig|alkuperäi|välitet|исходн|пересыл|переслан|оригінал|переслане|przekazan|původní|přeposl|pôvodn|原始|转发|轉寄|転送|元の|원본|전달|iletilen|özgün|eredeti|továbbít|chuyển tiếp|αρχικ|προωθ|מועבר/iu;
/** The lines of a header as Outlook writes it. */
const FROM =
  /^(?:From|Von|De|De la|Da|Dari|Saatja|Από|Pošiljalac|Pošiljatelj|מאת|Van|Från|Fra|Lähettäjä|Od|От|Від|发件人|寄件者|差出人|送信者|보낸 사람|Kimden|Feladó)(?:\s?[:：]|\s(?=.*(?:"|@|\d[./:-]\d)))/iu;
const SENT =
  /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Verzonden|Skickat|Sendt|Dato|Lähetetty|Päivämäärä|Wysłano|Odesláno|Odoslané|Отправлено|Дата|Надіслано|发送时间|日期|傳送時間|送信日時|日付|보낸 날짜|Gönderildi|Tarih|Elküldve)(?:\s?[:：]|\s(?=.*(?:"|@|\d[./:-]\d)))/iu;
const FIELD =
  /^(?:To|Cc|Subject|An|Betreff|À|Objet|Para|Asunto|A|Oggetto|Assunto|Aan|Onderwerp|Till|Ämne|Til|Emne|Vastaanottaja|Aihe|Do|DW|Temat|Komu|Kopie|Předmět|Predmet|Кому|Копия|Тема|收件人|抄送|主题|收件者|主旨|宛先|件名|받는 사람|제목|Kime|Konu|Címzett|Tárgy)(?:\s?[:：]|\s(?=.*(?:"|@|\d[./:-]\d)))/iu;
/** A title between rows of any sign. */
const TITLE = /^\\?(?:[^\p{L}\p{N}\s\\]{2,40}|[–—]) ?([^\p{P}\p{S}].{3,100}?) ?\\?(?:[^\p{L}\p{N}\s\\]{2,40}|[–—])$/u;
/** A title between hyphens, or as GroupWise sets it: `>>> Ada <ada@example.com> 5/4/2026 3:04 PM >>>`. */
const RULED = /^\\?[-–—=]{2,20} ?([^-–—=].{3,300}?) ?[-–—=]{2,20}$/u;
const RULED_BY_QUOTES = /^>{2,} ?([^>].{3,300}?) ?>{2,}$/mu;
const ANY_FIELD = /^\p{L}[\p{L}\p{M}' -]{0,24}\s?[:：]\s*\S/u;
const FIELD_IN_LINE = /(?:^|\s)\p{L}[\p{L}\p{M}]{0,20}\s?[:：](?=\s)/u;
const MAX_HEADER_CHARACTERS = 600;
/** Mail programs break the line of an introduction; into more than three is not seen. */
const MAX_BROKEN_INTO = 3;

interface Line {
  /** Without marks of lists and headings and without emphasis. */
  readonly text: string;
  /** As it stands in the source. */
  readonly typed: string;
  /** Where it begins in the comment. */
  readonly start: number;
}

/** Where a mail program introduces the message that it put below the answer. */
export interface MailHeader {
  readonly at: number;
  /** A lesser sign keeps a promotion from being carried out, and no rollback: an alert may name an address and a time. */
  readonly sure: boolean;
}

/**
 * The introduction, or the header, of a message that is answered; null: there is none. Of the three things that an
 * introduction says, who by an address, when, and that it was written, two are asked for.
 */
export function mailHeaderAt(root: Block, comment: string): MailHeader | null {
  const lines = root.children.flatMap((block) => linesOf(block, comment));
  const signs = lines.map((_line, at) => strongest(introduces(lines, at), heads(lines, at)));
  const first = signs.findIndex((sign) => sign !== 'none');
  if (first < 0) return null;
  // Once it is sure that there is a mail, the lesser sign above it was no alert.
  const sure = signs[first] === 'sure';
  return { at: lines[first]?.start ?? 0, sure: sure || signs.slice(first, first + 12).includes('sure') };
}

type Sign = 'none' | 'unsure' | 'sure';

function strongest(...signs: readonly Sign[]): Sign {
  if (signs.includes('sure')) return 'sure';
  return signs.includes('unsure') ? 'unsure' : 'none';
}

/** An empty line stands for the end of the block. A mail program that indents its header makes code of it. */
function linesOf({ kind, from, to }: Block, comment: string): readonly Line[] {
  const source = comment.slice(from, to);
  const ruled = kind === 'quote' && RULED_BY_QUOTES.test(source);
  if (!ruled && !['code', 'paragraph', 'heading', 'list', 'table'].includes(kind))
    return [{ text: '', typed: '', start: from }];
  let start = from;
  return `${source}\n`.split('\n').map((line) => {
    const placed = { text: plain(line), typed: line.trim(), start };
    start += line.length + 1;
    return placed;
  });
}

function plain(line: string): string {
  if (line.length > MAX_HEADER_CHARACTERS || /^[\s|:-]*\|[\s|:-]*$/.test(line)) return '';
  return line
    .replace(/^\s*(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])\s+)?/, '')
    .replace(/^\|\s*([^|]*?)[:\s]*\|/, '$1: ')
    .replaceAll(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|\|/g, '')
    .replace(/(?:\s|<br ?\/?>)+$/i, '');
}

/** A line that is meant for a bot is none of a mail program. */
function introduces(lines: readonly Line[], at: number): Sign {
  let text = '';
  for (const line of lines.slice(at, at + MAX_BROKEN_INTO)) {
    if (line.text === '' || line.text.startsWith('/')) return 'none';
    if (FORUM_QUOTE.test(line.typed) || isPassedOn(TITLE.exec(line.typed)?.[1] ?? '')) return 'sure';
    text = `${text} ${line.text}`.trim();
    const sign = introduction(text);
    if (sign !== 'none') return sign;
  }
  return 'none';
}

function introduction(text: string): Sign {
  if (text.length > MAX_HEADER_CHARACTERS) return 'none';
  const ruled = RULED.exec(text)?.[1] ?? RULED_BY_QUOTES.exec(text)?.[1];
  const title = ruled ?? (/[:：]$/.test(text) && text.length < 60 ? text : '');
  if (isPassedOn(title) || NAME_WROTE.test(text)) return 'sure';
  const signs = [WROTE, ADDRESS, WHEN].filter((sign) => sign.test(text) || (sign === ADDRESS && LOGIN.test(text)));
  if (ruled === undefined && !/[:：]$/.test(text))
    return signs.length === 3 && ENDS_IN_WROTE.test(text) ? 'sure' : 'none';
  if (signs.length < 2) return ONE_WROTE.test(text) ? 'unsure' : 'none';
  return ruled !== undefined || signs.includes(WROTE) || MAILBOX.test(text) ? 'sure' : 'unsure';
}

function isPassedOn(title: string): boolean {
  return MESSAGE.test(title) && PASSED_ON.test(title);
}

/** Lines of the form `Word: text`, in any language, one below the other, of which the first says who. */
function heads(lines: readonly Line[], at: number): Sign {
  const first = lines[at]?.text ?? '';
  const known = isKnown(first);
  if (!known && !ANY_FIELD.test(first)) return 'none';
  if (FROM.test(first) && first.split(FIELD_IN_LINE).length > 3) return 'sure';
  const fields = fieldsFrom(lines.slice(at, at + 12));
  const from = fields.find((text) => FROM.test(text));
  const addressed = fields.some((text) => ADDRESS.test(text));
  if (fields.length > 2 && (addressed || (known && from !== undefined))) return 'sure';
  if (fields.length > 2 && fields.some((text) => WHEN.test(text))) return 'unsure';
  if (from === undefined || !known) return 'none';
  return fields.some((text) => SENT.test(text)) || (ADDRESS.test(from) && fields.length > 1) ? 'unsure' : 'none';
}

/** Empty lines may stand between those that are known. */
function fieldsFrom(lines: readonly Line[]): readonly string[] {
  const fields: string[] = [];
  let unbroken = true;
  for (const { text } of lines) {
    if (text === '') unbroken = false;
    else if (isKnown(text) || (unbroken && ANY_FIELD.test(text))) fields.push(text);
    else break;
  }
  return fields;
}

function isKnown(text: string): boolean {
  return FROM.test(text) || SENT.test(text) || FIELD.test(text);
}
