import type { LedgerEvent, LiveWindow } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import type { VersionOutcome } from '../../domain/statistics/outcomes.ts';
import { recordedWindows } from '../livetest/logged-test.ts';
import { type KeptFiles, readDecision, windowsBefore } from '../livetest/read-decision.ts';
import type { AssetContent } from '../ports/releases.ts';

/** From where what a test rested on comes, and how it is made small. */
export interface EvidencePorts extends KeptFiles {
  /** gzip: the same bytes for the same text. */
  readonly pack: (text: string) => Uint8Array;
}

/**
 * What a live test rested on, as its release holds it: the decision, and the windows that it read, so that it can be made again
 * without the branches. Of a test that nobody decided, the windows of its time. Throws AppError state-corrupt where one of them
 * is not what the log names: what is sealed without it could never be mended.
 */
export async function evidenceOf(
  ports: EvidencePorts,
  events: readonly LedgerEvent[],
  outcome: Pick<VersionOutcome, 'test' | 'environment' | 'from' | 'until'>,
): Promise<readonly AssetContent[]> {
  const { test, environment } = outcome;
  if (test === null) return [];
  const facts = test.conclusion?.decision ?? null;
  if (facts === null) {
    const { windows } = await recordedWindows(ports, events, { environment, phase: 'test', epochs: [] });
    const own = windows.map(({ window }) => window).filter((window) => isWithin(window, outcome));
    return packed(ports, test.id, own);
  }
  const kept = await readDecision(ports, facts);
  if (kept === null) throw notKept(facts.path);
  const readUntil = instantMs(kept.decision.decidedAt);
  const before = await windowsBefore(ports, events, { path: facts.path, history: kept.decision.history });
  const read = before.filter(({ to }) => instantMs(to) <= readUntil);
  return [
    { name: 'decision.json', mediaType: 'application/json', content: kept.text },
    ...packed(ports, test.id, read),
  ];
}

/** The name of a test's windows in its release. */
function windowsName(test: string): string {
  return `${test}.ndjson.gz`;
}

/** The same bytes whenever they are made, so that a half-made release can be finished. */
function packed({ pack }: EvidencePorts, test: string, windows: readonly LiveWindow[]): readonly AssetContent[] {
  if (windows.length === 0) return [];
  const lines = windows.toSorted(inOrder).map((window) => `${JSON.stringify(window)}\n`);
  return [{ name: windowsName(test), mediaType: 'application/gzip', content: pack(lines.join('')) }];
}

function inOrder(a: LiveWindow, b: LiveWindow): number {
  return instantMs(a.from) - instantMs(b.from) || compare(a.arm ?? '', b.arm ?? '') || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWithin(window: LiveWindow, { from, until }: Pick<VersionOutcome, 'from' | 'until'>): boolean {
  return instantMs(window.from) >= instantMs(from) && instantMs(window.to) <= instantMs(until);
}

function notKept(path: string): AppError {
  return new AppError({
    code: 'state-corrupt',
    message: `The decision ${path} of the branch seatrial/windows is not the one that the log names.`,
    hint: '`seatrial verify` says what is wrong; the release of its live test is made when it is mended.',
  });
}
