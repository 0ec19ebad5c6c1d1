import type { LiveMetric } from '../../contract/generated/types.ts';
import type { ComparedLabels } from './metric-state.ts';
import { addLabels, type LabelCounts, type ParityRatios } from './statistics/label-parity.ts';
import type { TestMetric } from './test-policy.ts';

/** Whether labels must come as often to both arms: not where no label is an answer, or the answer lets one be. */
export function needsParity({ labels, missing }: TestMetric): boolean {
  return labels !== 'selective' && missing === 'exclude';
}

export function addParity(ratios: ParityRatios, { production, candidate }: ComparedLabels): ParityRatios {
  const theirs = countsOf(production?.labels ?? []);
  const own = countsOf(candidate.labels);
  return theirs === null || own === null ? ratios : addLabels(ratios, theirs, own);
}

/** A label that came too late is none; null where a reporter does not say how many are missing. */
function countsOf(labels: readonly LiveMetric[]): LabelCounts | null {
  if (labels.length === 0 || labels.some(({ missing }) => missing === undefined)) return null;
  return {
    labelled: labels.reduce((sum, { n }) => sum + n, 0),
    missing: labels.reduce((sum, { missing = 0, late = 0 }) => sum + missing + late, 0),
  };
}
