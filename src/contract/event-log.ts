import { AppError } from '../domain/error.ts';
import { instantMs } from '../domain/instant.ts';
import type { LedgerEvent } from './generated/types.ts';
import { validateLedgerEvent } from './generated/validators.js';
import { keepLatest } from './keep-latest.ts';
import { sha256 } from './sha256.ts';

/** An event that does not yet name its predecessor. */
export type EventDraft = Omit<LedgerEvent, 'previous'>;

/** One month's file of a log. */
export interface LogFile {
  readonly path: string;
  readonly text: string;
}

export interface LoggedEvent {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly hash: string;
  readonly event: LedgerEvent;
}

/** Where the chain is broken: a line that does not name the hash of the line before it. */
export interface ChainBreak {
  readonly path: string;
  readonly line: number;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Given as an argument where a caller may want to remember what it has parsed. */
export type LogFileParser = (file: LogFile) => readonly LoggedEvent[];

/** Every event of a log, the oldest first. Throws AppError state-corrupt for a line that is no event. */
export function parseLog(files: readonly LogFile[], parseFile: LogFileParser = parseLogFile): readonly LoggedEvent[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).flatMap((file) => parseFile(file));
}

export function parseLogFile({ path, text }: LogFile): readonly LoggedEvent[] {
  return parseLines(path, text, 0);
}

/** `before`: lines of the file that are not in the text. */
function parseLines(path: string, text: string, before: number): readonly LoggedEvent[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.pop() !== '') {
    throw corrupt({ path, line: before + lines.length + 1 }, 'the last line is not complete');
  }
  return lines.map((content, index) => {
    const line = before + index + 1;
    return { path, line, text: content, hash: sha256(content), event: parseEvent(content, path, line) };
  });
}

export const MOST_REMEMBERED_FILES = 2_000;

/** Logs only grow: of a file that begins as it did, the new lines alone are parsed. */
export function rememberingParser(): LogFileParser {
  const known = new Map<string, { readonly text: string; readonly events: readonly LoggedEvent[] }>();
  return (file) => {
    const former = known.get(file.path);
    const grows = former !== undefined && file.text.startsWith(former.text);
    if (grows && file.text.length === former.text.length) return former.events;
    const events = grows
      ? [...former.events, ...parseLines(file.path, file.text.slice(former.text.length), former.events.length)]
      : parseLogFile(file);
    keepLatest(known, file.path, { value: { text: file.text, events }, most: MOST_REMEMBERED_FILES });
    return events;
  };
}

function parseEvent(text: string, path: string, line: number): LedgerEvent {
  const value = parseJson(text, path, line);
  if (validateLedgerEvent(value)) return value;
  throw corrupt({ path, line }, describeProblem());
}

/** Of the last validation. */
function describeProblem(): string {
  const [problem] = validateLedgerEvent.errors ?? [];
  return `${problem?.instancePath === '' ? 'the top level' : problem?.instancePath} fails ${problem?.keyword}`;
}

function parseJson(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw corrupt({ path, line }, cause instanceof Error ? cause.message : 'it is not JSON');
  }
}

function corrupt({ path, line }: { readonly path: string; readonly line: number }, why: string): AppError {
  return new AppError({
    code: 'state-corrupt',
    message: `The log cannot be read: ${why}.`,
    hint: 'Compare the branch seatrial/deployments with its history; nobody but the bot may write there.',
    location: { path, line, column: 1, pointer: '' },
  });
}

/**
 * Appends drafts to the month of each draft's time and names every predecessor. Two machines' clocks may differ; the log never
 * runs backwards: what would be older than its predecessor has its time. Answers with the files that change.
 */
export function appendEvents(
  folder: string,
  files: readonly LogFile[],
  drafts: readonly EventDraft[],
): readonly LogFile[] {
  const changed = new Map<string, string>();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  let last = lastEvent(files);
  for (const draft of drafts) {
    const time = last !== null && instantMs(last.time) > instantMs(draft.time) ? last.time : draft.time;
    const line = renderEvent(refuseUnreadable({ ...draft, time, previous: last?.hash ?? null }));
    const path = `${folder}/${time.slice(0, 7)}.jsonl`;
    changed.set(path, `${changed.get(path) ?? texts.get(path) ?? ''}${line}\n`);
    last = { hash: sha256(line), time };
  }
  return [...changed].map(([path, text]) => ({ path, text }));
}

/** A line that cannot be read again would close the log for ever, so it is never written. */
function refuseUnreadable(event: LedgerEvent): LedgerEvent {
  if (validateLedgerEvent(event)) return event;
  throw new AppError({
    code: 'internal',
    message: `The event does not fit schemas/event.schema.json at ${describeProblem()}.`,
    hint: 'Nothing was changed.',
  });
}

function lastEvent(files: readonly LogFile[]): { readonly hash: string; readonly time: string } | null {
  const file = files.filter(({ text }) => text !== '').toSorted((a, b) => (a.path < b.path ? 1 : -1))[0];
  const lines = file?.text.trimEnd().split('\n') ?? [];
  const line = lines.at(-1);
  if (file === undefined || line === undefined) return null;
  return { hash: sha256(line), time: parseEvent(line, file.path, lines.length).time };
}

/** The chain is over bytes, so the order of keys is part of the format. */
export function renderEvent(event: LedgerEvent): string {
  const { specversion, kind, id, source, type, subject, time, previous, data } = event;
  return JSON.stringify({ specversion, kind, id, source, type, subject, time, previous, data });
}

/** Every place at which the chain is broken; none when the log is whole. */
export function findBreaks(events: readonly LoggedEvent[]): readonly ChainBreak[] {
  return events.flatMap(({ path, line, event }, index) => {
    const expected = events[index - 1]?.hash ?? null;
    return event.previous === expected ? [] : [{ path, line, expected, found: event.previous }];
  });
}
