import { shareOfRows } from '../arithmetic/hits.ts';
import { wrongLabels } from '../arithmetic/label-counts.ts';
import { proportionOf } from '../arithmetic/means.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import type { LabelSetRows } from '../problems/multilabel.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of rows with the right label; of several labels a row every one must be right. */
export const accuracy: Metric = {
  name: 'accuracy',
  title: 'Accuracy',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: { binary: rightLabels, multiclass: rightLabels, multilabel: rightLabelSets },
};

function rightLabels(rows: ClassRows): Measurement {
  return shareOfRows(rows, (truth, answer) => Number(truth === answer), null);
}

function rightLabelSets(rows: LabelSetRows): Measurement {
  const hits = new Uint8Array(rows.rows).map((_, row) => Number(wrongLabels(rows, row) === 0));
  return proportionOf(hits, rows.weight, null);
}
