import { createRemoteFiles, takeRemoteFile } from '../adapters/sources/remote-files.ts';
import type { RemoteFiles, RemoteRequest, VerifiedFile } from '../adapters/system/fetch-file.ts';
import { findCacheFolder } from '../adapters/system/cache-folder.ts';

export interface RemoteWiring {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Files from elsewhere for whatever loads models or reads their data: from the cache, or as anybody may read them. */
export function wireRemoteFiles({ environment, signal }: RemoteWiring): RemoteFiles {
  return createRemoteFiles({ environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: false });
}

type Take = (request: Pick<RemoteRequest, 'uri' | 'folder' | 'root'>) => Promise<VerifiedFile>;

/** Files that no manifest declares yet, without credentials too: `seatrial fetch` may have taken them before. */
export function wireTaking({ environment, signal }: RemoteWiring): Take {
  const options = { environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: false };
  return (request) => takeRemoteFile(request, options);
}
