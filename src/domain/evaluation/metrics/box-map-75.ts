import { boxPrecision } from '../arithmetic/box-precision.ts';
import { UNIT, type Metric } from './metric.ts';

/** COCO's average precision at an overlap of 0.75, its mean over classes. */
export const boxMap75: Metric = {
  name: 'box_map_75',
  title: 'Box mAP at 0.75',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { 'object-detection': (rows) => boxPrecision(rows, [5]) },
};
