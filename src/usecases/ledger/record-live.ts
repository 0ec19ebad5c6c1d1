import { type BranchFiles, type ModelLedger, readLedger } from '../../contract/ledger.ts';
import type { LedgerEvent, LiveWindow, Model } from '../../contract/generated/types.ts';
import type { ReportedWindow } from '../../contract/parse-windows.ts';
import { sha256 } from '../../contract/sha256.ts';
import {
  filesWithin,
  readWindows,
  stretchesIn,
  type PlacedStretch,
  windowFilesOf,
  writeWindows,
  type WrittenWindows,
} from '../../contract/window-files.ts';
import { AppError } from '../../domain/error.ts';
import { declaredWindows } from '../../domain/livetest/declared-windows.ts';
import { checkWindow, type WindowContext } from '../../domain/statistics/check-window.ts';
import { RecordedWindows } from '../../domain/statistics/recorded-windows.ts';
import type { WindowProblem } from '../../domain/statistics/window-problem.ts';
import { serviceHistory } from '../../domain/statistics/service-history.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';
import { type Reporter, speakerOf } from './reporter.ts';
import { type Statement, writeStatements } from './statements.ts';

export interface LivePorts extends AppendPorts {
  readonly windows: WindowStore;
  /** model.yaml as it is checked out; null where there is none. */
  readonly manifest: (model: string) => Promise<Model | null>;
}

export interface RefusedWindow {
  readonly line: number;
  readonly key: string;
  readonly problems: readonly WindowProblem[];
}

/** What became of each reported window. */
export interface LiveOutcome {
  readonly recorded: readonly string[];
  /** Windows that are recorded already, word for word. */
  readonly repeated: readonly string[];
  readonly refused: readonly RefusedWindow[];
}

/** One commit stays far below what GitHub takes. */
const MOST_COMMIT_BYTES = 4 * 2 ** 20;

/** Records windows that can be believed; the same window is recorded once, however often and by however many it is reported. */
export async function recordLive(
  ports: LivePorts,
  reporter: Reporter,
  windows: readonly ReportedWindow[],
): Promise<LiveOutcome> {
  const outcomes: LiveOutcome[] = [];
  for (const part of partsOf(windows)) outcomes.push(await recordPart(ports, reporter, part));
  return {
    recorded: outcomes.flatMap(({ recorded }) => recorded),
    repeated: outcomes.flatMap(({ repeated }) => repeated),
    refused: outcomes.flatMap(({ refused }) => refused),
  };
}

function* partsOf(windows: readonly ReportedWindow[]): Generator<readonly ReportedWindow[]> {
  let [part, bytes]: [ReportedWindow[], number] = [[], 0];
  for (const reported of windows) {
    const own = JSON.stringify(reported.window).length;
    if (bytes + own > MOST_COMMIT_BYTES && part.length > 0) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(reported);
    bytes += own;
  }
  if (part.length > 0) yield part;
}

/**
 * The files come first and the events that name them after: what a run that was cut off has left behind is named by nothing,
 * and is written again under the same name.
 */
async function recordPart(
  ports: LivePorts,
  reporter: Reporter,
  windows: readonly ReportedWindow[],
): Promise<LiveOutcome> {
  const byModel = [...Map.groupBy(windows, ({ window }) => window.model)];
  return appendToLedger(ports, 'report', async (): Promise<Attempt<LiveOutcome>> => {
    const branch = await ports.store.read(byModel.map(([model]) => model));
    const now = ports.clock.now();
    const judged = await Promise.all(
      byModel.map(async ([model, own]) => {
        const ledger = readLedgerOrNull(branch.files, model);
        return ledger === null ? refuseModel(own) : judgeModel(ports, ledger, { windows: own, now });
      }),
    );
    const result = {
      recorded: judged.flatMap(({ outcome }) => outcome.recorded),
      repeated: judged.flatMap(({ outcome }) => outcome.repeated),
      refused: judged.flatMap(({ outcome }) => outcome.refused),
    };
    if (result.recorded.length === 0) return { kind: 'nothing', result };
    const message = `Record ${result.recorded.length} live ${result.recorded.length === 1 ? 'window' : 'windows'}\n`;
    const written = judged.flatMap((one) => one.written);
    await keepFiles(ports, new Map(written.map(({ file, text }) => [file.path, text])), message);
    const logs = judged.flatMap((one) => [...tell(one, reporter, now)]);
    const request = { expectedHead: branch.head, files: new Map(logs), message };
    return { kind: 'commit', request, committed: () => result };
  });
}

/** Files that are there already are what they would be: their names say so. */
async function keepFiles({ windows, clock }: LivePorts, files: CommitRequest['files'], message: string): Promise<void> {
  return appendToLedger({ store: windows, clock }, 'report', async (): Promise<Attempt<void>> => {
    const head = await windows.head();
    const there = head === null ? new Map<string, string>() : await windows.read(head, [...files.keys()]);
    const missing = new Map([...files].filter(([path, text]) => there.get(path) !== text));
    if (missing.size === 0) return { kind: 'nothing', result: undefined };
    return { kind: 'commit', request: { expectedHead: head, files: missing, message }, committed: () => {} };
  });
}

