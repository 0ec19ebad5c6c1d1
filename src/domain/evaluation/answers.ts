import type { EvaluationSet, Problem } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { growableFloat64, growableInt32 } from './growable.ts';
import { hasPairs, presentTable } from './label-pairs.ts';
import type { Label } from './labels.ts';
import { numberAt, type OutputTable, outputTableOf } from './output-columns.ts';
import { addAnswers, sigmoid, thresholdOf } from './probabilities.ts';
import { problemKind } from './problems/registry.ts';
import { positiveColumn } from './read-binary-labels.ts';
import { ScoreFindings } from './score-findings.ts';

/** Answers as scoring reads them, so that what another number means is known. */
export interface Answers {
  readonly rows: number;
  /** `rows × n` labels; null where numbers are all there is. */
  readonly labels: ArrayLike<Label> | null;
  /** Share of a row's labels that rounding may turn, where there are very many; none where it is not said. */
  readonly rounded?: number;
  /** `rows × n`, possibly none. */
  readonly numbers: Float64Array;
}

export interface AnswerReading {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  readonly columnLabels: readonly Label[] | null;
}

/** Reads the scored output of `rows` rows. Null where it has another shape. */
export function readAnswers(outputs: readonly Tensor[], rows: number, reading: AnswerReading): Answers | null {
  const table = outputTableOf(outputs, { name: reading.set.prediction.output, rows, start: 0 }, new ScoreFindings());
  if (table === null) return null;
  const { answers, prediction } = problemKind(reading.problem);
  if (answers !== undefined) return answers(table, reading.set);
  const { kinds } = prediction;
  const { kind } = reading.set.prediction;
  if (kind === 'labels') return { rows, labels: labelsOf(table), numbers: new Float64Array(0) };
  if (!kinds.includes('labels')) return { rows, labels: null, numbers: numbersOf(table, reading.set) };
  if (problemKind(reading.problem).target.isSequence === true) return readTokens(table, reading);
  return problemKind(reading.problem).target.isSeveral ? readSets(table, reading.set) : readClasses(table, reading);
}

function labelsOf({ data }: OutputTable): readonly Label[] {
  return Array.from({ length: data.length }, (_, cell) => data[cell] ?? Number.NaN);
}

function numbersOf(table: OutputTable, { prediction: { index } }: EvaluationSet): Float64Array {
  const all = Float64Array.from({ length: table.data.length }, (_, cell) => numberAt(table.data, cell));
  return index === undefined ? all : all.filter((_, cell) => cell % table.width === index);
}

/** Several labels a row, each there or not. */
function readSets(given: OutputTable, set: EvaluationSet): Answers {
  const { kind = 'probabilities', threshold } = set.prediction;
  const labels = set.target.columns?.length ?? null;
  const table = hasPairs(given, set.prediction, labels) ? presentTable(given, kind) : given;
  const reaches = thresholdOf(table, { kind, threshold: threshold ?? 0.5 });
  const raw = numbersOf(table, set);
  const numbers = kind === 'logits' ? raw.map(sigmoid) : raw;
  const isOpen = kind === 'scores' && threshold === undefined;
  return { rows: table.data.length / table.width, labels: isOpen ? null : Array.from(numbers, reaches), numbers };
}

/** One label a token. */
function readTokens(table: OutputTable, reading: AnswerReading): Answers {
  const width = table.inner.at(-1) ?? 1;
  return { ...readClasses({ ...table, width }, reading), rows: table.data.length / table.width };
}

/** One label a row: the greatest column's, or whether the positive one reaches the threshold. */
function readClasses(table: OutputTable, { set, problem, columnLabels }: AnswerReading): Answers {
  const { kind = 'probabilities', threshold } = set.prediction;
  const { hasPositive } = problemKind(problem).target;
  const [numbers, picked] = [growableFloat64(), growableInt32()];
  addAnswers(table, {
    kind: kind === 'logits' || kind === 'scores' ? kind : 'probabilities',
    positive: hasPositive ? (positiveColumn(set, table.width, columnLabels) ?? 0) : -1,
    threshold: threshold ?? 0.5,
    lowIsPositive: set.prediction.positiveScores === 'low',
    findings: new ScoreFindings(),
    probabilities: numbers,
    picked,
    least: growableInt32(),
  });
  const isOpen = hasPositive && kind === 'scores' && threshold === undefined;
  const labels = isOpen ? null : Array.from(picked.finish());
  return { rows: table.data.length / table.width, labels, numbers: numbers.finish() };
}
