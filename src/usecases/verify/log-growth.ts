import type { Buffer } from 'node:buffer';
import type { BranchCommit, BranchHistory, TreeEntry } from '../ports/branch-history.ts';
import { isLog } from './explained-files.ts';
import { type LedgerFault, shortCommit } from './ledger-fault.ts';

export const LINE_FEED = 0x0a;

/** One file of a log after a commit that touched it. */
interface LogState {
  readonly commit: string;
  readonly path: string;
  /** null where the commit took it away. */
  readonly blob: string | null;
}

export interface LogGrowth {
  readonly faults: readonly LedgerFault[];
  /** Path → text of each file of a log that only ever grew: it holds all that the file has ever been. */
  readonly grown: ReadonlyMap<string, Buffer>;
  /** Blob → bytes of a file of a log. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Whether each file of a log was, after each commit, what it had been before and whole lines behind it. */
export async function logGrowth(history: BranchHistory, commits: readonly BranchCommit[]): Promise<LogGrowth> {
  const states = commits.flatMap(({ id, changes }) =>
    changes.filter(({ path }) => isLog(path)).map(({ path, after }) => ({ commit: id, path, blob: blobOf(after) })),
  );
  const sizes = await history.sizes(states.flatMap(({ blob }) => blob ?? []));
  const [faults, grown] = [[] as LedgerFault[], new Map<string, Buffer>()];
  for (const [path, own] of Map.groupBy(states, (state) => state.path)) {
    const last = own.at(-1)?.blob ?? null;
    const text = last === null ? undefined : (await history.read([last])).get(last);
    if (
      text !== undefined &&
      onlyGrew(own, sizes) &&
      own.every((state) => isBeginning(history, text, { ...state, sizes }))
    )
      grown.set(path, text);
    else faults.push(...(await shrinks(history, own)));
  }
  return { faults, grown, sizes };
}

function onlyGrew(states: readonly LogState[], sizes: LogGrowth['sizes']): boolean {
  const grown = states.map(({ blob }) => sizes.get(blob ?? '') ?? 0);
  return grown.every((size, index) => size >= (grown[index - 1] ?? 0));
}

function blobOf(entry: TreeEntry | null): string | null {
  return entry?.mode.startsWith('10') === true ? entry.blob : null;
}

/** Git names a file by its bytes: the beginning of a text that has the name of the former file is that file, unread. */
function isBeginning(
  history: BranchHistory,
  text: Buffer,
  { blob, sizes }: Pick<LogState, 'blob'> & Pick<LogGrowth, 'sizes'>,
): boolean {
  const size = blob === null ? undefined : sizes.get(blob);
  if (blob === null || size === undefined || size > text.length || (size > 0 && text[size - 1] !== LINE_FEED))
    return false;
  return history.blobName(text.subarray(0, size), blob) === blob;
}

/** Where it was not so, one commit after the other. */
async function shrinks(history: BranchHistory, states: readonly LogState[]): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  let before = '';
  for (const state of states) {
    const after = state.blob === null ? null : ((await history.read([state.blob])).get(state.blob)?.toString() ?? null);
    if (after === null || !isGrowth(before, after)) faults.push(shrinkFault(state, before, after));
    before = after ?? '';
  }
  return faults;
}

function isGrowth(before: string, after: string): boolean {
  return before === '' || (before.endsWith('\n') && after.startsWith(before));
}

function shrinkFault({ commit, path }: LogState, before: string, after: string | null): LedgerFault {
  const [, model = path] = path.split('/');
  const kept = new Set(after?.split('\n'));
  const lines = Math.max(1, before.split('\n').filter((line) => line !== '' && !kept.has(line)).length);
  const what = after === null ? 'took away' : `changed or removed ${lines} ${lines === 1 ? 'line' : 'lines'} of`;
  return { code: 'log-shrank', model, message: `The commit ${shortCommit(commit)} ${what} ${path}.` };
}
