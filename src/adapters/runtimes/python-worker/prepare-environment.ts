import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import { removeAbandoned } from '../../system/abandoned-folders.ts';
import { findCacheFolder } from '../../system/cache-folder.ts';
import { scrubEnvironment } from '../../system/launch-command.ts';
import { isPrivate, makeFolder } from '../../system/private-folder.ts';
import { systemCode } from '../../system/system-error.ts';
import { runUv } from './run-uv.ts';

export interface EnvironmentRequest {
  /** Locked requirements, which were parsed. */
  readonly lock: Uint8Array;
  readonly lockName: string;
  readonly packages: number;
  /** As the manifest declares it: 3.11, or 3.11.7. */
  readonly python: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

export interface PythonEnvironment {
  /** Absolute path of the interpreter that has the packages of the lock. */
  readonly interpreter: string;
}

const WINDOWS = process.platform === 'win32';
const INTERPRETER = WINDOWS ? join('Scripts', 'python.exe') : join('bin', 'python');
/** Another one where what is laid out changes. */
const FORM = 'v2';

/**
 * The environment of a lock and a version of Python: the one that is kept under their digest, or a new one, made by uv of wheels whose
 * digests the lock has. Nothing is built and nothing of a package runs. Several jobs may do so at once. Throws AppError `runtime-missing`.
 */
export async function prepareEnvironment(request: EnvironmentRequest): Promise<PythonEnvironment> {
  const parent = join(findCacheFolder(request.environment), 'python');
  const folder = join(parent, digestOf(request));
  try {
    const kept = isPrivate(folder) ? await readKept(folder) : null;
    if (kept !== null) return kept;
    makeFolder(parent);
    return await install(request, { parent, folder });
  } catch (error) {
    throw error instanceof AppError ? error : unusable(folder, error);
  }
}

function digestOf({ lock, python }: EnvironmentRequest): string {
  const key = `${FORM} ${process.platform}-${process.arch} ${python} `;
  return createHash('sha256').update(key).update(lock).digest('hex').slice(0, 40);
}

interface Places {
  readonly parent: string;
  readonly folder: string;
}

async function install(request: EnvironmentRequest, { parent, folder }: Places): Promise<PythonEnvironment> {
  const { lock, lockName, packages, python } = request;
  await removeAbandoned(parent, STAGING);
  const staging = await mkdtemp(join(parent, 'new-'));
  try {
    const fresh = join(staging, 'kept');
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(join(staging, 'requirements.lock'), lock);
    // Half a minute without a word looks like a fault.
    process.stderr.write(
      `Python ${python} and ${packages} packages of ${quoteText(lockName)} are set up by uv, once, in ${folder}\n`,
    );
    await makeEmpty(request, staging);
    await addPackages(request, staging);
    await compileAll(request, staging);
    await tryRename(fresh, folder);
    const kept = isPrivate(folder) ? await readKept(folder) : null;
    if (kept === null) throw new Error(`${folder} is not a folder of this user alone`);
    return kept;
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}

const STAGING = /^new-[A-Za-z0-9]{6}$/u;

async function makeEmpty({ python, environment, signal }: EnvironmentRequest, folder: string): Promise<void> {
  const failure = {
    reason: 'python-missing',
    what: `uv finds no Python ${python}`,
    hint: 'Install that version (in a workflow: actions/setup-python), or let uv fetch it; or declare under artifact.environment the version with which the model was made.',
  };
  // The link to the interpreter is absolute, so that the folder may move.
  const args = ['venv', '--no-project', '--python', python, '--relocatable', '--quiet', join('kept', 'venv')];
  await runUv({ args, folder, environment, signal, failure });
}

async function addPackages(
  { python, environment, signal, lockName }: EnvironmentRequest,
  folder: string,
): Promise<void> {
  const failure = {
    reason: 'packages-missing',
    what: `uv could not install the packages of ${quoteText(lockName)}`,
    hint: `Check that uv reaches its index (UV_DEFAULT_INDEX, HTTPS_PROXY and SSL_CERT_FILE hold), and that it has each version with the digests of the lock, as a wheel for Python ${python} on this machine: nothing is built here.`,
  };
  const interpreter = join('kept', 'venv', INTERPRETER);
  const how = ['--require-hashes', '--only-binary', ':all:', '--link-mode', 'copy', '--quiet'];
  const args = ['pip', 'sync', '--python', interpreter, ...how, 'requirements.lock'];
  await runUv({ args, folder, environment, signal, failure });
}

/** Once, by us: what models had compiled would be there for the next one to be loaded. Nothing of a package runs. */
async function compileAll({ environment, signal }: EnvironmentRequest, folder: string): Promise<void> {
  const args = ['-I', '-S', '-m', 'compileall', '-q', '-j', '0', '-x', TESTS, join('kept', 'venv')];
  const python = join(folder, 'kept', 'venv', INTERPRETER);
  const options = { cwd: folder, env: scrubEnvironment(environment), signal, maxBuffer: 2 ** 26 };
  try {
    await promisify(execFile)(python, args, options);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    // Packages have files that are no Python, such as templates: what imports them compiles them, or fails.
  }
}

/** Half of what packages have, and nothing that a model imports. */
const TESTS = String.raw`[/\\]tests?[/\\]`;

/** Another job of this machine may have put it there meanwhile; then that stays. */
async function tryRename(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error))) throw error;
  }
}

/** null where nothing is kept. It moved into place whole. */
async function readKept(folder: string): Promise<PythonEnvironment | null> {
  try {
    const settings = await readFile(join(folder, 'venv', 'pyvenv.cfg'), 'utf8');
    if (!settings.includes('version')) return null;
    return { interpreter: join(folder, 'venv', INTERPRETER) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function unusable(folder: string, cause: unknown): AppError {
  return new AppError({
    code: 'runtime-missing',
    reason: 'environment-unusable',
    message: `The packages of the model cannot be kept in ${quoteText(folder)} (${systemCode(cause)}).`,
    hint: 'Check the rights of SEATRIAL_CACHE_DIR or of the cache folder, and the space on its disk; delete the folder where it belongs to somebody else.',
    cause,
  });
}
