import type { SimpleGit } from 'simple-git';
import { openGit } from './open-git.ts';
import { AppError } from '../../domain/error.ts';
import { readHistory } from './merged-history.ts';
import { findCommit, resolveCommit, run } from './resolve-commit.ts';
import type { ChangedFile, ChangedFiles, ChangeSet } from '../../usecases/ports/changed-files.ts';

/** `git diff` of a work tree, or of its HEAD, against its merge base with another ref. */
export function createChangedFiles(folder: string): ChangedFiles {
  const git = openGit(folder);
  return {
    since: (ref) => listChanges(git, ref),
    sinceInFiles: (ref) => listFileChanges(git, ref),
    between: (from, to) => listDifferences(git, from, to),
    uncommitted: (under) => listUncommitted(git, under),
    readAt: (commit, path) => readAt(git, commit, path),
    listAt: async (commit, under) => {
      const listing = await run(git, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `${under}/`]);
      return listing.split('\0').filter((path) => path !== '');
    },
    history: (question) => readHistory(git, question),
    readObject: (name) => run(git, ['cat-file', 'blob', name]),
    upstream: async () => (await findCommit(git, 'refs/remotes/origin/HEAD')) ?? findCommit(git, 'HEAD'),
  };
}

async function listChanges(git: SimpleGit, ref: string): Promise<ChangeSet> {
  const head = await resolveCommit(git, 'HEAD');
  const target = await resolveCommit(git, ref);
  const base = await findMergeBase(git, target, head);
  return { base, target, head, files: await listDifferences(git, base, head) };
}

async function listDifferences(git: SimpleGit, from: string, to: string): Promise<readonly ChangedFile[]> {
  return parseNameStatus(await run(git, ['diff', '--name-status', '--no-renames', '-z', from, to]));
}

/** What git does not follow yet is there all the same; where the base has it, git holds it for deleted. */
async function listFileChanges(git: SimpleGit, ref: string): Promise<ChangeSet> {
  const commits = await listChanges(git, ref);
  const listing = parseNameStatus(await run(git, ['diff', '--name-status', '--no-renames', '-z', commits.base]));
  const files = new Map(listing.map((file) => [file.path, file]));
  for (const path of await listFresh(git, ['--exclude-standard'])) {
    files.set(path, { path, change: files.get(path)?.change === 'deleted' ? 'modified' : 'added' });
  }
  return { ...commits, files: [...files.values()] };
}

async function listFresh(git: SimpleGit, which: readonly string[]): Promise<readonly string[]> {
  const listing = await run(git, ['ls-files', '--full-name', '--others', '-z', ...which]);
  return listing.split('\0').filter((path) => path !== '');
}

async function listUncommitted(git: SimpleGit, folder: string): Promise<readonly string[]> {
  const place = ['--', `:(top,literal)${folder}`];
  const fresh = await listFresh(git, place);
  const changed = await run(git, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', 'HEAD', ...place]);
  return [...new Set([...fresh, ...changed.split('\0')])].filter((path) => path !== '').toSorted();
}

async function findMergeBase(git: SimpleGit, base: string, head: string): Promise<string> {
  const found = (await run(git, ['merge-base', base, head])).trim();
  if (found !== '') return found;
  throw new AppError({
    code: 'git-failed',
    message: `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} have no common ancestor here.`,
    hint: 'The clone is probably shallow: check out with `fetch-depth: 0`.',
  });
}

function parseNameStatus(listing: string): readonly ChangedFile[] {
  const fields = listing.split('\0');
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    files.push({ path: fields[index + 1] ?? '', change: changeOf(fields[index] ?? '') });
  }
  return files;
}

function changeOf(status: string): ChangedFile['change'] {
  if (status === 'A') return 'added';
  return status === 'D' ? 'deleted' : 'modified';
}

async function readAt(git: SimpleGit, commit: string, path: string): Promise<string | null> {
  const entry = await run(git, ['ls-tree', '-z', commit, '--', path]);
  const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
  return blob === undefined ? null : run(git, ['cat-file', 'blob', blob]);
}
