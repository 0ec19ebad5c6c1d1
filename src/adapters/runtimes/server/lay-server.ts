import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../../domain/error.ts';
import { parseDuration } from '../../../domain/model/quantity.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import type { LocalArtifact } from '../../../usecases/ports/model-runtime.ts';
import { copyVerified } from '../../system/verified-file.ts';
import type { LaidModel } from '../runtime-record.ts';
import { DESCRIPTION_FILE, FILES_FOLDER, READY_TIMEOUT, type ServerDescription } from './server-description.ts';
import { RUNNING } from './server-reaper.ts';

export interface LayServerRequest {
  readonly artifact: LocalArtifact;
  readonly description: ServerDescription;
  readonly signal?: AbortSignal | undefined;
}

/** Lays copies of the files in a folder of their own, under the paths that the manifest gives them, and what starts the server beside it. Disposal removes all. */
export async function layServer({ artifact, description, signal }: LayServerRequest): Promise<LaidModel> {
  refuseTakenPaths(artifact);
  const place = await mkdtemp(join(tmpdir(), 'seatrial-server-'));
  const modelPath = join(place, DESCRIPTION_FILE);
  const laid = {
    modelPath,
    readyMs: parseDuration(description.serve.ready?.timeout ?? READY_TIMEOUT),
    [Symbol.asyncDispose]: async () => {
      await untilReaped(place);
      await rm(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await mkdir(join(place, FILES_FOLDER));
    for (const file of artifact.files) {
      const target = join(place, FILES_FOLDER, ...file.name.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyVerified(file, target, signal);
    }
    await writeFile(modelPath, JSON.stringify(description), { mode: 0o600 });
    return laid;
  } catch (error) {
    await laid[Symbol.asyncDispose]();
    if (error instanceof AppError) throw error;
    throw new AppError({
      code: 'file-unwritable',
      message: `The server's files could not be laid out in ${place}.`,
      hint: 'Check the space and the rights of the temporary folder (TMPDIR).',
      cause: error,
    });
  }
}

const REAPED_WITHIN_MS = 5000;
const BETWEEN_LOOKS_MS = 5;

/** Until no process of a server is left, also where the one that started it was killed: its reaper takes its mark away last. */
export async function untilReaped(place: string): Promise<void> {
  const end = performance.now() + REAPED_WITHIN_MS;
  while (performance.now() < end && (await readdir(place)).some((name) => name.startsWith(RUNNING)))
    await pause(BETWEEN_LOOKS_MS);
}

/** File systems may not tell upper from lower case, and no file can lie in another. Throws AppError `manifest-meaning`. */
export function refuseTakenPaths({ files }: Pick<LocalArtifact, 'files'>): void {
  const taken = new Set<string>();
  for (const { name } of files) {
    const parts = name.toLowerCase().split('/');
    if (
      parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0') || /[\\:]/u.test(part))
    )
      throw misnamed('file-name-path', `The name ${quoteText(name)} under artifact.files is no path inside a folder.`);
    const folders = parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
    const path = parts.join('/');
    const isTaken = taken.has(path) || [...taken].some((other) => other.startsWith(`${path}/`));
    if (isTaken || folders.some((folder) => taken.has(folder)))
      throw misnamed(
        'file-name-taken',
        `The file ${quoteText(name)} cannot lie beside the others: its place is taken, and file systems may not tell upper from lower case.`,
      );
    taken.add(path);
  }
}

function misnamed(reason: string, message: string): AppError {
  const hint = 'Give each file a path of its own in the folder in which the server is started.';
  return new AppError({ code: 'manifest-meaning', reason, message, hint });
}
