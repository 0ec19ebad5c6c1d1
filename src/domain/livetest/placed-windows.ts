import type { LiveWindow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import type { Stretch } from './stratum.ts';
import type { TestHistory } from './test-history.ts';

/** Where a stretch lies: in one epoch, by its number; across a change of shares; or where the test does not run. */
export type EpochPlace = number | 'across' | 'outside';

export interface PlacedWindow {
  readonly window: LiveWindow;
  readonly service: string;
  readonly reporter: string;
  /** When the requests came, and when the decisions were made that the labels are of. */
  readonly own: Stretch;
  readonly decided: Stretch;
  readonly ownPlace: EpochPlace;
  readonly decidedPlace: EpochPlace;
}

/** Windows that end until then, in one order whatever order they came in: those that are compared stand together. */
export function placeWindows(
  windows: readonly LiveWindow[],
  history: TestHistory,
  atMs: number,
): readonly PlacedWindow[] {
  const msOf = rememberInstants();
  const epochs = history.epochs.map(({ from, to }) => ({
    from: instantMs(from),
    to: to === null ? Infinity : instantMs(to),
  }));
  return windows
    .map((window): PlacedWindow => {
      const own = { from: msOf(window.from), to: msOf(window.to) };
      const { decided: told } = window;
      const decided = told === undefined ? own : { from: msOf(told.from), to: msOf(told.to) };
      const ownPlace = placeOf(own, epochs);
      const decidedPlace = told === undefined ? ownPlace : placeOf(decided, epochs);
      const { service = '', reporter = '' } = window;
      return { window, service, reporter, own, decided, ownPlace, decidedPlace };
    })
    .filter(({ own }) => own.to <= atMs)
    .toSorted(inOrder);
}

/** Neither its requests nor its labels are of the test. */
export function isOutside({ ownPlace, decidedPlace }: PlacedWindow): boolean {
  return ownPlace === 'outside' && decidedPlace === 'outside';
}

function rememberInstants(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const ms = instantMs(text);
    known.set(text, ms);
    return ms;
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
