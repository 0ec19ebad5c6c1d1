import { type SimpleGit, simpleGit } from 'simple-git';
import { openGit } from './open-git.ts';
import type { HistoryReading, LogHistory, LogShrink } from '../../usecases/ports/log-history.ts';
import { gitFailed } from './git-error.ts';
import { isCut } from './shallow.ts';

/** Every commit, and merges against each of their parents, so that nothing hides behind one. */
const WALK = ['log', '--full-history', '--sparse', '-m', '--numstat', '--no-renames', '--no-ext-diff'];
const SETTINGS = ['-c', 'core.bare=true', '-c', 'log.showSignature=false', '-c', 'core.quotePath=true'];

/** The history of the branch in one command, whichever number of commits it has. */
export function createLogHistory(folder: string): LogHistory {
  return { shrinks: (head) => readShrinks(openGit(folder), head) };
}

async function readShrinks(git: SimpleGit, head: string): Promise<HistoryReading> {
  try {
    const isComplete = !(await isCut((args) => git.raw([...args]), { head }));
    // Read as a bare repository: a .gitattributes that calls the logs binary would leave nothing to count.
    const bare = simpleGit((await git.raw(['rev-parse', '--absolute-git-dir'])).trim());
    const text = await bare.raw([...SETTINGS, ...WALK, '--format=commit %H', head, '--', 'events']);
    return { shrinks: parseLog(text), isComplete };
  } catch (cause) {
    throw gitFailed({
      what: 'The history of the branch cannot be read',
      hint: 'Fetch the branch with its history.',
      cause,
    });
  }
}

/** `commit <sha>`, then `<added>\t<removed>\t<path>` for each file; `-` where it holds no text, as no log does. */
function parseLog(text: string): readonly LogShrink[] {
  const shrinks: LogShrink[] = [];
  let commit = '';
  for (const line of text.split('\n')) {
    commit = /^commit ([0-9a-f]+)/.exec(line)?.[1] ?? commit;
    const [, removed, path] = /^(?:\d+|-)\t(\d+|-)\t(.+)$/.exec(line) ?? [];
    if (path === undefined || removed === '0') continue;
    shrinks.push({ commit, path, lines: removed === '-' ? null : Number(removed) });
  }
  return shrinks;
}
