import type { ModelLedger } from '../../contract/ledger.ts';
import type { LiveWindow } from '../../contract/generated/types.ts';
import { filesWithin, readWindows, windowFilesOf } from '../../contract/window-files.ts';
import { instantMs } from '../../domain/instant.ts';
import type { JudgePorts } from '../ledger/judge-windows.ts';

const DAY_MS = 86_400_000;
/** How far back is looked for the last window of a source, until there is one: a gateway tells of two weeks. */
const REACHES_MS = [2 * DAY_MS, 15 * DAY_MS] as const;

export interface PastAsked {
  readonly ledgers: readonly ModelLedger[];
  readonly environment: string;
  readonly now: string;
  /** Whether it holds all that is asked for, or older ones are looked for too. */
  readonly isEnough: (windows: readonly LiveWindow[]) => boolean;
}

/** Windows of an environment that were recorded lately. */
export async function readRecordedPast(
  { windows: store }: Pick<JudgePorts, 'windows'>,
  { ledgers, environment, now, isEnough }: PastAsked,
): Promise<readonly LiveWindow[]> {
  const events = ledgers.flatMap((ledger) => ledger.events.map(({ event }) => event));
  const logged = events.flatMap(({ data: { window } }) => (window?.environment === environment ? [window] : []));
  const files = windowFilesOf(events);
  const head = files.length === 0 ? null : await store.head();
  const to = instantMs(now) + DAY_MS;
  const texts = new Map<string, string>();
  let found: readonly LiveWindow[] = logged;
  for (const reachMs of REACHES_MS) {
    const near = filesWithin(files, [{ environment, from: instantMs(now) - reachMs, to }]);
    const missing = near.map(({ path }) => path).filter((path) => !texts.has(path));
    if (head !== null && missing.length > 0)
      for (const [path, text] of await store.read(head, missing)) texts.set(path, text);
    found = [...logged, ...near.flatMap((file) => readWindows(file, texts.get(file.path)) ?? [])];
    if (isEnough(found)) break;
  }
  return found;
}
