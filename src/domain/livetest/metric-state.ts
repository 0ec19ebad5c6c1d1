import type { LiveMetric } from '../../contract/generated/types.ts';
import { addSamples, completeSums, pairSums, type SampleGap, type SampleSums } from './arm-sums.ts';
import { addPairResiduals, addPairs, estimatePairs } from './paired-contrast.ts';
import {
  addResiduals,
  type BucketSums,
  estimateClustered,
  NO_RESIDUAL_SUMS,
  type ResidualSums,
} from './statistics/buckets.ts';
import { addStratum, type ContrastSums, type Estimate, estimateContrast, NO_CONTRAST } from './statistics/contrast.ts';
import type { ArmLabels } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';

/** What is carried of one candidate and metric. */
export interface MetricState {
  /** Matured decisions of each arm in strata where both have some; of pairs the same number twice. */
  readonly production: number;
  readonly candidate: number;
  readonly contrast: ContrastSums;
  /** Where units come again. */
  readonly residuals: ResidualSums | null;
  /** Why the newest stratum with labels could not be compared; null where it was. */
  readonly gap: SampleGap | 'pairs' | null;
  /** When the first decision that is compared was made, and the last. */
  readonly fromMs: number;
  readonly toMs: number;
}

export function beginMetric(isSticky: boolean): MetricState {
  const residuals = isSticky ? NO_RESIDUAL_SUMS : null;
  return {
    production: 0,
    candidate: 0,
    contrast: NO_CONTRAST,
    residuals,
    gap: null,
    fromMs: Infinity,
    toMs: -Infinity,
  };
}

/** Labels of both arms in one stratum, from a candidate's side. */
export interface ComparedLabels {
  readonly production: ArmLabels | undefined;
  readonly candidate: ArmLabels | undefined;
  readonly fromMs: number;
  readonly toMs: number;
}

/** How the sums of one metric are compared. */
export interface HowCompared {
  readonly metric: TestMetric;
  readonly isSticky: boolean;
  readonly isPaired: boolean;
}

export function addLabels(state: MetricState, compared: ComparedLabels, how: HowCompared): MetricState {
  const next = how.isPaired ? addDifferences(state, compared, how) : addArms(state, compared, how);
  if (typeof next === 'string') return { ...state, gap: next };
  if (next === null) return state;
  const fromMs = Math.min(state.fromMs, compared.fromMs);
  return { ...state, ...next, gap: null, fromMs, toMs: Math.max(state.toMs, compared.toMs) };
}

/** null where an arm has nothing to be compared. */
type Added = Pick<MetricState, 'production' | 'candidate' | 'contrast' | 'residuals'> | MetricState['gap'];

function addArms(state: MetricState, compared: ComparedLabels, { metric, isSticky }: HowCompared): Added {
  const production = sumUp(compared.production?.labels ?? [], metric, isSticky);
  const candidate = sumUp(compared.candidate?.labels ?? [], metric, isSticky);
  if (typeof production === 'string') return production;
  if (typeof candidate === 'string') return candidate;
  if (!(production && candidate && production.n > 0 && candidate.n > 0)) return null;
  const contrast = addStratum(state.contrast, production, candidate);
  const bucketed = { production: withBuckets(production), candidate: withBuckets(candidate) };
  return {
    production: state.production + production.n,
    candidate: state.candidate + candidate.n,
    contrast,
    residuals: state.residuals && addResiduals(state.residuals, bucketed.production, bucketed.candidate),
  };
}

function addDifferences(state: MetricState, { candidate }: ComparedLabels, { isSticky }: HowCompared): Added {
  const pairs = candidate?.pairs ?? [];
  if (pairs.length === 0) return candidate === undefined ? null : 'pairs';
  const sums = pairs.map(pairSums).reduce(addSamples);
  if (sums.n === 0) return null;
  if (isSticky && sums.buckets === null) return 'buckets';
  return {
    production: state.production + sums.n,
    candidate: state.candidate + sums.n,
    contrast: addPairs(state.contrast, sums),
    residuals: state.residuals && addPairResiduals(state.residuals, withBuckets(sums)),
  };
}

function sumUp(labels: readonly LiveMetric[], metric: TestMetric, isSticky: boolean): SampleSums | SampleGap | null {
  const parts: SampleSums[] = [];
  for (const one of labels) {
    const complete = completeSums(one, metric, isSticky);
    if (complete.kind !== 'sums') return complete.kind;
    parts.push(complete.sums);
  }
  return parts.length === 0 ? null : parts.reduce(addSamples);
}

function withBuckets(sums: SampleSums): SampleSums & { readonly buckets: BucketSums } {
  return { ...sums, buckets: sums.buckets ?? [] };
}

/** The effect, signed so that above 0 is better, and what is known of it. */
export function estimateMetric({ contrast, residuals }: MetricState, { metric, isPaired }: HowCompared): Estimate {
  const raw = isPaired ? estimatePairs(contrast) : estimateContrast(contrast);
  const { effect, information } = residuals === null ? raw : estimateClustered(contrast, residuals);
  return { effect: metric.sign * effect, information };
}
