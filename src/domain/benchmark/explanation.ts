import type { Explanation, Inspection } from '../../contract/generated/types.ts';

/** What the graphs say about a difference in speed: it costs no measurement and has no noise. */
export function explainDifference(candidate: Inspection, baseline: Inspection): Explanation {
  return {
    parametersRatio: ratio(candidate.parameters, baseline.parameters),
    multiplyAccumulatesRatio: ratio(candidate.multiplyAccumulates, baseline.multiplyAccumulates),
    operatorChanges: operatorChanges(candidate.operators, baseline.operators),
  };
}

function ratio(candidate: number | null, baseline: number | null): number | null {
  return candidate === null || baseline === null || baseline === 0 ? null : candidate / baseline;
}

type OperatorCounts = Inspection['operators'];

function operatorChanges(candidate: OperatorCounts, baseline: OperatorCounts): Readonly<Record<string, number>> {
  const names = [...new Set([...Object.keys(candidate), ...Object.keys(baseline)])].sort();
  return Object.fromEntries(
    names
      .map((name) => [name, countOf(candidate, name) - countOf(baseline, name)] as const)
      .filter(([, change]) => change !== 0),
  );
}

function countOf(counts: OperatorCounts, name: string): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0;
}
