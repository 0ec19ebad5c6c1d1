import type { WeakestPart } from '../../src/contract/generated/types.ts';
import { PartRecorder } from '../../src/domain/evaluation/parts/part-recorder.ts';
import { findWeakest } from '../../src/domain/evaluation/parts/weakest-part.ts';
import { evaluationSet, type PlainRows, rowBatch, scoredRows } from './scored-rows.ts';

export interface PlainColumns extends PlainRows {
  /** Numbers of an input `x`, by the name of their column. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly seed?: number;
}

/** The weakest part of rows that are parted by slices' cells and by numbers of an input. */
export function weakestOf({ numbers, seed = 1, ...plain }: PlainColumns): WeakestPart | undefined {
  const set = plain.set ?? evaluationSet();
  const rows = scoredRows(plain);
  const named = Object.keys(numbers);
  const recorder = new PartRecorder({
    set,
    rows: rows.rows,
    inputs: new Map([['x', { count: named.length, named }]]),
    seed,
  });
  const data = Float32Array.from({ length: rows.rows * named.length }, (_, cell) => {
    return numbers[named[cell % named.length] ?? '']?.[Math.floor(cell / named.length)] ?? Number.NaN;
  });
  const input = { name: 'x', datatype: 'FP32', shape: [rows.rows, named.length], data } as const;
  recorder.add(rowBatch(plain.target, { inputs: [input], columns: plain.cells ?? new Map() }));
  const [found] = findWeakest({ data: 'holdout', rows, parted: recorder.finish(), seed });
  return found;
}
