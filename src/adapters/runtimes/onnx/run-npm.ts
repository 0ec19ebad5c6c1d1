import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/error.ts';
import { isRecord } from '../../system/process-messages.ts';

const INSTALL_TIMEOUT_MS = 10 * 60_000;

export interface NpmRun {
  readonly args: readonly string[];
  readonly folder: string;
  /** All of it: it says which registry, proxy and certificates hold. Where npm is to install, `folder` says alone. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs npm to its end. Throws AppError `runtime-missing` with what npm said. */
export async function runNpm({ args, folder, environment }: NpmRun): Promise<void> {
  const { path, before } = findNpm(environment);
  const options = {
    cwd: folder,
    env: withoutPlace(environment),
    timeout: INSTALL_TIMEOUT_MS,
    shell: process.platform === 'win32',
  };
  try {
    await promisify(execFile)(path, [...before, ...args, ...OF_A_PROJECT], options);
  } catch (error) {
    const stderr = isRecord(error) && typeof error['stderr'] === 'string' ? error['stderr'].trim().slice(-500) : '';
    throw new AppError({
      code: 'runtime-missing',
      message: `npm could not install ONNX Runtime: ${stderr === '' ? String(error) : stderr}`,
      hint: 'Check that npm reaches its registry (npm_config_registry, HTTPS_PROXY and NODE_EXTRA_CA_CERTS hold), or bring the folder along in SEATRIAL_RUNTIME_DIR: docs/runners.md.',
      cause: error,
    });
  }
}

/** Settings of a user, or of the npm that started this program, by which another npm would install elsewhere, otherwise, or nothing at all. */
const OF_A_PROJECT = [
  '--location=project',
  '--global=false',
  '--dry-run=false',
  '--package-lock-only=false',
  '--install-strategy=hoisted',
];

/** Nor can a workspace be taken back by an argument: npm refuses the two together. */
function withoutPlace(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_workspaces?$/iu.test(name)));
}

interface NpmCommand {
  readonly path: string;
  readonly before: readonly string[];
}

/**
 * npm of the PATH; without one, that beside the running Node: the runner of Actions starts an action by a Node of its own, unpacked from
 * the official archive with its npm on Linux and macOS. On Windows npm is a script that only a shell finds, and that Node comes alone.
 */
function findNpm({ PATH = '' }: NodeJS.ProcessEnv): NpmCommand {
  if (process.platform === 'win32') return { path: 'npm', before: [] };
  const found = PATH.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, 'npm')));
  if (found) return { path: 'npm', before: [] };
  const own = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  if (existsSync(own)) return { path: process.execPath, before: [own] };
  throw new AppError({
    code: 'runtime-missing',
    reason: 'npm-missing',
    message: 'There is no npm on the PATH, nor beside the Node that runs Seatrial, to install ONNX Runtime with.',
    hint: 'Put Node with npm on the PATH (actions/setup-node), or bring the runtime along in SEATRIAL_RUNTIME_DIR: docs/runners.md.',
  });
}
