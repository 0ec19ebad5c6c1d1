import type { CertifiedSpread } from '../../contract/generated/types.ts';
import { canMeasure, measureMetric } from '../evaluation/metrics/measure.ts';
import type { ScoredRows } from '../evaluation/scored-rows.ts';
import { pairedSpread, type UnitSpread, unitSpread } from '../evaluation/unit-spread.ts';
import type { HowCompared } from './metric-state.ts';
import type { TestPolicy } from './test-policy.ts';
import { comparedIn } from './test-setting.ts';

/** Both models' answers to one evaluation set. */
interface ScoredPair {
  /** Name of the set. */
  readonly data: string;
  readonly candidate: ScoredRows;
  readonly baseline: ScoredRows | null;
}

/** How much the metrics of a live test vary in the rows of a set, as far as they can be measured there. */
export function certifySpreads(policy: TestPolicy, pair: ScoredPair): readonly CertifiedSpread[] {
  return comparedIn(policy).flatMap((how) => {
    const { id } = how.metric;
    if (!canMeasure(pair.candidate, id)) return [];
    const found = how.isPaired ? spreadOfPairs(id, pair) : spreadOfArms(id, pair);
    return found === null ? [] : [{ metric: id, data: pair.data, paired: how.isPaired, ...found }];
  });
}

/** Of several sets the first counts, as where a gate names none. */
export function firstOfEach(spreads: readonly CertifiedSpread[]): readonly CertifiedSpread[] {
  return spreads.filter(({ metric }, index) => spreads.findIndex((one) => one.metric === metric) === index);
}

/** The one that a metric is planned with; undefined where nothing of the kind was measured. */
export function spreadFor({ metric, isPaired }: HowCompared, spreads: readonly CertifiedSpread[]) {
  return spreads.find((one) => one.metric === metric.id && one.paired === isPaired);
}

/** A live test takes both arms to vary as the one that varies more. */
function spreadOfArms(id: string, { candidate, baseline }: ScoredPair): UnitSpread | null {
  const own = unitSpread(candidate, measureMetric(candidate, id));
  const theirs = baseline === null ? null : unitSpread(baseline, measureMetric(baseline, id));
  return (theirs?.spread?.value ?? 0) > (own?.spread?.value ?? 0) ? theirs : own;
}

function spreadOfPairs(id: string, { candidate, baseline }: ScoredPair): UnitSpread | null {
  if (baseline === null) return null;
  return pairedSpread(candidate, measureMetric(candidate, id), measureMetric(baseline, id));
}
