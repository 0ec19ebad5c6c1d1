import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/error.ts';
import { isRecord } from '../../system/process-messages.ts';

const TIMEOUT_MS = 15 * 60_000;
const WORDS = 700;

export interface UvRun {
  readonly args: readonly string[];
  /** Of ours: no uv.toml of a checked-out pull request is read. */
  readonly folder: string;
  /** All of it: it says which index, proxy and certificates hold. */
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** What is told where uv does not do it; `said` is added. */
  readonly failure: { readonly reason: string; readonly what: string; readonly hint: string };
}

/** Runs uv to its end. It unpacks and runs nothing that it fetched. Throws AppError `runtime-missing` with what uv said, and `interrupted`. */
export async function runUv({ args, folder, environment, signal, failure }: UvRun): Promise<void> {
  const uv = findUv(environment);
  try {
    const env = { ...withoutPlace(environment), NO_COLOR: '1' };
    await promisify(execFile)(uv, [...args], { cwd: folder, env, timeout: TIMEOUT_MS, signal, maxBuffer: 2 ** 26 });
  } catch (error) {
    if (signal?.aborted === true) throw new AppError({ code: 'interrupted', message: 'The work was interrupted.' });
    const { reason, what, hint } = failure;
    throw new AppError({
      code: 'runtime-missing',
      reason,
      message: `${what}: ${saidOf(error)}`,
      hint,
      cause: error,
    });
  }
}

/** Throws AppError `runtime-missing`, reason `uv-missing`. */
export function findUv({ PATH = '' }: NodeJS.ProcessEnv): string {
  const file = process.platform === 'win32' ? 'uv.exe' : 'uv';
  const folders = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  const found = folders.map((folder) => join(folder, file)).find(isExecutable);
  if (found !== undefined) return found;
  throw new AppError({
    code: 'runtime-missing',
    reason: 'uv-missing',
    message: 'There is no uv on the PATH, by which the packages of a Python model are installed.',
    hint: 'Install it (`pip install uv`; in a workflow astral-sh/setup-uv before this step): docs/python-models.md.',
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run by this user: another folder may have it.
    return false;
  }
}

/** Settings by which uv would install elsewhere or otherwise. */
const OF_A_PLACE =
  /^(?:VIRTUAL_ENV|CONDA_PREFIX|PYTHONPATH|PYTHONHOME|UV_(?:SYSTEM_PYTHON|PROJECT\w*|TARGET|PREFIX|PYTHON|NO_BINARY\w*|CONFIG_FILE|WORKING_DIR\w*|EXCLUDE_NEWER\w*|VENV_\w+|COMPILE_BYTECODE))$/u;

function withoutPlace(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OF_A_PLACE.test(name)));
}

/** uv warns of each interpreter that it passes over before it says what is wrong. */
function saidOf(error: unknown): string {
  const stderr = isRecord(error) && typeof error['stderr'] === 'string' ? error['stderr'] : '';
  const lines = stderr.replace(/^[\s\S]*?(?=^error:)/mu, '').split('\n');
  const told = lines.map((line) => line.trim()).filter((line) => line !== '');
  return told.length === 0
    ? String(error)
    : told
        .join(' ')
        .replace(/^error: /u, '')
        .slice(0, WORDS);
}
