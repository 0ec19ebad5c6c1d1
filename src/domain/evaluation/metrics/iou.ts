import { iouParts } from '../arithmetic/class-averages.ts';
import { ofPlace } from '../arithmetic/by-cluster.ts';
import { UNIT, type Metric } from './metric.ts';

/** Intersection over union of the pixels of one class, named by its place from 0 on; without a place the mean, as mean_iou. */
export const iou: Metric = {
  name: 'iou',
  title: 'IoU of a class',
  direction: 'up',
  parameter: { kind: 'place', default: null },
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'image-segmentation': (rows, place) => ofPlace(rows, place, iouParts) },
};
