import { boxPrecision } from '../arithmetic/box-precision.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean over classes and over overlaps from 0.50 to 0.95 of COCO's average precision, for boxes of all sizes and 100 a class and image (pycocotools). */
export const boxMap: Metric = {
  name: 'box_map',
  title: 'Box mAP',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { 'object-detection': (rows) => boxPrecision(rows) },
};
