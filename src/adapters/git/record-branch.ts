import { spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';
import type { AppError } from '../../domain/error.ts';
import type { RecordBranch, RecordListing } from '../../usecases/ports/record-branch.ts';
import { gitFailed } from './git-error.ts';
import type { MissingBranch, StateHead } from '../../usecases/ports/state-head.ts';
import { findStateHead, missingBranch, requireLog, type RunGit, STATE_REF } from './state-branch.ts';

export interface RecordBranchOptions {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from, its newest commit only; null: the branch of this repository. */
  readonly remote: string | null;
  /** Default: empty. */
  readonly missing?: MissingBranch;
  /** Told where the branch was read, where that is this repository. */
  readonly onRead?: (head: StateHead) => void;
}

/** The branch through two git commands for everything: one lists, one reads any number of blobs. */
export function createRecordBranch(options: RecordBranchOptions): RecordBranch {
  return { list: () => listBranch(options), read: (blobs) => readBlobs(options.folder, blobs) };
}

async function listBranch(options: RecordBranchOptions): Promise<RecordListing> {
  const { folder, remote, missing } = options;
  const head = remote === null ? await ownHead(options) : await fetchHead(folder, remote);
  if (head === null && missing === 'refuse') throw await missingBranch(runnerOf(folder), remote);
  if (head === null) return { head, files: new Map() };
  const listing = await run(folder, ['ls-tree', '-r', '-z', '--full-tree', head]);
  const files = new Map(listing.toString('utf8').split('\0').flatMap(parseEntry));
  if (missing === 'refuse') requireLog(files);
  return { head, files };
}

/** Links and programs have no business on the branch: only plain files are listed. */
function parseEntry(line: string): readonly (readonly [string, string])[] {
  const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
  return blob === undefined || path === undefined ? [] : [[path, blob]];
}

async function ownHead({ folder, onRead }: RecordBranchOptions): Promise<string | null> {
  const found = await findStateHead(runnerOf(folder));
  if (found !== null) onRead?.(found);
  return found?.commit ?? null;
}

function runnerOf(folder: string): RunGit {
  return async (args) => (await run(folder, args)).toString('utf8');
}

async function fetchHead(folder: string, remote: string): Promise<string | null> {
  const listed = (await run(folder, ['ls-remote', '--', remote, STATE_REF])).toString('utf8').trim();
  const [head = ''] = listed.split('\t', 1);
  if (head === '') return null;
  await run(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', '--', remote, head]);
  return head;
}

async function readBlobs(folder: string, blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return new Map();
  return parseBatch(await run(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`));
}

/** `<blob> blob <size>\n<bytes>\n` for each, or `<blob> missing\n`. */
function parseBatch(output: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [blob = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const length = Number(size);
    texts.set(blob, output.toString('utf8', at, at + length));
    at += length + 1;
  }
  return texts;
}

/** The folder says which repository is meant, not what a hook or a shell has set for another one; simple-git does the same. */
const OF_ANOTHER = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'] as const;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.some((other) => other === name));
  return Object.fromEntries(kept);
}

/** Nothing passes a shell. */
function run(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args], {
      env: environment(),
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

function failure(args: readonly string[], cause: Error): AppError {
  return gitFailed({
    what: `git ${args[0] ?? ''} failed`,
    hint: 'Is this a git repository, and may you read it?',
    cause,
  });
}
