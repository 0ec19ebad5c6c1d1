import type { Estimate, GateResult, Location, Perturbation, SliceDeclaration } from '../../contract/generated/types.ts';
import type { OwnMetrics } from '../evaluation/own/own-metrics.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import type { Gate } from '../model/gate.ts';
import type { Evidence } from './evidence.ts';
import type { Answer, GateReason } from './judge.ts';

export interface JudgeContext {
  readonly evidence: Evidence;
  /** The slices of an evaluation set: groups below their `minRows` are not gated. */
  readonly slicesOf: (data: string) => readonly SliceDeclaration[];
  readonly locate: (pointer: string) => Location;
  /** Metrics of the model's own. */
  readonly own?: OwnMetrics;
}

export type Common = Pick<
  GateResult,
  'id' | 'kind' | 'metric' | 'unit' | 'test' | 'result' | 'reasonCode' | 'blocking' | 'location'
>;

/** What every line of the report has, whatever was judged. */
export function common(gate: Gate, { locate }: JudgeContext, { result, reasonCode }: Answer): Common {
  const blocking = result !== 'inconclusive' || gate.onInconclusive === 'block';
  const { id, kind, metric, test, pointer } = gate;
  return { id, kind, metric, unit: 'none', test, result, reasonCode, blocking, location: locate(pointer) };
}

/** A gate without a number. Without a baseline there is nothing to be worse than, so it does not block. */
export function unanswered(gate: Gate, context: JudgeContext, reasonCode: GateReason): GateResult {
  const base = common(gate, context, { result: 'inconclusive', reasonCode });
  return {
    ...base,
    ...('data' in gate ? { data: gate.data } : {}),
    ...('perturbation' in gate ? { perturbation: perturbationName(gate.perturbation) } : {}),
    ...('mode' in gate ? { mode: gate.mode } : {}),
    ...('slice' in gate && gate.slice !== null ? { slice: { name: gate.slice, group: null } } : {}),
    unit: 'unit' in gate ? gate.unit : 'none',
    direction: 'none',
    blocking: base.blocking && reasonCode !== 'no-baseline',
    value: null,
    interval: null,
    baseline: null,
    ...boundOf(gate, context),
  };
}

/** The same is measured at every confidence that gates ask for; without an interval it is one and the same number for all. */
export function isAtLevel({ interval }: Estimate, { confidence }: Gate): boolean {
  return interval === null || interval.level === confidence;
}

/** gaussian 0.1, as a gate's result names what its inputs were disturbed with. */
export function perturbationName(perturbation: Perturbation): string {
  const [check, strength] = Object.entries(perturbation)[0] ?? ['', 0];
  return `${check} ${strength}`;
}

/** The bound as the gate declares it; a margin turns round where less is better. */
function boundOf(gate: Gate, { own }: JudgeContext): Pick<GateResult, 'comparator' | 'limit'> {
  if ('margin' in gate) return marginBound(gate.margin, directionOf(gate.metric, own));
  return { comparator: 'comparator' in gate ? gate.comparator : '<=', limit: gate.limit };
}

/** −0.003 of a metric that should rise: the difference must be ≥ −0.003; of one that should fall: ≤ 0.003. */
export function marginBound(
  margin: number,
  direction: GateResult['direction'],
): Pick<GateResult, 'comparator' | 'limit'> {
  if (direction !== 'down') return { comparator: '>=', limit: margin };
  return { comparator: '<=', limit: margin === 0 ? 0 : -margin };
}

function directionOf(metric: string, own?: OwnMetrics): GateResult['direction'] {
  const parsed = parseMetricName(metric, own);
  return parsed.kind === 'metric' ? parsed.metric.direction : 'none';
}

const RESULT_ORDER = ['fail', 'inconclusive', 'pass'] as const;

/** The group that is worst off: by result, then by how far it is from the limit. */
export function worst(results: readonly GateResult[]): GateResult {
  const [first] = results.toSorted(
    (a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result) || slack(a) - slack(b),
  );
  if (first === undefined) throw new RangeError('A gate needs at least one result.');
  return first;
}

function slack({ value, comparator, limit }: GateResult): number {
  if (value === null) return Number.NEGATIVE_INFINITY;
  return comparator === '>=' ? value - limit : limit - value;
}
