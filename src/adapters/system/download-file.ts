import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { systemCode, translateWriteError } from './system-error.ts';
import { checkDigest, checkSize, interrupted, otherSize } from './verify-bytes.ts';
import type { Subject } from './verify-bytes.ts';

export interface DownloadLimits {
  readonly connectMs: number;
  /** Longest silence of the server. */
  readonly idleMs: number;
  readonly totalMs: number;
  readonly attempts: number;
  /** Wait before the second attempt; doubled for each further one. */
  readonly backoffMs: number;
  /** Where no size is declared. */
  readonly sizeBytes: number;
}

const DOWNLOAD_LIMITS: DownloadLimits = {
  connectMs: 15_000,
  idleMs: 30_000,
  totalMs: 30 * 60_000,
  attempts: 4,
  backoffMs: 1_000,
  sizeBytes: 64 * 2 ** 30,
};

export interface DownloadRequest {
  readonly uri: string;
  readonly sha256: string;
  readonly size?: number | undefined;
  /** Where the file will be. Its folder exists. */
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<DownloadLimits> | undefined;
  readonly allowLoopbackHttp?: boolean | undefined;
}

/** Why an attempt failed: `retry` when another one may succeed. */
interface FailedAttempt {
  readonly kind: 'failed';
  readonly retry: boolean;
  readonly reason: string;
  readonly waitMs: number;
  readonly cause: unknown;
}

type Attempt = { readonly kind: 'done'; readonly sizeBytes: number } | FailedAttempt;

/**
 * Streams an https address into `target` while its digest is taken; the file appears under its name only when size and
 * digest are right. Network errors and the answers 408, 429 and 5xx are tried again. Returns the number of bytes.
 */
export async function downloadFile(request: DownloadRequest): Promise<number> {
  const limits = { ...DOWNLOAD_LIMITS, ...request.limits };
  const deadline = AbortSignal.timeout(limits.totalMs);
  const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptDownload({ ...request, signal }, limits);
    if (outcome.kind === 'done') return outcome.sizeBytes;
    if (request.signal?.aborted === true) throw interrupted(outcome.cause);
    if (deadline.aborted)
      throw downloadFailed(request.uri, { ...outcome, reason: `it took over ${limits.totalMs} ms` });
    if (!outcome.retry || attempt >= limits.attempts) throw downloadFailed(request.uri, outcome);
    const waitMs = Math.max(outcome.waitMs, limits.backoffMs * 2 ** (attempt - 1));
    await delay(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

async function attemptDownload(request: DownloadRequest, limits: DownloadLimits): Promise<Attempt> {
  const part = `${request.target}.${randomUUID()}.part`;
  try {
    // The network's own modules take a tenth of a second to load: whoever downloads nothing does without.
    const { openResponse } = await import('./open-response.ts');
    const response = await openResponse(request, limits);
    const refused = judgeStatus(response);
    if (refused !== null) {
      response.destroy();
      return refused;
    }
    const sizeBytes = await saveBody(response, part, { request, limits });
    await rename(part, request.target);
    return { kind: 'done', sizeBytes };
  } catch (error) {
    if (error instanceof AppError) throw error;
    return { kind: 'failed', retry: true, reason: describeNetworkError(error), waitMs: 0, cause: error };
  } finally {
    await rm(part, { force: true });
  }
}

function judgeStatus(response: IncomingMessage): FailedAttempt | null {
  const status = response.statusCode ?? 0;
  if (status === 200) return null;
  const retryAfter = Number(response.headers['retry-after']);
  return {
    kind: 'failed',
    retry: status === 408 || status === 429 || status >= 500,
    reason: `the server answered ${status}`,
    waitMs: Number.isFinite(retryAfter) ? Math.min(Math.max(retryAfter, 0), 30) * 1000 : 0,
    cause: undefined,
  };
}

interface SaveContext {
  readonly request: DownloadRequest;
  readonly limits: DownloadLimits;
}

async function saveBody(response: IncomingMessage, part: string, context: SaveContext): Promise<number> {
  const { request, limits } = context;
  const subject: Subject = {
    file: request.uri,
    expectedSize: request.size,
    expectedSha256: request.sha256,
  };
  const announced = Number(response.headers['content-length'] ?? Number.NaN);
  if (Number.isFinite(announced)) refuseSize({ subject, response, sizeBytes: announced, cap: limits.sizeBytes });
  const file = await open(part, 'wx', 0o644).catch((error: unknown) => {
    response.destroy();
    throw translateWriteError(error, dirname(part));
  });
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of bytesOf(response)) {
      sizeBytes += chunk.length;
      if (sizeBytes > (request.size ?? limits.sizeBytes))
        refuseSize({ subject, response, sizeBytes, cap: limits.sizeBytes });
      hash.update(chunk);
      await writeAll(file, chunk, part);
    }
  } finally {
    await file.close();
  }
  if (!response.complete) throw new Error('the connection ended before the file did');
  checkSize(subject, sizeBytes);
  checkDigest(subject, hash.digest('hex'));
  return sizeBytes;
}

interface SizeQuestion {
  readonly subject: Subject;
  readonly response: IncomingMessage;
  readonly sizeBytes: number;
  readonly cap: number;
}

function refuseSize({ subject, response, sizeBytes, cap }: SizeQuestion): void {
  const expected = subject.expectedSize;
  if (expected === undefined ? sizeBytes <= cap : sizeBytes === expected) return;
  response.destroy();
  if (expected !== undefined)
    throw otherSize({ file: subject.file, sizeBytes, declaredBytes: expected, atLeast: true });
  throw new AppError({
    code: 'size-mismatch',
    message: `${quoteText(subject.file)} has ${sizeBytes} bytes or more, at most ${cap} are expected.`,
    hint: 'Is it the file that was meant? If so, correct size and sha256 in the manifest.',
  });
}

async function* bytesOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  for await (const chunk of response) if (chunk instanceof Uint8Array) yield chunk;
}

async function writeAll(file: FileHandle, chunk: Uint8Array, part: string): Promise<void> {
  try {
    let written = 0;
    while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten;
  } catch (error) {
    throw translateWriteError(error, dirname(part));
  }
}

function describeNetworkError(error: unknown): string {
  const code = systemCode(error);
  const text = error instanceof Error ? error.message : 'unknown error';
  return code === 'unknown error' ? text : `${text} (${code})`;
}

function downloadFailed(uri: string, outcome: FailedAttempt): AppError {
  return new AppError({
    code: 'download-failed',
    message: `${quoteText(uri)} could not be downloaded: ${outcome.reason}.`,
    hint: outcome.retry
      ? 'Try again later; behind a proxy, set HTTPS_PROXY and NO_PROXY.'
      : 'Check the address, and that it can be read without signing in.',
    cause: outcome.cause,
  });
}
