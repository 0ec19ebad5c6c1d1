import type { AppErrorDetails } from '../domain/error.ts';
import type { WindowProblemCode } from '../domain/statistics/window.ts';
import type { RefusedWindow } from '../usecases/ledger/record-live.ts';

/** Why a window is not believed and what to do about it; `path` is the file that reports it. */
export function explainRefused(path: string, { line, key, problems }: RefusedWindow): AppErrorDetails {
  const [first] = problems;
  return {
    code: 'data-format',
    reason: first?.code ?? 'refused',
    message: `The window ${key} is not believed: ${problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ')}.`,
    hint: adviceOn(first?.code),
    location: { path, line, column: 1, pointer: first?.pointer ?? '' },
  };
}

function adviceOn(code: WindowProblemCode | undefined): string {
  if (code === 'unknown-digest')
    return 'Record the certificate of that digest first: `seatrial record version <certificate.json>`.';
  if (code === 'version-mismatch') return 'Name the version that the record knows by this digest.';
  if (code === 'overlap') return 'Report each stretch of time once for each service: windows must not overlap.';
  if (code === 'key-reused') return 'Give each window a key of its own; a repeat must be the same word for word.';
  return 'Correct what the service counts and report the window again.';
}
