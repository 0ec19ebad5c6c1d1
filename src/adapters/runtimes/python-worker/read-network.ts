import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { scrubEnvironment } from '../../system/launch-command.ts';
import { workerFolder } from './worker-folder.ts';

/** Whether the network can be taken from a model's process here: tried, by what takes it. The worker refuses to load a model where it is promised and fails. */
export function readNetwork(): 'open' | 'closed' {
  if (process.platform !== 'linux') return 'open';
  const probe = ['-I', '-B', join(workerFolder(), 'seatrial_isolation.py')];
  const { status } = spawnSync('python3', probe, { stdio: 'ignore', env: scrubEnvironment(process.env) });
  return status === 0 ? 'closed' : 'open';
}
