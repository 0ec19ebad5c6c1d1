import { basename } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { DescribedFile } from '../../usecases/ports/local-files.ts';
import { openRegularFile } from './regular-file.ts';
import { systemCode } from './system-error.ts';
import { hashStream } from './verify-bytes.ts';

/** What a manifest says of a file, read once from front to end. Throws AppError file-not-found, file-unreadable. */
export async function describeFile(path: string): Promise<DescribedFile> {
  try {
    await using handle = await openRegularFile(path);
    const { size } = await handle.stat();
    const sha256 = await hashStream(handle.createReadStream({ autoClose: false, start: 0 }));
    return { name: basename(path), size, sha256 };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = systemCode(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AppError({ code: 'file-not-found', message: `There is no file ${quoteText(path)}.`, cause });
    throw new AppError({ code: 'file-unreadable', message: `${quoteText(path)} cannot be read (${code}).`, cause });
  }
}
