import type { LiveWindow } from '../../contract/generated/types.ts';
import { SENTINEL_ARM } from '../livetest/arm-name.ts';
import { formatExactInstant } from '../instant.ts';
import { type CountedArm, type CountedModel, countArm } from './count-arm.ts';
import {
  groupProcesses,
  METRIC_NAMES,
  type ProcessStretch,
  type RawSeries,
  type ScrapedProcess,
  type ScrapedSeries,
  scrapedTwice,
  type StretchAsked,
  stretchOf,
} from './scrapes.ts';
import { isIdentifier } from './identifier.ts';
import type { LeftOutReason, SourceProblem } from './source-problem.ts';
import type { SourceWindow } from './source-reading.ts';

export interface PrometheusQuestion {
  readonly environment: string;
  readonly service: string;
  /** Name of a length, such as 1h. */
  readonly every: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Models that the log knows, each with the limits above which answers are slow, and metrics whose labels come at once. */
  readonly models: ReadonlyMap<string, CountedModel>;
  readonly hash: (text: string) => string;
}

export interface PrometheusWindows {
  readonly windows: readonly SourceWindow[];
  readonly problems: readonly SourceProblem[];
}

const LEAST_GAP_MS = 30_000;
const MOST_GAP_MS = 300_000;

/** How far a scrape may be from the ends of a window: a quarter of it, within half a minute and five minutes. */
export function gapFor(lengthMs: number): number {
  return Math.min(MOST_GAP_MS, Math.max(LEAST_GAP_MS, lengthMs / 4));
}

/** The windows of one stretch, of each process and arm, by what the counters of each process grew. */
export function countWindows(all: readonly RawSeries[], question: PrometheusQuestion): PrometheusWindows {
  const processes = groupProcesses(all);
  const twice = scrapedTwice(processes);
  const counted = processes
    .filter(({ instance }) => !twice.has(instance))
    .map((process) => countProcess(process, question));
  return {
    windows: counted.flatMap(({ windows }) => windows),
    problems: [
      ...[...twice].map(([instance, labels]): SourceProblem => ({
        code: 'scraped-twice',
        facts: { instance, labels },
      })),
      ...counted.flatMap(({ problems }) => problems),
    ],
  };
}

function countProcess(process: ScrapedProcess, question: PrometheusQuestion): PrometheusWindows {
  const stretch = stretchOf(process, askedOf(question));
  if (stretch.kind === 'absent') return { windows: [], problems: [] };
  if (stretch.kind === 'unseen') {
    const facts = { why: stretch.why, instance: process.instance, ...namedStretch(question), model: null, arm: null };
    return { windows: [], problems: [{ code: 'left-out', facts }] };
  }
  const arms = armsOf(process, stretch);
  const parts = [...arms.values()].map((arm) => countPlace(process, { arm, stretch, question }));
  return {
    windows: parts.flatMap(({ windows }) => windows),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function askedOf({ fromMs, toMs }: PrometheusQuestion): StretchAsked {
  return { fromMs, toMs, gapMs: gapFor(toMs - fromMs) };
}

function namedStretch({ fromMs, toMs }: PrometheusQuestion) {
  return { from: formatExactInstant(fromMs), to: formatExactInstant(toMs) };
}

type SeenStretch = Extract<ProcessStretch, { kind: 'seen' }>;

/** Series about one arm of one model, whatever the test. */
interface ArmSeries {
  readonly model: string;
  readonly arm: string;
  readonly series: readonly ScrapedSeries[];
}

/** In no window: who was asked for by name, without a unit, in another's place, or unseen. */
const IN_WINDOWS: ReadonlySet<string> = new Set(['', 'production', 'candidate']);

function armsOf(process: ScrapedProcess, { times }: SeenStretch): ReadonlyMap<string, ArmSeries> {
  const own = process.series.filter(
    ({ name, labels, values }) =>
      name !== METRIC_NAMES.start &&
      IN_WINDOWS.has(labels['role'] ?? '') &&
      labels['arm'] !== SENTINEL_ARM &&
      times.some((at) => values.has(at)),
  );
  const groups = Map.groupBy(own, ({ labels }) => JSON.stringify([labels['model'] ?? '', labels['arm'] ?? '']));
  return new Map(
    [...groups]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, series]) => {
        const labels = series[0]?.labels;
        return [key, { model: labels?.['model'] ?? '', arm: labels?.['arm'] ?? '', series }];
      }),
  );
}

