import { lstat, mkdir, realpath, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { describeLink } from '../../contract/file-sentences.ts';
import { AppError } from '../../domain/error.ts';
import { finding } from '../../domain/finding/finding.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { downloadFile } from './download-file.ts';
import type { DownloadLimits } from './download-file.ts';
import { refuseLineEnds } from './line-ends.ts';
import { openRegularFile } from './regular-file.ts';
import { systemCode, translateWriteError } from './system-error.ts';
import { checkDigest, checkSize, hashStream } from './verify-bytes.ts';

export interface FileRequest {
  /** Relative to `folder`. Either `path` or `uri` is given. */
  readonly path?: string | undefined;
  readonly uri?: string | undefined;
  readonly sha256: string;
  /** Declared bytes; they are compared before anything is hashed. */
  readonly size?: number | undefined;
  readonly folder: string;
  /** No path may leave this folder, by `..` or by link. */
  readonly root: string;
  /** Whether a path may lead through links that stay in `root`. Default: it may. */
  readonly links?: 'followed' | 'refused' | undefined;
  /** Downloads are kept here, by digest. */
  readonly cacheFolder: string;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<DownloadLimits> | undefined;
  /** For tests with a server on this machine: plain http to a loopback address. */
  readonly allowLoopbackHttp?: boolean | undefined;
}

export interface VerifiedFile {
  /** Absolute, links resolved. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * A file on the local disk whose bytes have the declared digest. A cached download is hashed again each time it is asked
 * for: at about a gigabyte a second that costs less than trusting a disk that others share.
 * Throws AppError: file-not-found, file-unreadable, file-unwritable, size-mismatch, digest-mismatch, download-failed, interrupted.
 */
export async function fetchVerifiedFile(request: FileRequest): Promise<VerifiedFile> {
  if (request.path !== undefined) return verifyLocalFile(request, request.path);
  if (request.uri !== undefined) return fetchRemoteFile(request, request.uri);
  throw new AppError({
    code: 'file-not-found',
    message: 'The file has neither a path nor a uri.',
    hint: 'Give one of them.',
  });
}

async function verifyLocalFile(request: FileRequest, path: string): Promise<VerifiedFile> {
  const absolute = await resolveInside(request, path);
  if (request.links === 'refused') await refuseLinks(request, path);
  await using handle = await openNamed(absolute, path);
  const { size: sizeBytes } = await handle.stat();
  const subject = { file: path, expectedSize: request.size, expectedSha256: request.sha256 };
  try {
    checkSize(subject, sizeBytes);
    const sha256 = await hashStream(handle.createReadStream({ autoClose: false, start: 0 }), request.signal);
    checkDigest(subject, sha256);
    return { path: absolute, sizeBytes, sha256 };
  } catch (error) {
    const isOther = error instanceof AppError && error.finding !== undefined;
    throw (isOther ? await refuseLineEnds(handle, { file: path, sha256: request.sha256 }) : null) ?? error;
  }
}

async function resolveInside(request: FileRequest, path: string): Promise<string> {
  const joined = resolve(request.folder, path);
  const outside = new AppError({
    code: 'file-unreadable',
    message: `The path ${quoteText(path)} leaves the registry.`,
    hint: 'Move the file into the registry, or name it by uri; links to the outside are not followed.',
  });
  if (isAbsolute(path) || !isInside(resolve(request.root), joined)) throw outside;
  try {
    const real = await realpath(joined);
    if (!isInside(await realpath(request.root), real)) throw outside;
    return real;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw translateOpenError(error, path);
  }
}

/** What a link points to can change while the manifest, and what a person reviews, stays. Each folder from the root on counts. */
async function refuseLinks({ root, folder }: FileRequest, path: string): Promise<void> {
  const parts = relative(resolve(root), resolve(folder, path)).split(sep);
  for (const index of parts.keys()) {
    const place = parts.slice(0, index + 1).join('/');
    if (!(await isLink(resolve(root, place), path))) continue;
    const found = finding('file-is-link', { file: place });
    throw new AppError({ code: 'file-unreadable', reason: 'link', ...describeLink({ file: place }), finding: found });
  }
}

async function isLink(absolute: string, label: string): Promise<boolean> {
  try {
    return (await lstat(absolute)).isSymbolicLink();
  } catch (error) {
    throw translateOpenError(error, label);
  }
}

function isInside(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return between !== '' && between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

async function openNamed(absolute: string, label: string): Promise<FileHandle> {
  try {
    return await openRegularFile(absolute, label);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw translateOpenError(error, label);
  }
}

function translateOpenError(error: unknown, label: string): AppError {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError({
      code: 'file-not-found',
      message: `There is no file ${quoteText(label)}.`,
      hint: 'Check the path (it is relative to the folder of the model), and that the file is committed or fetched (Git LFS).',
      cause: error,
    });
  return new AppError({
    code: 'file-unreadable',
    message: `${quoteText(label)} cannot be read (${code}).`,
    hint: 'Check its permissions and links.',
    cause: error,
  });
}

async function fetchRemoteFile(request: FileRequest, uri: string): Promise<VerifiedFile> {
  if (!/^[0-9a-f]{64}$/.test(request.sha256))
    throw new AppError({ code: 'digest-mismatch', message: 'The declared sha256 is not 64 lower-case hex digits.' });
  const folder = join(request.cacheFolder, 'sha256');
  const path = join(folder, request.sha256);
  const cached = await readCached(request, path);
  if (cached !== null) return cached;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw translateWriteError(error, request.cacheFolder);
  });
  const sizeBytes = await downloadFile({ ...request, uri, target: path });
  return { path: await realpath(path), sizeBytes, sha256: request.sha256 };
}

/** Null when it is not cached. A cached file with other bytes is removed, as if it had never been there. */
async function readCached(request: FileRequest, path: string): Promise<VerifiedFile | null> {
  try {
    const { size: sizeBytes } = await stat(path);
    await using handle = await openNamed(path, path);
    const sha256 = await hashStream(handle.createReadStream({ autoClose: false, start: 0 }), request.signal);
    if (sha256 === request.sha256) {
      checkSize({ file: request.uri ?? path, expectedSize: request.size, expectedSha256: sha256 }, sizeBytes);
      return { path: await realpath(path), sizeBytes, sha256 };
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  await rm(path, { force: true });
  return null;
}
