import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/** Translates what the file system answers to a write. */
export function translateWriteError(error: unknown, folder: string): AppError {
  const code = systemCode(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return new AppError({
    code: 'file-unwritable',
    message: full
      ? `The disk of the cache folder ${quoteText(folder)} is full (${code}).`
      : `The cache folder ${quoteText(folder)} cannot be written (${code}).`,
    hint: full
      ? 'Free some space or name another cache folder; nothing was left half-written.'
      : 'Check its permissions.',
    cause: error,
  });
}

export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
