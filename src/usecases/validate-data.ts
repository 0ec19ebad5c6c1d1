import type { DocumentOutcome } from '../contract/check-document.ts';
import { explainProblem } from '../contract/explain-problem.ts';
import type { EvaluationSet, Model } from '../contract/generated/types.ts';
import { SequenceOrder } from '../domain/calling/sequence-order.ts';
import { AppError, problemsOf, type SourceLocation } from '../domain/error.ts';
import { declaredMisfit } from '../domain/evaluation/answer-width.ts';
import type { Misfit } from '../domain/evaluation/misfit.ts';
import { oneHotMisfit } from '../domain/evaluation/one-hot.ts';
import { columnsOfSet } from '../domain/evaluation/own/own-metrics.ts';
import { problemKind, problemOf } from '../domain/evaluation/problems/registry.ts';
import { SliceRecorder } from '../domain/evaluation/slices.ts';
import { TargetReader } from '../domain/evaluation/target-reader.ts';
import { weightAt } from '../domain/evaluation/target-values.ts';
import { toPointer } from '../domain/json-pointer.ts';
import { quoteText } from '../domain/quote-text.ts';
import { openSet } from './open-set.ts';
import { locateInSet, readAs, type Reader, sourceOf } from './reading-place.ts';
import type { EvaluationData, EvaluationDataSource, RowBatch } from './ports/evaluation-data.ts';

export interface DataRequest extends Reader {
  readonly data: EvaluationDataSource;
  /** Absolute: of the model, and of what no path may leave. */
  readonly folder: string;
  readonly root: string;
  /** Of the process that reads. */
  readonly memoryBytes: number;
}

export interface DataOutcome extends DocumentOutcome {
  /** Evaluation sets that were read. */
  readonly sets: number;
}

/** Rows that are looked at together. */
const BATCH_ROWS = 1024;

/** Everything that a certification will refuse in the evaluation sets of a model before any model has answered. */
export async function validateData(request: DataRequest): Promise<DataOutcome> {
  const outcomes: DataOutcome[] = [];
  for (const [name, set] of Object.entries(readAs(request).evaluation))
    outcomes.push(await validateSet(request, name, set));
  return {
    problems: outcomes.flatMap(({ problems }) => problems),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    sets: outcomes.reduce((sum, { sets }) => sum + sets, 0),
  };
}

async function validateSet(request: DataRequest, name: string, set: EvaluationSet): Promise<DataOutcome> {
  const { folder, root, memoryBytes } = request;
  const { task, signature } = readAs(request);
  const at = toPointer('evaluation', name);
  const columns = columnsOfSet(name, request.model.value);
  try {
    await using data = await openSet({ name, set, columns, task, signature, folder, root, memoryBytes }, request.data);
    const misfit = await readTruth(data, { task, signature }, set);
    if (misfit === null) return { problems: [], warnings: [], sets: 1 };
    const { reason, pointer, facts } = misfit;
    const found = { reason, facts, pointer: at + pointer };
    return { problems: [explainProblem(found, sourceOf(request, found.pointer))], warnings: [], sets: 1 };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return unread(error, { name, location: locateInSet(request, name, error) });
  }
}

/** What cannot be fetched from here may be right: then it is said that nobody looked. */
function unread(error: AppError, { name, location }: { name: string; location: SourceLocation }): DataOutcome {
  const problems = problemsOf(error).map((problem) => ({ ...problem, location: problem.location ?? location }));
  if (error.code !== 'download-failed') return { problems, warnings: [], sets: 0 };
  const told = `The data of the evaluation set ${quoteText(name)} were not read, and nothing is said of them.`;
  const warnings = problems.map((problem) => ({
    ...problem,
    reason: 'data-unread',
    message: `${told} ${problem.message}`,
  }));
  return { problems: [], warnings, sets: 0 };
}

async function readTruth(
  data: EvaluationData,
  { task, signature }: Pick<Model, 'task' | 'signature'>,
  set: EvaluationSet,
): Promise<Misfit | null> {
  const problem = problemOf(task, set.target);
  const target = new TargetReader({ set, problem });
  const slices = new SliceRecorder(set.slices ?? []);
  const sequences = new SequenceOrder();
  const oneHot = oneHotMisfit({ set, problem, signature, columns: data.bound.oneHot ?? [] });
  let width: Misfit | null = null;
  for await (const batch of data.batches(set.batchSize ?? BATCH_ROWS)) {
    checkRows(batch, sequences);
    target.check(batch);
    target.add(batch);
    slices.add(batch);
    width ??= declaredMisfit(signature, set, { kind: problemKind(problem), wanted: batch.target.width });
  }
  target.checkEnd();
  return target.misfit() ?? oneHot ?? width ?? slices.misfit();
}

function checkRows(batch: RowBatch, sequences: SequenceOrder): void {
  for (let row = 0; row < batch.rows; row += 1) {
    sequences.begins(batch.sequence?.[row]);
    if (batch.weight !== null) weightAt(batch, row);
  }
}
