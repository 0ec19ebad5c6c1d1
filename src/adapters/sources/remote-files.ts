import { mkdir, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { RemoteFiles, RemoteRequest, VerifiedFile } from '../system/fetch-file.ts';
import { openRegularFile } from '../system/regular-file.ts';
import { systemCode, translateWriteError } from '../system/system-error.ts';
import { checkSize, hashStream } from '../system/verify-bytes.ts';
import { downloadFile } from './download-file.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './download-limits.ts';
import { PRIVATE_HOSTS_VARIABLE } from './network.ts';
import { readJson } from './read-json.ts';
import type { LocatedFile, SourceRecord } from './source-record.ts';
import { sourceOf, SOURCES } from './sources.ts';

export interface RemoteOptions {
  /** Downloads are kept here, by digest. */
  readonly cacheFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether credentials of the environment are used: by nothing that loads a model. */
  readonly usesSecrets: boolean;
  readonly onBytes?: ((doneBytes: number, totalBytes: number | null) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<DownloadLimits> | undefined;
}

/**
 * Files from elsewhere, each by the source that its address names. A cached download is hashed again each time it is asked for:
 * at about a gigabyte a second that costs less than trusting a disk that others share.
 */
export function createRemoteFiles(options: RemoteOptions): RemoteFiles {
  return { fetch: (request) => fetchRemoteFile(request, options) };
}

async function fetchRemoteFile(request: RemoteRequest, options: RemoteOptions): Promise<VerifiedFile> {
  const { uri, sha256, size } = request;
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new AppError({ code: 'digest-mismatch', message: 'The declared sha256 is not 64 lower-case hex digits.' });
  const folder = join(options.cacheFolder, 'sha256');
  const path = join(folder, sha256);
  const cached = await readCached(request, path, options.signal);
  if (cached !== null) return cached;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw translateWriteError(error, options.cacheFolder);
  });
  const hosts = namedHosts(options.environment);
  const sizeBytes = await downloadFile({
    uri,
    sha256,
    size,
    source: sourceOf(uri),
    hasSecrets: options.usesSecrets,
    hosts,
    target: path,
    partial: join(options.cacheFolder, 'partial'),
    locate: (signal) => locate(uri, { ...options, request, hosts, signal }),
    onBytes: options.onBytes ?? (() => {}),
    signal: options.signal,
    limits: options.limits,
  });
  return { path: await realpath(path), sizeBytes, sha256 };
}

interface Locating extends RemoteOptions {
  readonly request: RemoteRequest;
  readonly hosts: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

async function locate(uri: string, locating: Locating): Promise<LocatedFile> {
  const source = sourceOf(uri);
  const { request, hosts, signal, limits } = locating;
  const bounds = { ...DOWNLOAD_LIMITS, ...limits };
  const located = await source.locate(uri, {
    variables: variablesOf(source, locating),
    folder: request.folder,
    root: request.root,
    readJson: (url, headers) => readJson({ url, headers, label: request.uri, hosts, signal }, bounds),
    locate: (other) => locate(other, locating),
  });
  return { source, ...located };
}

function variablesOf({ settings, secrets }: SourceRecord, { environment, usesSecrets }: RemoteOptions) {
  const names = usesSecrets ? [...settings, ...secrets] : settings;
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

/** Hosts of the services that the environment names, and those that it names for this alone. */
function namedHosts(environment: NodeJS.ProcessEnv): ReadonlySet<string> {
  const addresses = SOURCES.flatMap(({ settings }) => settings.map((name) => environment[name] ?? ''));
  const hosts = addresses.flatMap((text) => (URL.canParse(text) ? [new URL(text).host] : []));
  const named = (environment[PRIVATE_HOSTS_VARIABLE] ?? '').split(/[\s,]+/u);
  return new Set([...hosts, ...named].filter((host) => host !== ''));
}

/** Null when it is not cached. A cached file with other bytes is removed, as if it had never been there. */
async function readCached(
  { uri: file, size: expectedSize, sha256 }: RemoteRequest,
  path: string,
  signal: AbortSignal | undefined,
): Promise<VerifiedFile | null> {
  try {
    const { size: sizeBytes } = await stat(path);
    await using handle = await openRegularFile(path);
    const found = await hashStream(handle.createReadStream({ autoClose: false, start: 0 }), signal);
    if (found === sha256) {
      checkSize({ file, expectedSize, expectedSha256: sha256 }, sizeBytes);
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
