import { wrongLabels } from '../arithmetic/label-counts.ts';
import { meanOf } from '../arithmetic/means.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { LabelSetRows } from '../problems/multilabel.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of labels that are wrong. */
export const hammingLoss: Metric = {
  name: 'hamming_loss',
  title: 'Hamming loss',
  direction: 'down',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: { multilabel: shareOfWrong },
};

function shareOfWrong(rows: LabelSetRows): Measurement {
  const shares = new Float64Array(rows.rows).map((_, row) => wrongLabels(rows, row) / rows.labels);
  return meanOf(shares, rows.weight, 'share');
}
