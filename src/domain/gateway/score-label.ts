import type { EvaluationSet, OutcomeLabel, Problem, Scalar } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import { collectScoredRows, type ScoringOutcome } from '../evaluation/collect-scored-rows.ts';
import { measureMetric } from '../evaluation/metrics/measure.ts';
import { problemKind } from '../evaluation/problems/registry.ts';
import type { ScoredRows } from '../evaluation/scored-rows.ts';
import { quoteText } from '../quote-text.ts';
import type { Tensor } from '../tensor.ts';
import { classesOf, type LiveReading } from './live-classes.ts';

/** What was answered to one request. */
export interface AnsweredRows {
  readonly outputs: readonly Tensor[];
  readonly rows: number;
}

export type LabelFault =
  /** The label is not what the target can hold. */
  | { readonly kind: 'wrong-label'; readonly words: string }
  /** The answer or the manifest does not let it be compared. */
  | { readonly kind: 'unscorable'; readonly words: string };

export type ScoredAnswer = { readonly kind: 'scored'; readonly parts: readonly ScoredRows[] } | LabelFault;

/** Rows that are read together: so few prove nothing about the order of classes, which the manifest tells. */
const MOST_TOGETHER = 4;

/** A label beside the answer to it, read as in certification: as many rows as the request had. */
export function scoreLabel(reading: LiveReading, answered: AnsweredRows, label: OutcomeLabel): ScoredAnswer {
  const target = targetOf(label, answered.rows, reading.problem);
  if (target === null) return wrongLabel(`The label must be ${wantedForm(answered.rows)}.`);
  const { hasQueries } = problemKind(reading.problem);
  const step = hasQueries ? answered.rows : MOST_TOGETHER;
  const parts: ScoredRows[] = [];
  for (let start = 0; start < answered.rows; start += step) {
    const rows = Math.min(step, answered.rows - start);
    const outcome = scoreRows(reading, answered, { target, start, rows });
    if (outcome.kind !== 'scored') return outcome;
    parts.push(...outcome.parts);
  }
  return { kind: 'scored', parts };
}

/**
 * What a decision contributes to a metric: the mean over its rows, or of its query; null where the metric does not ask for it,
 * such as recall for rows that are all truly negative, or cannot be computed of such answers.
 */
export function contributionOf(parts: readonly ScoredRows[], metric: string): number | null {
  const measured = parts.map((rows) => measureMetric(rows, metric));
  const asked = measured.flatMap(({ value, spread }) => {
    const support = spread?.support ?? 0;
    return value === null || support === 0 ? [] : [{ value, support }];
  });
  const total = asked.reduce((sum, { support }) => sum + support, 0);
  return total === 0 ? null : asked.reduce((sum, { value, support }) => sum + value * support, 0) / total;
}

interface Target {
  readonly width: number;
  /** Row by row. */
  readonly values: readonly Scalar[];
}

interface RowsAsked {
  readonly target: Target;
  readonly start: number;
  readonly rows: number;
}

/** One value, or a list where a row has several of them or a request several rows; null for any other form. */
function targetOf(label: OutcomeLabel, rows: number, problem: Problem): Target | null {
  if (!Array.isArray(label)) return isScalar(label) && rows === 1 ? { width: 1, values: [label] } : null;
  const flat = label.filter(isScalar);
  const { isSeveral } = problemKind(problem).target;
  if (flat.length === label.length) {
    if (rows === 1 && (isSeveral || flat.length === 1)) return { width: flat.length, values: flat };
    return flat.length === rows ? { width: 1, values: flat } : null;
  }
  const lists = label.filter((row) => Array.isArray(row));
  const width = lists[0]?.length ?? 0;
  const isWhole = isSeveral && lists.length === rows && lists.every((list) => list.length === width);
  return isWhole && lists.length === label.length ? { width, values: lists.flat() } : null;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function wantedForm(rows: number): string {
  return rows === 1
    ? 'one value, or a list with one for each output'
    : `a list of ${rows}, one for each row that was asked`;
}

function scoreRows(reading: LiveReading, { outputs, rows: all }: AnsweredRows, asked: RowsAsked): ScoredAnswer {
  const { start, rows, target } = asked;
  const cut = outputs.map((tensor) => cutRows(tensor, all, { start, rows }));
  const width = widthOf(cut, reading.set.prediction.output, rows);
  const set = readableSet(reading, width);
  if (set === null)
    return unscorable('The classes are not known: list them under target.classes, or certify the version.');
  const { classes = null } = set.target;
  const columnLabels = classes !== null && classes.length === width ? classes : null;
  const collector = collectScoredRows({ set, problem: reading.problem, columnLabels });
  const values = target.values.slice(start * target.width, (start + rows) * target.width);
  try {
    collector.add(
      {
        start: 0,
        rows,
        inputs: [],
        target: { width: target.width, values },
        weight: null,
        query: problemKind(reading.problem).hasQueries ? values.map(() => 'one') : null,
        sequence: null,
        columns: new Map(),
      },
      cut,
    );
    return told(collector.finish());
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return wrongLabel(error.message);
    throw error;
  }
}

function told(outcome: ScoringOutcome): ScoredAnswer {
  switch (outcome.kind) {
    case 'scored':
      return { kind: 'scored', parts: [outcome.rows] };
    case 'rejected':
      return unscorable(`The answer cannot be read (${outcome.findings[0]?.code ?? 'unknown'}).`);
    case 'misfit': {
      const { reason, facts } = outcome.misfit;
      const { label, classes } = facts;
      if (reason === 'target-label-unknown' && Array.isArray(classes))
        return wrongLabel(
          `The label ${quoteText(String(label))} is none of the classes ${classes.map((one) => quoteText(String(one))).join(', ')}.`,
        );
      return wrongLabel(`The label does not fit how the target is read (${reason}).`);
    }
  }
}

/** Classes are always listed: a single label does not tell which others there are. Slices are no matter here. */
function readableSet({ set, problem, certified }: LiveReading, width: number): EvaluationSet | null {
  const { slices: _, ...rest } = set;
  if (problem !== 'binary' && problem !== 'multiclass') return rest;
  const classes = classesOf({ set, problem, certified, width });
  return classes === null ? null : { ...rest, target: { ...set.target, classes: [...classes] } };
}

function widthOf(outputs: readonly Tensor[], name: string, rows: number): number {
  const tensor = outputs.find((output) => output.name === name);
  return tensor === undefined ? 0 : tensor.data.length / rows;
}

/** A tensor without an axis for rows is one row. */
function cutRows(tensor: Tensor, all: number, { start, rows }: Pick<RowsAsked, 'start' | 'rows'>): Tensor {
  const { shape, data } = tensor;
  if (shape[0] !== all) return all === 1 ? { ...tensor, shape: [1, ...shape] } : tensor;
  if (rows === all) return tensor;
  const width = data.length / all;
  return { ...tensor, shape: [rows, ...shape.slice(1)], data: data.slice(start * width, (start + rows) * width) };
}

function wrongLabel(words: string): LabelFault {
  return { kind: 'wrong-label', words };
}

function unscorable(words: string): LabelFault {
  return { kind: 'unscorable', words };
}
