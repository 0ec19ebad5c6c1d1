import { areaOf } from '../arithmetic/area.ts';
import { overLabels } from '../arithmetic/label-scores.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean over the labels of one label against its absence; undefined where a label is in no row, or in all. */
export const rocAucMacro: Metric = {
  name: 'roc_auc_macro',
  title: 'ROC AUC, macro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { multilabel: (rows) => overLabels(rows, areaOf) },
};