interface Place {
  readonly arm: ArmSeries;
  readonly stretch: SeenStretch;
  readonly question: PrometheusQuestion;
}

function countPlace(process: ScrapedProcess, place: Place): PrometheusWindows {
  const { arm, stretch, question } = place;
  const known = question.models.get(arm.model);
  if (known === undefined) return { windows: [], problems: [{ code: 'unknown-model', facts: { model: arm.model } }] };
  const leaveOut = (why: LeftOutReason): PrometheusWindows => {
    const { model, arm: name } = arm;
    const facts = { why, instance: process.instance, ...namedStretch(question), model, arm: name === '' ? null : name };
    return { windows: [], problems: [{ code: 'left-out', facts }] };
  };
  if (arm.arm !== '' && !isIdentifier(arm.arm)) return leaveOut('unknown-arm');
  const counted = countArm(arm.series, stretch.steps, known);
  if (counted.kind === 'uncountable') return leaveOut(counted.why);
  const version = versionIn(arm.series, stretch.times);
  if (version.kind === 'untold') return counted.requests === 0 ? NOTHING : leaveOut('version-untold');
  if (version.kind === 'changed') return leaveOut('version-changed');
  const window = windowOf({ place, process, version, counted });
  return {
    windows: [{ window, line: 1, slack: counted.slack }],
    problems: [
      ...counted.withoutEdge.map((facts): SourceProblem => ({
        code: 'limit-without-edge',
        facts: { model: arm.model, ...facts },
      })),
      ...counted.later.map((metric): SourceProblem => ({ code: 'label-later', facts: { model: arm.model, metric } })),
    ],
  };
}

const NOTHING: PrometheusWindows = { windows: [], problems: [] };

type ArmVersion =
  | { readonly kind: 'told'; readonly version: string; readonly sha256: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'untold' };

/** The version that an arm has at every scrape. */
function versionIn(series: readonly ScrapedSeries[], times: readonly number[]): ArmVersion {
  const infos = series.filter(({ name }) => name === METRIC_NAMES.info);
  const told = infos.filter(({ values }) => times.some((at) => values.has(at)));
  const [first] = told;
  if (first === undefined) return { kind: 'untold' };
  const { version = '', sha = '' } = first.labels;
  const isSame = told.every(({ labels }) => labels['sha'] === sha && labels['version'] === version);
  const isWhole = times.every((at) => told.some(({ values }) => values.has(at)));
  if (!isSame || !isWhole) return { kind: 'changed' };
  return { kind: 'told', version, sha256: sha };
}

interface Written {
  readonly place: Place;
  readonly process: ScrapedProcess;
  readonly version: Extract<ArmVersion, { kind: 'told' }>;
  readonly counted: Extract<CountedArm, { kind: 'counted' }>;
}

/** Nothing of a label but its model, arm, version, digest and test is in a window, and each only in its own form. */
function windowOf({ place: { arm, question }, process, version, counted }: Written): LiveWindow {
  const reporter = `p-${question.hash(process.id).slice(0, 16)}`;
  const { service, every, environment } = question;
  const { from, to } = namedStretch(question);
  const name = arm.arm === '' ? null : arm.arm;
  const tests = [...new Set(arm.series.flatMap(({ labels: { test = '' } }) => (test === '' ? [] : [test])))];
  const [test] = tests;
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Window',
    key: `${service}/${reporter}/${every}/${from}/${name ?? '@production'}/${version.sha256.slice(0, 12)}`,
    model: arm.model,
    version: version.version,
    sha256: version.sha256,
    environment,
    arm: name,
    service,
    reporter,
    from,
    to,
    ...(test !== undefined && tests.length === 1 && isIdentifier(test) ? { test } : {}),
    ...counted.sums,
  };
}
