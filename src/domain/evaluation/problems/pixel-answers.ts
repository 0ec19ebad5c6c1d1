import type { Prediction } from '../../../contract/generated/types.ts';
import type { Label } from '../labels.ts';
import { numberAt, type OutputTable } from '../output-columns.ts';
import type { PixelForm } from '../pixel-layout.ts';
import { isProbability, sigmoid, thresholdOf } from '../probabilities.ts';
import type { ScoreFindings } from '../score-findings.ts';

/** What the model answers to a pixel: its label, or the class of the greatest number; null where it is told as a finding. */
export type PixelReader = (row: number, pixel: number) => Label | null;

interface Reading {
  readonly form: PixelForm;
  readonly prediction: Prediction;
  readonly findings: ScoreFindings;
}

export function pixelReader(table: OutputTable, reading: Reading): PixelReader {
  const { form, prediction } = reading;
  if (prediction.kind === 'labels') return labelReader(table, reading.findings);
  return form.columns === 1 ? thresholdReader(table, reading) : greatestReader(table, reading);
}

function labelReader({ data, width, datatype, start }: OutputTable, findings: ScoreFindings): PixelReader {
  return (row, pixel) => {
    const label: Label = data[row * width + pixel] ?? Number.NaN;
    if (typeof label === 'number' && !Number.isFinite(label)) return tell(() => findings.nonFinite(start + row));
    return datatype === 'BOOL' ? label !== 0 : label;
  };
}

/** One number stands for the second of two classes. */
function thresholdReader(table: OutputTable, reading: Reading): PixelReader {
  const { kind = 'probabilities', threshold = 0.5 } = reading.prediction;
  const reaches = thresholdOf(table, { kind, threshold });
  const read = numberReader(table, reading);
  return (row, pixel) => {
    const value = read(row, row * table.width + pixel);
    return value === null ? null : Number(reaches(kind === 'logits' ? sigmoid(value) : value));
  };
}

function greatestReader(table: OutputTable, reading: Reading): PixelReader {
  const { columns, layout } = reading.form;
  const read = numberReader(table, reading);
  const isFirst = layout === 'row-class-height-width';
  const [step, stride] = isFirst ? [1, table.width / columns] : [columns, 1];
  return (row, pixel) => {
    const first = row * table.width + pixel * step;
    let [greatest, most] = [0, Number.NEGATIVE_INFINITY];
    for (let column = 0; column < columns; column += 1) {
      const value = read(row, first + column * stride);
      if (value === null) return null;
      if (value > most) [greatest, most] = [column, value];
    }
    return greatest;
  };
}

function numberReader({ data, start, epsilon }: OutputTable, { prediction, findings }: Reading) {
  const isBounded = prediction.kind !== 'logits';
  return (row: number, cell: number): number | null => {
    const value = numberAt(data, cell);
    if (!Number.isFinite(value)) return tell(() => findings.nonFinite(start + row));
    if (isBounded && !isProbability(value, epsilon)) return tell(() => findings.notProbabilities(start + row, value));
    return value;
  };
}

function tell(say: () => void): null {
  say();
  return null;
}
