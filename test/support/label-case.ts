import type { EvaluationSet, Problem } from '../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import { measureMetric } from '../../src/domain/evaluation/metrics/measure.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { evaluationSet, outputTensor, rowBatch } from './scored-rows.ts';

export interface Case {
  readonly problem?: Problem;
  readonly target: readonly Label[];
  readonly width?: number;
  readonly output: Tensor;
  readonly says?: EvaluationSet['target'];
  readonly reads?: Partial<EvaluationSet['prediction']>;
  readonly columnLabels?: readonly Label[];
}

/** The accuracy, or why there is none. */
export function readAccuracy({ problem = 'binary', target, width = 1, output, says = {}, reads = {}, ...rest }: Case) {
  const set = evaluationSet({ target: { column: 'y', ...says }, prediction: { output: 'out', ...reads } });
  const collector = collectScoredRows({ set, problem, ...rest });
  collector.add(rowBatch(target, { width }), [output]);
  const outcome = collector.finish();
  if (outcome.kind === 'misfit') return `${outcome.misfit.reason} ${outcome.misfit.pointer}`;
  if (outcome.kind === 'rejected') return outcome.findings.map(({ code }) => code).join();
  return measureMetric(outcome.rows, 'accuracy').value;
}

/** Yes for the last two of four rows, with one mistake in the second. */
export const ONE_COLUMN = outputTensor(Float32Array.of(0.1, 0.6, 0.7, 0.9), 1, 'FP32');
export const TWO_COLUMNS = outputTensor(Float32Array.of(0.9, 0.1, 0.4, 0.6, 0.3, 0.7, 0.1, 0.9), 2, 'FP32');
export const LABELS = { kind: 'labels' } as const;

export function words(...data: string[]): Tensor {
  return outputTensor(data, 1, 'BYTES');
}

export function wholes(...data: number[]): Tensor {
  return outputTensor(BigInt64Array.from(data, BigInt), 1, 'INT64');
}
