import type { ReportedWindow } from '../../contract/parse-windows.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';
import { keepFiles } from './keep-files.ts';
import { type JudgedModel, judgePart, type JudgePorts, type RefusedWindow, type WindowFate } from './judge-windows.ts';
import { type Reporter, speakerOf } from './reporter.ts';
import { type Statement, writeStatements } from './statements.ts';

export interface LivePorts extends AppendPorts, Pick<JudgePorts, 'manifest'> {
  readonly windows: WindowStore;
}

/** What became of all reported windows. */
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
  const fates = await recordWindows(ports, reporter, windows);
  const keysOf = (kind: WindowFate['kind']) => fates.flatMap((fate) => (fate.kind === kind ? [fate.key] : []));
  return {
    recorded: keysOf('recorded'),
    repeated: keysOf('repeated'),
    refused: fates.flatMap((fate) => {
      if (fate.kind !== 'refused') return [];
      const { line, key, problems } = fate;
      return [{ line, key, problems }];
    }),
  };
}

/** The same, with what became of each. */
export async function recordWindows(
  ports: LivePorts,
  reporter: Reporter,
  windows: readonly ReportedWindow[],
): Promise<readonly WindowFate[]> {
  const fates: WindowFate[] = [];
  for (const part of partsOf(windows)) fates.push(...(await recordPart(ports, reporter, part)));
  return fates;
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
): Promise<readonly WindowFate[]> {
  return appendToLedger(ports, 'report', async (): Promise<Attempt<readonly WindowFate[]>> => {
    const { head, now, judged } = await judgePart(ports, windows);
    const result = judged.flatMap(({ fates }) => fates);
    const count = result.filter(({ kind }) => kind === 'recorded').length;
    if (count === 0) return { kind: 'nothing', result };
    const message = `Record ${count} live ${count === 1 ? 'window' : 'windows'}\n`;
    const written = judged.flatMap((one) => one.written);
    await keepFiles(ports, new Map(written.map(({ file, text }) => [file.path, text])), message);
    const logs = judged.flatMap((one) => [...tell(one, reporter, now)]);
    const request = { expectedHead: head, files: new Map(logs), message };
    return { kind: 'commit', request, committed: () => result };
  });
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
