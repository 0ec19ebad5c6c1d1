import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { DeploymentFiles, DeploymentSource } from '../../usecases/ports/deployment-source.ts';
import { mapConcurrently } from '../../usecases/map-concurrently.ts';
import { systemCode } from '../system/system-error.ts';
import { poll } from '../system/poll.ts';
import { readSmallFile } from './small-file.ts';

export interface FolderOptions {
  /** Absolute. It holds a folder for each environment, as the branch does. */
  readonly folder: string;
  readonly environment: string;
  /** Between looks, where the system tells of no change: folders that are mounted often have none to tell. */
  readonly pollMs?: number | undefined;
}

const POLL_MS = 2000;
const CONCURRENCY = 8;
const QUIET_MS = 100;

/** Deployment files in a folder: `<environment>/<model>.yaml`. Links to files are followed, as a mounted ConfigMap is made of them. */
export function createFolderDeployments({ folder, environment, pollMs = POLL_MS }: FolderOptions): DeploymentSource {
  const place = join(folder, environment);
  return {
    title: `the folder ${place}`,
    read: async (mark) => {
      const files = await readFiles(place);
      return files.mark === mark ? null : files;
    },
    watch: (changed) => {
      const resources = new AsyncDisposableStack();
      resources.use(poll(pollMs, changed));
      resources.use(watchFolder(place, changed));
      return resources;
    },
  };
}

async function readFiles(place: string): Promise<DeploymentFiles> {
  const names = (await listNames(place)).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  const files = await mapConcurrently(
    names,
    CONCURRENCY,
    async (name) =>
      [name.slice(0, -'.yaml'.length), (await readSmallFile(join(place, name))).toString('utf8')] as const,
  );
  return { mark: sha256(JSON.stringify(files)), files: new Map(files) };
}

async function listNames(place: string): Promise<readonly string[]> {
  try {
    return (await readdir(place)).toSorted();
  } catch (cause) {
    throw new AppError({
      code: systemCode(cause) === 'ENOENT' ? 'file-not-found' : 'file-unreadable',
      message: `The folder ${quoteText(place)} cannot be read (${systemCode(cause)}).`,
      hint: 'It holds one file <model>.yaml for each model, as the branch seatrial/deployments has them for an environment.',
      cause,
    });
  }
}

/** What cannot be watched is looked at by the clock alone. A file that is being written changes several times: it is read when that is over. */
function watchFolder(place: string, changed: () => void): AsyncDisposable {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  try {
    const watcher = watch(place, { persistent: false }, settle);
    watcher.on('error', () => watcher.close());
    return {
      [Symbol.asyncDispose]: async () => {
        clearTimeout(timer);
        watcher.close();
      },
    };
  } catch {
    return { [Symbol.asyncDispose]: async () => {} };
  }
}
