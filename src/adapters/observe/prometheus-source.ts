import { parsePrometheusAnswer } from '../../contract/prometheus-answer.ts';
import { sha256 } from '../../contract/sha256.ts';
import { validateLiveWindow } from '../../contract/generated/validators.js';
import { MINUTE_MS, parseWindowLength } from '../../domain/gateway/window-lengths.ts';
import { instantMs } from '../../domain/instant.ts';
import { countWindows, gapFor, type PrometheusQuestion } from '../../domain/observe/prometheus-windows.ts';
import { METRIC_NAMES, type RawSeries } from '../../domain/observe/scrapes.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
import type { SourceReading, SourceWindow } from '../../domain/observe/source-reading.ts';
import type { SourceQuestion } from '../../usecases/ports/window-source.ts';
import { askSource, clockProblem } from './ask-source.ts';
import { startBudget } from './told-windows.ts';
import type { SourceAccess, SourceOf, WindowSourceRecord } from './window-source.ts';

type Prometheus = SourceOf<'prometheus'>;

/** Of one reading: two weeks of hours. The next one goes on. */
const MOST_STRETCHES = 336;
/** After the end of a window its last scrape may still be on its way. */
const SETTLED_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** An address that every server takes. */
const MOST_INSTANCES = 20;

export const prometheusSource: WindowSourceRecord<'prometheus'> = {
  kind: 'prometheus',
  title: 'Prometheus',
  comes: 'asked for',
  use: 'any service whose counters have the names below: requests, errors, slow answers, and labels that come at once',
  async read(source, question, access) {
    const stretches = stretchesFor(source, question);
    const spent = startBudget(access.limits);
    const [windows, problems]: [SourceWindow[], SourceProblem[]] = [[], []];
    for (const stretch of stretches) {
      const read = await readStretch(source, { ...question, ...stretch }, access);
      windows.push(...read.windows);
      problems.push(...read.problems);
      const over = spent(windows.length);
      if (over !== null) problems.push(over);
      // Where nobody answers, the next question would wait as long.
      if (
        [...read.problems, ...(over === null ? [] : [over])].some(
          ({ code }) => code === 'unreachable' || code === 'unreadable',
        )
      )
        break;
    }
    return { windows, trips: [], problems: onlyOnce(problems) };
  },
};

interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Whole windows in UTC that are over, the oldest first. */
function stretchesFor({ every = '1h' }: Prometheus, { now, since }: SourceQuestion): readonly TimeSpan[] {
  const lengthMs = (parseWindowLength(every) ?? 60) * MINUTE_MS;
  const end = Math.floor((instantMs(now) - Math.max(SETTLED_MS, gapFor(lengthMs))) / lengthMs) * lengthMs;
  const oldest = end - MOST_STRETCHES * Math.min(lengthMs, HOUR_MS);
  const first = Math.ceil(Math.max(oldest, since === null ? oldest : instantMs(since)) / lengthMs) * lengthMs;
  const count = Math.max(0, Math.min(MOST_STRETCHES, Math.floor((end - first) / lengthMs)));
  return Array.from({ length: count }, (_, index) => {
    const fromMs = first + index * lengthMs;
    return { fromMs, toMs: fromMs + lengthMs };
  });
}

async function readStretch(
  source: Prometheus,
  question: SourceQuestion & TimeSpan,
  access: SourceAccess,
): Promise<Pick<SourceReading, 'windows' | 'problems'>> {
  const { environment, models, fromMs, toMs } = question;
  const { start, ...own } = METRIC_NAMES;
  const names = Object.values(own).join('|');
  const labels = { ...source.match, env: environment };
  const counted = await readSamples(
    source,
    { ...question, selector: selectorOf(`__name__=~"${names}"`, labels) },
    access,
  );
  if (counted.kind === 'problem') return { windows: [], problems: [counted.problem] };
  const starts = await readStarts(source, { ...question, series: counted.series, name: start }, access);
  if (starts.kind === 'problem') return { windows: [], problems: [starts.problem] };
  const asked: PrometheusQuestion = {
    environment,
    service: source.service,
    every: source.every ?? '1h',
    fromMs,
    toMs,
    models,
    hash: sha256,
  };
  const { windows, problems } = countWindows([...counted.series, ...starts.series], asked);
  const sound = windows.filter(({ window }) => validateLiveWindow(window));
  const broken = windows.length - sound.length;
  const why = 'a version, digest or metric in its labels is none';
  const malformed: readonly SourceProblem[] =
    broken === 0 ? [] : [{ code: 'malformed', facts: { count: broken, place: source.url, why } }];
  return { windows: sound, problems: [...counted.problems, ...problems, ...malformed] };
}

type Samples =
  | { readonly kind: 'series'; readonly series: readonly RawSeries[]; readonly problems: readonly SourceProblem[] }
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

interface SamplesAsked extends TimeSpan {
  readonly selector: string;
  readonly now: string;
}

/** Raw samples from before a stretch to its end: a range selector is asked for, and no function of it. */
async function readSamples(
  { url, authorization }: Prometheus,
  { selector, fromMs, toMs, now }: SamplesAsked,
  access: SourceAccess,
): Promise<Samples> {
  const range = Math.ceil((toMs - fromMs + gapFor(toMs - fromMs)) / 1000) + 1;
  const query = new URLSearchParams({ query: `${selector}[${range}s]`, time: String(toMs / 1000) });
  const answer = await askSource({ url, path: `/api/v1/query?${query.toString()}`, authorization }, access);
  if (answer.kind === 'problem') return answer;
  const parsed = parsePrometheusAnswer(answer.text);
  if (parsed.kind === 'refused')
    return { kind: 'problem', problem: { code: 'unreadable', facts: { why: parsed.why } } };
  return { ...parsed, problems: clockProblem(answer.headers, instantMs(now)) };
}

/** When the processes began that were scraped: a metric of most client libraries, without labels of ours. */
async function readStarts(
  source: Prometheus,
  asked: Omit<SamplesAsked, 'selector'> & { readonly series: readonly RawSeries[]; readonly name: string },
  access: SourceAccess,
): Promise<Samples> {
  const instances = [...new Set(asked.series.flatMap(({ labels: { instance = '' } }) => instance))];
  const found: RawSeries[] = [];
  for (let index = 0; index < instances.length; index += MOST_INSTANCES) {
    const some = instances.slice(index, index + MOST_INSTANCES).map(quoteRegex);
    const selector = selectorOf(`__name__="${asked.name}",instance=~${quoteLabel(some.join('|'))}`, source.match ?? {});
    const samples = await readSamples(source, { ...asked, selector }, access);
    if (samples.kind === 'problem') return samples;
    found.push(...samples.series);
  }
  return { kind: 'series', series: found, problems: [] };
}

function selectorOf(first: string, labels: Readonly<Record<string, string>>): string {
  const others = Object.entries(labels).map(([name, value]) => `${name}=${quoteLabel(value)}`);
  return `{${[first, ...others].join(',')}}`;
}

/** A text of PromQL: its escapes are those of Go. */
function quoteLabel(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** RE2 takes a backslash before any punctuation. */
function quoteRegex(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
}

/** The same of each stretch is told once. */
function onlyOnce(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
