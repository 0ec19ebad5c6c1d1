import { join } from 'node:path';
import { keepCompiled } from '../adapters/system/compiled-code.ts';
import { findCacheFolder } from '../adapters/system/cache-folder.ts';

/** Before anything large is imported. The processes that hold models and data, which inherit the variable, find it there too. */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  const folder = keepCompiled(join(findCacheFolder(environment), 'compiled'), environment);
  if (folder !== null) environment['NODE_COMPILE_CACHE'] = folder;
}
