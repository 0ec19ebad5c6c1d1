import { type Agreement, agreeingRows, BEYOND_DOUBT, isFarBetter } from './label-agreement.ts';
import { type Label, labelNumber } from './labels.ts';

/** An order of the classes in which the answers agree far better with the truth. */
export interface BetterOrder {
  /** The class that each class of the answers stands for, as positions. */
  readonly order: readonly number[];
  readonly rows: number;
  /** Rows that agree in the order as it stands. */
  readonly own: number;
  /** Rows that agree in the better order. */
  readonly other: number;
}

/**
 * Finds classes that were numbered in another order: that of their text (as scikit-learn's LabelEncoder sorts words), of their
 * size, the reverse, or else, where classes are columns or positions, the one that the rows themselves tell. That one is the
 * best of all orders, so that it has to be beyond doubt for as many of them as there are.
 */
export function betterOrder(agreement: Agreement, arePositions: boolean): BetterOrder | null {
  const { known, answered } = agreement;
  const usual = usualOrders(known).map((order) => [order, BEYOND_DOUBT] as const);
  const orders = arePositions ? [...usual, likeliest(agreement)] : usual;
  const better = orders.filter(([order, doubt]) =>
    isFarBetter(agreement, { own: answered, other: read(order), doubt }),
  );
  const rows = agreement.pairs.reduce((sum, pair) => sum + pair.rows, 0);
  const own = agreeingRows(agreement, answered);
  const found = better.map(([order]) => ({ order, rows, own, other: agreeingRows(agreement, read(order)) }));
  return found.toSorted((a, b) => b.other - a.other)[0] ?? null;

  function read(other: readonly number[]): readonly number[] {
    return answered.map((index) => other[index] ?? -1);
  }
}

/**
 * Any of the orders that classes have of themselves, read as any other one of them, or as its reverse. None of these may be
 * that in which the rows show the classes: `known` is in an order that the manifest, the columns or the labels give.
 */
function usualOrders(known: readonly Label[]): readonly (readonly number[])[] {
  const bases = [known.map((_label, index) => index), placesBySize(known), placesByText(known)];
  const bySelf = bases.filter((base) => base.length === known.length);
  const pairs = bySelf.flatMap((from) => bySelf.flatMap((to) => [compose(from, to), compose(from, to.toReversed())]));
  return [...new Map(pairs.map((order) => [order.join(), order])).values()];
}

/** The class at each place of one order stands for the class at that place of the other. */
function compose(from: readonly number[], to: readonly number[]): readonly number[] {
  const order = from.map(() => -1);
  for (const [place, index] of from.entries()) order[index] = to[place] ?? -1;
  return order;
}

/** Labels in an order that the rows have no part in: numbers by their size, all others by their text. */
export function sortedLabels(labels: readonly Label[]): readonly Label[] {
  const bySize = placesBySize(labels);
  const places = bySize.length === labels.length ? bySize : placesByText(labels);
  return places.flatMap((index) => labels[index] ?? []);
}

/** None where a label is no number. Numbers beyond 2^53 that are alike as floats are told apart by their text. */
function placesBySize(labels: readonly Label[]): readonly number[] {
  const numbers = labels.map(labelNumber);
  if (numbers.some(Number.isNaN)) return [];
  return placesByText(labels).toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
}

function placesByText(labels: readonly Label[]): readonly number[] {
  const texts = labels.map(String);
  return texts.map((_text, index) => index).toSorted((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
}

/** By code unit, as Python and NumPy sort. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Each class of the answers stands for the class that it meets most often, one for one. */
function likeliest({ pairs, truth, answered, known }: Agreement): readonly [readonly number[], number] {
  const order = new Map<number, number>();
  const taken = new Set<number>();
  for (const { own, answer } of countMeetings({ pairs, truth, answered })) {
    if (order.has(answer) || taken.has(own)) continue;
    order.set(answer, own);
    taken.add(own);
  }
  const left = known.map((_label, index) => index).filter((index) => !taken.has(index));
  const whole = known.map((_label, index) => order.get(index) ?? left.shift() ?? -1);
  return [whole, Math.sqrt(BEYOND_DOUBT ** 2 + 2 * logFactorial(known.length))];
}

function countMeetings({ pairs, truth, answered }: Pick<Agreement, 'pairs' | 'truth' | 'answered'>) {
  const met = Map.groupBy(pairs, (pair) => `${truth[pair.truth] ?? -1} ${answered[pair.answer] ?? -1}`);
  return [...met.values()]
    .map((group) => ({
      own: truth[group[0]?.truth ?? -1] ?? -1,
      answer: answered[group[0]?.answer ?? -1] ?? -1,
      rows: group.reduce((sum, { rows }) => sum + rows, 0),
    }))
    .filter(({ own, answer }) => own >= 0 && answer >= 0)
    .toSorted((a, b) => b.rows - a.rows || a.own - b.own || a.answer - b.answer);
}

function logFactorial(number: number): number {
  return Array.from({ length: number }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
}
