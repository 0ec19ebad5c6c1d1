import { spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';
import type { AppError } from '../../domain/error.ts';
import { gitFailed } from './git-error.ts';

export interface GitCommand {
  /** Written to its standard input. */
  readonly input?: string;
  /** Beside what the process has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git in a folder and answers its standard output; nothing passes a shell. Throws AppError git-failed. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: GitCommand = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args], {
      env: { ...environment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (cause) => reject(failure(args, cause)));
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else reject(failure(args, new Error(Buffer.concat(complaints).toString('utf8').trim())));
    });
    child.stdin.on('error', () => child.kill());
    child.stdin.end(input);
  });
}

/** The folder says which repository is meant, not what a hook or a shell has set for another one; simple-git does the same. */
const OF_ANOTHER = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'] as const;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.some((other) => other === name));
  return Object.fromEntries(kept);
}

function failure(args: readonly string[], cause: Error): AppError {
  return gitFailed({
    what: `git ${args.find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? ''} failed`,
    hint: 'Is this a git repository, and may you read and write it?',
    cause,
  });
}

/** Texts of blobs in one command, in the order in which they are named, by id or as <commit>:<path>; null for one that is not there. */
export async function readObjects(folder: string, names: readonly string[]): Promise<readonly (string | null)[]> {
  if (names.length === 0) return [];
  return parseBatch(await runGit(folder, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` }));
}

/** `<id> blob <size>\n<bytes>\n` for each, or `<name> missing\n`. */
function parseBatch(output: Buffer): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [, type, size] = /^\S+ (\S+) (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      texts.push(null);
      continue;
    }
    const length = Number(size);
    texts.push(type === 'blob' ? output.toString('utf8', at, at + length) : null);
    at += length + 1;
  }
  return texts;
}
