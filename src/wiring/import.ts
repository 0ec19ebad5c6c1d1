import { resolve } from 'node:path';
import { readAnnotatedTags } from '../adapters/git/annotated-tags.ts';
import { findCacheFolder } from '../adapters/system/cache-folder.ts';
import { describeAddress, takeRemoteFile } from '../adapters/sources/remote-files.ts';
import type { ImportPorts } from '../usecases/import/gather-import.ts';
import { wireLocalFiles } from './local-files.ts';
import type { RemoteWiring } from './remote-files.ts';
import { RUNTIMES, runtimeOfFile } from './runtimes.ts';

/** Uses credentials for files, as `fetch` does: nothing in it loads a model or reads data. */
export function wireImport({ environment, signal }: RemoteWiring): ImportPorts {
  const options = { environment, signal, cacheFolder: findCacheFolder(environment), usesSecrets: true };
  return {
    files: wireLocalFiles(),
    take: async (uri, folder) => {
      const place = resolve(folder);
      const { path, sizeBytes, sha256 } = await takeRemoteFile({ uri, folder: place, root: place }, options);
      return { path, size: sizeBytes, sha256 };
    },
    describe: (uri) => describeAddress({ uri, folder: resolve('.'), root: resolve('.') }, options),
    tags: (folder) => readAnnotatedTags(resolve(folder)),
    runtimeOf: runtimeOfFile,
    usualRuntime: RUNTIMES[0],
  };
}
