import { areaOf } from '../arithmetic/area.ts';
import { overCells } from '../arithmetic/label-scores.ts';
import { UNIT, type Metric } from './metric.ts';

/** Every label of every row asked alike. */
export const rocAucMicro: Metric = {
  name: 'roc_auc_micro',
  title: 'ROC AUC, micro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { multilabel: (rows) => overCells(rows, areaOf) },
};
