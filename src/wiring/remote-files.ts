import { createRemoteFiles } from '../adapters/sources/remote-files.ts';
import type { RemoteFiles } from '../adapters/system/fetch-file.ts';
import { findCacheFolder } from './cache-folder.ts';

export interface RemoteWiring {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Files from elsewhere for whatever loads models or reads their data: from the cache, or as anybody may read them. */
export function wireRemoteFiles({ environment, signal }: RemoteWiring): RemoteFiles {
  return createRemoteFiles({ environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: false });
}
