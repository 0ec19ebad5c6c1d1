import canonicalize from 'canonicalize';
import type { LiveWindow } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';

/** How a window stands to those that are recorded: new, word for word the same, or in contradiction to one. */
export type Relation = 'new' | 'repeated' | 'key-reused' | 'overlap' | 'labels-twice' | 'record-damaged';

/** A stretch of time (milliseconds). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Windows of one model, found by key and by time. */
export class RecordedWindows {
  readonly #byKey = new Map<string, LiveWindow>();
  /** Of each reporter about each digest, in order of time; they never overlap. */
  readonly #streams = new Streams();
  /** The same whatever the arm's name is, with arms that have one apart from windows that name none. */
  readonly #named = new Streams();
  /** The same of each metric: when the predictions were made whose labels are counted. */
  readonly #labels = new Streams();
  /** Environment → where what is recorded cannot be read. */
  readonly #damaged = new Map<string, Stretch[]>();

  add(window: LiveWindow): void {
    this.#byKey.set(nameOf(window), window);
    this.#streams.add(streamOf(window), stretchOf(window));
    this.#named.add(armlessOf(window, window.arm !== null), stretchOf(window));
    for (const stream of labelStreamsOf(window)) this.#labels.add(stream, labelStretchOf(window));
  }

  /** Nothing can be said of windows in this stretch of time any more. */
  addDamaged(environment: string, { from, to }: Stretch): void {
    this.#damaged.set(environment, [...(this.#damaged.get(environment) ?? []), { from, to }]);
  }

  relationTo(window: LiveWindow): Relation {
    const same = this.#byKey.get(nameOf(window));
    if (same !== undefined) return canonicalize(same) === canonicalize(window) ? 'repeated' : 'key-reused';
    const own = stretchOf(window);
    const labelled = labelStretchOf(window);
    const damaged = this.#damaged.get(window.environment) ?? [];
    if (damaged.some((other) => meet(other, own) || meet(other, labelled))) return 'record-damaged';
    if (this.#streams.meets(streamOf(window), own)) return 'overlap';
    const isTwice = labelStreamsOf(window).some((stream) => this.#labels.meets(stream, labelled));
    return isTwice ? 'labels-twice' : 'new';
  }

  /** Whether the reporter tells of the digest in this time with an arm's name and without one. */
  isToldBothWays(window: LiveWindow): boolean {
    return this.#named.meets(armlessOf(window, window.arm === null), stretchOf(window));
  }
}

/** Stretches of time by name, in order; those of one name never overlap. */
class Streams {
  readonly #stretches = new Map<string, Stretch[]>();

  add(name: string, stretch: Stretch): void {
    const stream = this.#stretches.get(name) ?? [];
    stream.splice(placeIn(stream, stretch.from), 0, stretch);
    this.#stretches.set(name, stream);
  }

  meets(name: string, stretch: Stretch): boolean {
    const stream = this.#stretches.get(name) ?? [];
    const next = placeIn(stream, stretch.from);
    return [stream[next - 1], stream[next]].some((other) => other !== undefined && meet(other, stretch));
  }
}

/** The day on which a window begins: its file is of that day. */
export function dayOf({ from }: Pick<LiveWindow, 'from'>): string {
  return formatInstant(instantMs(from)).slice(0, 10);
}

function nameOf(window: LiveWindow): string {
  return JSON.stringify([window.environment, dayOf(window), window.key]);
}

/** What one reporter says of one digest in one place; its windows follow each other. */
function streamOf({ sha256, environment, arm, service, reporter }: LiveWindow): string {
  return JSON.stringify([sha256, environment, arm, service ?? null, reporter ?? null]);
}

function armlessOf({ sha256, environment, service, reporter }: LiveWindow, isNamed: boolean): string {
  return JSON.stringify([sha256, environment, isNamed, service ?? null, reporter ?? null]);
}

interface Counted {
  readonly n: number;
  readonly missing?: number;
}

/** A label is counted once, whichever window tells of it. */
function labelStreamsOf(window: LiveWindow): readonly string[] {
  const { metrics, pairs = {} } = window;
  return Object.entries({ metrics, pairs }).flatMap(([kind, sums]) =>
    Object.entries<Counted>(sums)
      .filter(([, { n, missing = 0 }]) => n + missing > 0)
      .map(([name]) => JSON.stringify([streamOf(window), kind, name])),
  );
}

function labelStretchOf({ from, to, decided = { from, to } }: LiveWindow): Stretch {
  return stretchOf(decided);
}

function stretchOf({ from, to }: Pick<LiveWindow, 'from' | 'to'>): Stretch {
  return { from: instantMs(from), to: instantMs(to) };
}

export function meet(left: Stretch, right: Stretch): boolean {
  return left.from < right.to && right.from < left.to;
}

/** Where a stretch that begins at `from` belongs: before the first that begins later. */
function placeIn(stream: readonly Stretch[], from: number): number {
  let [low, high] = [0, stream.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stream[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
