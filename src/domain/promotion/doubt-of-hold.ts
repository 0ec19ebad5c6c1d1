import { shortened } from './command.ts';
import type { Talk } from './doubt-of-reason.ts';
import { exactly, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { plainText } from './words.ts';

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
};
const MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** Behind a noun `a minute` is a rate. */
const ONE = '(?<=^|(?:for|another|about|next|in|within|the|of|over|take|takes) )an?';
const SPAN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,4}(?:\\.\\d)?(?=[ -]?\\p{L})|(?:${ONE}|${Object.keys(COUNTS).slice(2).join('|')})(?=[ -]))[ -]?(m|h|d|w)(?:in|ins|inute|inutes|r|rs|our|ours|ay|ays|eek|eeks)?(?![\\p{L}\\p{N}])`,
  'u',
);
/** Another count, and an end that only its author could put into hours. */
const OPEN_END =
  /(?<!\p{L})(?:(?:few|several|couple of|half an?|quarter(?: of an?)?|some) (?:min|minutes?|h|hours?|d|days?|weeks?)|till?|until|overnight|tonight|today|this (?:morning|afternoon|evening|week|weekend)|weekend|eod|eow|end of|fortnight|a while|a (?:bit|little|moment)|rest of|from \d{1,2}(?::\d\d| ?[ap]m)|short(?:ly)?|pt?\d+[hmd]|temporar\p{L}*|brief\p{L}*|for (?:now|the (?:day|night|moment|week|time)|an?|some))(?!\p{L})|(?<!since )(?<!since last )(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?:by|to|before) \d{1,2}(?::\d\d| ?[ap]m)/u;
/** Who writes so wants the hold to end. */
const UNDOING =
  /^(?:it |this |is )*(?:remov\p{L}*|lift\p{L}*|end(?:s|ed)?|unhold|unfreeze|unlock|resum\p{L}*|continu\p{L}*|releas\p{L}*|clear\p{L}*|disabl\p{L}*|delet\p{L}*|stop\p{L}*|over|off|ok|okay|go|done|resolved)(?: (?:it|this|now|please|hold|the hold|already))*[.!]?$/u;

/** What is offered where only the author knows. */
const EXAMPLE_MS = 7_200_000;

/** A hold for a time that is no key would last for ever. */
export function doubtOfHold({ command, context: { model } }: Talk): ResolveProblem | null {
  const text = plainText(command.reason ?? '').replaceAll(/\S*:\/\/\S*/gu, ' ');
  const span = command.forMs === null ? SPAN.exec(text) : null;
  const end = command.forMs === null ? OPEN_END.exec(text) : null;
  const word = (UNDOING.exec(text) ?? span ?? end)?.[0];
  if (word === undefined) return null;
  const plain = { ...exactly(command), model, surely: true };
  const forMs = UNDOING.test(text) ? 0 : msOf(span);
  const found = resolveProblem('unclear-word', command, { word, choices: [] });
  const timed = { ...plain, forMs, exactReason: withoutSpan(plain.exactReason ?? '', span?.[0] ?? null) };
  return { ...found, readings: forMs > 0 ? [timed, plain] : [plain] };
}

const BEFORE_SPAN = /(?:(?<!\p{L})(?:for|since|in|within|about|another|over|of|the|next|last|past)\s+)+$/iu;

/** What the reason says beside the time: the line that holds it in `for=` does not say it twice. */
function withoutSpan(reason: string, span: string | null): string | null {
  const start = span === null ? -1 : reason.toLowerCase().indexOf(span);
  if (span === null || start < 0) return reason;
  const before = reason.slice(0, start).replace(BEFORE_SPAN, '');
  const rest = shortened(`${before}${reason.slice(start + span.length)}`).replaceAll(/^[\s,;:.]+|[\s,;:]+$/gu, '');
  return /\p{L}/u.test(rest) ? rest : null;
}

function msOf(span: RegExpExecArray | null): number {
  if (span === null) return EXAMPLE_MS;
  const [, count = '', unit = ''] = span;
  return (COUNTS[count] ?? Number(count)) * (MS[unit] ?? 0);
}
