import type { EvaluationSet, Problem, Signature } from '../../contract/generated/types.ts';
import { keptLimit, tensorBytes } from '../../domain/calling/answer-bytes.ts';
import {
  collectScoredRows,
  type ScoredRowsCollector,
  type ScoringOutcome,
} from '../../domain/evaluation/collect-scored-rows.ts';
import { oneHotMisfit } from '../../domain/evaluation/one-hot.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { ModelFailure } from '../ports/model-runtime.ts';
import type { LabelledModel } from './battery-context.ts';
import { chooseBatchRows, ModelCaller } from './call-model.ts';
import { OwnRows, type OwnScoring } from './own-scoring.ts';

export interface ScoringRequest {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  readonly signature: Signature;
  readonly data: EvaluationData;
  /** Whether nothing but custom says that an output of several labels has its rows first. */
  readonly isLayoutAssumed?: boolean;
  /** The same rows go through each of them, in this order. */
  readonly models: readonly LabelledModel[];
  /** Applied to the inputs before every call, for robustness. */
  readonly disturb?: (inputs: readonly Tensor[]) => readonly Tensor[];
  /** Told what the first model answered. */
  readonly onAnswers?: (batch: RowBatch, outputs: readonly Tensor[]) => void;
  readonly onRows: (rows: number) => void;
  /** `certification.memory`. */
  readonly memoryBytes: number;
  /** Metrics of the model's own, where there are any. */
  readonly own?: OwnScoring | null;
}

export type ModelScoring = ScoringOutcome | ModelFailure;

interface Scorer {
  readonly caller: ModelCaller;
  readonly collector: ScoredRowsCollector;
  readonly own: OwnRows | null;
  failure: ModelFailure | null;
  keptBytes: number;
}

/** Sends every row through every model, batch by batch. A model that fails is left out from then on; the others go on. */
export async function scoreModels(request: ScoringRequest): Promise<readonly ModelScoring[]> {
  const { set, problem, data, signature, own = null } = request;
  const misfit = oneHotMisfit({ set, problem, signature, columns: data.bound.oneHot ?? [] });
  if (misfit !== null) return request.models.map(() => ({ kind: 'misfit', misfit }));
  const scorers = request.models.map(({ model, columnLabels }): Scorer => {
    const labels = columnLabels.get(set.prediction.output) ?? null;
    const asked = { set, problem, columnLabels: labels, isLayoutAssumed: request.isLayoutAssumed ?? false };
    return {
      caller: new ModelCaller(model, signature),
      collector: collectScoredRows(asked),
      own: own === null ? null : new OwnRows(own, { set, problem }),
      failure: null,
      keptBytes: 0,
    };
  });
  for await (const batch of data.batches(chooseBatchRows(signature, set.batchSize))) {
    const tensors = request.disturb?.(batch.inputs) ?? batch.inputs;
    await Promise.all(
      scorers.map(async (scorer) => {
        if (scorer.failure !== null) return;
        const outcome = await scorer.caller.call({ ...batch, inputs: tensors });
        if (outcome.kind === 'failed') scorer.failure = outcome;
        else take(scorer, batch, outcome.outputs);
        if (outcome.kind === 'predicted' && scorer === scorers[0]) request.onAnswers?.(batch, outcome.outputs);
      }),
    );
    request.onRows(batch.start + batch.rows);
    if (scorers.every(({ failure }) => failure !== null)) break;
  }
  const scorings: ModelScoring[] = [];
  for (const [index, scorer] of scorers.entries()) scorings.push(await finish(scorer, scorers[index - 1]?.own ?? null));
  return scorings;

  /** Of the scored output about all is kept until the end. */
  function take(scorer: Scorer, batch: RowBatch, outputs: readonly Tensor[]): void {
    const scored = outputs.find(({ name }) => name === set.prediction.output);
    scorer.keptBytes += scored === undefined ? 0 : tensorBytes(scored);
    if (scorer.keptBytes <= keptLimit(request.memoryBytes)) {
      scorer.collector.add(batch, outputs);
      scorer.own?.add(batch, outputs);
    } else scorer.failure = tooManyAnswers(batch.start + batch.rows, data.rows);
  }
}

/** Programs are run of answers that can be scored. */
async function finish({ failure, collector, own }: Scorer, before: OwnRows | null): Promise<ModelScoring> {
  const outcome = failure ?? collector.finish();
  if (outcome.kind !== 'scored' || own === null) return outcome;
  return { ...outcome, rows: await own.finish(outcome.rows, before) };
}

function tooManyAnswers(reached: number, rows: number): ModelFailure {
  const message = `The answers to ${reached} of ${rows} rows take more than a quarter of the memory that a certification may take; fewer rows make them fewer.`;
  return { kind: 'failed', reason: 'memory', message };
}
