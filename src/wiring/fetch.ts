import { createRemoteFiles, takeRemoteFile } from '../adapters/sources/remote-files.ts';
import { SOURCES } from '../adapters/sources/sources.ts';
import { sha256 } from '../contract/sha256.ts';
import type { FetchPorts, OnBytes } from '../usecases/fetch/fetch-versions.ts';
import { findCacheFolder } from '../adapters/system/cache-folder.ts';
import type { RemoteWiring } from './remote-files.ts';

export interface FetchWiring extends RemoteWiring, Pick<FetchPorts, 'onProgress'> {}

/** The one wiring that uses credentials for files: nothing in it loads a model or reads data. */
export function wireFetch({ environment, signal, onProgress }: FetchWiring): FetchPorts {
  const options = { environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: true };
  return {
    hash: sha256,
    onProgress,
    fetch: ({ sizeBytes: size, ...file }, onBytes) =>
      createRemoteFiles({ ...options, onBytes }).fetch({ ...file, size }),
  };
}

export interface TakenFile {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Takes what an address has, with credentials, for whoever will look for it without. */
export function wireTakingWithSecrets({ environment, signal }: RemoteWiring) {
  const options = { environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: true };
  const here = process.cwd();
  return (uri: string, onBytes: OnBytes): Promise<TakenFile> =>
    takeRemoteFile({ uri, folder: here, root: here }, { ...options, onBytes });
}

/** Variables with credentials for files that are set, by the sources that read them. */
export function secretsIn(environment: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const names = SOURCES.flatMap(({ secrets }) => secrets);
  return new Map(names.flatMap((name) => (environment[name] ? [[name, environment[name]] as const] : [])));
}
