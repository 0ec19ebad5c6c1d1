import type { NumberPairs } from '../arithmetic/pair-correlation.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetGrade } from '../target-values.ts';
import { PairOrder } from './pair-order.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';
import { dot, readVectors, roundCosine, scaled } from './vectors.ts';

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
    read: targetGrade,
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
  ask: (rows, by) => by.embedding?.(rows),
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
function collectPairs(context: CollectorContext): Collector<EmbeddingRows> {
  const [query, cosine, grade] = [growableInt32(), growableFloat64(), growableFloat64()];
  const order = new PairOrder();
  let half: Float64Array | null = null;
  let pairs = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const vectors = readVectors(table, context, 'embedding');
    if (vectors === null) return;
    order.add(batch);
    for (const [row, vector] of vectors.entries()) {
      if (half !== null) note(cosineOf(half, vector), targetGrade(batch, row));
      half = half === null ? vector : null;
    }
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

function cosineOf(a: Float64Array, b: Float64Array): number {
  const [left, right] = [scaled(a), scaled(b)];
  return roundCosine(dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right)));
}
