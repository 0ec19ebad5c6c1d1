import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm run build` made: the file that people run. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface RunOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The entry to run; default: the command line. */
  readonly entry?: string;
  /** Called once the child runs, for instance to interrupt it. */
  readonly onStart?: (child: ChildProcess, temporary: string) => void | Promise<void>;
}

export interface RunResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output and error one after the other. */
  readonly text: string;
  /** What is left in the folder for temporary files, except what Node itself caches. */
  readonly leftFiles: readonly string[];
  /** Processes that still run in that folder (children of the command do), where /proc tells. */
  readonly leftProcesses: readonly number[];
}

/** Runs the command line as a person does, in a child process with a temporary folder of its own. */
export async function runCli(args: readonly string[], options: RunOptions): Promise<RunResult> {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-run-')));
  const cache = mkdtempSync(join(tmpdir(), 'seatrial-cache-'));
  const child = spawn(process.execPath, [options.entry ?? CLI, ...args], {
    cwd: options.cwd,
    env: { ...cleanEnvironment(), TMPDIR: temporary, SEATRIAL_CACHE_DIR: cache, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [readAll(child.stdout), readAll(child.stderr)];
  const ended = new Promise<Pick<RunResult, 'exitCode' | 'signal'>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  try {
    await options.onStart?.(child, temporary);
    const end = await ended;
    const texts = { stdout: await stdout, stderr: await stderr };
    return {
      ...end,
      ...texts,
      text: texts.stdout + texts.stderr,
      leftFiles: readdirSync(temporary).filter((name) => name !== 'node-compile-cache'),
      leftProcesses: processesIn(temporary),
    };
  } finally {
    child.kill('SIGKILL');
    for (const pid of processesIn(temporary)) process.kill(pid, 'SIGKILL');
    for (const folder of [temporary, cache]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Ids of the processes whose working folder is `folder`; empty where there is no /proc. */
export function processesIn(folder: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .map(Number);
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Nothing of a runner or a terminal around the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !/^(?:GITHUB|RUNNER|INPUT|VITEST|CI)/.test(name)));
}

async function readAll(stream: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream ?? []) if (chunk instanceof Uint8Array) chunks.push(chunk);
  } catch (error) {
    // A test may close a stream early, as `head` does.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
  return Buffer.concat(chunks).toString('utf8');
}
