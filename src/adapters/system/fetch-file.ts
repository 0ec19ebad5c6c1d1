import { lstat, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { describeLink } from '../../contract/file-sentences.ts';
import { AppError } from '../../domain/error.ts';
import { finding } from '../../domain/finding/finding.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { refuseLineEnds } from './line-ends.ts';
import { openRegularFile } from './regular-file.ts';
import { systemCode } from './system-error.ts';
import { checkDigest, checkSize, hashStream } from './verify-bytes.ts';

export interface LocalRequest {
  /** Relative to `folder`. */
  readonly path: string;
  readonly sha256: string;
  /** Declared bytes; they are compared before anything is hashed. */
  readonly size?: number | undefined;
  readonly folder: string;
  /** No path may leave this folder, by `..` or by link. */
  readonly root: string;
  /** Whether a path may lead through links that stay in `root`. Default: it may. */
  readonly links?: 'followed' | 'refused' | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RemoteRequest extends Pick<LocalRequest, 'sha256' | 'size' | 'folder' | 'root'> {
  readonly uri: string;
}

/** Where files come from that are not in the registry. */
export interface RemoteFiles {
  /** Throws AppError as `fetchVerifiedFile` does. */
  fetch(request: RemoteRequest): Promise<VerifiedFile>;
}

export interface FileRequest extends Omit<LocalRequest, 'path'> {
  /** Either this or `uri` is given. */
  readonly path?: string | undefined;
  readonly uri?: string | undefined;
  readonly remote: RemoteFiles;
}

export interface VerifiedFile {
  /** Absolute, links resolved. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * A file on the local disk whose bytes have the declared digest.
 * Throws AppError: file-not-found, file-unreadable, file-unwritable, size-mismatch, digest-mismatch, download-failed, interrupted.
 */
export async function fetchVerifiedFile({ path, uri, remote, ...request }: FileRequest): Promise<VerifiedFile> {
  if (path !== undefined) return verifyLocalFile({ ...request, path });
  if (uri !== undefined) return remote.fetch({ ...request, uri });
  throw new AppError({
    code: 'file-not-found',
    message: 'The file has neither a path nor a uri.',
    hint: 'Give one of them.',
  });
}

/** As `fetchVerifiedFile`, of a file that is in the registry. */
export async function verifyLocalFile(request: LocalRequest): Promise<VerifiedFile> {
  const { path } = request;
  const absolute = await resolveInside(request);
  if (request.links === 'refused') await refuseLinks(request);
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

async function resolveInside({ path, ...request }: LocalRequest): Promise<string> {
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
async function refuseLinks({ root, folder, path }: LocalRequest): Promise<void> {
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
