import { resolve } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { type LocalRequest, verifyLocalFile } from './fetch-file.ts';
import { readRegularFile } from './regular-file.ts';
import { checkDigest, checkSize } from './verify-bytes.ts';

/** A pointer of Git LFS, which stands in the place of the file where nobody fetched that: github.com/git-lfs/git-lfs, docs/spec.md. */
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n/u;
/** The specification keeps pointers under 1024 bytes. */
const MAX_POINTER_BYTES = 1024;

/** Whether a file that lies here, or the one that a pointer names in its place, is the declared one. Throws as `verifyLocalFile` does. */
export async function compareFile(request: LocalRequest): Promise<void> {
  try {
    await verifyLocalFile(request);
  } catch (error) {
    const isOther = error instanceof AppError && (error.code === 'size-mismatch' || error.code === 'digest-mismatch');
    const pointer = isOther ? readPointer(resolve(request.folder, request.path)) : null;
    if (pointer === null) throw error;
    const subject = { file: request.path, expectedSize: request.size, expectedSha256: request.sha256 };
    checkSize(subject, pointer.sizeBytes);
    checkDigest(subject, pointer.sha256);
  }
}

function readPointer(path: string): { readonly sha256: string; readonly sizeBytes: number } | null {
  const bytes = readRegularFile(path, MAX_POINTER_BYTES);
  const [, sha256, size] = POINTER.exec(new TextDecoder().decode(bytes)) ?? [];
  return sha256 === undefined || size === undefined ? null : { sha256, sizeBytes: Number(size) };
}
