import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../domain/error.ts';
import { checkDigest, checkSize } from '../system/verify-bytes.ts';
import { checkArriving, damaged, downloadInterrupted, endedEarly, hasMd5, openKept } from './arriving-bytes.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits, longestMs } from './download-limits.ts';
import type { NamedHosts } from '../system/network.ts';
import { PartialFile } from './partial-file.ts';
import { downloadFailed, type Refusal, RefusedAnswer } from './refused-answer.ts';
import type { LocatedFile, SourceRecord } from './source-record.ts';

export interface DownloadRequest extends Refusal {
  /** null where nobody has declared it: then it is told what came. */
  readonly sha256: string | null;
  readonly size?: number | undefined;
  /** Folder where the file will be, under its digest. It exists. */
  readonly target: string;
  /** Where it is while it is not whole yet: a folder, and a name there for this file. */
  readonly partial: { readonly folder: string; readonly name: string };
  /** Asked before each attempt: what it signs may hold for minutes only. */
  readonly locate: (signal: AbortSignal) => Promise<LocatedFile>;
  readonly hosts: NamedHosts;
  readonly onBytes: (doneBytes: number, totalBytes: number | null) => void;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<DownloadLimits> | undefined;
}

interface Download extends DownloadRequest {
  readonly part: PartialFile;
  readonly bounds: DownloadLimits;
  readonly signal: AbortSignal;
}

export interface Downloaded {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Brings a file to `target`, where it appears only when size and digest are right. What an earlier attempt or process
 * had of it is gone on from. Network errors and the answers 408, 429 and 5xx are tried again.
 */
export async function downloadFile(request: DownloadRequest): Promise<Downloaded> {
  const bounds = { ...DOWNLOAD_LIMITS, ...request.limits };
  const totalMs = longestMs(bounds, request.size);
  const deadline = AbortSignal.timeout(totalMs);
  const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]);
  await using part = await PartialFile.take(request.partial.folder, request.partial.name);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptDownload({ ...request, part, bounds, signal });
    } catch (error) {
      if (request.signal?.aborted === true) throw downloadInterrupted(error);
      if (error instanceof AppError) throw error;
      if (deadline.aborted) throw downloadFailed(request, new Error(`it took over ${totalMs} ms`));
      const isPassing = !(error instanceof RefusedAnswer) || error.isPassing;
      if (!isPassing || attempt >= bounds.attempts) throw downloadFailed(request, error);
      const asked = error instanceof RefusedAnswer ? error.waitMs : 0;
      await delay(Math.max(asked, bounds.backoffMs * 2 ** (attempt - 1)), undefined, { signal }).catch(() => undefined);
    }
  }
}

async function attemptDownload(download: Download): Promise<Downloaded> {
  const { part, size } = download;
  const located = await download.locate(download.signal);
  // All of it may have come before, just not been put in its place.
  const isJoined = (part.sizeBytes > 0 && part.sizeBytes === size) || (await receive(download, located));
  const { sizeBytes, sha256 } = part;
  const expectedSha256 = download.sha256 ?? sha256;
  if (sha256 !== expectedSha256 || download.sha256 === null) {
    const { md5 } = located;
    const isDamaged = md5 !== undefined && !(await hasMd5(part.path, md5));
    if (isDamaged || sha256 !== expectedSha256) await part.restart(null);
    // The first part may be of another file than the rest: only one that came in one piece says anything.
    if (isJoined && part.sizeBytes === 0) return attemptDownload(download);
    if (isDamaged) throw damaged(download.uri, md5);
  }
  const subject = { file: download.uri, expectedSize: size, expectedSha256 };
  checkSize(subject, sizeBytes);
  checkDigest(subject, sha256);
  await part.moveTo(join(download.target, sha256));
  return { sizeBytes, sha256 };
}

/** Whether it went on from what there was. */
async function receive(download: Download, { place, source }: LocatedFile): Promise<boolean> {
  if (place.kind === 'local') return copyLocal(download, place.path);
  const { part, hosts, signal, uri: label, bounds } = download;
  // Without a digest nobody would see that two halves are of two files.
  if (download.sha256 === null && !hasStrongTag(part)) await part.restart(null);
  // The network's own modules take a tenth of a second to load: whoever downloads nothing does without.
  const { openResponse } = await import('../system/open-response.ts');
  const response = await openResponse({ ...place, label, hosts, signal, range: rangeFrom(part) }, bounds);
  try {
    const isJoined = await beginWith(response, part, source);
    await save(response, download);
    if (response.complete && !isPiece(response, part)) return isJoined;
    throw endedEarly();
  } finally {
    response.destroy();
  }
}

function rangeFrom(part: PartialFile): Readonly<Record<string, string>> {
  if (part.sizeBytes === 0) return {};
  return { range: `bytes=${part.sizeBytes}-`, ...(hasStrongTag(part) ? { 'if-range': part.etag } : {}) };
}

/** A weak tag says that two texts mean the same, and not that their bytes are the same. */
function hasStrongTag(part: PartialFile): part is PartialFile & { readonly etag: string } {
  return part.etag !== null && !part.etag.startsWith('W/');
}

/** Whether the file goes on after this answer, by what the answer itself says. */
function isPiece({ statusCode, headers }: IncomingMessage, part: PartialFile): boolean {
  const total = /^bytes \d+-\d+\/(\d+)$/u.exec(headers['content-range'] ?? '')?.[1];
  return statusCode === 206 && total !== undefined && total !== String(part.sizeBytes);
}

async function beginWith(response: IncomingMessage, part: PartialFile, source?: SourceRecord): Promise<boolean> {
  const { statusCode, headers } = response;
  const start = /^bytes (\d+)-/u.exec(headers['content-range'] ?? '')?.[1];
  // A server that knows no If-Range sends the rest of whatever it has now.
  const isSame = part.sizeBytes === 0 || part.etag === null || headers.etag === undefined || headers.etag === part.etag;
  if (statusCode === 206 && start === String(part.sizeBytes) && isSame) {
    if (part.sizeBytes > 0) return true;
    await part.restart(headers.etag ?? null);
    return false;
  }
  if (statusCode !== 200 && statusCode !== 206 && statusCode !== 416) throw new RefusedAnswer(response, source);
  await part.restart(headers.etag ?? null);
  if (statusCode === 200) return false;
  // There is no such rest of the file, or another one came than was asked for: from the beginning.
  throw endedEarly();
}

async function save(response: IncomingMessage, download: Download): Promise<void> {
  const { part, onBytes } = download;
  const announced = Number(response.headers['content-length'] ?? Number.NaN);
  const total = Number.isFinite(announced) ? part.sizeBytes + announced : null;
  if (total !== null) checkArriving(download, total, true);
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    checkArriving(download, part.sizeBytes + chunk.length, false);
    await part.append(chunk);
    onBytes(part.sizeBytes, download.size ?? total);
  }
}

async function copyLocal(download: Download, path: string): Promise<false> {
  await using file = await openKept(download.uri, path);
  const { size: sizeBytes } = await file.stat();
  checkArriving(download, sizeBytes, true);
  await download.part.restart(null);
  for await (const chunk of file.createReadStream({ autoClose: false, start: 0, end: Math.max(sizeBytes - 1, 0) })) {
    if (!(chunk instanceof Uint8Array)) continue;
    await download.part.append(chunk);
    download.onBytes(download.part.sizeBytes, sizeBytes);
  }
  return false;
}
