import type { RowsBase } from '../scored-rows.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount, weightedSum } from './sums.ts';

/** Of each row. */
export interface EditCounts {
  readonly edits: Int32Array;
  readonly length: Int32Array;
}

/** Edits of all rows over the length of all texts, as jiwer and torchmetrics; a row of weight 2 counts as two rows. */
export function editRate({ rows, weight }: RowsBase, counts: EditCounts): Measurement {
  if (rows === 0) return undefinedMeasurement('no-rows');
  const [edits, lengths] = [Float64Array.from(counts.edits), Float64Array.from(counts.length)];
  const total = weightedSum(lengths, weight);
  if (total === 0) return undefinedMeasurement('no-text');
  const value = weightedSum(edits, weight) / total;
  const factor = besselFactor(rows) / total;
  const contributions = edits.map(
    (count, row) => (weight?.[row] ?? 1) * (count - value * (lengths[row] ?? 0)) * factor,
  );
  const support = weight === null ? rows : effectiveCount(weight);
  // Without any edit nothing says how wrong a wrong row is: it is taken for wrong in full.
  return measured(value, { contributions, scale: value === 0 ? 'share' : 'mean', support });
}
