import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** What a run writes on a terminal is some kilobytes; one that repeats itself is ended. */
const MOST_BYTES = 2 ** 20;

export interface TerminalRun {
  /** Null when it had to be ended. */
  readonly exitCode: number | null;
  readonly text: string;
}

export interface TerminalOptions {
  readonly cwd: string;
  /** A shell command before it, in the same terminal. */
  readonly before?: string;
  /** Called with the process's id as soon as it has written something. */
  readonly onOutput?: (pid: number) => void;
}

/** Runs the command line in a terminal of its own, which has no size: `script` makes it so where it has none itself. */
export async function runInTerminal(args: readonly string[], options: TerminalOptions): Promise<TerminalRun> {
  const command = ['exec', process.execPath, CLI, ...args].join(' ');
  const { CI: _ci, ...environment } = process.env;
  const child = spawn('script', ['-qec', `${options.before ?? 'true'}; ${command}`, '/dev/null'], {
    cwd: options.cwd,
    env: { ...environment, TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (text === '') options.onOutput?.(childOf(child.pid ?? 0));
    text += chunk.toString();
    if (text.length > MOST_BYTES) child.kill('SIGKILL');
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, text: stripVTControlCharacters(text) };
}

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
