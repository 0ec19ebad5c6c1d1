import type { CertifiedSpread } from '../../contract/generated/types.ts';
import { canMeasure, measureMetric } from '../evaluation/metrics/measure.ts';
import type { ScoredRows } from '../evaluation/scored-rows.ts';
import { pairedSpread, type UnitSpread, unitSpread } from '../evaluation/unit-spread.ts';
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
    const { id: metric } = how.metric;
    if (!canMeasure(pair.candidate, metric)) return [];
    const { data } = pair;
    const arms = spreadOfArms(metric, pair);
    const pairs = how.isPaired ? spreadOfPairs(metric, pair) : null;
    return [
      ...(arms === null ? [] : [{ metric, data, paired: false, ...arms }]),
      ...(pairs === null ? [] : [{ metric, data, paired: true, ...pairs }]),
    ];
  });
}

/** Of several sets the first counts, as where a gate names none. */
export function firstOfEach(spreads: readonly CertifiedSpread[]): readonly CertifiedSpread[] {
  const isSame = (one: CertifiedSpread, other: CertifiedSpread) =>
    one.metric === other.metric && one.paired === other.paired;
  return spreads.filter((spread, index) => spreads.findIndex((one) => isSame(one, spread)) === index);
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
