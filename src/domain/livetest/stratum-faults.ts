import { checkEventBuckets, checkMissingBuckets } from '../statistics/check-window-buckets.ts';
import { areBucketsWhole } from './arm-sums.ts';
import { isEqual, type Runs } from './stratify.ts';
import type { Known, Stretch, StratumFault, StratumFaultCode } from './stratum.ts';
import type { TestMetric } from './test-policy.ts';
import type { ArmedWindow } from './window-arm.ts';

type KnownFault = Known<StratumFault>;

/** What two windows say together that cannot be, and sums that contradict themselves. */
export function faultsBetween(runs: Runs, metrics: readonly TestMetric[]): readonly KnownFault[] {
  const counted = only(runs.own, countsTraffic);
  const labelled = metrics.map(({ id }) => only(runs.decided, (window) => countsOf(window, id) > 0));
  return [
    ...runs.own.flat().flatMap((window) => (tellsBuckets(window) ? misfitsOf(window, metrics) : NONE)),
    ...[counted, ...labelled].flatMap((own) => own.flatMap(countedTwice)),
    ...overlaps(counted, ({ own }) => own),
    ...labelled.flatMap((own) => overlaps(own, ({ decided }) => decided)),
  ];
}

type Run = Runs['own'][number];

const NONE: readonly KnownFault[] = [];

function only(runs: readonly Run[], isAsked: (window: ArmedWindow) => boolean): readonly Run[] {
  return runs.flatMap((run) => {
    const own = run.every(isAsked) ? run : run.filter(isAsked);
    return own.length === 0 ? [] : [own];
  });
}

function countsTraffic({ own, isVirtual, window }: ArmedWindow): boolean {
  return typeof own.place === 'number' && !isVirtual && (window.requests > 0 || (window.outcomes?.assigned ?? 0) > 0);
}

function countsOf({ window }: ArmedWindow, metric: string): number {
  const labels = window.metrics[metric];
  return (labels?.n ?? 0) + (labels?.missing ?? 0) + (window.pairs?.[metric]?.n ?? 0);
}

/** Of requests that do not come again, nearly all windows, there is nothing that could contradict itself. */
function tellsBuckets({ window: { eventBuckets, metrics, pairs = {} } }: ArmedWindow): boolean {
  if (eventBuckets !== undefined) return true;
  for (const id in metrics) if (metrics[id]?.buckets ?? metrics[id]?.missingBuckets) return true;
  for (const id in pairs) if (pairs[id]?.buckets) return true;
  return false;
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

function countedTwice(run: Run): readonly KnownFault[] {
  if (run.every((window, index) => index === 0 || isAfter(window, run[index - 1]))) return NONE;
  const counters = new Set<string>();
  return run.flatMap((window) => {
    const counter = counterOf(window);
    if (counters.has(counter)) return [faultOf(window, 'counted-twice', '/key')];
    counters.add(counter);
    return [];
  });
}

/** As nearly all windows of a run are: in one order, so that none comes twice. */
function isAfter({ arm, reporter }: ArmedWindow, before: ArmedWindow | undefined): boolean {
  const [own, last] = [arm ?? '', before?.arm ?? ''];
  return own === last ? reporter > (before?.reporter ?? '') : own > last;
}

/** A space is in no arm's name. */
function counterOf({ arm, reporter }: ArmedWindow): string {
  return `${arm ?? ''} ${reporter}`;
}

/** Of one service, stretches are equal or apart: hours cannot be compared with days. */
function overlaps(runs: readonly Run[], stretchOf: (window: ArmedWindow) => Stretch): readonly KnownFault[] {
  const services = Map.groupBy(runs, ([first]) => first?.service);
  return [...services.values()].flatMap((own) => overlapsOf(own, stretchOf));
}

function overlapsOf(runs: readonly Run[], stretchOf: (window: ArmedWindow) => Stretch): readonly KnownFault[] {
  // In order, and apart: one that is not ends the search, as what follows it is not read.
  const known: Stretch[] = [];
  let sameStretch: ReadonlyMap<string, readonly ArmedWindow[]> | undefined;
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const own = stretchOf(first);
    const before = placeBefore(known, own.to);
    const other = known[before];
    if (other === undefined || other.to <= own.from) known.splice(before + 1, 0, own);
    else if (!isEqual(other, own)) return [faultOf(first, 'stretches-overlap', '/from')];
    else {
      sameStretch ??= Map.groupBy(runs.flat(), (one) => nameOf(stretchOf(one)));
      const told = sameStretch.get(nameOf(own)) ?? [];
      const again = run.find((window) => isToldBefore(window, told));
      if (again !== undefined) return [faultOf(again, 'counted-twice', '/key')];
    }
  }
  return [];
}

function nameOf({ from, to }: Stretch): string {
  return `${from} ${to}`;
}

function isToldBefore(window: ArmedWindow, all: readonly ArmedWindow[]): boolean {
  return all.find((one) => isSameCounter(one, window)) !== window;
}

function isSameCounter(one: ArmedWindow, other: ArmedWindow): boolean {
  return one.arm === other.arm && one.reporter === other.reporter;
}

/** Place of the last stretch that begins before then; −1 where there is none. Nearly always it is the last of all. */
function placeBefore(known: readonly Stretch[], ms: number): number {
  let [low, high] = [-1, known.length - 1];
  if ((known[high]?.from ?? Infinity) < ms) return high;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((known[middle]?.from ?? Infinity) < ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

function faultOf({ own, window: { key } }: ArmedWindow, code: StratumFaultCode, pointer: string): KnownFault {
  return { knownMs: own.to, value: { code, key, pointer } };
}
