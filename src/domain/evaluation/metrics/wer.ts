import { editRate } from '../arithmetic/edit-rate.ts';
import { LOSS, type Metric } from './metric.ts';

/** Edits of words over the words of the texts, as jiwer; above 1 where answers are longer than their texts. */
export const wer: Metric = {
  name: 'wer',
  title: 'Word error rate',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'labels',
  live: 'none',
  measure: { transcription: (rows) => editRate(rows, rows.words) },
};
