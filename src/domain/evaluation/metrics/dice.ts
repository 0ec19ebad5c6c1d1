import { f1Parts } from '../arithmetic/class-averages.ts';
import { ofPlace } from '../arithmetic/by-cluster.ts';
import { UNIT, type Metric } from './metric.ts';

/** Dice coefficient, which is F1, of the pixels of one class, named by its place from 0 on; without a place the mean over classes. */
export const dice: Metric = {
  name: 'dice',
  title: 'Dice',
  direction: 'up',
  parameter: { kind: 'place', default: null },
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'image-segmentation': (rows, place) => ofPlace(rows, place, f1Parts) },
};
