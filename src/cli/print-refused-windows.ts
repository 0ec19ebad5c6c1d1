import type { AppErrorDetails } from '../domain/error.ts';
import { windowAdvice } from '../report/observe/window-advice.ts';
import type { RefusedWindow } from '../usecases/ledger/judge-windows.ts';

/** Why a window is not believed and what to do about it; `path` is the file that reports it. */
export function explainRefused(path: string, { line, key, problems }: RefusedWindow): AppErrorDetails {
  const [first] = problems;
  return {
    code: 'data-format',
    reason: first?.code ?? 'refused',
    message: `The window ${key} is not believed: ${problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ')}.`,
    hint: windowAdvice(first?.code),
    location: { path, line, column: 1, pointer: first?.pointer ?? '' },
  };
}
