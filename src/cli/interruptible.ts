import { AppError } from '../domain/error.ts';

/**
 * Ctrl-C, SIGTERM and a reader that has gone end what runs in an orderly way: children are killed, temporary files removed, then
 * the error is shown. What is answered already stays so.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new AppError({ code: 'interrupted', message: 'Interrupted.' }));
  const abortUnread = (error: NodeJS.ErrnoException): void => {
    if (isUnread(error)) abort();
  };
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  process.stdout.on('error', abortUnread);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
    process.stdout.off('error', abortUnread);
  }
}

/** Whether the other end of a pipe was closed. */
export function isUnread({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}
