import type { MisfitReason } from '../evaluation/misfit.ts';

/** Everything that a manifest of the right shape can still get wrong. The sentences are in src/contract. */
export const PROBLEM_REASONS = [
  'name-not-folder',
  'version-not-file',
  'tensor-repeated',
  'row-axis-range',
  'row-axis-open',
  'value-datatype',
  'value-shape-open',
  'value-too-large',
  'value-and-state',
  'pad-misfit',
  'padding-twice',
  'padded-unknown',
  'state-unknown',
  'state-misfit',
  'path-or-uri',
  'data-format-unknown',
  'csv-misfit',
  'csv-inexact',
  'input-unknown',
  'input-unbound',
  'input-has-value',
  'binding-not-in-format',
  'columns-do-not-fill-shape',
  'target-source',
  'target-columns-misfit',
  'positive-misfit',
  'positive-not-in-classes',
  'class-repeated',
  'class-single',
  'class-inexact',
  'classes-misfit',
  'positive-against-rest',
  'classes-do-not-fill-output',
  'query-missing',
  'query-unused',
  'sequence-missing',
  'sequence-unused',
  'output-unknown',
  'index-out-of-range',
  'index-misfit',
  'labels-key-unused',
  'threshold-misfit',
  'threshold-range',
  'threshold-of-logits',
  'positive-scores-misfit',
  'layout-open',
  'layout-misfit',
  'layout-unused',
  'pixels-shape',
  'box-target',
  'box-format-missing',
  'box-outputs',
  'box-shape',
  'box-count-open',
  'box-beside',
  'box-key-unused',
  'tokens-key-unused',
  'ignore-is-class',
  'prediction-kind-misfit',
  'prediction-datatype',
  'text-datatype',
  'text-shape',
  'text-key-unused',
  'vocabulary-missing',
  'vocabulary-entry',
  'blank-missing',
  'blank-out-of-range',
  'slice-repeated',
  'slice-kind',
  'slice-empty',
  'gate-repeated',
  'gate-condition',
  'gate-key-missing',
  'gate-key-unused',
  'no-prediction-gate',
  'evaluation-unknown',
  'slice-unknown',
  'gap-needs-groups',
  'perturb-nothing',
  'metric-unknown',
  'metric-parameter',
  'metric-misfit',
  'metric-needs-scores',
  'metric-needs-probabilities',
  'metric-needs-threshold',
  'metric-needs-scheme',
  'metric-without-direction',
  'metric-is-cost',
  'limit-out-of-range',
  'limit-at-end',
  'mode-unknown',
  'mode-without-budget',
  'rate-missing',
  'rate-unused',
  'budget-zero',
  'amount-too-large',
  'latency-order',
  'duration-order',
  'live-test-not-computed',
  'live-metric-repeated',
  'file-repeated',
  'name-not-portable',
  'model-size-over-budget',
  'license-missing',
  'major-bump-needed',
  'version-out-of-order',
  'version-case',
  'reading-without-signature',
  'reading-missing',
  'reading-is-policy',
  'reading-not-a-feature',
  'share-over-cap',
  'freeze-order',
  'environment-unknown',
  'environment-circle',
  'gate-twice',
  'gate-model-unknown',
] as const;

export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** What the sentence about a problem needs; `name` with `known` makes a "did you mean". */
export type ProblemFacts = Readonly<Record<string, string | number | readonly string[]>>;

export interface ManifestProblem {
  readonly reason: ProblemReason | MisfitReason;
  /** JSON pointer into the manifest. */
  readonly pointer: string;
  readonly facts: ProblemFacts;
}

export function problem(reason: ManifestProblem['reason'], pointer: string, facts: ProblemFacts = {}): ManifestProblem {
  return { reason, pointer, facts };
}

/** Each later occurrence of a value that stands in a list more than once. */
export function repeated(values: readonly string[]): readonly { readonly value: string; readonly index: number }[] {
  const known = new Set<string>();
  return values.flatMap((value, index) => {
    if (known.has(value)) return [{ value, index }];
    known.add(value);
    return [];
  });
}
