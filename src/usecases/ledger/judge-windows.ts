import { type BranchFiles, type ModelLedger, readLedger } from '../../contract/ledger.ts';
import type { LedgerEvent, LiveWindow, Model } from '../../contract/generated/types.ts';
import type { ReportedWindow } from '../../contract/parse-windows.ts';
import {
  filesWithin,
  type PlacedStretch,
  readWindows,
  stretchesIn,
  windowFilesOf,
  writeWindows,
  type WrittenWindows,
} from '../../contract/window-files.ts';
import { AppError } from '../../domain/error.ts';
import { declaredWindows } from '../../domain/livetest/declared-windows.ts';
import { checkWindow, type WindowContext } from '../../domain/statistics/check-window.ts';
import { RecordedWindows } from '../../domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../domain/statistics/service-history.ts';
import type { WindowProblem } from '../../domain/statistics/window-problem.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { headOnce } from './head-once.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';

/** What windows are believed by. */
export interface JudgePorts {
  readonly store: Pick<DeploymentStore, 'read'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly windows: Pick<WindowStore, 'head' | 'read'>;
  /** model.yaml as it is checked out; null where there is none. */
  readonly manifest: (model: string) => Promise<Model | null>;
}

export interface RefusedWindow {
  readonly line: number;
  readonly key: string;
  readonly problems: readonly WindowProblem[];
}

/** What became, or would become, of one reported window. */
export type WindowFate =
  | ({ readonly kind: 'recorded' | 'repeated' } & Pick<RefusedWindow, 'line' | 'key'>)
  | ({ readonly kind: 'refused' } & RefusedWindow);

/** What would become of each, if nothing else were reported meanwhile. */
export async function judgeWindows(
  ports: JudgePorts,
  windows: readonly ReportedWindow[],
): Promise<readonly WindowFate[]> {
  return (await judgePart(ports, windows)).judged.flatMap(({ fates }) => fates);
}

export interface JudgedPart {
  readonly head: string | null;
  readonly now: string;
  readonly judged: readonly JudgedModel[];
}

/** All windows as they stand to what is recorded now. */
export async function judgePart(ports: JudgePorts, windows: readonly ReportedWindow[]): Promise<JudgedPart> {
  const byModel = [...Map.groupBy(windows, ({ window }) => window.model)];
  const { head, files } = await ports.store.read(byModel.map(([model]) => model));
  const now = ports.clock.now();
  const reading = { ...ports, windows: headOnce(ports.windows) };
  const judged = await Promise.all(
    byModel.map(async ([model, own]) => {
      const ledger = readLedgerOrNull(files, model);
      return ledger === null ? refuseModel(own) : judgeModel(reading, ledger, { windows: own, now });
    }),
  );
  return { head, now, judged };
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
  const fates = windows.map(({ line, window: { key } }) => ({ kind: 'refused' as const, line, key, problems }));
  return { ledger: null, fates, written: [] };
}

export interface JudgedModel {
  /** null where it cannot be read. */
  readonly ledger: ModelLedger | null;
  readonly fates: readonly WindowFate[];
  readonly written: readonly WrittenWindows[];
}

interface Reported {
  readonly windows: readonly ReportedWindow[];
  readonly now: string;
}

async function judgeModel(ports: JudgePorts, ledger: ModelLedger, { windows, now }: Reported): Promise<JudgedModel> {
  const events = ledger.events.map(({ event }) => event);
  const context: WindowContext = {
    now,
    versions: knownVersions(events),
    history: serviceHistory(events),
    tests: new Set(events.flatMap(({ data }) => data.deployment?.liveTest?.id ?? [])),
    declared: declaredWindows((await ports.manifest(ledger.model))?.liveTest),
    recorded: await readRecorded(ports.windows, events, windows),
  };
  const recorded: LiveWindow[] = [];
  const fates = windows.map(({ line, window }): WindowFate => {
    const { key } = window;
    if (context.recorded.relationTo(window) === 'repeated') return { kind: 'repeated', line, key };
    const problems = checkWindow(window, context);
    if (problems.length > 0) return { kind: 'refused', line, key, problems };
    context.recorded.add(window);
    recorded.push(window);
    return { kind: 'recorded', line, key };
  });
  return { ledger, fates, written: writeWindows(recorded, context.history) };
}

/** Of what is recorded, only what may touch the reported windows is read. */
async function readRecorded(
  store: JudgePorts['windows'],
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
