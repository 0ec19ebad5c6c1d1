import type { ClassRows } from '../problems/class-rows.ts';
import type { ClusteredRows } from '../problems/clustered-rows.ts';
import type { EntityCounts, TokenRows } from '../problems/token-rows.ts';
import { combine, macro, occurs, type Parts } from './class-averages.ts';
import { measureMarginals } from './confusion.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount, sum } from './sums.ts';

/**
 * A metric of tokens, or of pixels, with the sentence or the image as its unit: tokens of one sentence are not independent, so that
 * what they contribute is added up before it is squared (Liang and Zeger, 1986, for clusters).
 */
export function byCluster(rows: ClusteredRows, measure: (answers: ClassRows) => Measurement): Measurement {
  const { value, spread, ...rest } = measure(answerRows(rows));
  if (value === null || spread === null) return { value, spread, ...rest };
  const factor = besselFactor(rows.rows) / besselFactor(rows.target.length);
  const contributions = new Float64Array(rows.rows).map((_, row) => {
    return factor * sum(spread.contributions.subarray(rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0));
  });
  const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
  return measured(value, { contributions, scale: spread.scale, support });
}

/** The metric of the class at a place from 0 on, or without a place its mean over the classes that occur; none of a class that does not. */
export function ofPlace(rows: ClusteredRows, place: number | null, parts: Parts): Measurement {
  return byCluster(rows, (answers) => {
    if (place === null) return macro(answers, parts, occurs);
    return measureMarginals(answers, 'unit', (marginals) =>
      occurs(marginals, place) ? combine(marginals, parts, (label) => Number(label === place)) : null,
    );
  });
}

/** Each answer weighs as much as its row, as often as it stands there. */
function answerRows(rows: ClusteredRows): ClassRows {
  const { classes, target, predicted, gives } = rows;
  return {
    rows: target.length,
    weight: weightsOf(rows),
    gives,
    classes,
    target,
    predicted,
    probabilities: null,
    epsilon: Number.EPSILON,
  };
}

function weightsOf({ weight, counts = null, target, starts }: ClusteredRows): Float64Array | null {
  if (weight === null) return counts;
  const all = new Float64Array(target.length);
  weight.forEach((share, row) => all.fill(share, starts[row] ?? 0, starts[row + 1] ?? 0));
  return counts === null ? all : all.map((share, answer) => share * (counts[answer] ?? 0));
}

/** Hits among what was counted, of all sentences together; 0 where nothing was counted, as in seqeval (zero_division=0). */
export function shareOfEntities(
  { rows, weight, entities }: TokenRows,
  count: (counts: EntityCounts, row: number) => { readonly hit: number; readonly of: number },
): Measurement {
  if (rows === 0) return undefinedMeasurement('no-rows');
  if (entities === null) return undefinedMeasurement('no-entities');
  const counts = Array.from({ length: rows }, (_, row) => count(entities, row));
  const share = (row: number): number => weight?.[row] ?? 1;
  const total = sum(Float64Array.from(counts, ({ of }, row) => share(row) * of));
  const hits = sum(Float64Array.from(counts, ({ hit }, row) => share(row) * hit));
  const value = total === 0 ? 0 : hits / total;
  const factor = total === 0 ? 0 : besselFactor(rows) / total;
  const contributions = Float64Array.from(counts, ({ hit, of }, row) => share(row) * (hit - value * of) * factor);
  const support = effectiveCount(Float64Array.from(counts, ({ of }, row) => (of > 0 ? share(row) : 0)));
  return measured(value, { contributions, scale: 'unit', support });
}
