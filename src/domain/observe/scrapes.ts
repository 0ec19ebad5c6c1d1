/** One series of raw samples, in the order of their times (milliseconds since 1970). */
export interface RawSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [atMs: number, value: number])[];
}

/** The names of docs/observe.md. All but the last two are counters. */
export const METRIC_NAMES = {
  requests: 'model_requests_total',
  assignments: 'model_assignments_total',
  latency: 'model_latency_seconds_bucket',
  labels: 'model_outcome_count_total',
  labelSums: 'model_outcome_sum_total',
  labelSquares: 'model_outcome_sum_squares_total',
  info: 'model_deploy_info',
  start: 'process_start_time_seconds',
} as const;

const COUNTERS: ReadonlySet<string> = new Set([
  METRIC_NAMES.requests,
  METRIC_NAMES.assignments,
  METRIC_NAMES.latency,
  METRIC_NAMES.labels,
  METRIC_NAMES.labelSums,
  METRIC_NAMES.labelSquares,
]);

/** Labels that say what was counted. */
const OWN_LABELS = ['model', 'env', 'test', 'arm', 'role', 'code', 'le', 'metric', 'revision', 'version', 'sha'];

export interface ScrapedSeries extends Omit<RawSeries, 'samples'> {
  /** Time → value. */
  readonly values: ReadonlyMap<number, number>;
}

/** One process that was scraped: all of its series have their samples at the same times. */
export interface ScrapedProcess {
  /** Of the labels that tell it from others, as JSON: job and instance, as Prometheus gives them to every target. */
  readonly id: string;
  /** As Prometheus names it; any text. */
  readonly instance: string;
  /** In order. */
  readonly times: readonly number[];
  readonly series: readonly ScrapedSeries[];
}

export function groupProcesses(all: readonly RawSeries[]): readonly ScrapedProcess[] {
  return [...Map.groupBy(all, processId)].flatMap(([id, own]) => {
    const counted = own.filter(({ name }) => name !== METRIC_NAMES.start);
    if (counted.length === 0) return [];
    const times = new Set(counted.flatMap(({ samples }) => samples.map(([at]) => at)));
    return [
      {
        id,
        instance: own[0]?.labels['instance'] ?? '',
        times: [...times].toSorted((one, other) => one - other),
        series: own.map(({ name, labels, samples }) => ({ name, labels, values: new Map(samples) })),
      },
    ];
  });
}

/** Where an aggregation has dropped the target's labels, by all that are not ours. */
function processId({ labels }: RawSeries): string {
  const { instance, job = '' } = labels;
  if (instance !== undefined) return JSON.stringify([job, instance]);
  const others = Object.entries(labels).filter(([name]) => !OWN_LABELS.includes(name));
  return JSON.stringify(others.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** A stretch of a process's time from one scrape to the next. */
export interface Step {
  /** null: the process had just begun, or it is another one. */
  readonly before: number | null;
  readonly after: number;
}

export type ProcessStretch =
  /** Scraped from the beginning to the end. */
  | { readonly kind: 'seen'; readonly steps: readonly Step[]; readonly times: readonly number[] }
  /** Not there in all that time. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unseen'; readonly why: 'no-sample-before' | 'no-sample-after' | 'restart-unseen' };

export interface StretchAsked {
  readonly fromMs: number;
  readonly toMs: number;
  /** How far a scrape may be from the ends of the stretch, and from one process to the next. */
  readonly gapMs: number;
}

/**
 * The steps whose increases belong to a stretch: from the last scrape before it to the last one in it, so that what is
 * counted between two scrapes is in one stretch and in no other. Scrapes that are missing inside change nothing, as
 * counters go on; at the ends nobody knows on which side of it the requests were, and where a process ended, how many there
 * still were.
 */
export function stretchOf(process: ScrapedProcess, { fromMs, toMs, gapMs }: StretchAsked): ProcessStretch {
  const inside = process.times.filter((at) => at > fromMs && at <= toMs);
  const before = process.times.findLast((at) => at <= fromMs && at >= fromMs - gapMs);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined)
    return before === undefined ? { kind: 'absent' } : { kind: 'unseen', why: 'no-sample-after' };
  if (last < toMs - gapMs) return { kind: 'unseen', why: 'no-sample-after' };
  const began = before === undefined ? startAt(process, first) : null;
  if (before === undefined && (began === null || began < fromMs - gapMs))
    return { kind: 'unseen', why: 'no-sample-before' };
  const times = before === undefined ? inside : [before, ...inside];
  const steps: Step[] = before === undefined ? [{ before: null, after: first }] : [];
  for (const [index, after] of times.entries()) {
    const earlier = times[index - 1];
    if (earlier === undefined) continue;
    const isOther = isRestarted(process, earlier, after);
    if (isOther && after - earlier > gapMs) return { kind: 'unseen', why: 'restart-unseen' };
    steps.push({ before: isOther ? null : earlier, after });
  }
  return { kind: 'seen', steps, times };
}

