import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/**
 * Not through a link, and not blocking, because opening a pipe would wait for its writer forever. Synchronous: for files
 * of a kilobyte the way through the thread pool costs more than the reading.
 */
export function readRegularFile(absolute: string, maxBytes: number): Uint8Array {
  const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw notAFile(absolute);
    const buffer = new Uint8Array(Math.min(status.size, maxBytes + 1));
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

function notAFile(path: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    reason: 'not-a-file',
    message: `${quoteText(path)} is not a regular file.`,
    hint: 'Name a file, not a folder, pipe or device.',
  });
}
