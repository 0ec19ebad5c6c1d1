import { spearmanOf } from '../arithmetic/pair-correlation.ts';
import { numberPairs } from '../problems/embedding.ts';
import { CORRELATION, type Metric } from './metric.ts';

/** Rank correlation of the cosine of each pair's embeddings with its grade, midranks for ties. */
export const spearman: Metric = {
  name: 'spearman',
  title: 'Spearman correlation',
  direction: 'up',
  parameter: null,
  range: CORRELATION,
  needs: 'scores',
  live: 'none',
  measure: { embedding: (rows) => spearmanOf(numberPairs(rows)) },
};
