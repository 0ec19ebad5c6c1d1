import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/error.ts';
import { isRecord } from '../../system/process-messages.ts';
import lock from './runtime-lock.json' with { type: 'json' };

/** The platforms for which the package brings a binary. */
const PLATFORMS: ReadonlySet<string> = new Set([
  'linux-x64',
  'linux-arm64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
]);

const INSTALL_TIMEOUT_MS = 10 * 60_000;

/**
 * Absolute path of onnxruntime-node's main module in the folder for runtimes (`SEATRIAL_RUNTIME_DIR`, else the runner's tool cache).
 * When it is not there, npm installs it from our lock file: npm, so that mirrors and proxies of a company hold; from
 * a lock file with digests, so that it is the package that was tested; without install scripts, which would download more.
 * Throws AppError `runtime-missing`.
 */
export async function installRuntime(environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = runtimeFolder(environment);
  const modulePath = join(folder, MODULE_PATH);
  if (existsSync(modulePath)) return modulePath;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await runNpm(staging, environment);
    await dropOtherPlatforms(join(staging, 'node_modules', PACKAGE, 'bin', 'napi-v6'));
    await moveIntoPlace(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return modulePath;
}

const PACKAGE = 'onnxruntime-node';
const MODULE_PATH = join('node_modules', PACKAGE, 'dist', 'index.js');

function runtimeFolder(environment: NodeJS.ProcessEnv): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.has(platform)) throw missing(`ONNX Runtime has no build for ${platform}.`);
  if (isMusl()) throw missing('ONNX Runtime has no build for a Linux with musl instead of glibc, such as Alpine.');
  const parent = environment['SEATRIAL_RUNTIME_DIR'] ?? environment['RUNNER_TOOL_CACHE'] ?? '';
  if (parent !== '')
    return join(parent, 'seatrial-runtime', lock.packages[`node_modules/${PACKAGE}`].version, platform);
  throw new AppError({
    code: 'runtime-missing',
    message: `The package ${PACKAGE} is not installed.`,
    hint: `Install it beside Seatrial, or name a folder in SEATRIAL_RUNTIME_DIR where it may be kept.`,
  });
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  // Without it, the report looks up the names of open connections.
  Reflect.set(process.report, 'excludeNetwork', true);
  const report: unknown = process.report.getReport();
  const header = isRecord(report) ? report['header'] : null;
  return !isRecord(header) || header['glibcVersionRuntime'] === undefined;
}

/** The staging folder is npm's project, so that no .npmrc of a checked-out pull request is read. */
async function runNpm(staging: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const manifest = { ...lock.packages[''], private: true };
  await writeFile(join(staging, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(staging, 'package-lock.json'), JSON.stringify(lock));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: staging, env: environment, timeout: INSTALL_TIMEOUT_MS, shell: process.platform === 'win32' };
  try {
    await promisify(execFile)('npm', args, options);
  } catch (error) {
    const stderr = isRecord(error) && typeof error['stderr'] === 'string' ? error['stderr'].trim().slice(-500) : '';
    throw new AppError({
      code: 'runtime-missing',
      message: `npm could not install ${PACKAGE}: ${stderr === '' ? String(error) : stderr}`,
      hint: 'Check that npm is on the PATH and reaches its registry, or install the package in an earlier step.',
      cause: error,
    });
  }
}

/** The package holds the binaries of every platform: 290 MB, of which one needs 46 MB. */
async function dropOtherPlatforms(folder: string): Promise<void> {
  for (const platform of await readdir(folder)) {
    for (const arch of await readdir(join(folder, platform))) {
      if (platform === process.platform && arch === process.arch) continue;
      await rm(join(folder, platform, arch), { recursive: true });
    }
  }
}

/** Another job on this machine may have installed it meanwhile; then its folder stays. */
async function moveIntoPlace(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(join(folder, MODULE_PATH))) throw error;
  }
}

function missing(message: string): AppError {
  const hint = 'Run Seatrial on Linux (glibc), macOS (arm64) or Windows.';
  return new AppError({ code: 'runtime-missing', message, hint });
}
