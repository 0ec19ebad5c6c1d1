import { exactNumbers } from './label-numbers.ts';
import { type Label, labelNumber } from './labels.ts';

/** Rows with the same true label and the same answer, by their numbers in their censuses. */
export interface LabelPair {
  readonly truth: number;
  readonly answer: number;
  readonly rows: number;
}

export interface Agreement {
  readonly pairs: readonly LabelPair[];
  /** Class of each true label, as a position in `known`. */
  readonly truth: readonly number[];
  /** Class of each answer as it is read; -1 for none. */
  readonly answered: readonly number[];
  readonly known: readonly Label[];
  readonly answers: readonly Label[];
}

/** Cohen's kappa up to which answers agree with the truth no better than by chance, and how much better another reading must. */
const CHANCE = 0.1;
export const FAR_BETTER = 0.3;
/** McNemar's statistic in standard deviations: a few rows prove nothing. */
export const BEYOND_DOUBT = 3;

/**
 * Whether the answers are some other labels' numbers: as they are read they agree with the truth no better than by chance, and
 * far better once the same number is added to each, or once they are taken for positions. A weak model agrees with nothing.
 */
export function isMisread(agreement: Agreement): boolean {
  const { answered: own } = agreement;
  if (kappa(agreement, own) > CHANCE) return false;
  return otherReadings(agreement).some((other) => isFarBetter(agreement, { own, other, doubt: BEYOND_DOUBT }));
}

export interface TwoReadings {
  readonly own: readonly number[];
  readonly other: readonly number[];
  /** Standard deviations from which on the difference is no chance. */
  readonly doubt: number;
}

/** Whether the answers agree with the truth far better in another reading, and not by chance. */
export function isFarBetter(rows: MetRows, { own, other, doubt }: TwoReadings): boolean {
  if (kappa(rows, other) - Math.max(kappa(rows, own), 0) < FAR_BETTER) return false;
  return mcNemar(rows, other, own) >= doubt;
}

type MetRows = Pick<Agreement, 'pairs' | 'truth'>;

export function agreeingRows({ pairs, truth }: MetRows, reading: readonly number[]): number {
  const agreeing = pairs.filter((pair) => truth[pair.truth] === reading[pair.answer]);
  return agreeing.reduce((sum, { rows }) => sum + rows, 0);
}

/** Whether the answers agree with the truth as they are read, better than in any other reading beyond doubt. */
export function isPlain(agreement: Agreement): boolean {
  const { pairs, truth, answered } = agreement;
  const others = otherReadings(agreement);
  return others.length > 0 && others.every((reading) => mcNemar({ pairs, truth }, answered, reading) >= BEYOND_DOUBT);
}

/** Classes of the answers by every number that can be added to all of them, and as positions that count from 0 or from 1. */
function otherReadings({ known, answers, answered }: Agreement): readonly (readonly number[])[] {
  const { at } = exactNumbers([...known, ...answers]);
  const values = known.map(at);
  const readings = [...readBySum(values, answers.map(at)), ...readByPlace(values, answers.map(labelNumber))];
  const whole = readings.filter((reading) => !reading.includes(-1));
  return whole.filter((reading) => reading.some((index, number) => index !== answered[number]));
}

function readBySum(values: readonly number[], numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length === 0 || !numbers.every(Number.isInteger)) return [];
  const places = new Map(values.map((value, index) => [value, index]));
  const least = numbers.reduce((low, number) => Math.min(low, number));
  return values.filter(Number.isInteger).map((value) => {
    return numbers.map((number) => places.get(number + value - least) ?? -1);
  });
}

function readByPlace(values: readonly number[], numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length === 0 || !numbers.every(Number.isInteger)) return [];
  const orders = [values.map((_value, index) => index), sortedOrder(values)];
  return orders.flatMap((order) => [0, 1].map((base) => numbers.map((number) => order[number - base] ?? -1)));
}

/** Positions by size; empty where what is no number leaves no order. */
function sortedOrder(values: readonly number[]): readonly number[] {
  if (values.some(Number.isNaN)) return [];
  return values.map((_value, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

function kappa({ pairs, truth }: MetRows, reading: readonly number[]): number {
  const [ours, theirs] = [new Map<number, number>(), new Map<number, number>()];
  let [rows, agreeing] = [0, 0];
  for (const pair of pairs) {
    const [own, answer] = [truth[pair.truth] ?? -1, reading[pair.answer] ?? -1];
    ours.set(own, (ours.get(own) ?? 0) + pair.rows);
    theirs.set(answer, (theirs.get(answer) ?? 0) + pair.rows);
    rows += pair.rows;
    if (own === answer) agreeing += pair.rows;
  }
  const byChance = [...ours].reduce((sum, [label, count]) => sum + count * (theirs.get(label) ?? 0), 0) / rows ** 2;
  return byChance >= 1 ? 1 : (agreeing / rows - byChance) / (1 - byChance);
}

/** How much more often `one` is right alone than `other` is, in standard deviations. */
function mcNemar({ pairs, truth }: MetRows, one: readonly number[], other: readonly number[]): number {
  let [ahead, behind] = [0, 0];
  for (const { truth: label, answer, rows } of pairs) {
    const own = truth[label];
    if (one[answer] === other[answer]) continue;
    if (one[answer] === own) ahead += rows;
    if (other[answer] === own) behind += rows;
  }
  return ahead + behind === 0 ? 0 : (ahead - behind) / Math.sqrt(ahead + behind);
}
