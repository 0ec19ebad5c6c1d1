import { homedir } from 'node:os';
import { join } from 'node:path';

/** Downloads survive the run on a laptop, and the job on a runner that keeps its temporary folder. */
export function findCacheFolder(environment: NodeJS.ProcessEnv): string {
  const { SEATRIAL_CACHE_DIR, RUNNER_TEMP, XDG_CACHE_HOME } = environment;
  if (SEATRIAL_CACHE_DIR !== undefined) return SEATRIAL_CACHE_DIR;
  if (RUNNER_TEMP !== undefined) return join(RUNNER_TEMP, 'seatrial-cache');
  return join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'seatrial');
}
