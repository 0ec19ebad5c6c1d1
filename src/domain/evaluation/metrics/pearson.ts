import { pearsonOf } from '../arithmetic/pair-correlation.ts';
import { numberPairs } from '../problems/embedding.ts';
import { CORRELATION, type Metric } from './metric.ts';

/** Correlation of the cosine of each pair's embeddings with its grade. */
export const pearson: Metric = {
  name: 'pearson',
  title: 'Pearson correlation',
  direction: 'up',
  parameter: null,
  range: CORRELATION,
  needs: 'scores',
  live: 'none',
  measure: { embedding: (rows) => pearsonOf(numberPairs(rows)) },
};
