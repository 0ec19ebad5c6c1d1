import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import { removeAbandoned } from '../../system/abandoned-folders.ts';
import { findCacheFolder } from '../../system/cache-folder.ts';
import { systemCode } from '../../system/system-error.ts';
import { filesOf, findFault, type RuntimeFault, type RuntimeFiles } from './kept-runtime.ts';
import { runNpm } from './run-npm.ts';
import lock from './runtime-lock.json' with { type: 'json' };

const PACKAGE = 'node_modules/onnxruntime-node';
const MODULE_PATH = join(PACKAGE, 'dist', 'index.js');
const RUNTIME_VERSION = lock.packages[PACKAGE].version;

/**
 * Absolute path of onnxruntime-node's main module in the folder for runtimes (`SEATRIAL_RUNTIME_DIR`, else the runner's tool cache, else the folder for downloads), whose files have been
 * digested. When it is not there, or is not what was tested, npm installs it from our lock file: npm, so that mirrors and proxies of a
 * company hold; without install scripts, which would download more. Several jobs may do so at once.
 * Throws AppError `runtime-missing`.
 */
export async function installRuntime(environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = runtimeFolder(environment);
  const files = filesOf(`${process.platform}-${process.arch}`);
  try {
    const fault = await findFault(folder, files);
    if (fault !== null) await install({ folder, files, environment }, fault);
  } catch (error) {
    throw error instanceof AppError ? error : unusable(folder, error);
  }
  return join(folder, MODULE_PATH);
}

/** Where it is kept: what `path` and `key` of a cache in a workflow are made of; on a person's machine beside what else was fetched. */
function runtimeFolder(environment: NodeJS.ProcessEnv): string {
  const { SEATRIAL_RUNTIME_DIR = '', RUNNER_TOOL_CACHE = '' } = environment;
  const parent = SEATRIAL_RUNTIME_DIR || RUNNER_TOOL_CACHE || findCacheFolder(environment);
  // Who loads it runs in another folder.
  return join(resolve(parent), 'seatrial-runtime', RUNTIME_VERSION, `${process.platform}-${process.arch}`);
}

interface Installation {
  readonly folder: string;
  readonly files: RuntimeFiles;
  readonly environment: NodeJS.ProcessEnv;
}

async function install({ folder, files, environment }: Installation, fault: RuntimeFault): Promise<void> {
  if (fault.kind !== 'absent') process.emitWarning(sentenceOf(folder, fault), { code: 'SEATRIAL_RUNTIME' });
  // Half a minute without a word looks like a fault.
  else process.stderr.write(`ONNX Runtime ${RUNTIME_VERSION} is fetched by npm, some 110 MB, once, into ${folder}\n`);
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(dirname(folder), STAGING);
  const staging = await mkdtemp(`${folder}-`);
  try {
    const fresh = join(staging, 'kept');
    await fetchPackages(staging, environment);
    await copyFiles({ from: staging, to: fresh, files });
    await moveIntoPlace({ fresh, folder, staging, files });
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** As `mkdtemp` names it. */
const STAGING = /^[a-z0-9]+-[a-z0-9]+-[A-Za-z0-9]{6}$/;

/** The staging folder is npm's project, so that no .npmrc of a checked-out pull request is read. */
async function fetchPackages(staging: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const manifest = { ...lock.packages[''], private: true };
  await writeFile(join(staging, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(staging, 'package-lock.json'), JSON.stringify(lock));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm({ args, folder: staging, environment });
}

interface Copy {
  readonly from: string;
  readonly to: string;
  readonly files: RuntimeFiles;
}

/** Only what is needed, and only as it was tested. */
async function copyFiles({ from, to, files }: Copy): Promise<void> {
  for (const path of files.keys()) {
    if (!existsSync(join(from, path))) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copyFile(join(from, path), join(to, path));
  }
  const fault = await findFault(to, files);
  if (fault === null) return;
  throw new AppError({
    code: 'runtime-missing',
    reason: 'runtime-changed',
    message: `What npm installed is not onnxruntime-node ${RUNTIME_VERSION} as it was tested: ${describeFault(fault)}.`,
    hint: 'Check the disk, and the registry that npm is configured to use.',
  });
}

interface Move {
  readonly fresh: string;
  readonly folder: string;
  readonly staging: string;
  readonly files: RuntimeFiles;
}

/** Windows refuses to rename what a scanner or another job has open, mostly for a moment. */
const MOVE_ATTEMPTS = 5;
const MOVE_PAUSE_MS = 200;

/**
 * Another job of this machine may have put it there meanwhile; then that stays. What is there and is not the runtime is moved
 * away whole, so that nobody ever sees a folder that is half of one and half of the other.
 */
async function moveIntoPlace({ fresh, folder, staging, files }: Move): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const error = await tryRename(fresh, folder);
    if (error === null || (await findFault(folder, files)) === null) return;
    await tryRename(folder, join(staging, `former-${attempt}`));
    if (attempt === MOVE_ATTEMPTS) throw unusable(folder, error);
    if (attempt > 1) await sleep(MOVE_PAUSE_MS * attempt);
  }
}

async function tryRename(from: string, to: string): Promise<unknown> {
  try {
    await rename(from, to);
    return null;
  } catch (error) {
    return error;
  }
}

function sentenceOf(folder: string, fault: RuntimeFault): string {
  return `The runtime kept in ${quoteText(folder)} is not the one that was tested (${describeFault(fault)}); it is installed anew.`;
}

function describeFault(fault: RuntimeFault): string {
  switch (fault.kind) {
    case 'absent':
      return 'nothing is there';
    case 'changed':
      return `${quoteText(fault.path)} has other bytes`;
    case 'lost':
      return `${quoteText(fault.path)} is missing`;
    case 'foreign':
      return `${quoteText(fault.path)} does not belong to it`;
  }
}

function unusable(folder: string, cause: unknown): AppError {
  return new AppError({
    code: 'runtime-missing',
    message: `The runtime cannot be kept in ${quoteText(folder)} (${systemCode(cause)}).`,
    hint: 'Check the permissions of SEATRIAL_RUNTIME_DIR or of the tool cache, and the space on its disk; delete the folder where it is held fast.',
    cause,
  });
}
