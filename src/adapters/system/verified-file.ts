import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { LocalFile } from '../../usecases/ports/model-runtime.ts';
import { openRegularFile } from './regular-file.ts';
import { hashStream } from './verify-bytes.ts';

/**
 * The bytes of a file, which are the ones that were digested: another process may have written to it since. Throws AppError
 * `file-unreadable`, reason `changed`, and what the system says.
 */
export async function readVerified(file: LocalFile): Promise<Buffer> {
  await using source = await openRegularFile(file.path, file.name);
  const bytes = await source.readFile();
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw changed(file);
  return bytes;
}

/**
 * Copies a file to a new one, and digests what is written: the copy is what will be loaded. By hand, because the copying of
 * the system never ends where another process cuts the file short meanwhile. Throws as `readVerified` does.
 */
export async function copyVerified(file: LocalFile, target: string, signal?: AbortSignal): Promise<void> {
  await using source = await openRegularFile(file.path, file.name);
  await using copy = await open(target, 'wx', 0o600);
  // One byte more than there should be shows that it grew, and an endless file ends.
  const bytes = source.createReadStream({
    autoClose: false,
    start: 0,
    end: file.sizeBytes,
    highWaterMark: CHUNK_BYTES,
  });
  if ((await hashStream(writeThrough(bytes, copy), signal)) !== file.sha256) throw changed(file);
}

const CHUNK_BYTES = 2 ** 20;

async function* writeThrough(bytes: AsyncIterable<unknown>, copy: FileHandle): AsyncGenerator {
  for await (const chunk of bytes) {
    if (chunk instanceof Uint8Array) await copy.appendFile(chunk);
    yield chunk;
  }
}

function changed({ name }: LocalFile): AppError {
  return new AppError({
    code: 'file-unreadable',
    reason: 'changed',
    message: `The file ${quoteText(name)} changed after its digest was compared with the declared one.`,
    hint: 'Let nothing write to it meanwhile, and certify it again.',
  });
}
