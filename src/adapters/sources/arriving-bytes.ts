import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { openRegularFile } from '../system/regular-file.ts';
import { systemCode } from '../system/system-error.ts';
import { otherSize } from '../system/verify-bytes.ts';
import type { DownloadLimits } from './download-limits.ts';

export interface Arriving {
  readonly uri: string;
  readonly size?: number | undefined;
  readonly bounds: Pick<DownloadLimits, 'sizeBytes'>;
}

/** Refuses a file of another size while it comes, and before that where its size is known. Throws AppError size-mismatch. */
export function checkArriving({ uri, size, bounds }: Arriving, sizeBytes: number, isWhole: boolean): void {
  const isOther = size !== undefined && (isWhole ? sizeBytes !== size : sizeBytes > size);
  if (isOther) throw otherSize({ file: uri, sizeBytes, declaredBytes: size, atLeast: true });
  if (size !== undefined || sizeBytes <= bounds.sizeBytes) return;
  throw new AppError({
    code: 'size-mismatch',
    message: `${quoteText(uri)} has ${sizeBytes} bytes or more, at most ${bounds.sizeBytes} are expected.`,
    hint: 'Is it the file that was meant? If so, correct size and sha256 in the manifest.',
  });
}

/** A file of a store that is a folder of this machine. Throws AppError download-failed, file-unreadable. */
export async function openKept(uri: string, path: string): Promise<FileHandle> {
  try {
    return await openRegularFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = systemCode(error);
    throw new AppError({
      code: 'download-failed',
      reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-there' : 'denied',
      message: `${quoteText(uri)} could not be had: ${quoteText(path)} cannot be read (${code}).`,
      hint: 'Check that it was pushed to that remote, and that its folder is on this machine.',
      cause: error,
    });
  }
}

/** To be tried again. */
export function endedEarly(): Error {
  return new Error('the connection ended before the file did');
}

export async function hasMd5(path: string, md5: string): Promise<boolean> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) hash.update(chunk);
  return hash.digest('hex') === md5;
}

export function damaged(uri: string, md5: string): AppError {
  return new AppError({
    code: 'download-failed',
    reason: 'damaged',
    message: `What the remote keeps for ${quoteText(uri)} has not the md5 ${md5} under which it lies there.`,
    hint: 'Push the file again from where it is whole.',
  });
}

export function downloadInterrupted(cause: unknown): AppError {
  return new AppError({
    code: 'interrupted',
    message: 'The download was interrupted; what has come is kept apart, and the next one goes on from there.',
    cause,
  });
}
