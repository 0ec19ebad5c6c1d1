import type { LiveDecision, LiveWindow, Model } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { formatInstant, instantMs } from '../../domain/instant.ts';
import { isOutside, placeWindows } from '../../domain/livetest/placed-windows.ts';
import type { TestHistory } from '../../domain/livetest/test-history.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { type Trace, traceTest } from '../../domain/livetest/trace-test.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { Registry } from '../ports/registry.ts';
import { assumeHistory, type DeclaredShare } from './assume-history.ts';
import { believeWindows } from './believe-windows.ts';
import { decideLive } from './decide-live.ts';
import { gatherWindows, type GatheredWindows } from './gather-windows.ts';
import { type LoggedTest, readLoggedTest, type RecordPorts } from './logged-test.ts';
import { readHistory } from './read-history.ts';
import { requireModel, requireTestPolicy } from './require-model.ts';
import { TRACED_STEPS } from './tell-tests.ts';

/** In place of a file: the history is that of the deployment log. */
export const FROM_LOG = 'log';

export interface DecideFilesRequest {
  /** null: the one that the windows are of. */
  readonly model: string | null;
  /** Of windows; each may be given more than once. null: those that are recorded. */
  readonly paths: readonly string[] | null;
  /** Of a history; null where shares, or nothing, are said. */
  readonly history: string | null;
  readonly shares: readonly DeclaredShare[];
  /** In which the test runs that the log tells of; null: the only one. */
  readonly environment: string | null;
  /** null: once all that the windows hold is known, and not later than now. */
  readonly at: string | null;
  readonly now: string;
  readonly program: string;
}

export interface DecidePorts {
  readonly files: Pick<LocalFiles, 'readText'>;
  readonly registry: Registry;
  /** Opened where it is asked for; none where only files are at hand. */
  readonly record?: () => RecordPorts;
}

export interface DecidedFiles {
  readonly decision: LiveDecision;
  /** Windows that came again, word for word. */
  readonly repeated: number;
  /** Windows of a time in which the test does not run. */
  readonly outside: number;
  /** How it came about, for charts. */
  readonly trace: () => readonly Trace[];
}

/** A decision over files of windows that somebody has, or those that are recorded. Throws AppError where the question cannot be answered. */
export async function decideFiles(ports: DecidePorts, request: DecideFilesRequest): Promise<DecidedFiles> {
  const { shares, program, paths } = request;
  if (request.history !== null && shares.length > 0) {
    throw new AppError({ code: 'usage', message: 'A history says the shares already.', hint: 'Leave out --share.' });
  }
  const told = paths === null ? null : await gatherWindows(ports.files, paths);
  const name = request.model ?? modelOf(told);
  const logged = isLogged(request) ? await readLoggedTest(openRecord(ports), name, request.environment) : null;
  const gathered = told ?? (await logged?.windows()) ?? NO_WINDOWS;
  const model = await requireModel(ports.registry, name);
  const policy = requireTestPolicy(model);
  believeWindows(gathered.windows, model);
  const windows = gathered.windows.map(({ window }) => window);
  const history = await historyOf(ports, request, { logged, model, windows, policy });
  const sharesKnown = request.history !== null || logged !== null || shares.length > 0;
  const at = request.at ?? latestOf(gathered, policy, request.now);
  return {
    decision: decideLive({ policy, history, sharesKnown, windows, at, program }),
    trace: () => traceTest({ policy, history, sharesKnown }, windows, { at, steps: TRACED_STEPS }),
    repeated: gathered.repeated,
    // Of what is recorded, most is of other times.
    outside: paths === null ? 0 : placeWindows(windows, history, instantMs(at)).filter(isOutside).length,
  };
}

function openRecord({ record }: DecidePorts): RecordPorts {
  if (record !== undefined) return record();
  throw new AppError({
    code: 'usage',
    message: 'No deployment log is at hand here.',
    hint: 'Give the windows, and a history, as files.',
  });
}

const NO_WINDOWS: GatheredWindows = { windows: [], repeated: 0 };

/** Whoever has files of his own splits his own traffic, where he does not say otherwise. */
function isLogged({ paths, history }: DecideFilesRequest): boolean {
  return paths === null || history === FROM_LOG;
}

interface Known {
  readonly logged: LoggedTest | null;
  readonly model: Model;
  readonly windows: readonly LiveWindow[];
  readonly policy: TestPolicy;
}

async function historyOf(
  { files }: DecidePorts,
  { history, shares }: DecideFilesRequest,
  { logged, model, windows, policy: { ensembles } }: Known,
): Promise<TestHistory> {
  if (history !== null && history !== FROM_LOG) return readHistory(files, history);
  if (logged !== null && shares.length === 0) return logged.history;
  return assumeHistory({ model: model.name, windows, shares, ensembles });
}

function modelOf(gathered: GatheredWindows | null): string {
  if (gathered === null)
    throw new AppError({
      code: 'usage',
      message: 'No model is named whose recorded windows are to be read.',
      hint: 'Name it, or say where the windows are: --windows windows.ndjson.',
    });
  const [first] = gathered.windows;
  if (first !== undefined) return first.window.model;
  throw new AppError({
    code: 'usage',
    message: 'The files hold no window.',
    hint: 'Windows are one JSON document a line: docs/live-test.md, With your own traffic.',
  });
}

/** When the last label that is reported is old enough to count. */
function latestOf({ windows }: GatheredWindows, { metrics }: TestPolicy, now: string): string {
  const times = windows.flatMap(({ window }) => {
    const decidedMs = instantMs(window.decided?.to ?? window.to);
    const labelled = metrics.filter(({ id }) => (window.metrics[id]?.n ?? window.pairs?.[id]?.n ?? 0) > 0);
    return [instantMs(window.to), ...labelled.map(({ delayMs }) => decidedMs + delayMs)];
  });
  const latest = times.reduce((most, time) => Math.max(most, time), -Infinity);
  const nowMs = instantMs(now);
  return latest > -Infinity && latest <= nowMs ? formatInstant(Math.ceil(latest / 1000) * 1000) : now;
}
