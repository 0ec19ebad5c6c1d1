import { tellFinding } from '../../src/report/findings/tell-finding.ts';
import type { EvaluationSet, Problem, Scalar } from '../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import type { RowBatch } from '../../src/domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import type { Tensor } from '../../src/domain/tensor.ts';

/** An evaluation set that says nothing but what a test states. */
export function evaluationSet(overrides: Partial<EvaluationSet> = {}): EvaluationSet {
  return {
    data: { path: 'data.npz', sha256: '0'.repeat(64) },
    inputs: {},
    target: { column: 'y' },
    prediction: { output: 'out' },
    ...overrides,
  };
}

/** A batch of rows; the number of rows follows from targets and width. */
export function rowBatch(
  values: Float64Array | readonly Label[],
  overrides: Partial<RowBatch> & { width?: number } = {},
): RowBatch {
  const { width = 1, ...rest } = overrides;
  return {
    start: 0,
    rows: values.length / width,
    inputs: [],
    target: { width, values },
    weight: null,
    query: null,
    sequence: null,
    columns: new Map(),
    ...rest,
  };
}

export function outputTensor(data: Tensor['data'], width = 1, datatype: Tensor['datatype'] = 'FP64'): Tensor {
  return { name: 'out', datatype, shape: width === 1 ? [data.length] : [data.length / width, width], data };
}

export interface PlainRows {
  readonly problem: Problem;
  /** Values in a row of the target. */
  readonly width?: number;
  /** Columns of the answer. */
  readonly columns?: number;
  readonly target: readonly Scalar[] | Float64Array;
  readonly answer: readonly number[] | Float64Array;
  readonly weight?: readonly number[] | Float64Array | null;
  readonly query?: readonly number[];
  readonly set?: EvaluationSet;
  readonly cells?: ReadonlyMap<string, readonly (Scalar | null)[]>;
}

/** Scored rows as the collector makes them; throws where it rejects. */
export function scoredRows(plain: PlainRows): ScoredRows {
  const collector = collectScoredRows({ set: plain.set ?? evaluationSet(), problem: plain.problem });
  const weight = plain.weight ? Float64Array.from(plain.weight) : null;
  const batch = rowBatch(plain.target, {
    width: plain.width ?? 1,
    weight,
    query: plain.query ?? null,
    columns: plain.cells ?? new Map(),
  });
  collector.add(batch, [outputTensor(Float64Array.from(plain.answer), plain.columns ?? 1)]);
  const outcome = collector.finish();
  if (outcome.kind === 'scored') return outcome.rows;
  if (outcome.kind === 'misfit') throw new Error(JSON.stringify(outcome.misfit));
  throw new Error(outcome.findings.map((finding) => tellFinding(finding).message).join(' '));
}
