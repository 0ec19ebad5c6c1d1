import { decisionText, parseDecision } from '../../contract/parse-decision.ts';
import { type Difference, differencesBetween } from '../../domain/livetest/compare-decisions.ts';
import { sha256 } from '../../contract/sha256.ts';
import { instantMs } from '../../domain/instant.ts';
import { windowsRead } from '../../domain/livetest/windows-read.ts';
import type { DecidePorts } from './decide-files.ts';
import { decideLive } from './decide-live.ts';
import { gatherWindows } from './gather-windows.ts';
import { requireModel, requireTestPolicy } from './require-model.ts';

export interface ReplayFilesRequest {
  /** Of the decision. */
  readonly path: string;
  readonly windows: readonly string[];
  readonly program: string;
}

/**
 * Makes a recorded decision again, from files of windows and the registry's model.yaml, by the recorded history and at the
 * recorded time; none where both are the same byte for byte.
 */
export async function replayFiles(
  { files, registry }: DecidePorts,
  { path, windows: paths, program }: ReplayFilesRequest,
): Promise<readonly Difference[]> {
  const text = await files.readText(path);
  const { value: recorded } = parseDecision({ path, content: new TextEncoder().encode(text) });
  const { history, sharesKnown, at } = recorded;
  const windows = (await gatherWindows(files, paths)).windows.map(({ window }) => window);
  const policy = requireTestPolicy(await requireModel(registry, history.model));
  const now = decideLive({ policy, history, sharesKnown, windows, at, program });
  const differences = differencesBetween(recorded, now, windowsRead(windows, instantMs(recorded.decidedAt), sha256));
  return differences.length > 0 || text === decisionText(now) ? differences : [{ kind: 'text' }];
}
