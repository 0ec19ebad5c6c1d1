import type { GatewayArm, GatewayPlan, LiveMetric, LiveWindow, PairMinute } from '../../contract/generated/types.ts';
import { listSums } from './bucket-maps.ts';
import { type LabelCell, type LabelLedger, missingBuckets, type MinuteStretch, type PairCell } from './label-ledger.ts';

export interface LabelQuestion {
  readonly arm: GatewayArm;
  readonly plans: readonly GatewayPlan[];
  readonly decided: MinuteStretch;
  /** The window's own time, in which labels came too late. */
  readonly own: MinuteStretch;
  /** Metrics whose labels count so many minutes later. */
  readonly delay: number;
  readonly isSticky: boolean;
  /** Of an ensemble, which has pairs alone. */
  readonly ensemble?: GatewayPlan['ensembles'][number];
}

/** What a window tells of labels: sums of each metric, and of differences to production on the same requests. */
export function labelPart(ledger: LabelLedger, question: LabelQuestion): Pick<LiveWindow, 'metrics' | 'pairs'> {
  const { arm, plans, delay, decided, own, isSticky, ensemble } = question;
  const places = new Map(plans.map((plan) => [plan.id, plan.arms.findIndex((one) => isSameArm(one, arm))] as const));
  const ids = [...new Set(plans.flatMap((plan) => metricsOf(plan, delay).map(({ id }) => id)))];
  const paired = new Set(
    plans.flatMap((plan) => metricsOf(plan, delay).flatMap((one) => (one.isPaired ? one.id : []))),
  );
  const isMeasured = arm.role !== 'sentinel' && ensemble === undefined;
  const isOwn = (plan: number, place: PairMinute['arm']) => places.get(plan) === place;
  const isPair =
    ensemble === undefined ? isOwn : (plan: number, place: PairMinute['arm']) => places.has(plan) && place === ensemble;
  const metrics = isMeasured
    ? ids.map((id) => {
        const late = ledger.lateIn(own, isOwn, id);
        return [id, { ...metricOf(ledger.labelsIn(decided, isOwn, id), isSticky), ...(late > 0 && { late }) }] as const;
      })
    : [];
  const pairs = ids
    .filter((id) => paired.has(id))
    .map((id) => [id, ledger.pairsIn(decided, isPair, id)] as const)
    .filter(([, cell]) => cell.n > 0)
    .map(([id, cell]) => [id, sumsOf(cell, isSticky)] as const);
  return { metrics: Object.fromEntries(metrics), ...(pairs.length === 0 ? {} : { pairs: Object.fromEntries(pairs) }) };
}

function metricsOf({ metrics }: GatewayPlan, delay: number): GatewayPlan['metrics'] {
  return metrics.filter(({ delayMinutes }) => delayMinutes === delay);
}

function isSameArm(one: GatewayArm, other: GatewayArm): boolean {
  return one.name === other.name && one.sha256 === other.sha256 && one.role === other.role;
}

/** A label that comes too late is among those that are missing: its decision was counted so when its time was over. */
function metricOf(cell: LabelCell, isSticky: boolean): LiveMetric {
  const absent = missingBuckets(cell);
  return {
    ...sumsOf(cell, isSticky),
    missing: cell.decided - cell.settled,
    ...(isSticky && absent.length > 0 ? { missingBuckets: absent } : {}),
  };
}

function sumsOf({ n, sum, sumSquares, buckets }: PairCell, isSticky: boolean) {
  return { n, sum, sumSquares, ...(isSticky && n > 0 ? { buckets: listSums(buckets) } : {}) };
}
