import type { DecisionFacts, LedgerEvent, LiveDecision, LiveWindow } from '../../contract/generated/types.ts';
import { parseDecision } from '../../contract/parse-decision.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { WindowStore } from '../ports/window-store.ts';
import { type RecordedTest, recordedWindows } from './logged-test.ts';

export interface KeptFiles {
  /** The branch seatrial/windows. */
  readonly windows: Pick<WindowStore, 'head' | 'read'>;
}

export interface ReadDecision {
  readonly text: string;
  readonly decision: LiveDecision;
}

/** The decision that an event names, as it is kept; null where it is not there, or is another one. */
export async function readDecision({ windows }: KeptFiles, facts: DecisionFacts): Promise<ReadDecision | null> {
  const head = await windows.head();
  const text = head === null ? undefined : (await windows.read(head, [facts.path])).get(facts.path);
  if (text === undefined || sha256(text) !== facts.sha256) return null;
  const { value } = parseDecision({ path: facts.path, content: new TextEncoder().encode(text) });
  return { text, decision: value };
}

/** All windows that were recorded when it was made. Throws AppError state-corrupt where a file is not the one that the log names. */
export async function windowsBefore(
  ports: KeptFiles,
  events: readonly LedgerEvent[],
  { path, history }: Pick<DecisionFacts, 'path'> & { readonly history: RecordedTest },
): Promise<readonly LiveWindow[]> {
  const at = events.findIndex(({ data }) => data.decision?.path === path);
  const { windows } = await recordedWindows(ports, events.slice(0, at), history);
  return windows.map(({ window }) => window);
}
