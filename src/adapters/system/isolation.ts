import { spawnSync } from 'node:child_process';
import type { Isolation } from '../../contract/generated/types.ts';
import { PROBE_SCRIPT, scrubEnvironment } from './launch-command.ts';
import { canWatchMemory } from './memory-watch.ts';

/** What this system holds a limited process back from: tried, by what starts one. `variables` are those of the process that starts it. */
export function readIsolation(variables: NodeJS.ProcessEnv): Isolation {
  const { limitsMemory, endsWithParent } = probe(variables);
  const otherwise = canWatchMemory() ? 'watched' : 'unlimited';
  return { memory: limitsMemory ? 'limited' : otherwise, endsWithParent, network: 'open' };
}

interface Probe {
  readonly limitsMemory: boolean;
  readonly endsWithParent: boolean;
}

function probe(variables: NodeJS.ProcessEnv): Probe {
  if (process.platform === 'win32') return { limitsMemory: false, endsWithParent: false };
  const [limit = '', ends = ''] = askShell(variables).trim().split('\n');
  // Elsewhere the limit is taken, and does not count the memory that a runtime asks for by mmap.
  return { limitsMemory: process.platform === 'linux' && /^\d+$/.test(limit), endsWithParent: ends === 'ends' };
}

/** Nothing where there is no shell: then no process starts either, which is told where one is started. */
function askShell(variables: NodeJS.ProcessEnv): string {
  const { stdout } = spawnSync('/bin/sh', ['-c', PROBE_SCRIPT], { encoding: 'utf8', env: scrubEnvironment(variables) });
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- null where it could not be started
  return stdout ?? '';
}
