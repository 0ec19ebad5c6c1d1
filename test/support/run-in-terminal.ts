import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { CLI } from './run-cli.ts';

/** What a run writes on a terminal is some kilobytes; one that repeats itself is ended. */
const MOST_BYTES = 2 ** 20;

export interface TerminalRun {
  /** Null when it had to be ended. */
  readonly exitCode: number | null;
  /** Without control sequences. */
  readonly text: string;
  /** As the terminal gets it. */
  readonly raw: string;
}

export interface TerminalOptions {
  readonly cwd: string;
  /** A shell command before it, in the same terminal. */
  readonly before?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with the process's id as soon as a child works for it. */
  readonly onWork?: (pid: number) => void;
}

/** Runs the command line in a terminal of its own, which has no size: `script` makes it so where it has none itself. */
export function runInTerminal(args: readonly string[], options: TerminalOptions): Promise<TerminalRun> {
  return runShellInTerminal(`exec ${shellLine(args)}`, options);
}

/** The command line as a shell runs it. */
export function shellLine(args: readonly string[]): string {
  return [process.execPath, CLI, ...args].join(' ');
}

export async function runShellInTerminal(command: string, options: TerminalOptions): Promise<TerminalRun> {
  const { CI: _ci, NO_COLOR: _no, FORCE_COLOR: _force, ...environment } = process.env;
  const cache = mkdtempSync(join(tmpdir(), 'seatrial-cache-'));
  const child = spawn('script', ['-qec', `${options.before ?? 'true'}; ${command}`, '/dev/null'], {
    cwd: options.cwd,
    env: { ...environment, SEATRIAL_CACHE_DIR: cache, TERM: 'xterm', SHELL: '/bin/sh', ...options.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.length > MOST_BYTES) child.kill('SIGKILL');
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (options.onWork !== undefined) options.onWork(await workingChildOf(child.pid ?? 0));
  const exitCode = await ended;
  rmSync(cache, { recursive: true, force: true });
  return { exitCode, text: stripVTControlCharacters(text), raw: text };
}

/** The command, which takes the place of the shell, once it has a child of its own. */
async function workingChildOf(pid: number): Promise<number> {
  for (;;) {
    const command = childOf(pid);
    if (command !== null && childOf(command) !== null) return command;
    await delay(20);
  }
}

function childOf(pid: number): number | null {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? null : Number(children.split(' ')[0]);
}
