import { RENDERED_LIST } from '../../contract/rendered-list.ts';
import type { FollowedBranch, FollowedChange, FollowedFiles } from '../../usecases/ports/followed-branch.ts';
import { type BranchPlace, commitBranch, writeTree } from './commit-branch.ts';
import { fetchBranch } from './fetch-branch.ts';
import { requireFolder } from './open-git.ts';
import { readObjects } from './read-blobs.ts';
import { gitIn, runGit } from './run-git.ts';

/** A branch of the remote of a clone, through git plumbing: nothing is checked out. */
export function openFollowedBranch(place: BranchPlace & { readonly remote: string }): FollowedBranch {
  requireFolder(place.folder);
  return {
    name: place.branch,
    read: (folder) => readBranch(place, folder),
    diff: (folder, change) => tellDifference(place.folder, folder, change),
    commit: (change, message) => commitBranch(place, { ...change, message }),
  };
}

async function readBranch(
  { folder: clone, remote, branch }: BranchPlace & { readonly remote: string },
  folder: string,
): Promise<FollowedFiles> {
  const head = await fetchBranch(clone, remote, branch);
  if (head === null) return { head, files: new Map() };
  const listing = await gitIn(clone)(['ls-tree', '-r', '-z', '--full-tree', head, '--', `${folder}/`]);
  const entries = listing.split('\0').flatMap(parseEntry);
  const plain = entries.filter(({ isPlain }) => isPlain);
  const texts = await readObjects(
    clone,
    plain.map(({ object }) => object),
  );
  const byPath = new Map(plain.map(({ path }, index) => [path, texts[index]?.toString('utf8') ?? null]));
  return { head, files: new Map(entries.map(({ path }) => [path, byPath.get(path) ?? null])) };
}

interface TreeEntry {
  readonly path: string;
  readonly object: string;
  /** No link, no program and no repository of its own. */
  readonly isPlain: boolean;
}

function parseEntry(line: string): readonly TreeEntry[] {
  const [, mode, object, path] = /^(\d+) [a-z]+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
  return object === undefined || path === undefined ? [] : [{ path, object, isPlain: mode === '100644' }];
}

/** Whatever the clone's own attributes and settings say of files like these: all of it is text, and nothing is left out. */
async function tellDifference(clone: string, folder: string, change: FollowedChange): Promise<string> {
  const tree = await writeTree({ folder: clone }, change);
  const empty = async (): Promise<string> => (await gitIn(clone)(['hash-object', '-t', 'tree', '--stdin'])).trim();
  const before = change.expectedHead ?? (await empty());
  const plain = ['--text', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const where = [`:(top,literal)${folder}`, `:(top,exclude,glob)**/${RENDERED_LIST}`];
  return (await runGit(clone, ['diff', ...plain, before, tree, '--', ...where])).toString('utf8');
}
