import type {
  Certificate,
  CertifiedSpread,
  PlannedMetric,
  PlannedRate,
  TimeToKnow,
} from '../../../contract/generated/types.ts';
import { certifiedOwnMetrics } from '../../evaluation/own/own-metrics.ts';
import { isSame, isWithin, rangeOf, type Relation, repeats, type Wrong, wrongOf } from './wrong.ts';

type Fault = readonly [place: string, relation: Relation];

/** What a live test was planned with, and how long it was said to take. */
export function wrongLiveTest(certificate: Certificate): readonly Wrong[] {
  const { liveTest } = certificate;
  if (liveTest === undefined) return [];
  const { spreads, plan } = liveTest;
  const twice = repeats(spreads, ({ metric, paired }) => `${metric} ${paired}`);
  const planned = repeats(plan.metrics, ({ metric }) => metric);
  const { events = [] } = plan;
  const again = repeats(events, ({ event }) => event);
  const rate = plan.rate === null ? null : wrongRate(plan.rate, certificate);
  return [
    ...wrongOf('/liveTest/spreads', spreads, (spread, index) =>
      twice.has(index) ? (['/metric', 'named-once'] as const) : wrongSpread(spread, certificate),
    ),
    ...(rate === null ? [] : [{ pointer: `/liveTest/plan/rate${rate[0]}`, relation: rate[1] }]),
    ...wrongOf('/liveTest/plan/metrics', plan.metrics, (metric, index) =>
      planned.has(index) ? (['/metric', 'named-once'] as const) : wrongPlan(metric, spreads),
    ),
    ...wrongOf('/liveTest/plan/events', events, ({ times }, index) =>
      again.has(index) ? (['/event', 'named-once'] as const) : wrongTimes(times),
    ),
  ];
}

function wrongSpread(one: CertifiedSpread, certificate: Certificate): Fault | null {
  const { data, metric, paired, units, mean, spread } = one;
  const set = certificate.data.find(({ name }) => name === data);
  if (set === undefined) return ['/data', 'known-data'];
  if (paired && certificate.baseline === null) return ['/paired', 'has-baseline'];
  if (units > set.rows) return ['/units', 'part'];
  const [least, most] = rangeOf(metric, certifiedOwnMetrics(certificate)) ?? [-Infinity, Infinity];
  const range: readonly [number, number] = paired ? [least - most, most - least] : [least, most];
  if (!isWithin(mean, range)) return ['/mean', 'metric'];
  if (!isMeasured(one, certificate)) return ['/mean', 'spread'];
  if (spread === null) return null;
  if (!isWithin(spread.value, [spread.lower ?? 0, spread.upper])) return ['/spread', 'interval'];
  // No values in a range with this mean vary more (Bhatia and Davis, 2000).
  const largest = Math.sqrt((range[1] - mean) * (mean - range[0]));
  return isWithin(spread.value, [0, largest]) ? null : ['/spread/value', 'metric'];
}

/** It is that of the candidate, or of the baseline; of pairs the difference. A metric that no gate asks for stands nowhere else. */
function isMeasured({ data, metric, paired, mean }: CertifiedSpread, { prediction }: Certificate): boolean {
  const beside = prediction.find((one) => one.slice === null && one.data === data && one.metric === metric);
  if (beside === undefined) return true;
  const { estimate, baseline, difference } = beside;
  const told = paired ? [difference] : [estimate, baseline];
  const scale = Math.max(Math.abs(estimate.value ?? 0), Math.abs(baseline?.value ?? 0));
  return told.some((side) => isSame(side?.value ?? null, mean, scale));
}

function wrongRate({ kind, mode, perSecond }: PlannedRate, { subject, performance }: Certificate): Fault | null {
  if (kind === 'windows') return null;
  if (mode === undefined || !subject.modes.includes(mode)) return ['/mode', 'known-mode'];
  const measured = performance.find((one) => one.mode === mode);
  if (measured === undefined || measured.rate === null) return null;
  return isSame(perSecond, measured.rate * measured.batchSize) ? null : ['/perSecond', 'sum'];
}

function wrongPlan({ metric, spread, lacks, times }: PlannedMetric, spreads: readonly CertifiedSpread[]): Fault | null {
  if ((lacks === null) !== times.length > 0) return ['/times', 'spread'];
  if (spread?.kind === 'certified') {
    const own = spreads.filter((one) => one.metric === metric && one.data === spread.data);
    if (!own.some((one) => one.spread?.value === spread.value)) return ['/spread/value', 'spread'];
  }
  return wrongTimes(times);
}

function wrongTimes(times: readonly TimeToKnow[]): Fault | null {
  const wrong = times.findIndex((time) => !isOrdered(time));
  return wrong === -1 ? null : [`/times/${wrong}`, 'interval'];
}

function isOrdered({ fromMs, ms, toMs }: TimeToKnow): boolean {
  return isWithin(ms, [fromMs ?? 0, toMs ?? Infinity]);
}
