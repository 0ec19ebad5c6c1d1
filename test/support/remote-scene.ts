import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteFiles, type RemoteOptions, takeRemoteFile } from '../../src/adapters/sources/remote-files.ts';
import type { RemoteRequest, VerifiedFile } from '../../src/adapters/system/fetch-file.ts';
import { AppError } from '../../src/domain/error.ts';

export function sha256Of(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type Fetched = Pick<RemoteRequest, 'uri' | 'sha256'> & Partial<RemoteRequest>;

export interface RemoteScene extends AsyncDisposable {
  /** A registry, a cache and whatever else a test puts there. */
  readonly folder: string;
  readonly modelFolder: string;
  readonly cacheFolder: string;
  fetch(request: Fetched, over?: Partial<RemoteOptions>): Promise<VerifiedFile>;
  /** Whatever the address has. */
  take(uri: string): Promise<VerifiedFile>;
  /** The error that a fetch ends with; fails where it brings the file. */
  refusal(request: Fetched, over?: Partial<RemoteOptions>): Promise<AppError>;
  /** What stands in the cache, whole files by digest. */
  kept(): Promise<readonly string[]>;
  /** What stands apart, to be gone on from. */
  partial(): Promise<readonly string[]>;
}

/** For servers with work to do. */
export const PATIENT = { connectMs: 20_000, idleMs: 20_000, totalMs: 40_000 };

/** A registry in an empty folder, fetched for with credentials and without patience. */
export async function openRemoteScene(
  environment: Readonly<Record<string, string>> = {},
  patience: RemoteOptions['limits'] = {},
): Promise<RemoteScene> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-sources-'));
  const modelFolder = join(folder, 'registry/models/churn');
  await mkdir(modelFolder, { recursive: true });
  const cacheFolder = join(folder, 'cache');
  const limits = { connectMs: 500, idleMs: 300, totalMs: 5_000, attempts: 3, backoffMs: 10, ...patience };
  const fetch: RemoteScene['fetch'] = (request, over) =>
    createRemoteFiles({ cacheFolder, environment, usesSecrets: true, limits, ...over }).fetch({
      folder: modelFolder,
      root: join(folder, 'registry'),
      ...request,
    });
  return {
    folder,
    modelFolder,
    cacheFolder,
    fetch,
    take: (uri) =>
      takeRemoteFile({ uri, folder, root: folder }, { cacheFolder, environment, usesSecrets: true, limits }),
    refusal: async (request, over) => {
      const error: unknown = await fetch(request, over).then(
        () => new Error('it was fetched'),
        (reason: unknown) => reason,
      );
      if (error instanceof AppError && (error.hint !== undefined || error.code === 'interrupted')) return error;
      throw error;
    },
    kept: () => list(join(cacheFolder, 'sha256')),
    partial: () => list(join(cacheFolder, 'partial')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
