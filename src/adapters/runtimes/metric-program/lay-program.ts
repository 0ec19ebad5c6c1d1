import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../../domain/error.ts';
import type { MetricRun } from '../../../usecases/ports/metric-programs.ts';
import { verifyLocalFile } from '../../system/fetch-file.ts';
import { translateWriteError } from '../../system/system-error.ts';
import { copyVerified } from '../../system/verified-file.ts';
import { untilReaped } from '../server/lay-server.ts';

export const FILES_FOLDER = 'files';
/** What the program reads. */
export const ROWS_FILE = 'rows.jsonl';

export interface LaidProgram extends AsyncDisposable {
  readonly place: string;
}

/** Lays copies of the files of a program in a folder of their own, under their paths, and the rows beside it. Disposal removes all. */
export async function layProgram(run: MetricRun, signal?: AbortSignal): Promise<LaidProgram> {
  const place = await mkdtemp(join(tmpdir(), 'seatrial-metric-')).catch((error: unknown) => {
    throw translateWriteError(error, tmpdir());
  });
  const laid = {
    place,
    [Symbol.asyncDispose]: async () => {
      await untilReaped(place);
      await rm(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    for (const index of run.declared.files.keys()) await layFile(run, { index, place, signal });
    await writeRows(run.lines, join(place, ROWS_FILE));
    return laid;
  } catch (error) {
    await laid[Symbol.asyncDispose]();
    throw error instanceof AppError ? error : translateWriteError(error, place);
  }
}

interface FilePlace {
  readonly index: number;
  readonly place: string;
  readonly signal: AbortSignal | undefined;
}

/** Another program than was declared is no fault of the version, but of who declares it. */
async function layFile({ declared, folder, root }: MetricRun, { index, place, signal }: FilePlace): Promise<void> {
  const { path = '', sha256 = '' } = declared.files[index] ?? {};
  const target = join(place, FILES_FOLDER, ...path.split('/'));
  try {
    const file = await verifyLocalFile({ path, sha256, folder, root, links: 'refused', signal });
    await mkdir(dirname(target), { recursive: true });
    await copyVerified({ ...file, name: path }, target, signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted') throw error;
    const { code, reason, message, hint } = error;
    throw new AppError({ code, reason, message, hint, within: `/files/${index}`, cause: error });
  }
}

const CHUNK_CHARACTERS = 2 ** 20;

async function writeRows(lines: Iterable<string>, path: string): Promise<void> {
  await using file = await open(path, 'wx', 0o600);
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    await file.appendFile(chunk);
    chunk = '';
  }
  await file.appendFile(chunk);
}
