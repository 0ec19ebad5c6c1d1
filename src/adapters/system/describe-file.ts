import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../domain/error.ts';

export interface DescribedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What a manifest says of a file, read once from front to end. Throws AppError file-unreadable. */
export async function describeFile(path: string): Promise<DescribedFile> {
  const [hash, stream] = [createHash('sha256'), createReadStream(path)];
  try {
    await pipeline(stream, hash);
  } catch (cause) {
    throw new AppError({ code: 'file-unreadable', message: `${path} cannot be read.`, cause });
  }
  return { name: basename(path), size: stream.bytesRead, sha256: hash.digest('hex') };
}
