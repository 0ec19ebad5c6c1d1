import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { openRegularFile } from '../system/regular-file.ts';
import { systemCode } from '../system/system-error.ts';

/** Of keys, certificates and access files. */
const MOST_BYTES = 2 ** 20;

/** The whole of a small file; links are followed, as mounted secrets are made of them. Throws AppError file-not-found or file-unreadable. */
export async function readSmallFile(path: string): Promise<Buffer> {
  try {
    await using file = await openRegularFile(path);
    const { size } = await file.stat();
    if (size > MOST_BYTES) throw tooLarge(path);
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = systemCode(cause);
    throw new AppError({
      code: code === 'ENOENT' ? 'file-not-found' : 'file-unreadable',
      message: `${quoteText(path)} cannot be read (${code}).`,
      hint: 'Check the path and its permissions.',
      cause,
    });
  }
}

function tooLarge(path: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    message: `${quoteText(path)} is larger than ${MOST_BYTES / 2 ** 20} MiB.`,
    hint: 'Is it the file that was meant?',
  });
}
