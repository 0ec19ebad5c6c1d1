import type { ReportedWindow } from '../../contract/parse-windows.ts';
import { type ModelLedger, readLedger } from '../../contract/ledger.ts';
import type { LiveWindow } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { checkWindow, isRecordedWindow, type WindowProblem } from '../../domain/statistics/window.ts';
import type { BranchSnapshot } from '../ports/deployment-store.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';
import { type Reporter, speakerOf } from './reporter.ts';
import { type Statement, writeStatements } from './statements.ts';

export interface RefusedWindow {
  readonly line: number;
  readonly key: string;
  readonly problems: readonly WindowProblem[];
}

/** What became of each reported window. */
export interface LiveOutcome {
  readonly recorded: readonly string[];
  /** Windows that the log holds already, word for word. */
  readonly repeated: readonly string[];
  readonly refused: readonly RefusedWindow[];
}

/** One commit stays readable, and a lost race costs little. */
const WINDOWS_PER_COMMIT = 200;

/** Records windows that can be believed; the same window is recorded once, however often and by however many it is reported. */
export async function recordLive(
  ports: AppendPorts,
  reporter: Reporter,
  windows: readonly ReportedWindow[],
): Promise<LiveOutcome> {
  const outcomes: LiveOutcome[] = [];
  for (let start = 0; start < windows.length; start += WINDOWS_PER_COMMIT) {
    const part = windows.slice(start, start + WINDOWS_PER_COMMIT);
    const models = [...new Set(part.map(({ window }) => window.model))];
    const outcome = await appendToLedger(ports, 'report', async () => {
      const branch = await ports.store.read(models);
      return judgeWindows(branch, part, { reporter, now: ports.clock.now() });
    });
    outcomes.push(outcome);
  }
  return {
    recorded: outcomes.flatMap(({ recorded }) => recorded),
    repeated: outcomes.flatMap(({ repeated }) => repeated),
    refused: outcomes.flatMap(({ refused }) => refused),
  };
}

interface Circumstances {
  readonly reporter: Reporter;
  readonly now: string;
}

function judgeWindows(
  branch: BranchSnapshot,
  windows: readonly ReportedWindow[],
  circumstances: Circumstances,
): Attempt<LiveOutcome> {
  const groups = [...Map.groupBy(windows, ({ window }) => window.model)];
  const judged = groups.map(([model, own]) => judgeModel(readLedger(branch.files, model), own, circumstances));
  const result = {
    recorded: judged.flatMap(({ outcome }) => outcome.recorded),
    repeated: judged.flatMap(({ outcome }) => outcome.repeated),
    refused: judged.flatMap(({ outcome }) => outcome.refused),
  };
  if (result.recorded.length === 0) return { kind: 'nothing', result };
  const files = new Map(judged.flatMap((one) => [...one.files]));
  const message = `Record ${result.recorded.length} live ${result.recorded.length === 1 ? 'window' : 'windows'}\n`;
  return { kind: 'commit', request: { expectedHead: branch.head, files, message }, committed: () => result };
}

interface JudgedModel {
  readonly outcome: LiveOutcome;
  readonly files: ReadonlyMap<string, string>;
}

function judgeModel(ledger: ModelLedger, windows: readonly ReportedWindow[], at: Circumstances): JudgedModel {
  const versions = knownVersions(ledger);
  const known: LiveWindow[] = ledger.events.flatMap(({ event }) => event.data.window ?? []);
  const [recorded, repeated]: [LiveWindow[], string[]] = [[], []];
  const refused: RefusedWindow[] = [];
  for (const { line, window } of windows) {
    if (isRecordedWindow(window, known)) {
      repeated.push(window.key);
      continue;
    }
    const problems = checkWindow(window, { now: at.now, versions, recorded: known });
    if (problems.length > 0) refused.push({ line, key: window.key, problems });
    else {
      known.push(window);
      recorded.push(window);
    }
  }
  const outcome = { recorded: recorded.map(({ key }) => key), repeated, refused };
  const statements = recorded.map((window) => statementOf(window, at));
  const files = writeStatements(ledger, statements, at.reporter.repository);
  return { outcome, files };
}

/** Digests that the model's own log or deployment files name. */
function knownVersions({ events }: ModelLedger): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ event: { data } }) => {
      const deployed = data.deployment;
      const named = [deployed?.production, deployed?.fallback, ...(deployed?.liveTest?.candidates ?? [])];
      const own = data.sha256 === null || data.version === null ? [] : [[data.sha256, data.version] as const];
      return [...own, ...named.flatMap((one) => (one ? [[one.sha256, one.version] as const] : []))];
    }),
  );
}

function statementOf(window: LiveWindow, { reporter, now }: Circumstances): Statement {
  const { model, key, version, environment } = window;
  return {
    ...speakerOf(reporter, key),
    type: window.arm === null ? 'usage.window' : 'livetest.window',
    key: sha256(JSON.stringify(['seatrial/window/v1', reporter.repository, model, key])),
    model,
    version,
    sha256: window.sha256,
    at: now,
    reasonCode: 'reported',
    details: { environment, window },
  };
}
