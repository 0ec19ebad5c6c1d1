import { UNIT, type Metric } from './metric.ts';
import { rightTokens } from './token-accuracy.ts';

/** Share of the pixels of all images with the right class, those of the ignored label left out. */
export const pixelAccuracy: Metric = {
  name: 'pixel_accuracy',
  title: 'Pixel accuracy',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'image-segmentation': rightTokens },
};
