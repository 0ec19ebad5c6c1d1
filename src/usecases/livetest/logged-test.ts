import type { LedgerEvent, LiveWindow, WindowFile } from '../../contract/generated/types.ts';
import { filesWithin, readWindows, windowFilesOf } from '../../contract/window-files.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import { checkHistory, type HistoryProblem } from '../../domain/livetest/check-history.ts';
import { countOnce } from '../../domain/livetest/count-once.ts';
import { loggedHistory, testedEnvironments } from '../../domain/livetest/logged-history.ts';
import type { TestHistory } from '../../domain/livetest/test-history.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { type LedgerPorts, readHistory } from '../promotion/read-state.ts';
import type { GatheredWindows, PlacedReport } from './gather-windows.ts';

/** The branches seatrial/deployments and seatrial/windows. */
export interface RecordPorts extends LedgerPorts {
  readonly windows: Pick<WindowStore, 'head' | 'read'>;
}

export interface LoggedTest {
  readonly history: TestHistory;
  /** Those of its environment that are recorded. */
  readonly windows: () => Promise<GatheredWindows>;
}

/**
 * The newest live test of a model, as the log tells it, in the only environment that had one where none is named. Throws
 * AppError where the log is not whole, or tells of no such test.
 */
export async function readLoggedTest(
  ports: RecordPorts,
  model: string,
  environment: string | null,
): Promise<LoggedTest> {
  const { events, faults } = await readHistory(ports, model);
  const [fault] = faults;
  if (fault !== undefined)
    throw new AppError({
      code: 'state-corrupt',
      message: fault.message,
      hint: '`seatrial verify` says what is wrong.',
    });
  const place = environment ?? onlyEnvironment(events, model);
  const history = loggedHistory(events, place);
  if (history === null) throw noTest(model, place);
  const [problem] = checkHistory(history);
  if (problem !== undefined) throw noHistory(history, problem);
  return { history, windows: () => recordedWindows(ports, events, history) };
}

function noHistory({ test }: TestHistory, { code, pointer }: HistoryProblem): AppError {
  return new AppError({
    code: 'usage',
    reason: code,
    message: `What the log tells of the test ${test} is no history of one: ${code} at ${pointer}.`,
    hint: 'Say who had which share since when in a file: --history, as in docs/live-test.md.',
  });
}

function onlyEnvironment(events: readonly LedgerEvent[], model: string): string {
  const tested = testedEnvironments(events);
  const [only, other] = tested;
  if (only !== undefined && other === undefined) return only;
  if (only === undefined) throw noTest(model, null);
  throw new AppError({
    code: 'usage',
    message: `The log tells of live tests of ${quoteText(model)} in ${tested.join(' and ')}.`,
    hint: `Say which: --environment ${only}.`,
  });
}

function noTest(model: string, environment: string | null): AppError {
  return new AppError({
    code: 'usage',
    reason: 'no-live-test',
    message: `The log tells of no live test of ${quoteText(model)}${environment === null ? '' : ` in ${environment}`} beside a version in production.`,
    hint: 'Say who had which share since when in a file: --history, as in docs/live-test.md.',
  });
}

/** What of a test says which windows are its own. */
export type RecordedTest = Pick<TestHistory, 'environment' | 'phase' | 'epochs'>;

/** All windows of a test's environment that a log names; of a sentinel's those since it watches, as it may do so for months. Throws AppError state-corrupt where a file is not the one that it names. */
export async function recordedWindows(
  { windows: store }: Pick<RecordPorts, 'windows'>,
  events: readonly LedgerEvent[],
  { environment, phase, epochs }: RecordedTest,
): Promise<GatheredWindows> {
  const own = windowFilesOf(events).filter(({ path }) => path.startsWith(`${environment}/`));
  const from = phase === 'sentinel' ? epochs[0]?.from : undefined;
  const files = from === undefined ? own : filesWithin(own, [{ environment, from: instantMs(from), to: Infinity }]);
  const head = files.length === 0 ? null : await store.head();
  const paths = files.map(({ path }) => path);
  const texts = head === null ? new Map<string, string>() : await store.read(head, paths);
  const logged = events.flatMap(({ data: { window } }) => (window?.environment === environment ? [window] : []));
  const all = [...placed(logged, 'log.ndjson'), ...files.flatMap((file) => placed(wholeOf(file, texts), file.path))];
  const { kept } = countOnce(from === undefined ? all : all.filter(({ window }) => endsAfter(window, from)));
  return { windows: kept, repeated: all.length - kept.length };
}

function endsAfter({ to }: LiveWindow, from: string): boolean {
  return instantMs(to) > instantMs(from);
}

function placed(windows: readonly LiveWindow[], path: string): readonly PlacedReport[] {
  return windows.map((window, index) => ({ window, path, line: index + 1 }));
}

function wholeOf(file: WindowFile, texts: ReadonlyMap<string, string>): readonly LiveWindow[] {
  const windows = readWindows(file, texts.get(file.path));
  if (windows !== null) return windows;
  throw new AppError({
    code: 'state-corrupt',
    message: `The windows ${file.path} of the branch seatrial/windows are not those that the log names.`,
    hint: 'Fetch the branch seatrial/windows whole; `seatrial verify` says what is wrong.',
  });
}
