import { hash } from 'node:crypto';
import { mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { RemoteFiles, RemoteRequest, VerifiedFile } from '../system/fetch-file.ts';
import { openRegularFile } from '../system/regular-file.ts';
import { systemCode, translateWriteError } from '../system/system-error.ts';
import { checkSize, hashStream } from '../system/verify-bytes.ts';
import { downloadFile } from './download-file.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './download-limits.ts';
import { hostWithPort, privateHosts } from '../system/network.ts';
import { readJson } from './read-json.ts';
import type { LocatedFile, SourceContext, SourceRecord } from './source-record.ts';
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
  const { sha256 } = request;
  if (!DIGEST.test(sha256))
    throw new AppError({ code: 'digest-mismatch', message: 'The declared sha256 is not 64 lower-case hex digits.' });
  return (await readCached(request, options)) ?? bring(request, { ...options, name: sha256 });
}

const DIGEST = /^[0-9a-f]{64}$/;

/** A file that no manifest declares yet: whatever the address has now, with its digest. */
export async function takeRemoteFile(request: AddressRequest, options: RemoteOptions): Promise<VerifiedFile> {
  const name = hash('sha256', request.uri);
  const note = join(options.cacheFolder, 'addresses', name);
  const isNoted = sourceOf(request.uri).isRelative !== true;
  if (!options.usesSecrets && isNoted) {
    const sha256 = await readFile(note, 'utf8').catch(() => null);
    // Whatever else stands there would be taken for a path.
    const cached = sha256 === null || !DIGEST.test(sha256) ? null : await readCached({ ...request, sha256 }, options);
    if (cached !== null) return cached;
  }
  const file = await bring({ ...request, sha256: null }, { ...options, name });
  // What was taken with a credential can be found without one from here on.
  if (options.usesSecrets && isNoted) await writeNote(note, file.sha256);
  return file;
}

async function writeNote(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw translateWriteError(error, dirname(path));
  }
}

type AddressRequest = Pick<RemoteRequest, 'uri' | 'folder' | 'root'>;

interface BringRequest extends Omit<RemoteRequest, 'sha256'> {
  readonly sha256: string | null;
}

interface BringOptions extends RemoteOptions {
  /** Of what is not whole yet. */
  readonly name: string;
}

async function bring(request: BringRequest, { name, ...options }: BringOptions): Promise<VerifiedFile> {
  const { uri, sha256, size } = request;
  const folder = join(options.cacheFolder, 'sha256');
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw translateWriteError(error, options.cacheFolder);
  });
  const hosts = namedHosts(options.environment);
  const file = await downloadFile({
    uri,
    sha256,
    size,
    source: sourceOf(uri),
    hasSecrets: options.usesSecrets,
    hosts,
    target: folder,
    partial: { folder: join(options.cacheFolder, 'partial'), name },
    locate: (signal) => locate(uri, { ...options, request, hosts, signal }),
    onBytes: options.onBytes ?? (() => {}),
    signal: options.signal,
    limits: options.limits,
  });
  return { ...file, path: await realpath(join(folder, file.sha256)) };
}

interface Locating extends RemoteOptions {
  readonly request: AddressRequest;
  readonly hosts: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

async function locate(uri: string, locating: Locating): Promise<LocatedFile> {
  const source = sourceOf(uri);
  return { source, ...(await source.locate(uri, contextOf(source, locating))) };
}

function contextOf(source: SourceRecord, locating: Locating): SourceContext {
  const { request, hosts, signal, limits } = locating;
  const bounds = { ...DOWNLOAD_LIMITS, ...limits };
  return {
    variables: variablesOf(source, locating),
    folder: request.folder,
    root: request.root,
    readJson: (url, headers) => readJson({ url, headers, label: request.uri, hosts, signal }, bounds),
    locate: (other) => locate(other, locating),
  };
}

/** What the service of an address keeps beside its files; null for a service that keeps nothing. Throws AppError download-failed. */
export async function describeAddress(request: AddressRequest, options: RemoteOptions): Promise<unknown> {
  const source = sourceOf(request.uri);
  if (source.describe === undefined) return null;
  const { signal = new AbortController().signal } = options;
  return source.describe(
    request.uri,
    contextOf(source, { ...options, request, hosts: namedHosts(options.environment), signal }),
  );
}

function variablesOf({ settings, secrets }: SourceRecord, { environment, usesSecrets }: RemoteOptions) {
  const names = usesSecrets ? [...settings, ...secrets] : settings;
  // A workflow sets what it has no value for to the empty text.
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

/** Hosts of the services that the environment names, and those that it names for this alone. */
function namedHosts(environment: NodeJS.ProcessEnv): ReadonlySet<string> {
  const addresses = SOURCES.flatMap(({ settings }) => settings.map((name) => environment[name] ?? ''));
  const hosts = addresses.flatMap((text) => (URL.canParse(text) ? [hostWithPort(new URL(text))] : []));
  return new Set([...hosts, ...privateHosts(environment)]);
}

/** Null when it is not cached. A cached file with other bytes is removed, as if it had never been there. */
async function readCached(
  { uri: file, size: expectedSize, sha256 }: RemoteRequest,
  { cacheFolder, signal }: RemoteOptions,
): Promise<VerifiedFile | null> {
  const path = join(cacheFolder, 'sha256', sha256);
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
