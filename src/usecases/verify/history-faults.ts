import { type Buffer, isUtf8 } from 'node:buffer';
import { parseLogFile } from '../../contract/event-log.ts';
import type { LedgerEvent } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import type { BranchCommit, BranchHistory, TreeChange, TreeEntry } from '../ports/branch-history.ts';
import { type ExplainedFile, explainedFiles, isAsSaid, isLog } from './explained-files.ts';
import { type LedgerFault, shortCommit } from './ledger-fault.ts';
import { LINE_FEED, type LogGrowth, logGrowth } from './log-growth.ts';

const PLAIN_FILE = '100644';
/** Texts that are in memory at once. */
const MOST_READ = 200;

/**
 * What the commits say against the log: it only ever grew, and after each commit every other file was what the last event
 * about it says. What a log no longer tells is not asked of the files of its model.
 */
export async function historyFaults(
  history: BranchHistory,
  commits: readonly BranchCommit[],
): Promise<readonly LedgerFault[]> {
  const growth = await logGrowth(history, commits);
  const logs = readGrown(growth);
  const broken = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ path }) => lostModel(path, logs) ?? [])));
  const steps = commits.map((commit) => explainCommit(commit, { logs, growth, broken }));
  return [
    ...growth.faults,
    ...foreignBytes(growth),
    ...commits.flatMap(shapeFaults),
    ...steps.flatMap(({ faults }) => faults),
    ...(await saidFaults(
      history,
      steps.flatMap(({ said }) => said),
    )),
  ];
}

/** A line of commits, of plain files alone. */
function shapeFaults({ id, parents, changes }: BranchCommit): readonly LedgerFault[] {
  const merged = `The commit ${shortCommit(id)} has ${parents.length} parents: Seatrial never merges, and what the others hold was not looked at.`;
  const odd = changes.filter(({ after }) => after !== null && after.mode !== PLAIN_FILE);
  return [
    ...(parents.length > 1 ? [{ code: 'history-merged', model: null, message: merged } as const] : []),
    ...odd.map(({ path, after }) => {
      const message = `The commit ${shortCommit(id)} made ${path} something else than a plain file: mode ${after?.mode}.`;
      return { code: 'file-mode', model: null, message } as const;
    }),
  ];
}

/** A text that was read would show a sign in their place, whatever they were. */
function foreignBytes({ grown }: LogGrowth): readonly LedgerFault[] {
  return [...grown].flatMap(([path, bytes]) => {
    if (isUtf8(bytes)) return [];
    const message = `${path} holds bytes that are no UTF-8: Seatrial has not written them.`;
    return [{ code: 'line-altered', model: modelOf(path), message } as const];
  });
}

/** A file of a log, with the number of lines that each of its beginnings has, by its bytes. */
interface GrownLog {
  readonly events: readonly LedgerEvent[];
  readonly lines: ReadonlyMap<number, number>;
}

type Logs = ReadonlyMap<string, GrownLog>;

/** What cannot be read is told of the head of the branch. */
function readGrown({ grown }: LogGrowth): Logs {
  return new Map(
    [...grown].flatMap(([path, bytes]) => {
      try {
        const events = parseLogFile({ path, text: bytes.toString('utf8') }).map(({ event }) => event);
        return [[path, { events, lines: countLines(bytes) }] as const];
      } catch (error) {
        if (error instanceof AppError) return [];
        throw error;
      }
    }),
  );
}

function countLines(bytes: Buffer): GrownLog['lines'] {
  const lines = new Map<number, number>();
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, end + 1))
    lines.set(end + 1, lines.size + 1);
  return lines;
}

function lostModel(path: string, logs: Logs): string | null {
  return isLog(path) && !logs.has(path) ? modelOf(path) : null;
}

function modelOf(path: string): string | null {
  return path.split('/')[1] ?? null;
}

interface Reading {
  readonly logs: Logs;
  readonly growth: LogGrowth;
  /** Models one of whose logs is not to be relied on. */
  readonly broken: ReadonlySet<string>;
}

/** A file as an event says that it was after a commit. */
interface Said {
  readonly commit: string;
  readonly file: ExplainedFile;
  /** null where the commit has no such file, or left it as it was. */
  readonly blob: string | null;
}

interface Explained {
  readonly faults: readonly LedgerFault[];
  readonly said: readonly Said[];
}

/** Every file that a commit changes is a log, or one that an event of the same commit is about; and no event lacks its file. */
function explainCommit({ id, changes }: BranchCommit, reading: Reading): Explained {
  const added = changes.map((change) => ({ change, events: addedEvents(change, reading) }));
  const events = added.flatMap((one) => one.events);
  const known = ({ path }: { readonly path: string }): boolean => !isLog(path) && !isOfBroken(path, reading.broken);
  const files = new Map(
    events
      .flatMap(explainedFiles)
      .filter(known)
      .map((file) => [file.path, file] as const),
  );
  const others = changes.filter(known);
  // A log without a new line is none that an event is about either.
  const idle = added.filter((one) => reading.logs.has(one.change.path) && one.events.length === 0);
  const odd = [...others.filter(({ path }) => !files.has(path)), ...idle.map(({ change }) => change)];
  const unexplained = odd.map((change) => unexplainedFault(id, change));
  const blobs = new Map(others.map(({ path, after }) => [path, after?.blob ?? null]));
  const isTold = unexplained.length > 0 || changes.some(({ path }) => lostModel(path, reading.logs) !== null);
  const isSilent = events.length === 0 && !isTold;
  const message = `The commit ${shortCommit(id)} adds no event.`;
  return {
    faults: [...unexplained, ...(isSilent ? [{ code: 'commit-without-event', model: null, message } as const] : [])],
    said: [...files.values()].map((file) => ({ commit: id, file, blob: blobs.get(file.path) ?? null })),
  };
}

function isOfBroken(path: string, broken: ReadonlySet<string>): boolean {
  return path.split('/').some((part) => broken.has(part) || broken.has(part.replace(/\.yaml$/, '')));
}

/** The lines of a log that came with a commit. */
function addedEvents(
  { path, before, after }: TreeChange,
  { logs, growth: { sizes } }: Reading,
): readonly LedgerEvent[] {
  const log = logs.get(path);
  if (log === undefined) return [];
  const linesOf = (entry: TreeEntry | null): number => log.lines.get(sizes.get(entry?.blob ?? '') ?? 0) ?? 0;
  return log.events.slice(linesOf(before), linesOf(after));
}

function unexplainedFault(commit: string, { path, before, after }: TreeChange): LedgerFault {
  const did = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const message = `The commit ${shortCommit(commit)} ${did} ${path}, and none of its events is about that file.`;
  return { code: 'changed-without-event', model: null, message };
}

/** Files that are not what their event says, read a few at a time. */
async function saidFaults(history: BranchHistory, said: readonly Said[]): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (let at = 0; at < said.length; at += MOST_READ) {
    const part = said.slice(at, at + MOST_READ);
    const texts = await history.read(part.flatMap(({ blob }) => blob ?? []));
    for (const { commit, file, blob } of part) {
      const text = blob === null ? undefined : texts.get(blob)?.toString('utf8');
      if (text !== undefined && isAsSaid(text, file)) continue;
      const message = `After the commit ${shortCommit(commit)} ${file.path} is not what the event of that commit says.`;
      faults.push({ code: 'file-differs', model: null, message });
    }
  }
  return faults;
}
