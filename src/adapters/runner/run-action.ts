import { error, notice, setFailed, setOutput, warning } from '@actions/core';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';

/** Runs an action's main function. Whatever is thrown fails the step, is shown with its hint and causes, and sets `reason-code`. */
export async function runAction(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (thrown) {
    const failure = thrown instanceof AppError ? thrown : asInternal(thrown);
    setOutput('reason-code', failure.code);
    for (const problem of failure.problems) annotate('failure', problem);
    setFailed([describe(failure), ...causes(failure.cause)].join('\n'));
  }
}

export interface RunnerAnnotation {
  readonly message: string;
  readonly title?: string | undefined;
  readonly location?: { readonly path: string; readonly line: number } | undefined;
}

/** Puts a message at a line of a file; GitHub shows at most ten errors and ten warnings of a step. */
export function annotate(level: 'failure' | 'warning' | 'notice', annotation: RunnerAnnotation): void {
  const { location, message, title } = annotation;
  const show = { failure: error, warning, notice }[level];
  show(message, {
    ...(title === undefined ? {} : { title }),
    ...(location === undefined ? {} : { file: location.path, startLine: location.line }),
  });
}

function describe({ message, hint }: AppErrorDetails): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

function asInternal(thrown: unknown): AppError {
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new AppError({ code: 'internal', message, cause: thrown instanceof Error ? thrown.cause : undefined });
}

function causes(cause: unknown): readonly string[] {
  if (cause === undefined || cause === null) return [];
  if (!(cause instanceof Error)) return [`Cause: ${JSON.stringify(cause)}`];
  return [`Cause: ${cause.message}`, ...causes(cause.cause)];
}
