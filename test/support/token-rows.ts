import type { EvaluationSet } from '../../src/contract/generated/types.ts';
import { collectScoredRows, type ScoringOutcome } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import type { RowBatch } from '../../src/domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import { evaluationSet, outputTensor, rowBatch } from './scored-rows.ts';

export interface PlainSentences {
  readonly truth: readonly (readonly Label[])[];
  /** The label of each token. */
  readonly answer: readonly (readonly number[])[];
  readonly weight?: readonly number[] | null;
  readonly target?: Partial<EvaluationSet['target']>;
  readonly prediction?: Partial<EvaluationSet['prediction']>;
  readonly batch?: Partial<RowBatch>;
  readonly slices?: EvaluationSet['slices'];
  readonly isLayoutAssumed?: boolean;
}

/** Ragged sentences as a data file gives them, with answers that are labels and padded to the longest. */
export function collectSentences(plain: PlainSentences): ScoringOutcome {
  const { truth, answer, isLayoutAssumed = false } = plain;
  const set = evaluationSet({
    target: { column: 'y', ...plain.target },
    prediction: { output: 'out', kind: 'labels', ...plain.prediction },
    ...(plain.slices === undefined ? {} : { slices: plain.slices }),
  });
  const collector = collectScoredRows({ set, problem: 'token-classification', isLayoutAssumed });
  const width = Math.max(1, ...truth.map(({ length }) => length));
  const lengths = Int32Array.from(truth, ({ length }) => length);
  const values = truth.flatMap((labels) => Array.from({ length: width }, (_, at) => labels[at] ?? ''));
  const tokens = Math.max(1, ...answer.map(({ length }) => length));
  const answers = answer.flatMap((own) => Array.from({ length: tokens }, (_, at) => own[at] ?? 0));
  const batch = {
    ...rowBatch(values, { width, weight: plain.weight ? Float64Array.from(plain.weight) : null }),
    lengths: Int32Array.from(answer, ({ length }) => length),
    target: { width, values, lengths },
    ...plain.batch,
  };
  const output = outputTensor(Float64Array.from(answers), tokens);
  collector.add(batch, [{ ...output, shape: [answer.length, tokens] }]);
  return collector.finish();
}

/** Throws where the sentences are refused. */
export function scoredSentences(plain: PlainSentences): ScoredRows {
  const outcome = collectSentences(plain);
  if (outcome.kind === 'scored') return outcome.rows;
  throw new Error(JSON.stringify(outcome));
}
