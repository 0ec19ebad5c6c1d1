import { parseWindows, type ReportedWindow } from '../../contract/parse-windows.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { countOnce } from '../../domain/livetest/count-once.ts';
import type { LocalFiles } from '../ports/local-files.ts';

/** A window and where it stands. */
export interface PlacedReport extends ReportedWindow {
  readonly path: string;
}

export interface GatheredWindows {
  readonly windows: readonly PlacedReport[];
  /** Windows that came again, word for word. */
  readonly repeated: number;
}

/**
 * Windows of several files, each counted once however often it came. Throws AppError schema-violation where a line is no
 * window, or a key has two windows.
 */
export async function gatherWindows(
  files: Pick<LocalFiles, 'readText'>,
  paths: readonly string[],
): Promise<GatheredWindows> {
  const texts = await Promise.all(
    [...new Set(paths)].map(async (path) => ({ path, text: await files.readText(path) })),
  );
  const parsed = texts.map(({ path, text }) => ({ path, ...parseWindows(path, text) }));
  const problems = parsed.flatMap((one) => one.problems);
  if (problems.length > 0) throw refusal(problems);
  const reported = parsed.flatMap(({ path, windows }) => windows.map((one) => ({ ...one, path })));
  const { kept, clashes } = countOnce(reported);
  if (clashes.length > 0) throw refusal(clashes.map(([before, own]) => clashOf(before, own)));
  return { windows: kept, repeated: reported.length - kept.length };
}

function clashOf(before: PlacedReport, own: PlacedReport): AppErrorDetails {
  return {
    code: 'schema-violation',
    reason: 'key-reused',
    message: `The window ${own.window.key} says something else than the one of the same key at ${before.path}:${before.line}.`,
    hint: 'Give each window a key of its own; a repeat must be the same word for word.',
    location: { path: own.path, line: own.line, column: 1, pointer: '/key' },
  };
}

function refusal(problems: readonly AppErrorDetails[]): AppError {
  const [first] = problems;
  return first === undefined
    ? new AppError({ code: 'internal', message: 'No problem was given.' })
    : new AppError({ ...first, problems: problems.slice(0, MOST_PROBLEMS) });
}

const MOST_PROBLEMS = 100;
