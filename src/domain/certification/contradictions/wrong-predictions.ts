import type {
  Certificate,
  Estimate,
  GapResult,
  PredictionResult,
  RobustnessResult,
} from '../../../contract/generated/types.ts';
import { certifiedOwnMetrics, type OwnMetrics } from '../../evaluation/own/own-metrics.ts';
import { parseMetricName } from '../../evaluation/metrics/registry.ts';
import {
  isDifference,
  isInterval,
  isSame,
  isWithin,
  rangeOf,
  type Relation,
  repeats,
  total,
  type Wrong,
  wrongOf,
} from './wrong.ts';

/** What was measured of the answers: metrics, gaps between groups, and what noise does to them. */
export function wrongPredictions(certificate: Certificate): readonly Wrong[] {
  return [
    ...wrongPrograms(certificate),
    ...wrongMetrics(certificate),
    ...wrongGroups(certificate),
    ...wrongGaps(certificate),
    ...wrongProbes(certificate),
  ];
}

type Fault = readonly [place: string, relation: Relation];

/** Two programs of one metric would be two metrics, and none may take the name of another that is known. */
function wrongPrograms({ ownMetrics = [] }: Certificate): readonly Wrong[] {
  const twice = repeats(ownMetrics, ({ name }) => name);
  return wrongOf('/ownMetrics', ownMetrics, ({ name, range }, index): Fault | null => {
    if (twice.has(index)) return ['/name', 'named-once'];
    if (parseMetricName(name).kind !== 'unknown-metric') return ['/name', 'metric'];
    const [least = -Infinity, most = Infinity] = range ?? [];
    return least < most ? null : ['/range', 'interval'];
  });
}

/** One measurement of each metric, set, group and level, all of them of the same rows. */
function wrongMetrics(certificate: Certificate): readonly Wrong[] {
  const { prediction, data, baseline } = certificate;
  const own = certifiedOwnMetrics(certificate);
  const nameOf = (one: PredictionResult): string => JSON.stringify([...keyOf(one), one.metric]);
  const twice = repeats(prediction, (one) => `${nameOf(one)} ${levelOf(one.estimate)}`);
  const first = new Map(prediction.map((one) => [nameOf(one), one] as const).toReversed());
  const sets = new Set(data.map(({ name }) => name));
  const rows = new Map(prediction.map((one) => [JSON.stringify(keyOf(one)), one.rows] as const).toReversed());
  const all = new Map(prediction.flatMap((one) => (one.slice === null ? [[one.data, one.rows] as const] : [])));
  return wrongOf('/prediction', prediction, (one, index): Fault | null => {
    const isOther = one.estimate.value !== first.get(nameOf(one))?.estimate.value;
    if (isOther || (twice.has(index) && one.estimate.interval !== null)) return ['/metric', 'named-once'];
    if (!sets.has(one.data)) return ['/data', 'known-data'];
    if (one.rows > (all.get(one.data) ?? Infinity)) return ['/rows', 'part'];
    if (one.rows !== rows.get(JSON.stringify(keyOf(one)))) return ['/rows', 'sum'];
    return wrongSides(one, { hasBaseline: baseline !== null, own });
  });
}

function keyOf({ data, slice }: PredictionResult): readonly (string | null)[] {
  return [data, slice?.name ?? null, slice?.group ?? null];
}

/** Gates may ask at several; a number without an interval is the same at each. */
function levelOf({ interval }: Estimate): number | null {
  return interval?.level ?? null;
}

interface Sides {
  readonly hasBaseline: boolean;
  readonly own: OwnMetrics;
}

function wrongSides(one: PredictionResult, { hasBaseline, own }: Sides): Fault | null {
  const { metric, direction, estimate, baseline, difference } = one;
  const parsed = parseMetricName(metric, own);
  if (parsed.kind === 'metric' && direction !== parsed.metric.direction) return ['/direction', 'metric'];
  if (!hasBaseline && (baseline !== null || difference !== null))
    return [baseline === null ? '/difference' : '/baseline', 'has-baseline'];
  const range = rangeOf(metric, own);
  for (const [place, side] of [
    ['/estimate', estimate],
    ['/baseline', baseline],
  ] as const) {
    if (side === null) continue;
    if (!isInterval(side)) return [place, 'interval'];
    if (side.value !== null && range !== null && !isWithin(side.value, range)) return [place, 'metric'];
  }
  if (difference !== null && !isInterval(difference)) return ['/difference', 'interval'];
  const found = difference?.value ?? null;
  return isDifference(found, estimate.value, baseline?.value ?? null) ? null : ['/difference', 'difference'];
}

