import { AppError } from '../domain/error.ts';

/** Ctrl-C and SIGTERM end what runs in an orderly way: children are killed, temporary files removed, then the error is shown. */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new AppError({ code: 'interrupted', message: 'Interrupted.' }));
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
}
