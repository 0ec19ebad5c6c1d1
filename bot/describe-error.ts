import { AppError } from '../src/domain/error.ts';

/** Where nothing is known about the error its stack says where it was; of ours the sentence says what to do. */
export function describeError(error: unknown): string {
  if (error instanceof AppError) return [error.message, error.hint].filter((part) => part !== undefined).join(' ');
  if (isListenError(error)) return `${error.message}. Choose another HOST or PORT, or stop what listens there.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isListenError(error: unknown): error is Error {
  return (
    error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
  );
}
