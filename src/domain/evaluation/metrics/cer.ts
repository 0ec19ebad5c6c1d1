import { editRate } from '../arithmetic/edit-rate.ts';
import { LOSS, type Metric } from './metric.ts';

/** Edits of characters over the characters of the texts, as jiwer; above 1 where answers are longer than their texts. */
export const cer: Metric = {
  name: 'cer',
  title: 'Character error rate',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'labels',
  live: 'none',
  measure: { transcription: (rows) => editRate(rows, rows.characters) },
};
