import type { AnswerChanges, Certificate, PartCondition, WeakestPart } from '../contract/generated/types.ts';
import { isFound, wordOfChanges } from '../domain/certification/change-word.ts';
import { formatCount, formatLimit, formatQuantity } from './format.ts';
import type { RichText } from './rich-text.ts';

/** Changes of all rows of each set, and of its slices. */
export function changesOf({ changes = [] }: Certificate): {
  readonly overall: readonly AnswerChanges[];
  readonly slices: readonly AnswerChanges[];
} {
  return {
    overall: changes.filter(({ slice }) => slice === null),
    slices: changes.filter(({ slice }) => slice !== null),
  };
}

/** 214 of 20,000 answers changed: 131 are right that were wrong, 83 are wrong that were right (better, p 0.0013). All 20,000 answers are the same */
export function changesSentence(changes: AnswerChanges): string {
  const { rows, changed, better, worse, by, unit, pValue } = changes;
  const noun = unit === 'query' ? 'answers to queries' : 'answers';
  if (changed === 0) return `All ${formatCount(rows)} ${noun} are the same`;
  const counts = `${formatCount(changed)} of ${formatCount(rows)} ${noun} changed`;
  const rest = changed - better - worse;
  const parts =
    by === 'right'
      ? [`${formatCount(better)} right that were wrong`, `${formatCount(worse)} wrong that were right`]
      : [`${formatCount(better)} with a smaller error`, `${formatCount(worse)} with a larger one`];
  const others =
    by === 'right' ? `${formatCount(rest)} as right or wrong as before` : `${formatCount(rest)} as far off`;
  return `${counts}: ${[...parts, ...(rest > 0 ? [others] : [])].join(', ')} (${wordOfChanges(changes)}${pValue === null ? '' : `, p ${pValueText(pValue)}`})`;
}

/** 0.0013, with as many digits as it takes to be on its side of the limit; what is smaller than one in 10,000 is no more than that. */
export function pValueText(pValue: number): string {
  if (pValue < 0.0001) return '< 0.0001';
  const short = [2, 3, 4, 6].map((digits) => Number(pValue.toPrecision(digits)));
  return String(short.find((text) => isFound({ pValue: text }) === isFound({ pValue })) ?? pValue);
}

/** region = south and age ≤ 30. What comes from data is a name of its own, so that each output makes it safe. */
export function partWords(where: readonly PartCondition[]): RichText {
  return where.flatMap((condition, index) => [...(index === 0 ? [] : [' and ']), { code: conditionText(condition) }]);
}

export function conditionText({ slice, column = '', value, above, upTo }: PartCondition): string {
  if (slice !== undefined) return slice;
  if (value !== undefined) return `${column} = ${value === null ? '(no value)' : valueText(value)}`;
  const number = (limit: number): string => formatLimit(limit, 'none');
  if (above === undefined) return upTo === undefined ? column : `${column} ≤ ${number(upTo)}`;
  return upTo === undefined ? `${column} > ${number(above)}` : `${number(above)} < ${column} ≤ ${number(upTo)}`;
}

/** As it stands in the data, but for a number that nobody reads so: −1.27 × 10³¹ and not -1.269136393070221e+31. */
function valueText(value: NonNullable<PartCondition['value']>): string {
  const text = String(value);
  return typeof value === 'number' && text.includes('e') ? formatLimit(value, 'none') : text;
}

/** Rows of the part, and that not all were searched, where figures of slices are of all: 210 rows, among the 10,000 of 20,000 rows that were searched */
export function partRows(part: WeakestPart, certificate: Pick<Certificate, 'data'>): string {
  const rows = `${formatCount(part.rows)} rows`;
  const all = rowsOfSet(part, certificate);
  if (!isSearchedInPart(part, certificate)) return rows;
  return `${rows}, among the ${formatCount(part.of)} of ${formatCount(all)} rows that were searched`;
}

export function isSearchedInPart(part: WeakestPart, certificate: Pick<Certificate, 'data'>): boolean {
  return part.of < rowsOfSet(part, certificate);
}

function rowsOfSet({ data, of }: WeakestPart, { data: sets }: Pick<Certificate, 'data'>): number {
  return sets.find(({ name }) => name === data)?.rows ?? of;
}

/** 0.71 of 0.85 overall, 210 rows; 64 parts were searched */
export function weakestSentence(part: WeakestPart, certificate: Pick<Certificate, 'data'>): RichText {
  const { metric, estimate, overall, searched, pValue } = part;
  const looked = `${formatCount(searched)} ${searched === 1 ? 'part was' : 'parts were'} searched`;
  if (!isFound(part)) return [`no part is surely weaker than the rest; ${looked} (p ${pValueText(pValue)})`];
  const value = formatQuantity({ ...estimate, unit: 'none' });
  const all = formatQuantity({ value: overall, interval: estimate.interval, unit: 'none' }).value;
  return [
    ...partWords(part.where),
    ': ',
    { code: metric },
    ` ${value.value} ${value.interval}, ${all} overall, ${partRows(part, certificate)}; ${looked} (p ${pValueText(pValue)})`,
  ];
}
