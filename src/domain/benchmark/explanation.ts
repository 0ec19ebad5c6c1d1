import type { Explanation, Inspection } from '../../contract/generated/types.ts';
import { graphOf } from '../certification/inspected.ts';

/** What the files say about a difference in speed: it costs no measurement and has no noise. */
export function explainDifference(candidate: Inspection, baseline: Inspection): Explanation {
  return {
    parametersRatio: ratio(candidate.parameters, baseline.parameters),
    operatorChanges:
      isCut(candidate) || isCut(baseline) ? {} : operatorChanges(operatorsOf(candidate), operatorsOf(baseline)),
  };
}

function ratio(candidate: number | null, baseline: number | null): number | null {
  return candidate === null || baseline === null || baseline === 0 ? null : candidate / baseline;
}

type OperatorCounts = Readonly<Record<string, number>>;

/** What is not listed may be in the other one: no change can be told. */
function isCut(inspection: Inspection): boolean {
  return graphOf(inspection)?.more !== undefined;
}

function operatorsOf(inspection: Inspection): OperatorCounts {
  return graphOf(inspection)?.operators ?? {};
}

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
