import type { LiveWindow, ObservedSource } from '../../contract/generated/types.ts';
import { MINUTE_MS, parseWindowLength } from '../gateway/window-lengths.ts';
import { formatExactInstant, instantMs } from '../instant.ts';
import { parseDuration } from '../model/quantity.ts';
import type { SourceProblem } from './source-problem.ts';
import type { SourceWindow } from './source-reading.ts';

const HOUR_MS = 60 * MINUTE_MS;

/** How long the windows of a source are (milliseconds). */
export function lengthOf({ kind, every = kind === 'file' ? '1d' : '1h' }: ObservedSource): number {
  return (parseWindowLength(every) ?? 60) * MINUTE_MS;
}

/** How long ago its last window may have ended. */
export function allowedAge(source: ObservedSource): number {
  return source.maxAge === undefined ? 2 * lengthOf(source) + HOUR_MS : parseDuration(source.maxAge);
}

/** Under which name the windows of a source are told, as far as its settings say it. */
export function nameOf(source: ObservedSource): string | null {
  switch (source.kind) {
    case 'gateway':
    case 'push':
      return source.reporter;
    case 'prometheus':
    case 'dispatch':
      return source.service;
    case 'file':
      return null;
  }
}

/** Whether a window can be of this source. Labels that come later are told by a gateway under a name beside its own. */
export function isOf(source: ObservedSource, { service, reporter = '' }: LiveWindow): boolean {
  if (source.kind === 'file') return true;
  if (source.kind === 'prometheus' || source.kind === 'dispatch') return service === source.service;
  const own = source.reporter;
  if (source.kind === 'push' && service === own) return true;
  return service === undefined && (reporter === own || (reporter.startsWith(`${own}.`) && isDelay(reporter, own)));
}

function isDelay(reporter: string, own: string): boolean {
  return /^\d+m$/.test(reporter.slice(own.length + 1));
}

/** Whether a source may say anything of a model. */
export function tellsOfModel({ models }: ObservedSource, model: string): boolean {
  return models === undefined || models.includes(model);
}

/** What is said of models that the settings do not name for the source. */
export function otherModels(
  source: ObservedSource,
  told: readonly { readonly model: string }[],
): readonly SourceProblem[] {
  const beyond = told.filter(({ model }) => !tellsOfModel(source, model));
  return [...Map.groupBy(beyond, ({ model }) => model)].map(([model, own]) => ({
    code: 'other-model',
    facts: { count: own.length, model },
  }));
}

export interface SortedWindows {
  readonly own: readonly SourceWindow[];
  readonly problems: readonly SourceProblem[];
}

/** Takes what a source may tell, and says what it may not. */
export function sortWindows(
  source: ObservedSource,
  environment: string,
  windows: readonly SourceWindow[],
): SortedWindows {
  const elsewhere = windows.filter(({ window }) => window.environment !== environment);
  const here = windows.filter(({ window }) => window.environment === environment);
  const foreign = here.filter(({ window }) => !isOf(source, window));
  const [first] = elsewhere;
  const [other] = foreign;
  const expected = nameOf(source) ?? '';
  return {
    own: here.filter(({ window }) => isOf(source, window) && tellsOfModel(source, window.model)),
    problems: [
      ...(first === undefined ? [] : [otherEnvironment(elsewhere.length, first.window)]),
      ...(other === undefined
        ? []
        : [otherSource({ count: foreign.length, named: namedIn(source, other.window), expected })]),
    ],
  };
}

function namedIn(source: ObservedSource, { service = '', reporter = '' }: LiveWindow): string {
  return 'reporter' in source ? [service, reporter].filter((name) => name !== '').join('/') : service;
}

function otherEnvironment(count: number, { environment }: LiveWindow): SourceProblem {
  return { code: 'other-environment', facts: { count, environment } };
}

function otherSource(facts: Extract<SourceProblem, { code: 'other-source' }>['facts']): SourceProblem {
  return { code: 'other-source', facts };
}

export interface SourceSilence {
  readonly model: string;
  /** Since when it has served there. */
  readonly servesSince: string;
  /** The end of the last window that is believed; null: there was none. */
  readonly lastEnd: string | null;
}

/** A model that serves, and of which nothing is told, or nothing any more. */
export function judgeSilence(source: ObservedSource, silence: SourceSilence, now: string): readonly SourceProblem[] {
  const { model, servesSince, lastEnd } = silence;
  const allowedMs = allowedAge(source);
  const known = Math.max(instantMs(servesSince), lastEnd === null ? 0 : instantMs(lastEnd));
  if (instantMs(now) - known <= allowedMs) return [];
  return lastEnd === null
    ? [{ code: 'empty', facts: { model } }]
    : [{ code: 'late', facts: { model, lastEnd, allowedMs } }];
}

/** The latest end of windows of a model. */
export function lastEndOf(windows: readonly LiveWindow[], model: string): string | null {
  const ends = windows.flatMap((window) => (window.model === model ? [instantMs(window.to)] : []));
  return ends.length === 0 ? null : formatExactInstant(ends.reduce((last, end) => Math.max(last, end)));
}