/** When the process began that was scraped then (milliseconds); null where it does not say it. */
function startAt({ series }: ScrapedProcess, at: number): number | null {
  const seconds = series.find(({ name, values }) => name === METRIC_NAMES.start && values.has(at))?.values.get(at);
  return seconds === undefined ? null : seconds * 1000;
}

const SAME_START_MS = 1000;

/** A counter never falls: one that does, or is gone, is of another process, and then all of them are. */
function isRestarted(process: ScrapedProcess, earlier: number, later: number): boolean {
  const [one, other] = [startAt(process, earlier), startAt(process, later)];
  if (one !== null && other !== null && Math.abs(one - other) > SAME_START_MS) return true;
  return process.series.some(
    ({ name, values }) => COUNTERS.has(name) && (values.get(later) ?? 0) < (values.get(earlier) ?? 0),
  );
}

/** By how much a counter grew in these steps. One that is not there yet is at 0. */
export function increaseIn({ values }: ScrapedSeries, steps: readonly Step[]): number {
  return steps.reduce((sum, { before, after }) => sum + stepOf(values, before, after), 0);
}

/** The largest step at the ends of a stretch: what may belong to the stretch beside it. */
export function edgeOf({ values }: ScrapedSeries, steps: readonly Step[]): number {
  const ends = [steps[0], steps.at(-1)].flatMap((step) => step ?? []);
  return ends.reduce((sum, { before, after }) => sum + stepOf(values, before, after), 0);
}

function stepOf(values: ScrapedSeries['values'], before: number | null, after: number): number {
  return (values.get(after) ?? 0) - (before === null ? 0 : (values.get(before) ?? 0));
}

/**
 * Instances of which everything came more than once at a time, each with the labels in which it differs: under two jobs, or
 * from two Prometheus that watch the same. Who splits counters by a label of its own has still one `model_deploy_info`.
 */
export function scrapedTwice(processes: readonly ScrapedProcess[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(processes, ({ instance }) => instance);
  const twice = [...groups].map(([instance, own]) => {
    const infos = own.flatMap(({ series }) => series.filter(({ name }) => name === METRIC_NAMES.info));
    return [instance, differingLabels(infos)] as const;
  });
  return new Map(twice.filter(([instance, labels]) => instance !== '' && labels.length > 0));
}

function differingLabels(infos: readonly ScrapedSeries[]): readonly string[] {
  const same = Map.groupBy(infos, ({ labels }) => JSON.stringify(OWN_LABELS.map((name) => labels[name] ?? '')));
  const names = [...same.values()].flatMap((own) => {
    const [first, ...others] = own;
    const other = others.find(({ values }) => first !== undefined && overlap(first.values, values));
    if (first === undefined || other === undefined) return [];
    const all = [...new Set([...Object.keys(first.labels), ...Object.keys(other.labels)])];
    return all.filter((name) => first.labels[name] !== other.labels[name]);
  });
  return [...new Set(names)].toSorted();
}

/** Whether one was there before the other was gone. */
function overlap(one: ScrapedSeries['values'], other: ScrapedSeries['values']): boolean {
  const [ownFrom, ownTo] = spanOf(one);
  const [from, to] = spanOf(other);
  return ownFrom <= to && from <= ownTo;
}

function spanOf(values: ScrapedSeries['values']): readonly [number, number] {
  const times = [...values.keys()];
  return [times[0] ?? Infinity, times.at(-1) ?? -Infinity];
}
