import type { GuardTrip, LiveWindow, ObservedSource } from '../../contract/generated/types.ts';
import { isInvalid, type SourceProblem } from '../../domain/observe/source-problem.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { type ProblemWords, saySourceProblem } from './problem-wording.ts';

/** What observing has given, as data. */
export interface ObservedFacts {
  readonly sources: readonly ObservedFact[];
  readonly trips: readonly GuardTrip[];
  readonly unclaimed: readonly LiveWindow[];
}

export interface ObservedFact {
  readonly environment: string;
  readonly place: number;
  readonly source: ObservedSource;
  readonly status: 'sound' | 'invalid';
  readonly recorded: number;
  readonly repeated: number;
  readonly refused: number;
  readonly lastEnd: string | null;
  readonly problems: readonly SourceProblem[];
}

/** The same in words, for a terminal or a summary. */
export interface ObservedView {
  readonly sources: readonly SourceView[];
  readonly notes: readonly ProblemWords[];
}

export interface SourceView {
  readonly title: string;
  readonly isSound: boolean;
  readonly counts: string;
  readonly problems: readonly (ProblemWords & { readonly code: string; readonly isInvalid: boolean })[];
}

export function viewObserved({ sources, trips, unclaimed }: ObservedFacts): ObservedView {
  const [first] = unclaimed;
  return {
    sources: sources.map((one) => ({
      title: `${one.environment}: ${sourceTitle(one.source)}`,
      isSound: one.status === 'sound',
      counts: countsText(one),
      problems: one.problems.map((problem) => ({
        code: problem.code,
        isInvalid: isInvalid(problem),
        ...saySourceProblem(problem),
      })),
    })),
    notes: [...trips.map(sayTrip), ...(first === undefined ? [] : [sayUnclaimed(unclaimed.length, first)])],
  };
}

function countsText({ recorded, repeated, refused, lastEnd }: ObservedFact): string {
  const end = lastEnd === null ? 'no window yet' : `last window until ${lastEnd}`;
  return `${recorded} recorded, ${repeated} known already, ${refused} refused; ${end}`;
}

function sayTrip({ environment, model, arm, version, revision, event, at }: GuardTrip): ProblemWords {
  const who = arm === null ? 'production' : quoteText(arm);
  return {
    message: `The breaker has turned ${who} (${version}) of ${quoteText(model)} away in ${environment} at ${at}, for ${event}, at revision ${revision}.`,
    hint: 'It stays so until the deployment file changes: say `stop` or `rollback` where the bot does not.',
  };
}

function sayUnclaimed(count: number, { key, environment, service }: LiveWindow): ProblemWords {
  const who = service === undefined ? 'no service' : `the service ${quoteText(service)}`;
  return {
    message: `${count === 1 ? 'One window' : `${count} windows`} of the payload ${count === 1 ? 'is' : 'are'} of no source; the first, ${quoteText(key)}, names ${who} and the environment ${quoteText(environment)}.`,
    hint: 'Declare it in .github/seatrial.yml: {kind: dispatch, service: …} under `observe` of the environment.',
  };
}

/** What people know a source by. */
export function sourceTitle(source: ObservedSource): string {
  switch (source.kind) {
    case 'gateway':
      return `gateway ${source.reporter}`;
    case 'prometheus':
      return `prometheus ${source.service}`;
    case 'file':
      return `file ${quoteText(source.path)}`;
    case 'dispatch':
      return `dispatch ${source.service}`;
    case 'push':
      return `push ${source.reporter}`;
  }
}
