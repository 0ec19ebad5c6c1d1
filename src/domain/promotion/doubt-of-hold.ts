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
  /(?<!\p{L})(?:(?:few|several|couple of|half an?|some) (?:min|minutes?|h|hours?|d|days?|weeks?)|till?|until|overnight|tonight|today|this (?:morning|afternoon|evening|week|weekend)|weekend|eod|eow|end of|temporar\p{L}*|brief\p{L}*|for (?:now|the (?:day|night|moment|week|time)|an?|some))(?!\p{L})|(?<!since )(?<!since last )(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?:by|to|before) \d{1,2}(?::\d\d| ?[ap]m)/u;
/** What is offered where only the author knows. */
const EXAMPLE_MS = 7_200_000;

/** A hold for a time that is no key would last for ever. */
export function doubtOfHold({ command, context: { model } }: Talk): ResolveProblem | null {
  if (command.forMs !== null) return null;
  const text = plainText(command.reason ?? '').replaceAll(/\S*:\/\/\S*/gu, ' ');
  const [word, count = '', unit = ''] = SPAN.exec(text) ?? OPEN_END.exec(text) ?? [];
  if (word === undefined) return null;
  const forMs = unit === '' ? EXAMPLE_MS : (COUNTS[count] ?? Number(count)) * (MS[unit] ?? 0);
  const plain = { ...exactly(command), model, surely: true };
  const found = resolveProblem('unclear-word', command, { word, choices: [] });
  return { ...found, readings: forMs > 0 ? [{ ...plain, forMs }, plain] : [plain] };
}
