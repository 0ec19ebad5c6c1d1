import { createHash } from 'node:crypto';
import type {
  BranchCommit,
  BranchHistory,
  HistoryReading,
  NamedHead,
  TreeChange,
  TreeEntry,
} from '../../usecases/ports/branch-history.ts';
import { parseHead } from '../../contract/head-line.ts';
import { readBlobs } from './read-blobs.ts';
import { gitIn, runGit } from './run-git.ts';
import { isCut } from './shallow.ts';

/** Whatever the user's own settings say of logs. */
const SETTINGS = ['-c', 'log.showSignature=false', '-c', 'log.showRoot=true', '-c', 'log.follow=false'];
const WALK = ['log', '--first-parent', '--diff-merges=first-parent', '--full-history', '--reverse'];
const FORM = ['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '-z', '--format=commit %H %P'];
const SHA256_DIGITS = 64;
const NO_FILE = '000000';

/** The history of the branch: one command lists every change of every commit, and no file is read for it. */
export function createBranchHistory(folder: string): BranchHistory {
  return {
    commits: (head) => readCommits(folder, head),
    taggedHeads: () => readTags(folder),
    read: (blobs) => readBlobs(folder, blobs),
    sizes: (blobs) => readSizes(folder, blobs),
    blobName: (bytes, other) => {
      const algorithm = other.length === SHA256_DIGITS ? 'sha256' : 'sha1';
      // Without a copy: each beginning of a log is asked for.
      return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    },
  };
}

async function readCommits(folder: string, head: string): Promise<HistoryReading> {
  const run = gitIn(folder);
  const [cut, listing] = await Promise.all([
    isCut(run, { head, options: ['--first-parent'] }),
    run([...SETTINGS, ...WALK, ...FORM, head, '--']),
  ]);
  return { commits: parseListing(listing), isComplete: !cut };
}

/** `commit <id> <parents>`, then `:<mode> <mode> <blob> <blob> <status>` and its path for each file, all ended by NUL. */
function parseListing(listing: string): readonly BranchCommit[] {
  const commits: (BranchCommit & { readonly changes: TreeChange[] })[] = [];
  const fields = listing.split('\0').values();
  for (const field of fields) {
    const [, id, parents = ''] = /^commit ([0-9a-f]+) (.*)$/.exec(field) ?? [];
    const [, modeBefore, modeAfter, before, after] = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(field) ?? [];
    if (id !== undefined) commits.push({ id, parents: parents.match(/[0-9a-f]+/g) ?? [], changes: [] });
    if (modeBefore === undefined) continue;
    const path = fields.next().value ?? '';
    commits.at(-1)?.changes.push({ path, before: entryOf(modeBefore, before), after: entryOf(modeAfter, after) });
  }
  return commits;
}

function entryOf(mode = NO_FILE, blob = ''): TreeEntry | null {
  return mode === NO_FILE ? null : { mode, blob };
}

const TAGS = '--format=%(objecttype) %(refname:strip=2)%0a%(contents)%00';

/** A plain tag has no message of its own. */
async function readTags(folder: string): Promise<readonly NamedHead[]> {
  const listing = (await runGit(folder, ['for-each-ref', TAGS, 'refs/tags'])).toString('utf8');
  return listing.split('\0').flatMap((entry) => {
    const [, tag, message = ''] = /^\s*tag ([^\n]+)\n(.*)$/s.exec(entry) ?? [];
    const head = parseHead(message);
    return tag === undefined || head === null ? [] : [{ by: `The tag ${tag}`, head }];
  });
}

/** `<blob> <type> <size>` for each. */
async function readSizes(folder: string, blobs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return new Map();
  const output = await runGit(folder, ['cat-file', '--batch-check'], { input: `${wanted.join('\n')}\n` });
  const lines = output.toString('latin1').trimEnd().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([blob = '', , size]) => [blob, Number(size)]));
}
