import { AppError } from '../../domain/error.ts';
import type { ModelFailure } from '../../usecases/ports/model-runtime.ts';

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Set when the process could not be started. */
  readonly error: Error | null;
  readonly stderrTail: string;
  /** Whether it ran no foreign code, which could have ended it by any signal. */
  readonly isOurs: boolean;
}

/** What an end that we did not cause means. Ctrl-C reaches the whole process group, so it is ours and not the model's. */
export function explainExit(exit: ProcessExit): ModelFailure | AppError {
  if (exit.error !== null) {
    return new AppError({
      code: 'internal',
      message: `A process could not be started: ${exit.error.message}.`,
      hint: 'Check the limits on processes and memory of this machine.',
      cause: exit.error,
    });
  }
  if (exit.signal === 'SIGINT') return new AppError({ code: 'interrupted', message: 'The work was interrupted.' });
  if (exit.isOurs && exit.signal !== null && ASKED_TO_END.has(exit.signal))
    return new AppError({
      code: 'interrupted',
      message: `A process of this command, which only reads, was ended from outside, by ${exit.signal}.`,
      hint: 'Run it again, and see what ends processes on this machine.',
    });
  const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
  const said = lastLines(exit.stderrTail);
  return {
    kind: 'failed',
    reason: isOutOfMemory(exit.stderrTail) ? 'memory' : 'crash',
    message: said === '' ? `The process ended ${how}.` : `The process ended ${how}: ${said}`,
  };
}

/** What a system that closes down, or a person, sends; a fault of the process itself has signals of its own. */
const ASKED_TO_END: ReadonlySet<NodeJS.Signals> = new Set(['SIGTERM', 'SIGHUP', 'SIGQUIT']);

/** The wording of glibc and libc++ (`bad_alloc`), V8 and the arenas of runtimes for a refused allocation. */
export function isOutOfMemory(text: string): boolean {
  return /bad_alloc|heap out of memory|failed to allocate memory|cannot allocate memory|Array buffer allocation failed/i.test(
    text,
  );
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' ').slice(-1000);
}
