import { parseWindows, type ParsedWindows } from '../../contract/parse-windows.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
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
