import type { LiveTestPolicy } from '../../contract/generated/types.ts';
import { contributionRange } from './contribution-range.ts';
import { type LabelFacts, labelFacts, utilityFacts } from './label-facts.ts';
import { UTILITY } from './resolve-policy.ts';

/** What windows of a model may hold by its `liveTest`, beside what certification knows. */
export interface DeclaredWindows {
  /** By its id. */
  readonly metrics: ReadonlyMap<string, DeclaredMetric>;
  /** Arms that serve nobody. */
  readonly ensembles: ReadonlySet<string>;
  /** Candidates answer requests of production, unseen and beside those that are counted. */
  readonly isShadowed: boolean;
}

export interface DeclaredMetric extends Pick<LabelFacts, 'delayMs' | 'labels'> {
  /** Of what one prediction contributes; infinite where nobody says it. */
  readonly range: readonly [least: number, most: number];
}

export function declaredWindows(liveTest: LiveTestPolicy | undefined): DeclaredWindows {
  const { metrics = [], utility, ensembles = [], shadow = 0 } = liveTest ?? {};
  const own = metrics.map(
    (metric) => [metric.id, { ...labelFacts(metric), range: contributionRange(metric) }] as const,
  );
  const weighed: DeclaredMetric | null =
    utility === undefined ? null : { ...utilityFacts(utility, metrics), range: [-Infinity, Infinity] };
  return {
    metrics: new Map<string, DeclaredMetric>([...own, ...(weighed === null ? [] : [[UTILITY, weighed] as const])]),
    ensembles: new Set(ensembles),
    isShadowed: shadow > 0,
  };
}
