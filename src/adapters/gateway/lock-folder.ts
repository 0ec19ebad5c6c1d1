import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { systemCode } from '../system/system-error.ts';

/** One process alone writes there. Throws AppError state-conflict where another one that lives does. */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const path = join(folder, 'lock');
  const own = String(process.pid);
  const holder = await readFile(path, 'utf8').catch((error: unknown) => ignoreMissing(error));
  const pid = Number(holder);
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    throw new AppError({
      code: 'state-conflict',
      message: `The folder ${folder} is written by the process ${pid}.`,
      hint: 'Give each gateway a folder of its own.',
    });
  }
  await writeFile(path, own);
  return {
    async [Symbol.asyncDispose]() {
      await rm(path, { force: true });
    },
  };
}

function ignoreMissing(error: unknown): string {
  if (systemCode(error) === 'ENOENT') return '';
  throw error;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It lives, and is somebody else's.
    return systemCode(error) === 'EPERM';
  }
}
