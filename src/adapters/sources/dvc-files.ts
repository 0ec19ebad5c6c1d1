import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { readRegularFile } from '../system/regular-file.ts';
import { systemCode } from '../system/system-error.ts';

/** Lists of large folders take about a hundred bytes a file. */
const MOST_BYTES = 32 * 2 ** 20;

/** A text of DVC; null where there is none. Throws AppError file-unreadable. */
export function readSmallFile(path: string): string | null {
  try {
    const bytes = readRegularFile(path, MOST_BYTES);
    if (bytes.length <= MOST_BYTES) return new TextDecoder().decode(bytes);
    throw unreadable(path, 'is too large for what it should be');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error instanceof AppError ? error : unreadable(path, `cannot be read (${code})`, error);
  }
}

export function unreadable(path: string, reason: string, cause?: unknown): AppError {
  return new AppError({
    code: 'file-unreadable',
    message: `${quoteText(path)} ${reason}.`,
    hint: 'Let DVC write it again, for instance with `dvc add`.',
    cause,
  });
}
