import type { LiveMetric, PairSums } from '../../contract/generated/types.ts';
import type { TrafficSums } from './arm-sums.ts';
import type { ArmName } from './arm-name.ts';

/** A stretch of time (milliseconds) in which the split does not change. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface StratumPlace extends Stretch {
  readonly service: string;
  /** The number in the history of the epoch in which the requests came. */
  readonly epoch: number;
}

/** What all arms did in one stretch, as one service counted it. */
export interface TrafficStratum extends StratumPlace {
  readonly kind: 'traffic';
  readonly arms: ReadonlyMap<ArmName, TrafficSums>;
}

/** What was counted at one time of one metric of the decisions of one stretch. */
export interface LabelStratum extends StratumPlace {
  readonly kind: 'labels';
  readonly metric: string;
  readonly arms: ReadonlyMap<ArmName, ArmLabels>;
}

/** What the reporters of an arm say, one by one. */
export interface ArmLabels {
  readonly labels: readonly LiveMetric[];
  readonly pairs: readonly PairSums[];
}

export type Stratum = TrafficStratum | LabelStratum;

export const STRATUM_FAULTS = [
  'other-model',
  'other-environment',
  'other-test',
  'unknown-arm',
  'unknown-digest',
  'arm-digest',
  'leak',
  'time-order',
  'stretches-overlap',
  'counted-twice',
  'buckets-misfit',
] as const;

export type StratumFaultCode = (typeof STRATUM_FAULTS)[number];

/** Why what follows cannot be believed, and which window shows it. */
export interface StratumFault {
  readonly code: StratumFaultCode;
  readonly key: string;
  /** JSON pointer in the window. */
  readonly pointer: string;
}

/** All that becomes known at one time: after it the test is judged. */
export interface Look {
  readonly knownMs: number;
  readonly faults: readonly StratumFault[];
  readonly strata: readonly Stratum[];
  /** Windows in whose stretch the shares changed, so that nothing in them can be compared. */
  readonly across: number;
}

/** A stratum or a fault, and when it is known. */
export interface Known<T> {
  readonly knownMs: number;
  readonly value: T;
}
