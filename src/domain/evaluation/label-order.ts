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

function usualOrders(known: readonly Label[]): readonly (readonly number[])[] {
  const places = known.map((_label, index) => index);
  const texts = known.map(String);
  const byText = places.toSorted((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  const numbers = known.map(labelNumber);
  const bySize = numbers.some(Number.isNaN) ? [] : [places.toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))];
  return [byText, ...bySize, places].flatMap((order) => [order, order.toReversed()]);
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
    .toSorted((a, b) => b.rows - a.rows);
}

function logFactorial(number: number): number {
  return Array.from({ length: number }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
}
