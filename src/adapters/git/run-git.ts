import { type ChildProcess, spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';
import type { AppError } from '../../domain/error.ts';
import { gitFailed } from './git-error.ts';
import type { RunGit } from './state-branch.ts';

export interface GitCommand {
  /** Written to its standard input. */
  readonly input?: string;
  /** Beside what the process has. */
  readonly env?: Readonly<Record<string, string>>;
  /** After which git is ended. Default: never. */
  readonly limitMs?: number;
}

/** Runs git in a folder and answers its standard output; nothing passes a shell. Throws AppError git-failed. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {}, limitMs }: GitCommand = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args], {
      env: { ...environment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: limitMs !== undefined,
    });
    const timer = limitMs === undefined ? undefined : setTimeout(() => endAll(child), limitMs);
    const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (cause) => reject(failure(args, cause)));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const said = Buffer.concat(complaints).toString('utf8').trim();
      if (status === 0) resolve(Buffer.concat(output));
      else reject(failure(args, new Error(said === '' && signal !== null ? `it was ended by ${signal}` : said)));
    });
    child.stdin.on('error', () => child.kill());
    child.stdin.end(input);
  });
}

/** With the helpers that git has started, which would hold its output open: they are a group of their own. */
function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Windows knows no groups.
    child.kill();
  }
}

/** The same, as those take it that only read texts. */
export function gitIn(folder: string): RunGit {
  return async (args) => (await runGit(folder, args)).toString('utf8');
}

/** The folder says which repository is meant, not what a hook or a shell has set for another one; simple-git does the same. */
const OF_ANOTHER = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'] as const;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.some((other) => other === name));
  // What somebody replaced in this clone alone (git-replace) is not what the repository says.
  return { ...Object.fromEntries(kept), GIT_NO_REPLACE_OBJECTS: '1' };
}

function failure(args: readonly string[], cause: Error): AppError {
  return gitFailed({
    what: `git ${args.find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? ''} failed`,
    hint: 'Is this a git repository, and may you read and write it?',
    cause,
  });
}
