import type { LiveSums, LiveWindow, MetricSums, WindowFile } from '../../contract/generated/types.ts';
import { readWindows, windowFilesOf } from '../../contract/window-files.ts';
import { dayOf } from '../../domain/statistics/recorded-windows.ts';
import { liveSums, mergeSums } from '../../domain/statistics/window-sums.ts';
import type { WindowStore } from '../ports/window-store.ts';
import type { LedgerFault } from './ledger-fault.ts';
import type { ReadLog } from './log-faults.ts';

export interface WindowsWord {
  /** Files that the logs name. */
  readonly files: number;
  /** Whether the branch seatrial/windows was at hand. */
  readonly isRead: boolean;
}

interface WindowReading extends WindowsWord {
  readonly faults: readonly LedgerFault[];
}

/** Files that are in memory at once. */
const MOST_READ = 200;
/** Of sums of floats that were added in another order. */
const TOLERANCE = 1e-9;

export interface WindowReader extends Pick<WindowStore, 'head' | 'read'> {
  /** Whether a branch that is not there is gone: a clone may only not have been told to fetch it. */
  readonly isWhole?: boolean;
}

interface NamedFile {
  readonly model: string;
  readonly file: WindowFile;
}

/** Whether each file of live windows is the one that its event names, adds up to what the event says, and counts once. */
export async function readAllWindows(
  store: WindowReader | undefined,
  logs: readonly ReadLog[],
): Promise<WindowReading> {
  const named = logs.flatMap(({ name, events }) =>
    windowFilesOf(events.map(({ event }) => event)).map((file) => ({ model: name, file })),
  );
  const head = named.length === 0 || store === undefined ? null : await store.head();
  if (store === undefined || head === null) {
    const isGone = store?.isWhole === true && named.length > 0;
    const faults = isGone ? named.flatMap((one) => faultOf(one, undefined, new Set()) ?? []) : [];
    return { files: named.length, isRead: isGone || named.length === 0, faults };
  }
  const faults: LedgerFault[] = [];
  const known = new Set<string>();
  for (let start = 0; start < named.length; start += MOST_READ) {
    const part = named.slice(start, start + MOST_READ);
    const texts = await store.read(
      head,
      part.map(({ file }) => file.path),
    );
    faults.push(...part.flatMap((one) => faultOf(one, texts.get(one.file.path), known) ?? []));
  }
  return { files: named.length, isRead: true, faults };
}

/** `known`: windows that were counted before. */
function faultOf({ model, file }: NamedFile, text: string | undefined, known: Set<string>): LedgerFault | null {
  const windows = readWindows(file, text);
  if (windows === null || windows.some((window) => window.model !== model)) {
    const message = `${file.path} of seatrial/windows is ${text === undefined ? 'not there' : 'not the file that its event names'}.`;
    return { code: 'windows-differ', model, message };
  }
  const [told, counted] = [totals(file.sums), totals(windows.map(liveSums))];
  const agrees =
    told.size === counted.size &&
    [...told].every(([key, sums]) => {
      const other = counted.get(key);
      return other !== undefined && sameSums(sums, other);
    });
  const message = `The windows of ${file.path} add up to something else than their event says.`;
  if (!agrees) return { code: 'sums-differ', model, message };
  const twice = windows.find((window) => isKnown(known, window));
  const again = `The window ${twice?.key} of ${file.path} is counted twice: it was recorded before.`;
  return twice === undefined ? null : { code: 'sums-differ', model, message: again };
}

function isKnown(known: Set<string>, { model, environment, key, ...window }: LiveWindow): boolean {
  const name = JSON.stringify([model, environment, dayOf(window), key]);
  const isThere = known.has(name);
  known.add(name);
  return isThere;
}

/** Where the traffic changed they are told apart: together they are what all windows add up to. */
function totals(sums: readonly LiveSums[]): ReadonlyMap<string, LiveSums> {
  const groups = Map.groupBy(sums, ({ version, sha256, environment, arm, service }) =>
    JSON.stringify([version, sha256, environment, arm, service ?? null]),
  );
  return new Map([...groups].map(([key, own]) => [key, own.reduce((left, right) => mergeSums(left, right))]));
}

function sameSums(left: LiveSums, right: LiveSums): boolean {
  return JSON.stringify(countsOf(left)) === JSON.stringify(countsOf(right)) && sameMetrics(left, right);
}

function countsOf({ from, to, windows, requests, errors, rows, latency, consumers }: LiveSums): readonly unknown[] {
  const asked = Object.entries(consumers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [from, to, windows, requests, errors, rows, latency, asked];
}

function sameMetrics({ metrics: left }: LiveSums, { metrics: right }: LiveSums): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => {
    const [one, other] = [left[name], right[name]];
    return one !== undefined && other !== undefined && sameMetric(one, other);
  });
}

function sameMetric(left: MetricSums, right: MetricSums): boolean {
  return (
    left.n === right.n &&
    left.between.windows === right.between.windows &&
    (left.sumSquares === null) === (right.sumSquares === null) &&
    isClose(left.sum, right.sum) &&
    isClose(left.sumSquares ?? 0, right.sumSquares ?? 0) &&
    isClose(left.between.sumSquares, right.between.sumSquares)
  );
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right));
}
