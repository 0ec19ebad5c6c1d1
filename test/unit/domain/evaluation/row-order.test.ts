import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { type Case, LABELS, readAccuracy, wholes } from '../../../support/label-case.ts';
import { outputTensor } from '../../../support/scored-rows.ts';

const CLASSES = 5;
const ROWS = 400;

interface Row {
  readonly truth: number;
  readonly answer: number;
}

/** Always the same rows, of which about nine in ten are right. */
function rows(): readonly Row[] {
  const random = xoroshiro128plus(3);
  return Array.from({ length: ROWS }, (_, row) => {
    const truth = row % CLASSES;
    return { truth, answer: gaussian(random) < 1.3 ? truth : (row * 7) % CLASSES };
  });
}

function shuffled(made: readonly Row[], seed: number): readonly Row[] {
  const random = xoroshiro128plus(seed);
  const keyed = made.map((row) => ({ row, key: gaussian(random) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row);
}

/** The first rows hold each class once, in this order. */
function startingWith(made: readonly Row[], head: readonly number[]): readonly Row[] {
  const first = head.flatMap((truth) => made.find((row) => row.truth === truth) ?? []);
  return [...first, ...made.filter((row) => !first.includes(row))];
}

const HEADS = [
  [0, 1, 2, 3, 4],
  [3, 0, 4, 1, 2],
  [4, 3, 2, 1, 0],
  [2, 4, 0, 3, 1],
];
const ORDERS: Readonly<Record<string, (place: number) => number>> = {
  'as it stands': (place) => place,
  reversed: (place) => CLASSES - 1 - place,
  shifted: (place) => place + 1,
  rotated: (place) => (place + 1) % CLASSES,
  swapped: (place) => [1, 0, 2, 3, 4][place] ?? 0,
};

function columns(places: readonly number[]) {
  const cells = places.flatMap((place) => Array.from({ length: CLASSES }, (_, column) => Number(column === place)));
  return outputTensor(Float32Array.from(cells), CLASSES, 'FP32');
}

/** What a case tells for the rows as made, by each first sight of the classes, and dealt anew. */
function outcomes(read: (made: readonly Row[]) => Case): ReadonlySet<unknown> {
  const made = rows();
  const orders = [...HEADS.map((head) => startingWith(made, head)), ...[1, 2, 3, 4].map((s) => shuffled(made, s))];
  return new Set(orders.map((order) => readAccuracy(read(order))));
}

const problem = 'multiclass';

describe('the order of the rows tells nothing about the order of the classes', () => {
  it.each(Object.entries(ORDERS))('labels %s', (_name, order) => {
    const read = (made: readonly Row[]): Case => ({
      problem,
      target: made.map(({ truth }) => truth),
      reads: LABELS,
      output: wholes(...made.map(({ answer }) => order(answer))),
    });
    expect(outcomes(read).size).toBe(1);
  });
  it.each(Object.entries(ORDERS).filter(([name]) => name !== 'shifted'))('columns %s', (_name, order) => {
    const read = (made: readonly Row[]): Case => ({
      problem,
      target: made.map(({ truth }) => truth),
      reads: { kind: 'scores' },
      output: columns(made.map(({ answer }) => order(answer))),
    });
    expect(outcomes(read).size).toBe(1);
  });
});

describe('labels in another order are refused', () => {
  const reversed = (made: readonly Row[], { by = 1, from = 0 } = {}): Case => ({
    problem,
    target: made.map(({ truth }) => from + truth * by),
    reads: LABELS,
    output: wholes(...made.map(({ answer }) => from + (CLASSES - 1 - answer) * by)),
  });
  it.each(HEADS)('whichever class the rows show first: %i, %i, %i, %i, %i', (...head) => {
    expect(readAccuracy(reversed(startingWith(rows(), head)))).toBe('answers-reordered /target');
  });
  it('where their text has another order than their size: 2, 6, 10, 14, 18 turned around', () => {
    const made = startingWith(rows(), [3, 0, 4, 1, 2]);
    expect(readAccuracy(reversed(made, { by: 4, from: 2 }))).toBe('answers-reordered /target');
  });
  it('where classes lists them in an order of its own', () => {
    const made = reversed(rows());
    expect(readAccuracy({ ...made, says: { classes: [3, 0, 4, 1, 2] } })).toBe('answers-reordered /target/classes');
  });
});
