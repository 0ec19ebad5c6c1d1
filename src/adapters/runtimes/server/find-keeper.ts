import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { workerFolder } from '../python-worker/worker-folder.ts';

/** The system's own: what stands first in PATH may be a script that looks for one. */
const SYSTEM = '/usr/bin';

/** What runs before the command of a server, so that nothing of it gets away (`seatrial_keeper.py`); null where there is no Linux or no Python. */
export function findKeeper({ PATH = '' }: NodeJS.ProcessEnv): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  const folders = [SYSTEM, ...PATH.split(delimiter).filter((folder) => isAbsolute(folder))];
  const python = folders.map((folder) => join(folder, 'python3')).find((path) => existsSync(path));
  return python === undefined ? null : [python, '-I', '-S', '-B', join(workerFolder(), 'seatrial_keeper.py')];
}
