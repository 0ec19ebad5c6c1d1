import { createHash } from 'node:crypto';
import { describeDigest, describeSize } from '../../contract/file-sentences.ts';
import { AppError } from '../../domain/error.ts';
import { finding, type FindingFacts } from '../../domain/finding/finding.ts';

export interface Subject {
  /** Path or address, as it is declared. */
  readonly file: string;
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

export function checkSize({ file, expectedSize }: Subject, sizeBytes: number): void {
  if (expectedSize === undefined || expectedSize === sizeBytes) return;
  throw otherSize({ file, sizeBytes, declaredBytes: expectedSize, atLeast: false });
}

export function otherSize(facts: FindingFacts['size-mismatch']): AppError {
  const found = finding('size-mismatch', facts);
  return new AppError({ code: 'size-mismatch', ...describeSize(facts), finding: found });
}

export function checkDigest({ file, expectedSha256 }: Subject, sha256: string): void {
  if (expectedSha256 === sha256) return;
  const facts = { file, sha256, declared: expectedSha256 };
  const found = finding('digest-mismatch', facts);
  throw new AppError({ code: 'digest-mismatch', ...describeDigest(facts), finding: found });
}

export function interrupted(cause: unknown): AppError {
  return new AppError({
    code: 'interrupted',
    message: 'Reading was interrupted; nothing was left half-written.',
    cause,
  });
}
