import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { beatsChance, fallToChance, firstShown, lossOf } from '../../../../src/domain/evaluation/chance.ts';
import { binary } from '../../../../src/domain/evaluation/problems/binary.ts';
import { multiclass } from '../../../../src/domain/evaluation/problems/multiclass.ts';
import { multilabel } from '../../../../src/domain/evaluation/problems/multilabel.ts';
import { ranking } from '../../../../src/domain/evaluation/problems/ranking.ts';
import { regression } from '../../../../src/domain/evaluation/problems/regression.ts';
import { scoredRows, type ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';

const ROWS = 240;
const BASE = { rows: ROWS, weight: null, gives: { labels: true, scores: true, probabilities: true } } as const;
const numbers = (valueOf: (row: number) => number): Float64Array =>
  Float64Array.from({ length: ROWS }, (_, row) => valueOf(row));
const integers = (valueOf: (row: number) => number): Int32Array =>
  Int32Array.from({ length: ROWS }, (_, row) => valueOf(row));

/** Rows of each problem whose answers are `know`: right for that share of the rows, and one and the same for all others. */
const PROBLEMS: Readonly<Record<string, (know: number) => ScoredRows>> = {
  binary: (know) => {
    const target = integers((row) => (row * 7) % 2);
    const probabilities = numbers((row) => (row < know * ROWS ? 0.2 + 0.6 * Number(target[row]) : 0.5));
    const predicted = integers((row) => Number(Number(probabilities[row]) > 0.5));
    return scoredRows(binary, { ...BASE, classes: 2, target, predicted, probabilities, epsilon: 1e-7 });
  },
  // Nine rows in ten are of one class, which all others are called.
  multiclass: (know) => {
    const target = integers((row) => (row % 10 === 0 ? 1 + (row % 20) / 10 : 0));
    const predicted = integers((row) => (row < know * ROWS ? Number(target[row]) : 0));
    return scoredRows(multiclass, { ...BASE, classes: 3, target, predicted, probabilities: null, epsilon: 1e-7 });
  },
  multilabel: (know) => {
    const target = Int32Array.from({ length: 3 * ROWS }, (_, cell) => Number(Math.sin(cell) > 0));
    const predicted = target.map((label, cell) => (cell < know * 3 * ROWS ? label : 1));
    return scoredRows(multilabel, { ...BASE, labels: 3, target, predicted, scores: null });
  },
  regression: (know) => {
    const target = numbers((row) => 10 * Math.sin(row));
    const predicted = numbers((row) => (row < know * ROWS ? Number(target[row]) + 0.1 : 0));
    return scoredRows(regression, { ...BASE, outputs: 1, target, predicted });
  },
  ranking: (know) => {
    const target = numbers((row) => Number(row % 12 === 5));
    const predicted = numbers((row) => (row < know * ROWS ? Number(target[row]) : Math.cos(row * row)));
    return scoredRows(ranking, { ...BASE, query: integers((row) => Math.floor(row / 12)), target, predicted });
  },
};

function question(rows: ScoredRows, seed = 1) {
  return { metric: firstShown(rows) ?? '', level: 0.95, random: seededRandom(seed) };
}

describe.each(Object.entries(PROBLEMS))('%s', (_name, rowsOf) => {
  test('answers that are right beat chance, and those that are all alike do not', () => {
    expect(beatsChance(rowsOf(1), question(rowsOf(1)))).toBe(true);
    expect(beatsChance(rowsOf(0), question(rowsOf(0)))).toBe(false);
  });

  test('a fall is from the one to the other', () => {
    const fall = fallToChance(rowsOf(1), rowsOf(0), question(rowsOf(1)));
    expect(fall).not.toBeNull();
    expect(fallToChance(rowsOf(1), rowsOf(1), question(rowsOf(1)))).toBeNull();
    expect(fallToChance(rowsOf(0), rowsOf(0), question(rowsOf(0)))).toBeNull();
  });

  test('a loss is surely more than a tenth of what is known beyond chance', () => {
    expect(lossOf(rowsOf(1), rowsOf(0.5), question(rowsOf(1)))).not.toBeNull();
    expect(lossOf(rowsOf(1), rowsOf(0.97), question(rowsOf(1)))).toBeNull();
    expect(lossOf(rowsOf(1), rowsOf(1), question(rowsOf(1)))).toBeNull();
    expect(lossOf(rowsOf(0.5), rowsOf(1), question(rowsOf(1)))).toBeNull();
  });
});

test('a drop that leaves most of what a model knows is none', () => {
  const { binary: rowsOf } = PROBLEMS;
  if (rowsOf === undefined) throw new Error('no rows');
  expect(fallToChance(rowsOf(1), rowsOf(0.7), question(rowsOf(1)))).toBeNull();
});
