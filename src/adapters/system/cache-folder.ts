import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * Downloads survive the run on a laptop, and the job on a runner that keeps its temporary folder. Absolute. A workflow sets what it has no value
 * for to the empty text, and no folder of a checkout may become the cache by that: who opened the pull request would have filled it.
 */
export function findCacheFolder(environment: NodeJS.ProcessEnv): string {
  const { SEATRIAL_CACHE_DIR = '', RUNNER_TEMP = '', XDG_CACHE_HOME = '' } = environment;
  if (SEATRIAL_CACHE_DIR !== '') return resolve(SEATRIAL_CACHE_DIR);
  if (RUNNER_TEMP !== '') return resolve(RUNNER_TEMP, 'seatrial-cache');
  // The XDG Base Directory Specification has a relative path ignored.
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'seatrial');
}
