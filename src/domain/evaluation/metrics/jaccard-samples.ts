import { sharedLabels } from '../arithmetic/label-counts.ts';
import { meanOf } from '../arithmetic/means.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { LabelSetRows } from '../problems/multilabel.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean over the rows of labels that truth and answer share, of those that either has; 0 for a row without any (zero_division=0). */
export const jaccardSamples: Metric = {
  name: 'jaccard_samples',
  title: 'Jaccard, by row',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: { multilabel: meanOverlap },
};

function meanOverlap(rows: LabelSetRows): Measurement {
  const shares = new Float64Array(rows.rows).map((_, row) => {
    const { hit, size } = sharedLabels(rows, row);
    return size === 0 ? 0 : hit / (size - hit);
  });
  return meanOf(shares, rows.weight, 'share');
}
