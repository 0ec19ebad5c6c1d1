import { createHash } from 'node:crypto';
import { AppError } from '../../domain/error.ts';

export interface Subject {
  /** The file's name, already quoted. */
  readonly label: string;
  readonly expectedSize: number | undefined;
  readonly expectedSha256: string;
}

/** Lower-case hex SHA-256 of a stream. */
export async function hashStream(stream: AsyncIterable<unknown>, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) {
    if (signal?.aborted === true) throw interrupted(signal.reason);
    if (chunk instanceof Uint8Array) hash.update(chunk);
  }
  return hash.digest('hex');
}

export function checkSize(subject: Subject, sizeBytes: number): void {
  if (subject.expectedSize === undefined || subject.expectedSize === sizeBytes) return;
  throw new AppError({
    code: 'size-mismatch',
    message: `${subject.label} has ${sizeBytes} bytes, ${subject.expectedSize} are declared.`,
    hint: looksLikeLfsPointer(sizeBytes, subject.expectedSize)
      ? 'It may be a Git LFS pointer: fetch the file itself (git lfs pull, or lfs: true at checkout).'
      : 'Is it the file that was meant? If so, correct size and sha256 in the manifest.',
  });
}

export function checkDigest(subject: Subject, sha256: string): void {
  if (subject.expectedSha256 === sha256) return;
  throw new AppError({
    code: 'digest-mismatch',
    message: `${subject.label} has the sha256 ${sha256}, ${subject.expectedSha256} is declared.`,
    hint: 'The file is not the one that was declared. If it is the one that was meant, correct sha256 in the manifest.',
  });
}

export function interrupted(cause: unknown): AppError {
  return new AppError({
    code: 'interrupted',
    message: 'Reading was interrupted; nothing was left half-written.',
    cause,
  });
}

/** A pointer file has about 130 bytes. */
function looksLikeLfsPointer(sizeBytes: number, expected: number): boolean {
  return sizeBytes > 100 && sizeBytes < 200 && expected > sizeBytes;
}
