import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'bot', 'main.ts');

export interface BotProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  stdout(): string;
  stderr(): string;
  /** Waits until it has printed this. Throws what it printed when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** How it ended. */
  readonly ended: Promise<number | null>;
}

/** `npm run bot` in a folder, with nothing of our environment but PATH and the folder for temporary files. */
export function runBot(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): BotProcess {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes: Buffer) => (texts.stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (texts.stderr += bytes.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    child,
    ended,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    printed: async (pattern) => {
      for (;;) {
        const found = pattern.exec(texts.stdout);
        if (found !== null) return found;
        const over = await Promise.race([ended.then(() => true), once(child.stdout, 'data').then(() => false)]);
        if (over && !pattern.test(texts.stdout)) throw new Error(`It ended.\n${texts.stdout}\n${texts.stderr}`);
      }
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
