import { parseWindows, type ParsedWindows } from '../../contract/parse-windows.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
import type { SourceLimits } from './window-source.ts';
import type { SourceWindow } from '../../domain/observe/source-reading.ts';

/** Windows as a source has told them, and the lines that are none. */
export interface ToldWindows {
  readonly windows: readonly SourceWindow[];
  readonly problems: readonly SourceProblem[];
}

/** NDJSON of a source; `place` is what people know it by. */
export function readTold(place: string, text: string): ToldWindows {
  return asTold(parseWindows(place, text));
}

export function asTold({ windows, problems, malformed }: ParsedWindows): ToldWindows {
  const [first] = problems;
  return {
    windows: windows.map((one) => ({ ...one, slack: 0 })),
    problems:
      first === undefined
        ? []
        : [{ code: 'malformed', facts: { count: malformed, place: placeOf(first), why: first.message } }],
  };
}

function placeOf({ location }: ParsedWindows['problems'][number]): string {
  return location === undefined ? '' : `${location.path}:${location.line}`;
}

export function joinTold(all: readonly ToldWindows[]): ToldWindows {
  return {
    windows: all.flatMap(({ windows }) => windows),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** Whether a reading has had its time and its windows. */
export function startBudget({ readingMs, windows }: Pick<SourceLimits, 'readingMs' | 'windows'>) {
  const begun = performance.now();
  return (count: number): SourceProblem | null => {
    const why =
      count > windows
        ? `it tells of more than ${windows} windows at once`
        : performance.now() - begun > readingMs
          ? `it was not done within ${readingMs / 1000} s`
          : null;
    return why === null ? null : { code: 'unreachable', facts: { why: `${why}; the next time goes on from there` } };
  };
}
