import { byCluster } from '../arithmetic/by-cluster.ts';
import { iouParts, macro, occurs } from '../arithmetic/class-averages.ts';
import { UNIT, type Metric } from './metric.ts';

/**
 * Mean over classes of the shared pixels by those that either side gives the class, of all images together, over the classes that
 * the truth or the answers hold: JaccardIndex of torchmetrics and jaccard_score of scikit-learn (macro), mIoU of mmsegmentation.
 */
export const meanIou: Metric = {
  name: 'mean_iou',
  title: 'Mean IoU',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'image-segmentation': (rows) => byCluster(rows, (pixels) => macro(pixels, iouParts, occurs)) },
};
