import type { NumberPairs } from '../arithmetic/pair-correlation.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import { allFinite, numberAt, type OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetNumber } from '../target-values.ts';
import { PairOrder } from './pair-order.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Pairs of rows; `query` numbers the pairs from 0, and both rows of a pair have its cosine and its grade. */
export interface EmbeddingRows extends RowsBase {
  readonly query: Int32Array;
  readonly cosine: Float64Array;
  readonly grade: Float64Array;
}

/** A vector a row, judged by how alike the two rows of a pair are. */
export const embedding: ProblemKind<EmbeddingRows> = {
  name: 'embedding',
  tasks: ['feature-extraction', 'sentence-similarity'],
  isPosed: () => true,
  target: {
    isLabel: false,
    isSeveral: false,
    hasPositive: false,
    read: targetNumber,
    order: () => new PairOrder(),
  },
  prediction: { kinds: ['values'], hasIndex: false, threshold: 'none', hasColumnPerClass: () => false },
  hasQueries: true,
  shown: ['spearman', 'pearson'],
  gaps: ['spearman'],
  start: {
    isLikely: () => true,
    kind: 'values',
    isNamed: false,
    gate: () => ({ metric: 'spearman', min: '0', margin: '0.01' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    query: pickIntegers(rows.query, indices),
    cosine: pickFloats(rows.cosine, indices),
    grade: pickFloats(rows.grade, indices),
  }),
  deal: (rows, indices) => ({ ...rows, cosine: pickFloats(rows.cosine, indices) }),
  scores: ({ cosine }) => cosine,
  measure: (rows, { measure }, parameter) => measure.embedding?.(rows, parameter),
  collect: collectPairs,
};

/** Each pair once, with the weight of its first row; one of weight 0 is no observation. A part of the rows has each pair of which it has a row. */
export function numberPairs({ query, cosine, grade, weight }: EmbeddingRows): NumberPairs {
  const seen = new Set<number>();
  const firsts = Int32Array.from(query.keys()).filter((row) => {
    const pair = query[row] ?? 0;
    if (seen.has(pair)) return false;
    seen.add(pair);
    return weight?.[row] !== 0;
  });
  return {
    left: pickFloats(cosine, firsts),
    right: pickFloats(grade, firsts),
    weight: weight && pickFloats(weight, firsts),
  };
}

/** The rows of a pair follow each other, so that no more than one vector is kept. */
function collectPairs({ set, findings }: CollectorContext): Collector<EmbeddingRows> {
  const [query, cosine, grade] = [growableInt32(), growableFloat64(), growableFloat64()];
  const order = new PairOrder();
  let half: Float64Array | null = null;
  let pairs = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const { output } = set.prediction;
    if (table.answersInRow > 1) {
      return findings.shape({ fault: 'several-answers', output, answers: table.answersInRow, problem: 'embedding' });
    }
    if (table.width < 2) return findings.shape({ fault: 'too-narrow', output, columns: table.width, needed: 2 });
    order.add(batch);
    const areFinite = allFinite(table, findings);
    for (let row = 0; row < batch.rows; row += 1) {
      const vector = vectorAt(table, row);
      if (areFinite && vector.every((value) => value === 0)) findings.zeroVector(batch.start + row);
      if (half !== null) note(cosineOf(half, vector), targetNumber(batch, row));
      half = half === null ? vector : null;
    }
    return undefined;
  }

  function note(similarity: number, graded: number): void {
    for (let row = 0; row < ROWS_OF_PAIR; row += 1) {
      query.push(pairs);
      cosine.push(similarity);
      grade.push(graded);
    }
    pairs += 1;
  }

  return {
    add,
    finish(base) {
      order.finish();
      const rows = { query: query.finish(), cosine: cosine.finish(), grade: grade.finish() };
      return { kind: 'collected', rows: scoredRows(embedding, { ...base, ...rows }) };
    },
  };
}

const ROWS_OF_PAIR = 2;

function vectorAt({ data, width }: OutputTable, row: number): Float64Array {
  return Float64Array.from({ length: width }, (_, column) => numberAt(data, row * width + column));
}

/** Finer than any output, and coarser than the rounding of sums, which must not decide a rank. */
const STEPS = 2 ** 40;

/** Scaled by the greatest element, so that no square is beyond what a number holds. */
function cosineOf(a: Float64Array, b: Float64Array): number {
  const [left, right] = [scaled(a), scaled(b)];
  const cosine = dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
  return Math.round(cosine * STEPS) / STEPS;
}

function scaled(vector: Float64Array): Float64Array {
  const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  return vector.map((value) => value / most);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}
