import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { systemCode } from '../system/system-error.ts';

/** Of several that find the lock of one that is dead, each may come first. */
const ATTEMPTS = 3;

/** One process alone writes there. Throws AppError state-conflict where another one that lives does. */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isCreated(path)) return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    const [holder = '', start = ''] = (await readOrNothing(path)).trim().split(' ');
    if (isAlive(Number(holder), start)) throw held(folder, `the process ${holder}`);
    await rm(path, { force: true });
  }
  throw held(folder, 'another process');
}

async function isCreated(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${startOf(process.pid) ?? ''}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function held(folder: string, holder: string): AppError {
  return new AppError({
    code: 'state-conflict',
    message: `The folder ${quoteText(folder)} is written by ${holder}.`,
    hint: 'Give each gateway a folder of its own.',
  });
}

async function readOrNothing(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  });
}

/** Numbers of processes come again, after a restart of the machine most of all: the same one began at the same time. */
function isAlive(pid: number, start: string): boolean {
  if (!(pid > 0) || pid === process.pid || !isRunning(pid)) return false;
  const own = startOf(pid);
  return start === '' || own === null || own === start;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It lives, and is somebody else's.
    return systemCode(error) === 'EPERM';
  }
}

/** When a process began, in ticks of the kernel since the machine did (proc_pid_stat(5), field 22); null where nothing tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets, and may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // The process has ended, or the system has no /proc.
    return null;
  }
}
