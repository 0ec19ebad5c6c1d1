import type { LiveWindow } from '../../contract/generated/types.ts';
import type { ArmName } from './arm-name.ts';
import { addTraffic, type TrafficSums, trafficOf } from './arm-sums.ts';
import type { ArmLabels, Known, LabelStratum, Stretch, TrafficStratum } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';
import type { ArmedWindow } from './window-arm.ts';

/** Windows that are compared: they stand together. */
type Run = readonly ArmedWindow[];

export interface Runs {
  /** Of the same service and time. */
  readonly own: readonly Run[];
  /** Of the same decisions, too. */
  readonly decided: readonly Run[];
}

export function runsOf(windows: readonly ArmedWindow[]): Runs {
  const own = neighbours(windows, (one, other) => isEqual(one.own, other.own) && one.service === other.service);
  return { own, decided: own.flatMap((run) => neighbours(run, (one, other) => isEqual(one.decided, other.decided))) };
}

export function isEqual(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to;
}

function neighbours<T>(items: readonly T[], belong: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belong(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** What arms did; the sums are taken when they are asked for. */
export function trafficStrata({ own: runs }: Runs): readonly Known<() => TrafficStratum>[] {
  return runs.flatMap((run) => {
    const first = run.find(({ isVirtual }) => !isVirtual);
    if (first === undefined || typeof first.own.place !== 'number') return [];
    const {
      service,
      own: { from, to, place: epoch },
    } = first;
    return [{ knownMs: to, value: () => ({ kind: 'traffic', service, epoch, from, to, arms: trafficOfArms(run) }) }];
  });
}

function trafficOfArms(run: Run): ReadonlyMap<ArmName, TrafficSums> {
  const arms = new Map<ArmName, TrafficSums>();
  for (const { arm, window, isVirtual } of run) {
    if (isVirtual) continue;
    const before = arms.get(arm);
    const own = trafficOf(window);
    arms.set(arm, before === undefined ? own : addTraffic(before, own));
  }
  return arms;
}

/** Labels count once they are old enough, though a window that was written later holds them already. */
export function labelStrata(
  { decided: runs }: Runs,
  metrics: readonly TestMetric[],
): readonly Known<() => LabelStratum>[] {
  return runs.flatMap((run) =>
    metrics.flatMap(({ id: metric, delayMs }) => {
      const first = run.find(({ window }) => tells(window, metric));
      if (first === undefined || typeof first.decided.place !== 'number') return [];
      const {
        service,
        own,
        decided: { from, to, place: epoch },
      } = first;
      const knownMs = Math.max(own.to, to + delayMs);
      return [
        {
          knownMs,
          value: () => ({ kind: 'labels', metric, service, epoch, from, to, arms: labelsOfArms(run, metric) }),
        },
      ];
    }),
  );
}

function tells({ metrics, pairs }: LiveWindow, metric: string): boolean {
  return metrics[metric] !== undefined || pairs?.[metric] !== undefined;
}

function labelsOfArms(run: Run, metric: string): ReadonlyMap<ArmName, ArmLabels> {
  const arms = new Map<ArmName, ArmLabels>();
  for (const { arm, window } of run) {
    const labels = window.metrics[metric];
    const pairs = window.pairs?.[metric];
    if (labels === undefined && pairs === undefined) continue;
    const before = arms.get(arm);
    arms.set(arm, { labels: withOne(before?.labels, labels), pairs: withOne(before?.pairs, pairs) });
  }
  return arms;
}

const NONE: readonly never[] = [];

function withOne<T>(before: readonly T[] = NONE, one: T | undefined): readonly T[] {
  if (one === undefined) return before;
  return before.length === 0 ? [one] : [...before, one];
}
