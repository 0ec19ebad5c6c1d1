import type { RecordBranch, RecordListing } from '../../usecases/ports/record-branch.ts';
import { readBlobs } from './read-blobs.ts';
import { gitIn, runGit } from './run-git.ts';
import type { MissingBranch, StateHead } from '../../usecases/ports/state-head.ts';
import { isShallow } from './shallow.ts';
import { findStateHead, missingBranch, requireLog, STATE_REF } from './state-branch.ts';

export interface RecordBranchOptions {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from; null: the branch of this repository. */
  readonly remote: string | null;
  /** Default: empty. */
  readonly missing?: MissingBranch;
  /** Told where the branch was read, where that is this repository. */
  readonly onRead?: (head: StateHead) => void;
}

/** The branch through two git commands for everything: one lists, one reads any number of blobs. */
export function createRecordBranch(options: RecordBranchOptions): RecordBranch {
  return { list: () => listBranch(options), read: (blobs) => readTexts(options.folder, blobs) };
}

async function listBranch(options: RecordBranchOptions): Promise<RecordListing> {
  const { folder, remote, missing } = options;
  const head = remote === null ? await ownHead(options) : await fetchHead(folder, remote);
  if (head === null && missing === 'refuse') throw await missingBranch(gitIn(folder), remote);
  if (head === null) return { head, files: new Map() };
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', head]);
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
  const found = await findStateHead(gitIn(folder));
  if (found !== null) onRead?.(found);
  return found?.commit ?? null;
}

/** Into a shallow clone its newest commit alone, which would make a shallow one of a whole clone. */
async function fetchHead(folder: string, remote: string): Promise<string | null> {
  const listed = (await runGit(folder, ['ls-remote', '--', remote, STATE_REF])).toString('utf8').trim();
  const [head = ''] = listed.split('\t', 1);
  if (head === '') return null;
  const depth = (await isShallow(gitIn(folder))) ? ['--depth=1'] : [];
  await runGit(folder, ['fetch', '--quiet', '--no-tags', ...depth, '--', remote, head]);
  return head;
}

async function readTexts(folder: string, blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await readBlobs(folder, blobs))].map(([blob, bytes]) => [blob, bytes.toString('utf8')]));
}
