import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { findKeeper } from './find-keeper.ts';
import { MARK, RUNNING } from './server-reaper.ts';

export interface ServerLaunch {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Absolute: where the mark of a keeper lies while it runs. */
  readonly place: string;
  /** All that the server sees, but its mark. */
  readonly variables: Readonly<Record<string, string>>;
  readonly mark: string;
}

/** The process that ends as the server does, and writes what it writes. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Of the server, which leads a process group. */
  readonly pid: number;
  /** Ends what can be ended from here: with a keeper, all that the server has started. */
  readonly end: () => Promise<void>;
}

/** Starts a server, by a keeper where this system has one. Throws an Error that says why it cannot be started. */
export async function launchServer(launch: ServerLaunch): Promise<ServerProcess> {
  const keeper = findKeeper(process.env);
  const kept = keeper === null ? null : await launchKept(launch, keeper);
  return kept ?? (await launchAlone(launch));
}

/** null where the keeper itself does not run, such as a Python without its libraries. */
async function launchKept(launch: ServerLaunch, keeper: readonly string[]): Promise<ServerProcess | null> {
  const { cwd, mark, variables } = launch;
  const running = join(launch.place, `${RUNNING}${mark}-kept`);
  const [python = '', ...args] = [...keeper, `${MARK}=${mark}`, running, ...launch.command];
  await writeFile(running, '');
  const child = spawn(python, args, {
    cwd,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...variables },
  });
  child.stdin.on('error', () => {});
  const told = await heard(child);
  const pid = /^started (\d+)$/u.exec(told)?.[1];
  if (pid !== undefined) return { child, pid: Number(pid), end: () => endKept(child) };
  await endKept(child);
  await rm(running, { force: true });
  const code = /^failed (\w+)$/u.exec(told)?.[1];
  if (code !== undefined) throw new Error(unstarted(launch, { code, message: code }));
  return null;
}

/** What a keeper says before it waits; nothing where it does not run. */
async function heard(child: ChildProcess): Promise<string> {
  const failed = once(child, 'error').then(() => '');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stdio asks for a pipe
  return Promise.race([text(child.stdio[3] as Readable), failed]);
}

async function endKept(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function launchAlone(launch: ServerLaunch): Promise<ServerProcess> {
  const { command, cwd, variables, mark } = launch;
  const [program = '', ...args] = command;
  const env = { ...variables, [MARK]: mark };
  const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new Error(unstarted(launch, error), { cause: error })));
  });
  if (child.pid === undefined) throw new Error(`${program} has no process`);
  return { child, pid: child.pid, end: async () => {} };
}

function unstarted({ command: [program = ''] }: ServerLaunch, error: { code?: string; message: string }): string {
  if (error.code === 'ENOENT')
    return `The program ${program} of serve.command is not there: neither in the folder of the files nor, by its name alone, in PATH.`;
  if (error.code === 'EACCES') return `The file ${program} of serve.command may not be executed.`;
  return `The program ${program} of serve.command cannot be started: ${error.message}.`;
}
