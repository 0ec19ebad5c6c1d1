import type { SimpleGit } from 'simple-git';
import { AppError } from '../../domain/error.ts';
import type { HistoryQuestion, PastChange } from '../../usecases/ports/changed-files.ts';
import { findCommit, resolveCommit, run } from './resolve-commit.ts';
import { isCut } from './shallow.ts';

/** Whatever the user's own settings say of logs. */
const SETTINGS = ['-c', 'log.showSignature=false', '-c', 'log.follow=false'];
const FIRST_PARENT = '--first-parent';
const WALK = ['log', FIRST_PARENT, '--diff-merges=first-parent', '--no-renames', '--no-ext-diff'];
const FORM = ['--raw', '--no-abbrev', '-z', '--format='];

/** One `git log` along the first parents, whichever number of files it is about. */
export async function readHistory(
  git: SimpleGit,
  { ref, paths, only }: HistoryQuestion,
): Promise<readonly PastChange[]> {
  const head = ref === null ? await findCommit(git, 'HEAD') : await resolveCommit(git, ref);
  // There is no commit yet.
  if (head === null) return [];
  await refuseCut(git, head);
  const filter = only === 'deleted' ? ['--diff-filter=D'] : [];
  const places = paths.map((path) => `:(top,literal)${path}`);
  return parseRaw(await run(git, [...SETTINGS, ...WALK, ...FORM, ...filter, head, '--', ...places]));
}

/** Half a history would say of anything that it never was. */
async function refuseCut(git: SimpleGit, head: string): Promise<void> {
  if (!(await isCut((args) => run(git, args), { head, options: [FIRST_PARENT] }))) return;
  throw new AppError({
    code: 'git-failed',
    message: 'The clone is shallow, so that it does not show what a version number once stood for.',
    hint: 'Check out with `fetch-depth: 0`, or run `git fetch --unshallow`.',
  });
}

const CHANGES: Readonly<Record<string, PastChange['change']>> = { A: 'added', D: 'deleted' };

/** `:<mode> <mode> <object> <object> <status>`, then the path; a submodule is no text. */
function parseRaw(listing: string): readonly PastChange[] {
  const entries = listing.matchAll(/:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\0([^\0]+)\0/gu);
  return [...entries].map(([, modeBefore, modeAfter, before = '', after = '', status = '', path = '']) => ({
    path,
    change: CHANGES[status] ?? 'modified',
    before: isText(modeBefore) ? before : null,
    after: isText(modeAfter) ? after : null,
  }));
}

function isText(mode: string | undefined): boolean {
  return mode?.startsWith('10') === true || mode === '120000';
}
