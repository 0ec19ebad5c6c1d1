import type { LiveMetric } from '../../contract/generated/types.ts';
import { addSamples, completeSums, pairSums, type SampleGap, type SampleSums } from './arm-sums.ts';
import {
  addPairResiduals,
  addResiduals,
  type BucketedMoments,
  estimateClustered,
  estimateClusteredPairs,
  NO_RESIDUAL_SUMS,
  NO_RESIDUALS,
  type Residuals,
  type ResidualSums,
} from './statistics/buckets.ts';
import { addStratum, type ContrastSums, type Estimate, estimateContrast, NO_CONTRAST } from './statistics/contrast.ts';
import type { EventCounts } from './statistics/event-share.ts';
import { addPairs, estimatePairs, NO_PAIRS, type PairSums } from './statistics/paired.ts';
import type { ArmLabels } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';

/** What is carried of one candidate and metric. */
export interface MetricState {
  readonly sums: ComparedSums;
  /** Matured decisions of each arm in strata where both have some; of pairs the same number twice. */
  readonly production: number;
  readonly candidate: number;
  /** Why the newest stratum with labels could not be compared; null where it was. */
  readonly gap: SampleGap | 'pairs' | 'apart' | null;
  /** How far from the best of its range each arm's labelled decisions are; null where the metric has none. */
  readonly losses: Losses | null;
  /** When the first decision that is compared was made, and the last. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** Of each decision 0 for the best value of the range, 1 for the worst. */
export interface Losses {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
}

const NO_COUNTS: EventCounts = { events: 0, requests: 0 };

/** Residuals of buckets where units come again, else null. */
type ComparedSums =
  | { readonly kind: 'arms'; readonly contrast: ContrastSums; readonly residuals: ResidualSums | null }
  | { readonly kind: 'pairs'; readonly pairs: PairSums; readonly residuals: Residuals | null };

/** How the sums of one metric are compared. */
export interface HowCompared {
  readonly metric: TestMetric;
  readonly isSticky: boolean;
  readonly isPaired: boolean;
  /** Labels must come as often to both arms. */
  readonly hasParity: boolean;
}

export function beginMetric({ metric: { range }, isSticky, isPaired }: HowCompared): MetricState {
  const sums: ComparedSums = isPaired
    ? { kind: 'pairs', pairs: NO_PAIRS, residuals: isSticky ? NO_RESIDUALS : null }
    : { kind: 'arms', contrast: NO_CONTRAST, residuals: isSticky ? NO_RESIDUAL_SUMS : null };
  const losses = range === null ? null : { production: NO_COUNTS, candidate: NO_COUNTS };
  return { sums, production: 0, candidate: 0, gap: null, losses, fromMs: Infinity, toMs: -Infinity };
}

/** What both arms say of one stratum, from a candidate's side. */
export interface ComparedLabels {
  readonly production: ArmLabels | undefined;
  readonly candidate: ArmLabels;
  readonly fromMs: number;
  readonly toMs: number;
}

export function addLabels(state: MetricState, compared: ComparedLabels, how: HowCompared): MetricState {
  const { sums } = state;
  const added = sums.kind === 'pairs' ? addDifferences(sums, compared, how) : addArms(sums, compared, how);
  if (added === null) return state;
  if (typeof added === 'string') return { ...state, gap: added };
  return {
    sums: added.sums,
    production: state.production + added.production,
    candidate: state.candidate + added.candidate,
    gap: null,
    losses: state.losses && addLosses(state.losses, compared, how.metric),
    fromMs: Math.min(state.fromMs, compared.fromMs),
    toMs: Math.max(state.toMs, compared.toMs),
  };
}

/** null where an arm has nothing to be compared. */
type Added = Pick<MetricState, 'sums' | 'production' | 'candidate'> | MetricState['gap'];

function addArms(sums: ComparedSums & { readonly kind: 'arms' }, compared: ComparedLabels, how: HowCompared): Added {
  const production = sumUp(compared.production?.labels ?? [], how);
  const candidate = sumUp(compared.candidate.labels, how);
  if (typeof production === 'string') return production;
  if (typeof candidate === 'string') return candidate;
  if (production === null && candidate !== null && candidate.n > 0) return 'apart';
  if (!(production && candidate && production.n > 0 && candidate.n > 0)) return null;
  const contrast = addStratum(sums.contrast, production, candidate);
  const residuals = sums.residuals && addResiduals(sums.residuals, bucketed(production), bucketed(candidate));
  return { sums: { kind: 'arms', contrast, residuals }, production: production.n, candidate: candidate.n };
}

function addDifferences(
  sums: ComparedSums & { readonly kind: 'pairs' },
  { candidate }: ComparedLabels,
  { isSticky }: HowCompared,
): Added {
  if (candidate.pairs.length === 0) return 'pairs';
  const own = candidate.pairs.map(pairSums).reduce(addSamples);
  if (own.n === 0) return null;
  if (isSticky && own.buckets === null) return 'buckets';
  const pairs = addPairs(sums.pairs, own);
  const residuals = sums.residuals && addPairResiduals(sums.residuals, bucketed(own));
  return { sums: { kind: 'pairs', pairs, residuals }, production: own.n, candidate: own.n };
}

function addLosses(losses: Losses, { production, candidate }: ComparedLabels, { range, sign }: TestMetric): Losses {
  if (range === null) return losses;
  const [least, most] = range;
  const best = sign === 1 ? most : least;
  const add = (counts: EventCounts, labels: readonly LiveMetric[]) =>
    labels.reduce(
      ({ events, requests }, { n, sum }) => ({
        events: events + Math.abs(n * best - sum) / (most - least),
        requests: requests + n,
      }),
      counts,
    );
  return {
    production: add(losses.production, production?.labels ?? []),
    candidate: add(losses.candidate, candidate.labels),
  };
}

function sumUp(labels: readonly LiveMetric[], { metric, isSticky }: HowCompared): SampleSums | SampleGap | null {
  let sums: SampleSums | null = null;
  for (const one of labels) {
    const complete = completeSums(one, metric, isSticky);
    if (complete.kind !== 'sums') return complete.kind;
    sums = sums === null ? complete.sums : addSamples(sums, complete.sums);
  }
  return sums;
}

function bucketed(sums: SampleSums): BucketedMoments {
  return { ...sums, buckets: sums.buckets ?? [] };
}

/** The effect, signed so that above 0 is better, and what is known of it. */
export function estimateMetric({ sums }: MetricState, { sign, range }: TestMetric): Estimate {
  const { effect, information } = estimateSums(sums, range);
  return { effect: sign * effect, information };
}

function estimateSums(sums: ComparedSums, range: TestMetric['range']): Estimate {
  if (sums.kind === 'pairs') {
    const { pairs, residuals } = sums;
    return residuals === null ? estimatePairs(pairs, range) : estimateClusteredPairs(pairs, residuals, range);
  }
  const { contrast, residuals } = sums;
  return residuals === null ? estimateContrast(contrast, range) : estimateClustered(contrast, residuals, range);
}

/** What information grows with, as long as the spread stays as it is. */
export function weightOf({ sums }: MetricState): number {
  return sums.kind === 'pairs' ? sums.pairs.n : sums.contrast.weight;
}
