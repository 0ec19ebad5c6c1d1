import { constants, enableCompileCache, flushCompileCache, getCompileCacheDir } from 'node:module';
import { isPrivate, makeFolder } from './private-folder.ts';
import { systemCode } from './system-error.ts';

/**
 * What Node compiles from now on is kept in this folder, by the content of each file, and found there at the next start. Answers
 * the folder, or null where nothing is kept: it cannot be written, somebody else could write it (what lies there is run), or the
 * environment has said where or that nothing is to be kept.
 */
export function keepCompiled(folder: string, environment: NodeJS.ProcessEnv): string | null {
  if (environment['NODE_DISABLE_COMPILE_CACHE'] !== undefined || getCompileCacheDir() !== undefined) return null;
  try {
    makeFolder(folder);
  } catch (error) {
    if (systemCode(error) === 'unknown error') throw error;
    return null;
  }
  if (!isPrivate(folder)) return null;
  return enableCompileCache(folder).status === constants.compileCacheStatus.ENABLED ? folder : null;
}

/** Writes it down now: a process that is killed would not. */
export function writeCompiled(): void {
  flushCompileCache();
}
