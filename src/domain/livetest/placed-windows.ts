import type { LiveWindow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import type { Stretch } from './stratum.ts';
import type { TestHistory } from './test-history.ts';

/** Where a stretch lies: in one epoch, by its number; across a change of shares; or where the test does not run. */
export type EpochPlace = number | 'across' | 'outside';

export interface PlacedStretch extends Stretch {
  readonly place: EpochPlace;
}

export interface PlacedWindow {
  readonly window: LiveWindow;
  readonly service: string;
  readonly reporter: string;
  /** When the requests came, and when the decisions were made that the labels are of. */
  readonly own: PlacedStretch;
  readonly decided: PlacedStretch;
}

/** Windows that end until then, in one order whatever order they came in: those that are compared stand together. */
export function placeWindows(
  windows: readonly LiveWindow[],
  history: TestHistory,
  atMs: number,
): readonly PlacedWindow[] {
  const place = rememberStretches(history);
  const placed: PlacedWindow[] = [];
  for (const window of windows) {
    const own = place(window);
    if (!(own.to <= atMs)) continue;
    const { service = '', reporter = '', decided } = window;
    placed.push({ window, service, reporter, own, decided: decided === undefined ? own : place(decided) });
  }
  return placed.sort(inOrder);
}

/** Neither its requests nor its labels are of the test. */
export function isOutside({ own, decided, window }: PlacedWindow): boolean {
  return decided.place === 'outside' && (own.place === 'outside' || !answers(window));
}

/** Whether it counts requests. A candidate without a share may still answer unseen, which its pairs count. */
export function answers({ requests, outcomes }: LiveWindow): boolean {
  return requests > 0 || (outcomes?.assigned ?? 0) > 0;
}

type ToldStretch = Pick<LiveWindow, 'from' | 'to'>;

/** All arms tell of the same few. */
function rememberStretches({ epochs }: TestHistory): (told: ToldStretch) => PlacedStretch {
  const stretches = epochs.map(({ from, to }) => ({
    from: instantMs(from),
    to: to === null ? Infinity : instantMs(to),
  }));
  const msOf = remember(instantMs);
  const beginning = remember((from) =>
    remember((to) => {
      const stretch = { from: msOf(from), to: msOf(to) };
      return { ...stretch, place: placeOf(stretch, stretches) };
    }),
  );
  return ({ from, to }) => beginning(from)(to);
}

function remember<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let last: { readonly text: string; readonly found: T } | undefined;
  return (text) => {
    // Nearly always it is the one that was asked for last: windows of one hour stand together.
    if (last?.text === text) return last.found;
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    last = { text, found };
    return found;
  };
}

function placeOf({ from, to }: Stretch, epochs: readonly Stretch[]): EpochPlace {
  const found = epochs.findLastIndex((epoch) => epoch.from < to);
  const epoch = epochs[found];
  if (epoch === undefined) return 'outside';
  if (from >= epoch.from) return to <= epoch.to ? found : from >= epoch.to ? 'outside' : 'across';
  return 'across';
}

function inOrder(one: PlacedWindow, other: PlacedWindow): number {
  return (
    one.own.to - other.own.to ||
    one.own.from - other.own.from ||
    byText(one.service, other.service) ||
    one.decided.to - other.decided.to ||
    one.decided.from - other.decided.from ||
    byText(one.window.arm ?? '', other.window.arm ?? '') ||
    byText(one.reporter, other.reporter) ||
    byText(one.window.key, other.window.key)
  );
}

function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
