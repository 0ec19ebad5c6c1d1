import type { Growable } from './growable.ts';
import { numberAt, type OutputTable, roundTo } from './output-columns.ts';
import type { ScoreFindings } from './score-findings.ts';

/** Numbers for each column. `scores`: of a decision function, which is bound to no range. */
export type AnswerKind = 'probabilities' | 'logits' | 'scores';

export interface AnswerSink {
  readonly kind: AnswerKind;
  /** Binary: the positive class's column. Multiclass: -1. */
  readonly positive: number;
  /** From which value on the positive class is picked. */
  readonly threshold: number;
  /** Whether lower scores mean the positive class: they are kept, and compared, with the opposite sign. */
  readonly lowIsPositive?: boolean;
  readonly findings: ScoreFindings;
  readonly probabilities: Growable<Float64Array> | Growable<Float32Array>;
  readonly picked: Growable<Int32Array>;
  /** The least column of scores of every class. */
  readonly least: Growable<Int32Array>;
}

/** Largest deviation of a row's sum from 1 that rounding explains, for 32 and 16 bits of precision. Quantised models round to 8 bits. */
const SUM_TOLERANCE = { fine: 1e-3, coarse: 2e-2 } as const;

/** Turns rows of an output into probabilities or scores and picked classes (the first of the greatest). */
export function addAnswers(table: OutputTable, sink: AnswerSink): void {
  const { width, data } = table;
  const rows = data.length / width;
  const row = new Float64Array(width);
  const sign = sink.lowIsPositive === true ? -1 : 1;
  const reaches = thresholdOf(table, { ...sink, threshold: sign * sink.threshold });
  for (let index = 0; index < rows; index += 1) {
    for (let column = 0; column < width; column += 1) row[column] = sign * numberAt(data, index * width + column);
    if (sink.kind === 'logits') normalise(row);
    if (sink.kind === 'probabilities') checkRow(row, table, { findings: sink.findings, row: table.start + index });
    if (sink.positive >= 0) {
      const value = row[sink.positive] ?? 0;
      sink.probabilities.push(value);
      sink.picked.push(Number(reaches(value)));
    } else {
      for (let column = 0; column < width; column += 1) sink.probabilities.push(row[column] ?? 0);
      sink.picked.push(greatest(row));
      if (sink.kind === 'scores') sink.least.push(greatest(row.map((value) => -value)));
    }
  }
}

/**
 * Whether a value reaches a threshold, compared at the precision of the output: an FP32 output that says 0.7 reaches 0.7. A
 * probability made of logits is no value of the output: rounded, the logit -1e-8 would reach 0.5.
 */
export function thresholdOf(
  { datatype }: OutputTable,
  { kind, threshold }: { readonly kind: string; readonly threshold: number },
): (value: number) => boolean {
  const round = kind === 'logits' ? (value: number): number => value : roundTo(datatype);
  const rounded = round(threshold);
  return (value) => round(value) >= rounded;
}

/** The logistic function, without overflow. */
export function sigmoid(value: number): number {
  if (value >= 0) return 1 / (1 + Math.exp(-value));
  const power = Math.exp(value);
  return power / (1 + power);
}

/** Softmax in place; a single column is the logit of the positive class. */
function normalise(row: Float64Array): void {
  if (row.length === 1) {
    row.set([sigmoid(row[0] ?? 0)]);
    return;
  }
  const peak = row[greatest(row)] ?? 0;
  let sum = 0;
  for (let column = 0; column < row.length; column += 1) sum += Math.exp((row[column] ?? 0) - peak);
  row.forEach((value, column) => row.set([Math.exp(value - peak) / sum], column));
}

function checkRow(
  values: Float64Array,
  { epsilon }: OutputTable,
  { findings, row }: { readonly findings: ScoreFindings; readonly row: number },
): void {
  let sum = 0;
  for (const value of values) {
    if (!isProbability(value, epsilon)) return findings.notProbabilities(row, value);
    sum += value;
  }
  const off = Math.abs(sum - 1);
  if (values.length > 1 && off > toleranceOf(epsilon)) findings.notNormalised(row, off > SUM_TOLERANCE.coarse);
}

/** From 0 to 1, but for what rounding explains. */
export function isProbability(value: number, epsilon: number): boolean {
  const tolerance = toleranceOf(epsilon);
  return value >= -tolerance && value <= 1 + tolerance;
}

function toleranceOf(epsilon: number): number {
  return epsilon > 1e-4 ? SUM_TOLERANCE.coarse : SUM_TOLERANCE.fine;
}

function greatest(row: Float64Array): number {
  let best = 0;
  for (let column = 1; column < row.length; column += 1) if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
  return best;
}