/** null where it cannot be read: nothing is believed by it, and other models are recorded. */
function readLedgerOrNull(files: BranchFiles, model: string): ModelLedger | null {
  try {
    return readLedger(files, model);
  } catch (error) {
    if (error instanceof AppError && error.code === 'state-corrupt') return null;
    throw error;
  }
}

function refuseModel(windows: readonly ReportedWindow[]): JudgedModel {
  const problems = [{ code: 'record-damaged', pointer: '/model' }] as const;
  const refused = windows.map(({ line, window: { key } }) => ({ line, key, problems }));
  return { ledger: null, outcome: { recorded: [], repeated: [], refused }, written: [] };
}

interface JudgedModel {
  /** null where it cannot be read. */
  readonly ledger: ModelLedger | null;
  readonly outcome: LiveOutcome;
  readonly written: readonly WrittenWindows[];
}

interface Reported {
  readonly windows: readonly ReportedWindow[];
  readonly now: string;
}

async function judgeModel(ports: LivePorts, ledger: ModelLedger, { windows, now }: Reported): Promise<JudgedModel> {
  const events = ledger.events.map(({ event }) => event);
  const context: WindowContext = {
    now,
    versions: knownVersions(events),
    history: serviceHistory(events),
    tests: new Set(events.flatMap(({ data }) => data.deployment?.liveTest?.id ?? [])),
    declared: declaredWindows((await ports.manifest(ledger.model))?.liveTest),
    recorded: await readRecorded(ports.windows, events, windows),
  };
  const [recorded, repeated]: [LiveWindow[], string[]] = [[], []];
  const refused: RefusedWindow[] = [];
  for (const { line, window } of windows) {
    if (context.recorded.relationTo(window) === 'repeated') {
      repeated.push(window.key);
      continue;
    }
    const problems = checkWindow(window, context);
    if (problems.length > 0) refused.push({ line, key: window.key, problems });
    else {
      context.recorded.add(window);
      recorded.push(window);
    }
  }
  const outcome = { recorded: recorded.map(({ key }) => key), repeated, refused };
  return { ledger, outcome, written: writeWindows(recorded, context.history) };
}

/** Of what is recorded, only what may touch the reported windows is read. */
async function readRecorded(
  store: WindowStore,
  events: readonly LedgerEvent[],
  reported: readonly ReportedWindow[],
): Promise<RecordedWindows> {
  const recorded = new RecordedWindows();
  for (const { data } of events) if (data.window !== undefined) recorded.add(data.window);
  const files = filesWithin(windowFilesOf(events), stretchesOf(reported));
  if (files.length === 0) return recorded;
  const head = await store.head();
  const texts =
    head === null
      ? new Map<string, string>()
      : await store.read(
          head,
          files.map(({ path }) => path),
        );
  for (const file of files) {
    const windows = readWindows(file, texts.get(file.path));
    if (windows === null) for (const one of file.sums.flatMap(stretchesIn)) recorded.addDamaged(one.environment, one);
    else for (const window of windows) recorded.add(window);
  }
  return recorded;
}

/** Those that meet, or begin where another ends, are one. */
function stretchesOf(reported: readonly ReportedWindow[]): readonly PlacedStretch[] {
  const sorted = reported.flatMap(({ window }) => stretchesIn(window)).toSorted((a, b) => a.from - b.from);
  return [...Map.groupBy(sorted, ({ environment }) => environment).values()].flatMap((own) =>
    own.reduce<PlacedStretch[]>((joined, one) => {
      const last = joined.at(-1);
      if (last === undefined || one.from > last.to) return [...joined, one];
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, one.to) };
      return joined;
    }, []),
  );
}

/** Digests that the model's own log or deployment files name. */
function knownVersions(events: readonly LedgerEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ data }) => {
      const deployed = data.deployment;
      const named = [deployed?.production, deployed?.fallback, ...(deployed?.liveTest?.candidates ?? [])];
      const own = data.sha256 === null || data.version === null ? [] : [[data.sha256, data.version] as const];
      return [...own, ...named.flatMap((one) => (one ? [[one.sha256, one.version] as const] : []))];
    }),
  );
}

/** One line of the model's log for all of its windows, with their sums. */
function tell({ ledger, written }: JudgedModel, reporter: Reporter, now: string): ReadonlyMap<string, string> {
  if (ledger === null || written.length === 0) return new Map();
  const { model } = ledger;
  const windows = written.map(({ file }) => file);
  const digests = windows.map((file) => file.sha256);
  const key = sha256(JSON.stringify(['seatrial/windows/v1', reporter.repository, model, ...digests]));
  const statement: Statement = {
    ...speakerOf(reporter, key),
    type: 'windows.recorded',
    key,
    model,
    version: null,
    sha256: null,
    at: now,
    reasonCode: 'reported',
    details: { windows },
  };
  return writeStatements(ledger, [statement], reporter.repository);
}