/** Groups of one slice have no row in common. */
function wrongGroups({ prediction, smallGroups = [], data }: Certificate): readonly Wrong[] {
  const all = new Map(prediction.flatMap((one) => (one.slice === null ? [[one.data, one.rows] as const] : [])));
  const sets = new Set(data.map(({ name }) => name));
  const twice = repeats(smallGroups, (one) => JSON.stringify([one.data, one.slice]));
  const small = wrongOf('/smallGroups', smallGroups, (one, index): Fault | null => {
    if (twice.has(index)) return ['/slice', 'named-once'];
    if (!sets.has(one.data)) return ['/data', 'known-data'];
    return one.groups > one.rows ? ['/groups', 'part'] : null;
  });
  const places = prediction.map((one, index) => ({ ...one, index }));
  const slices = Map.groupBy(
    places.filter(({ slice }) => slice !== null),
    ({ data: set, slice }) => JSON.stringify([set, slice?.name]),
  );
  const wrong = [...slices.values()].flatMap((group): readonly Wrong[] => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = new Map(group.map((one) => [one.slice?.group ?? null, one.rows]));
    const unlisted = smallGroups.find((one) => one.data === first.data && one.slice === first.slice?.name)?.rows ?? 0;
    const isMore = total([...rows.values()]) + unlisted > (all.get(first.data) ?? Infinity);
    return isMore ? [{ pointer: `/prediction/${first.index}/rows`, relation: 'part' }] : [];
  });
  return [...small, ...wrong];
}

function wrongGaps({ gaps, prediction, data, baseline }: Certificate): readonly Wrong[] {
  const twice = repeats(gaps, (gap) => JSON.stringify([gap.data, gap.slice, gap.metric, levelOf(gap.estimate)]));
  const sets = new Set(data.map(({ name }) => name));
  return wrongOf('/gaps', gaps, (gap, index): Fault | null => {
    if (twice.has(index) && gap.estimate.interval !== null) return ['/metric', 'named-once'];
    if (!sets.has(gap.data)) return ['/data', 'known-data'];
    if (gap.baseline !== null && baseline === null) return ['/baseline', 'has-baseline'];
    if (!isInterval(gap.estimate)) return ['/estimate', 'interval'];
    if (gap.baseline !== null && !isInterval(gap.baseline)) return ['/baseline', 'interval'];
    return isGap(gap, prediction) ? null : ['/estimate', 'gap'];
  });
}

/** Of the groups that have figures of the metric; none is named where too few were compared. */
function isGap(
  { data, slice, metric, estimate: { value }, highest, lowest }: GapResult,
  prediction: Certificate['prediction'],
): boolean {
  if (value === null || highest === null || lowest === null)
    return value === null && highest === null && lowest === null;
  if (value < 0 || highest === lowest) return false;
  const groups = prediction.filter((one) => one.data === data && one.metric === metric && one.slice?.name === slice);
  const of = (group: string): number | null => groups.find((one) => one.slice?.group === group)?.estimate.value ?? null;
  const [most, least] = [of(highest), of(lowest)];
  return most === null || least === null || isDifference(value, most, least);
}

/** What a finding tells wherever it failed. A limit of noise is a gate's. */
const TOLD_BY = {
  determinism: ['not-deterministic'],
  'batch-invariance': ['answers-differ', 'batch-dependent'],
  'order-invariance': ['answers-differ'],
  'batch-size-invariance': ['answers-differ'],
  'served-invariance': ['answers-differ'],
  nan: ['crash-on-hostile-input'],
  infinity: ['crash-on-hostile-input'],
  missing: ['crash-on-hostile-input'],
  'out-of-range': ['crash-on-hostile-input'],
  'slight-noise': ['falls-to-chance'],
  'next-value': ['falls-to-chance'],
  gaussian: null,
  dropout: null,
} as const satisfies Readonly<Record<RobustnessResult['check'], readonly string[] | null>>;

function wrongProbes(certificate: Certificate): readonly Wrong[] {
  const { robustness, data, findings } = certificate;
  const sets = new Set(data.map(({ name }) => name));
  const found = new Set(findings.map(({ code }) => code));
  return wrongOf('/robustness', robustness, (probe): Fault | null => {
    if (probe.data !== undefined && !sets.has(probe.data)) return ['/data', 'known-data'];
    const codes = TOLD_BY[probe.check];
    if (probe.result === 'fail' && codes?.some((code) => found.has(code)) === false) return ['/result', 'finding'];
    return wrongDrop(probe, certificate);
  });
}

/** All rows are disturbed by noise, so that what was left says what was taken; the others ask some of the rows. */
function wrongDrop(
  { check, metric = '', estimate, drop, data }: RobustnessResult,
  certificate: Certificate,
): Fault | null {
  const { prediction, data: sets } = certificate;
  for (const [place, side] of [
    ['/estimate', estimate],
    ['/drop', drop],
  ] as const)
    if (side !== undefined && !isInterval(side)) return [place, 'interval'];
  const range = rangeOf(metric, certifiedOwnMetrics(certificate));
  const value = estimate?.value ?? null;
  if (value !== null && range !== null && !isWithin(value, range)) return ['/estimate', 'metric'];
  if (TOLD_BY[check] !== null || estimate === undefined || drop === undefined) return null;
  const set = data ?? sets[0]?.name;
  const clean = prediction.find((one) => one.data === set && one.metric === metric && one.slice === null);
  if (clean === undefined || clean.estimate.value === null || value === null)
    return drop.value === null || clean === undefined ? null : ['/drop', 'drop'];
  const sign = clean.direction === 'up' ? 1 : -1;
  const taken = sign * (clean.estimate.value - value);
  return isSame(drop.value, taken, Math.max(Math.abs(value), Math.abs(clean.estimate.value)))
    ? null
    : ['/drop', 'drop'];
}
