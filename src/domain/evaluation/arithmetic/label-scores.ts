import type { LabelSetRows } from '../problems/multilabel.ts';
import type { OneAgainstRest } from './area.ts';
import { meanOf } from './means.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';

/** A measure of what has a label against what has not, by scores. */
type OneLabelMeasure = (one: OneAgainstRest) => Measurement;

/** Unweighted mean over the labels; undefined where it is for one of them. */
export function overLabels(rows: LabelSetRows, measure: OneLabelMeasure): Measurement {
  const { scores, target, labels, weight } = rows;
  if (scores === null) return undefinedMeasurement('no-scores');
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const contributions = new Float64Array(rows.rows);
  let [value, support] = [0, Infinity];
  for (let label = 0; label < labels; label += 1) {
    const column = new Float64Array(rows.rows).map((_, row) => scores[row * labels + label] ?? 0);
    const part = measure({ scores: column, positive: (row) => target[row * labels + label] === 1, weight });
    if (part.value === null || part.spread === null) return part;
    value += part.value / labels;
    // A label that no row has adds a constant, and no error.
    if (part.spread.support > 0) support = Math.min(support, part.spread.support);
    part.spread.contributions.forEach((share, row) => {
      contributions[row] = (contributions[row] ?? 0) + share / labels;
    });
  }
  return measured(value, { contributions, scale: 'unit', support: Number.isFinite(support) ? support : 0 });
}

/** Every label of every row is asked alike. The cells of a row are one observation. */
export function overCells(rows: LabelSetRows, measure: OneLabelMeasure): Measurement {
  const { scores, target, labels } = rows;
  if (scores === null) return undefinedMeasurement('no-scores');
  const weight = rows.weight && new Float64Array(scores.length).map((_, cell) => rows.weight?.[rowOf(cell)] ?? 1);
  const part = measure({ scores, positive: (cell) => target[cell] === 1, weight });
  if (part.value === null || part.spread === null) return part;
  const contributions = new Float64Array(rows.rows);
  part.spread.contributions.forEach((share, cell) => {
    contributions[rowOf(cell)] = (contributions[rowOf(cell)] ?? 0) + share;
  });
  const support = Math.min(part.spread.support, rows.rows);
  return measured(part.value, { contributions, scale: 'unit', support });

  function rowOf(cell: number): number {
    return Math.floor(cell / labels);
  }
}

/** Mean over the rows of a measure of the row's labels by their scores. */
export function overRows(rows: LabelSetRows, measure: OneLabelMeasure): Measurement {
  const { scores, target, labels } = rows;
  if (scores === null) return undefinedMeasurement('no-scores');
  const values = new Float64Array(rows.rows).map((_, row) => {
    const start = row * labels;
    const own = scores.subarray(start, start + labels);
    return measure({ scores: own, positive: (label) => target[start + label] === 1, weight: null }).value ?? 0;
  });
  return meanOf(values, rows.weight, 'share');
}
