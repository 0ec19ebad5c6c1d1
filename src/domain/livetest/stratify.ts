import type { ArmName } from './arm-name.ts';
import { addTraffic, type TrafficSums, trafficOf } from './arm-sums.ts';
import type { ArmLabels, Known, LabelStratum, TrafficStratum } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';
import type { ArmedWindow } from './window-arm.ts';

/** Windows of the same service and time are one stratum: they stand together. */
export function trafficStrata(windows: readonly ArmedWindow[]): readonly Known<TrafficStratum>[] {
  const counted = windows.filter(({ ownPlace, isVirtual }) => typeof ownPlace === 'number' && !isVirtual);
  return runsOf(counted, isSameTime).flatMap((run) => {
    const [first] = run;
    if (first === undefined || typeof first.ownPlace !== 'number') return [];
    const arms = new Map<ArmName, TrafficSums>();
    for (const { arm, window } of run) {
      const before = arms.get(arm);
      const own = trafficOf(window);
      arms.set(arm, before === undefined ? own : addTraffic(before, own));
    }
    const { service, own, ownPlace: epoch } = first;
    return [{ knownMs: own.to, value: { kind: 'traffic', service, epoch, ...own, arms } }];
  });
}

/** Labels count once they are old enough, though a window that was written later holds them already. */
export function labelStrata(
  windows: readonly ArmedWindow[],
  metrics: readonly TestMetric[],
): readonly Known<LabelStratum>[] {
  const labelled = windows.filter(({ decidedPlace }) => typeof decidedPlace === 'number');
  return runsOf(labelled, isSameDecided).flatMap((run) =>
    metrics.flatMap(({ id, delayMs }) => {
      const [first] = run;
      const arms = labelsOfArms(run, id);
      if (first === undefined || typeof first.decidedPlace !== 'number' || arms.size === 0) return [];
      const { service, own, decided, decidedPlace: epoch } = first;
      const knownMs = Math.max(own.to, decided.to + delayMs);
      return [{ knownMs, value: { kind: 'labels', metric: id, service, epoch, ...decided, arms } }];
    }),
  );
}

/** Of the same service, time and decisions. */
export function isSameDecided(one: ArmedWindow, other: ArmedWindow): boolean {
  return isSameTime(one, other) && one.decided.from === other.decided.from && one.decided.to === other.decided.to;
}

export function isSameTime(one: ArmedWindow, other: ArmedWindow): boolean {
  return one.own.from === other.own.from && one.own.to === other.own.to && one.service === other.service;
}

function labelsOfArms(run: readonly ArmedWindow[], metric: string): ReadonlyMap<ArmName, ArmLabels> {
  const arms = new Map<ArmName, ArmLabels>();
  for (const { arm, window } of run) {
    const labels = window.metrics[metric];
    const pairs = window.pairs?.[metric];
    if (labels === undefined && pairs === undefined) continue;
    const before = arms.get(arm) ?? { labels: [], pairs: [] };
    arms.set(arm, {
      labels: labels === undefined ? before.labels : [...before.labels, labels],
      pairs: pairs === undefined ? before.pairs : [...before.pairs, pairs],
    });
  }
  return arms;
}

/** Neighbours that belong together. */
export function runsOf<T>(items: readonly T[], belong: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belong(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
