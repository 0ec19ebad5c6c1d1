import { checkEventBuckets, checkMissingBuckets } from '../statistics/check-window-buckets.ts';
import { areBucketsWhole } from './arm-sums.ts';
import { isSameDecided, isSameTime, runsOf } from './stratify.ts';
import type { Known, Stretch, StratumFault, StratumFaultCode } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';
import type { ArmedWindow } from './window-arm.ts';

type KnownFault = Known<StratumFault>;

/** What two windows say together that cannot be, and sums that contradict themselves. */
export function faultsBetween(windows: readonly ArmedWindow[], metrics: readonly TestMetric[]): readonly KnownFault[] {
  const labelled = metrics.map(({ id }) => windows.filter((window) => countsOf(window, id) > 0));
  return [
    ...windows.flatMap((window) => misfitsOf(window, metrics)),
    ...runsOf(windows.filter(countsTraffic), isSameTime).flatMap(countedTwice),
    ...labelled.flatMap((own) => runsOf(own, isSameDecided).flatMap(countedTwice)),
    ...overlaps(windows.filter(countsTraffic), ({ own }) => own),
    ...labelled.flatMap((own) => overlaps(own, ({ decided }) => decided)),
  ];
}

function countsTraffic({ ownPlace, isVirtual, window }: ArmedWindow): boolean {
  return typeof ownPlace === 'number' && !isVirtual && (window.requests > 0 || (window.outcomes?.assigned ?? 0) > 0);
}

function countsOf({ window }: ArmedWindow, metric: string): number {
  const labels = window.metrics[metric];
  return (labels?.n ?? 0) + (labels?.missing ?? 0) + (window.pairs?.[metric]?.n ?? 0);
}

function misfitsOf(armed: ArmedWindow, metrics: readonly TestMetric[]): readonly KnownFault[] {
  const { window } = armed;
  const [event] = checkEventBuckets(window);
  if (event !== undefined) return [faultOf(armed, 'buckets-misfit', event.pointer)];
  return metrics.flatMap(({ id }) => {
    const labels = window.metrics[id];
    const pairs = window.pairs?.[id];
    const [missing] = labels === undefined ? [] : checkMissingBuckets(labels, `/metrics/${id}`);
    if (missing !== undefined) return [faultOf(armed, 'buckets-misfit', missing.pointer)];
    const isWhole = labels === undefined || areBucketsWhole(labels);
    if (!isWhole) return [faultOf(armed, 'buckets-misfit', `/metrics/${id}/buckets`)];
    const arePairsWhole = pairs === undefined || areBucketsWhole(pairs);
    return arePairsWhole ? [] : [faultOf(armed, 'buckets-misfit', `/pairs/${id}/buckets`)];
  });
}

function countedTwice(run: readonly ArmedWindow[]): readonly KnownFault[] {
  const twice = run.filter((window, index) => run.slice(0, index).some((other) => isSameCounter(other, window)));
  return twice.map((window) => faultOf(window, 'counted-twice', '/key'));
}

function isSameCounter(one: ArmedWindow, other: ArmedWindow): boolean {
  return one.arm === other.arm && one.reporter === other.reporter;
}

/** Of one service, stretches are equal or apart: hours cannot be compared with days. */
function overlaps(windows: readonly ArmedWindow[], stretchOf: (window: ArmedWindow) => Stretch): readonly KnownFault[] {
  const services = Map.groupBy(windows, ({ service }) => service);
  return [...services.values()].flatMap((own) => overlapsOf(own, stretchOf));
}

function overlapsOf(
  windows: readonly ArmedWindow[],
  stretchOf: (window: ArmedWindow) => Stretch,
): readonly KnownFault[] {
  const earlier: ArmedWindow[] = [];
  let latest = -Infinity;
  for (const window of windows) {
    const own = stretchOf(window);
    const last = earlier.at(-1);
    const isCompared = last !== undefined && isSameTime(last, window) && isEqual(stretchOf(last), own);
    if (own.from < latest && !isCompared) {
      const code = earlier.map((one) => contradiction(one, window, stretchOf)).find((found) => found !== null);
      // What follows is not read.
      if (code) return [faultOf(window, code, code === 'counted-twice' ? '/key' : '/from')];
    }
    earlier.push(window);
    latest = Math.max(latest, own.to);
  }
  return [];
}

function contradiction(
  one: ArmedWindow,
  other: ArmedWindow,
  stretchOf: (window: ArmedWindow) => Stretch,
): StratumFaultCode | null {
  const [before, own] = [stretchOf(one), stretchOf(other)];
  if (isEqual(before, own)) return isSameCounter(one, other) ? 'counted-twice' : null;
  return before.from < own.to && own.from < before.to ? 'stretches-overlap' : null;
}

function isEqual(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to;
}

function faultOf({ own, window: { key } }: ArmedWindow, code: StratumFaultCode, pointer: string): KnownFault {
  return { knownMs: own.to, value: { code, key, pointer } };
}
