import { proportionOf } from '../arithmetic/means.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { TranscriptionRows } from '../problems/transcription.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of rows whose answer is the text, but for white space at the ends. */
export const exactMatch: Metric = {
  name: 'exact_match',
  title: 'Exact match',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: { transcription: rightTexts },
};

function rightTexts({ characters, weight }: TranscriptionRows): Measurement {
  return proportionOf(
    Uint8Array.from(characters.edits, (edits) => Number(edits === 0)),
    weight,
    null,
  );
}
