import type { LiveDecision } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { formatInstant, instantMs } from '../../domain/instant.ts';
import { isOutside, placeWindows } from '../../domain/livetest/placed-windows.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { Registry } from '../ports/registry.ts';
import { assumeHistory, type DeclaredShare } from './assume-history.ts';
import { believeWindows } from './believe-windows.ts';
import { decideLive } from './decide-live.ts';
import { gatherWindows, type GatheredWindows } from './gather-windows.ts';
import { readHistory } from './read-history.ts';
import { requireModel, requireTestPolicy } from './require-model.ts';

export interface DecideFilesRequest {
  /** null: the one that the windows are of. */
  readonly model: string | null;
  /** Of windows; each may be given more than once. */
  readonly paths: readonly string[];
  /** Of a history; null where shares, or nothing, are said. */
  readonly history: string | null;
  readonly shares: readonly DeclaredShare[];
  /** null: once all that the windows hold is known, and not later than now. */
  readonly at: string | null;
  readonly now: string;
  readonly program: string;
}

export interface DecidePorts {
  readonly files: Pick<LocalFiles, 'readText'>;
  readonly registry: Registry;
}

export interface DecidedFiles {
  readonly decision: LiveDecision;
  /** Windows that came again, word for word. */
  readonly repeated: number;
  /** Windows of a time in which the test does not run. */
  readonly outside: number;
}

/** A decision over files of windows that somebody has. Throws AppError where the question cannot be answered. */
export async function decideFiles(
  { files, registry }: DecidePorts,
  request: DecideFilesRequest,
): Promise<DecidedFiles> {
  const { paths, shares, program } = request;
  if (request.history !== null && shares.length > 0) {
    throw new AppError({ code: 'usage', message: 'A history says the shares already.', hint: 'Leave out --share.' });
  }
  const gathered = await gatherWindows(files, paths);
  const model = await requireModel(registry, request.model ?? modelOf(gathered));
  const policy = requireTestPolicy(model);
  believeWindows(gathered.windows, model);
  const windows = gathered.windows.map(({ window }) => window);
  const { ensembles } = policy;
  const history =
    request.history === null
      ? assumeHistory({ model: model.name, windows, shares, ensembles })
      : await readHistory(files, request.history);
  const sharesKnown = request.history !== null || shares.length > 0;
  const at = request.at ?? latestOf(gathered, policy, request.now);
  return {
    decision: decideLive({ policy, history, sharesKnown, windows, at, program }),
    repeated: gathered.repeated,
    outside: placeWindows(windows, history, instantMs(at)).filter(isOutside).length,
  };
}

function modelOf({ windows }: GatheredWindows): string {
  const [first] = windows;
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
  return latest <= nowMs ? formatInstant(Math.ceil(latest / 1000) * 1000) : now;
}
