import type { Certificate, Estimate, GapResult, PredictionResult } from '../../contract/generated/types.ts';
import { type ComparedKey, keyOf } from './compared-key.ts';
import { type ComparedCost, comparedCosts, type Worded } from './compared-costs.ts';
import { wordOf } from './difference.ts';
import { gapDifference } from './gap-difference.ts';
import { clearSlices, isUnknown } from './slice-looks.ts';

/** What two versions are compared by, with the word for it. */
export type Compared = ComparedMetric | ComparedGap | ComparedCost;

export interface ComparedMetric extends Worded {
  readonly kind: 'metric';
  readonly result: PredictionResult;
  readonly difference: Estimate;
}

export interface ComparedGap extends Worded {
  readonly kind: 'gap';
  readonly gap: GapResult;
  readonly difference: Estimate;
}

/** Every comparison of a certificate. The same rows have the same word, whoever asks. */
export interface Comparisons {
  readonly metrics: readonly ComparedMetric[];
  readonly gaps: readonly ComparedGap[];
  readonly costs: readonly ComparedCost[];
  readonly ofMetric: (key: ComparedKey) => ComparedMetric | null;
  readonly ofGap: (gap: Pick<GapResult, 'metric' | 'slice'> & { readonly data?: string }) => ComparedGap | null;
  readonly ofCost: (mode: string | undefined, metric: string) => ComparedCost | null;
}

export function comparisonsOf(certificate: Certificate): Comparisons {
  const metrics = comparedMetrics(certificate);
  const gaps = certificate.gaps.flatMap((gap) => comparedGap(gap, metrics) ?? []);
  const costs = certificate.performance.flatMap(comparedCosts);
  const named = (one: ComparedMetric): ComparedKey => ({ metric: one.result.metric, slice: one.result.slice });
  const byKey = new Map(
    metrics.toReversed().flatMap((one) => [named(one), one.result].map((key) => [keyOf(key), one])),
  );
  const isOf = (data: string | undefined, own: string): boolean => data === undefined || data === own;
  return {
    metrics,
    gaps,
    costs,
    ofMetric: (key) => byKey.get(keyOf(key)) ?? null,
    ofGap: ({ data, metric, slice }) =>
      gaps.find(({ gap }) => isOf(data, gap.data) && gap.metric === metric && gap.slice === slice) ?? null,
    ofCost: (mode, metric) =>
      costs.find((cost) => (cost.isCounted || cost.mode === mode) && cost.metric === metric) ?? null,
  };
}

/** Of the same numbers at several levels the widest interval decides, so that no row says more than another. */
function comparedMetrics({ prediction, gates }: Certificate): readonly ComparedMetric[] {
  const widest = new Map<string, PredictionResult>();
  for (const result of prediction) {
    if (result.difference === null || result.difference.value === null) continue;
    const key = keyOf(result);
    const level = widest.get(key)?.difference?.interval?.level ?? 0;
    if ((result.difference.interval?.level ?? 0) > level || !widest.has(key)) widest.set(key, result);
  }
  const clear = clearSlices([...widest.values()], gates);
  return [...widest].flatMap(([key, result]) => {
    const isByChance = result.slice !== null && !clear.has(key);
    return comparedMetric(result, isByChance) ?? [];
  });
}

function comparedMetric(result: PredictionResult, isByChance: boolean): ComparedMetric | null {
  const { difference, direction, estimate: candidate, baseline } = result;
  if (difference === null || (difference.interval !== null && isUnknown(difference.interval))) return null;
  const word = wordOf({ estimate: difference, none: 0, direction, isByChance });
  return word === null ? null : { kind: 'metric', word, direction, candidate, baseline, result, difference };
}

/** A gap that grows is worse. Two models that gave the same answers have the same gap. */
function comparedGap(gap: GapResult, metrics: readonly ComparedMetric[]): ComparedGap | null {
  const isSame = metrics.some(({ result, word }) => word === 'the same' && isAllRows(result, gap));
  const difference = isSame ? { value: 0, interval: null } : gapDifference(gap);
  if (difference === null) return null;
  const word = wordOf({ estimate: difference, none: 0, direction: 'down', isCounted: isSame });
  if (word === null) return null;
  return { kind: 'gap', word, direction: 'down', candidate: gap.estimate, baseline: gap.baseline, gap, difference };
}

function isAllRows({ data, slice, difference }: PredictionResult, gap: GapResult): boolean {
  return slice === null && data === gap.data && difference?.interval?.method === 'identical outputs';
}
