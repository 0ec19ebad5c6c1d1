import type { LiveWindow, ObservedSource } from '../../contract/generated/types.ts';
import { compareServices } from '../../domain/observe/compare-services.ts';
import { isOf, judgeSilence } from '../../domain/observe/judge-source.ts';
import {
  isInvalid,
  limitProblems,
  type SourceProblem,
  type SourceProblemCode,
} from '../../domain/observe/source-problem.ts';
import type { SourceReading, SourceWindow } from '../../domain/observe/source-reading.ts';
import type { WindowFate } from '../ledger/judge-windows.ts';
import { lastOf, modelsFor, type ObservedEnvironment } from './read-environment.ts';

export interface Fates {
  readonly now: string;
  /** What became of each window. */
  readonly fateOf: ReadonlyMap<SourceWindow, WindowFate | undefined>;
}

/** What one source gave. */
export interface SourceOutcome {
  readonly environment: string;
  /** Of those of its environment in the settings, from 0. */
  readonly place: number;
  readonly source: ObservedSource;
  readonly status: 'sound' | 'invalid';
  /** Windows that are new in the log, or would be. */
  readonly recorded: number;
  readonly repeated: number;
  readonly refused: number;
  /** The end of the last window that is believed, also of an earlier time; null where there is none. */
  readonly lastEnd: string | null;
  /** From when on it was asked, what is recorded told again; null: from the beginning. */
  readonly since: string | null;
  readonly problems: readonly SourceProblem[];
}

/** What each source of an environment gave, once it is known what is believed of it. */
export function judgeEnvironment(observed: ObservedEnvironment, fates: Fates): readonly SourceOutcome[] {
  const { environment, sources, readings, begins, past } = observed;
  const believed = readings.map((reading) => reading.windows.filter((one) => isBelieved(fates.fateOf.get(one))));
  const all = [...past.map((window) => ({ window, slack: 0 })), ...believed.flat()];
  // What is not told again was compared when it was, by what was known of its edges then.
  const again = new Set(believed.flatMap((own) => own.map(({ window }) => stretchIn(window))));
  const differences = compareServices(onceEach(all)).filter(({ facts }) => again.has(stretchIn(facts)));
  return readings.flatMap((reading, place): readonly SourceOutcome[] => {
    const source = sources[place];
    if (source === undefined) return [];
    const own = (believed[place] ?? []).map(({ window }) => window);
    // A file does not say which of the recorded windows came from it: what it holds now is what it has told.
    const told = source.kind === 'file' ? own : [...past.filter((window) => isOf(source, window)), ...own];
    const silences = modelsFor(source, observed.serving).map(({ model, since }) => ({
      model,
      servesSince: since,
      lastEnd: lastOf(source, told, model),
    }));
    const ends = silences.flatMap(({ lastEnd }) => lastEnd ?? []).toSorted();
    const problems: readonly SourceProblem[] = [
      ...reading.problems,
      ...refusals(reading, fates),
      ...silences.flatMap((silence) => judgeSilence(source, silence, fates.now)).filter(isNews(reading)),
      ...differences.filter(({ facts }) => tellsOf(told, facts.service) || tellsOf(told, facts.otherService)),
    ];
    const count = (kind: WindowFate['kind']) =>
      reading.windows.filter((one) => fates.fateOf.get(one)?.kind === kind).length;
    const counts = { recorded: count('recorded'), repeated: count('repeated'), refused: count('refused') };
    const status = problems.some(isInvalid) ? 'invalid' : 'sound';
    const lastEnd = ends.at(-1) ?? null;
    const since = begins[place] ?? null;
    return [{ environment, place, source, status, ...counts, lastEnd, since, problems: limitProblems(problems) }];
  });
}

function isBelieved(fate: WindowFate | undefined): boolean {
  return fate?.kind === 'recorded' || fate?.kind === 'repeated';
}

/** Who could not be asked has told nothing: that is said once. */
function isNews({ problems }: SourceReading): (silence: SourceProblem) => boolean {
  const isUnasked = problems.some(({ code }) => UNASKED.includes(code));
  return ({ code }) => !(isUnasked && code === 'empty');
}

const UNASKED: readonly SourceProblemCode[] = [
  'unreachable',
  'unreadable',
  'credential-missing',
  'credential-elsewhere',
];

function stretchIn({ from, to }: Pick<LiveWindow, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

/** A window that was recorded and told again counts once, with what is known of its edges. */
function onceEach(windows: readonly Pick<SourceWindow, 'window' | 'slack'>[]) {
  return [...new Map(windows.map((one) => [nameOf(one.window), one])).values()];
}

function nameOf({ model, key, from }: LiveWindow): string {
  return JSON.stringify([model, from, key]);
}

function tellsOf(windows: readonly LiveWindow[], service: string | null): boolean {
  return windows.some((window) => (window.service ?? null) === service);
}

/** Another text under a key that is recorded is another past; all else is not believed for its own reason. */
function refusals({ windows }: SourceReading, { fateOf }: Fates): readonly SourceProblem[] {
  const refused = windows.flatMap((one) => {
    const fate = fateOf.get(one);
    return fate?.kind === 'refused' ? [{ key: fate.key, problem: fate.problems[0] }] : [];
  });
  const byCode = Map.groupBy(refused, ({ problem }) => problem?.code ?? 'refused');
  return [...byCode].map(([code, own]): SourceProblem => {
    const { key = '', problem } = own[0] ?? {};
    const count = own.length;
    if (code === 'serving-changed') return { code: 'served-partly', facts: { count, key } };
    if (code === 'key-reused') return { code: 'past-changed', facts: { count, key } };
    return { code: 'refused', facts: { count, key, code, pointer: problem?.pointer ?? '' } };
  });
}
