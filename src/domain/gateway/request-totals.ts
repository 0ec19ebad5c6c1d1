import type { LatencyLimits } from './latency-limits.ts';
import type { ServedOutcome, ServedRequest } from './served-request.ts';
import type { ArmName, TrafficPlan } from './traffic-plan.ts';

/** As whom somebody answered. */
export type AnswerRole = 'production' | 'candidate' | 'sentinel' | 'pinned' | 'unassigned' | 'stand-in' | 'fallback';

/** What one label set of the metrics has; no value of it comes from a caller. */
export interface TotalsPlace {
  readonly model: string;
  readonly environment: string;
  readonly test: string;
  readonly arm: string;
  readonly role: AnswerRole;
}

/** Counts since the process began. */
export interface RequestTotals {
  readonly place: TotalsPlace;
  assigned: number;
  readonly outcomes: Record<ServedOutcome, number>;
  /** Upper ends of the buckets in seconds, rising; one more count for what is above all. */
  readonly edges: readonly number[];
  readonly latency: number[];
  latencySum: number;
}

/** Seconds: 1, 2 and 5 of every decade from 0.1 ms to 10 s. */
const USUAL_EDGES = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10,
] as const;

/** The usual edges, and those that budgets or certificates name: by them shares above a percentile can be read exactly. */
export function latencyEdges({ p50, p95, p99 }: LatencyLimits): readonly number[] {
  const named = [p50, p95, p99].flatMap((limit) => (limit === null ? [] : [limit / 1000]));
  return [...new Set([...USUAL_EDGES, ...named])].sort((one, other) => one - other);
}

export function beginTotals(place: TotalsPlace, limits: LatencyLimits): RequestTotals {
  const edges = latencyEdges(limits);
  return {
    place,
    assigned: 0,
    outcomes: { answered: 0, error: 0, timeout: 0, shed: 0, invalid: 0 },
    edges,
    latency: Array.from({ length: edges.length + 1 }, () => 0),
    latencySum: 0,
  };
}

export function countRequest(totals: RequestTotals, outcome: ServedOutcome, latencyMs: number): void {
  totals.outcomes[outcome] += 1;
  if (outcome !== 'answered') return;
  const seconds = latencyMs / 1000;
  const place = placeOf(totals.edges, seconds);
  totals.latency[place] = (totals.latency[place] ?? 0) + 1;
  totals.latencySum += seconds;
}

/** The first edge that is not below. */
function placeOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As whom a request was answered that is in no test; null where its own arm did. */
export function outsideRole({ isPinned, unit, standIn }: ServedRequest): AnswerRole | null {
  if (isPinned) return 'pinned';
  if (unit === null) return 'unassigned';
  if (standIn === 'fallback') return 'fallback';
  return standIn === 'production' ? 'stand-in' : null;
}

export function placeOfTotals(plan: TrafficPlan, arm: ArmName, role: AnswerRole): TotalsPlace {
  const { model, environment, test } = plan;
  return { model, environment, test: test?.id ?? '', arm: arm ?? '', role };
}
