import canonicalize from 'canonicalize';
import type { LiveWindow } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';

/** How a window stands to those that are recorded: new, word for word the same, or in contradiction to one. */
export type Relation = 'new' | 'repeated' | 'key-reused' | 'overlap' | 'record-damaged';

/** A stretch of time (milliseconds). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Windows of one model, found by key and by time. */
export class RecordedWindows {
  readonly #byKey = new Map<string, LiveWindow>();
  /** Of each reporter about each digest, in order of time; they never overlap. */
  readonly #streams = new Map<string, Stretch[]>();
  /** Environment → where what is recorded cannot be read. */
  readonly #damaged = new Map<string, Stretch[]>();

  add(window: LiveWindow): void {
    this.#byKey.set(nameOf(window), window);
    const stream = this.#streams.get(streamOf(window)) ?? [];
    const own = stretchOf(window);
    stream.splice(placeIn(stream, own.from), 0, own);
    this.#streams.set(streamOf(window), stream);
  }

  /** Nothing can be said of windows in this stretch of time any more. */
  addDamaged(environment: string, { from, to }: Pick<LiveWindow, 'from' | 'to'>): void {
    this.#damaged.set(environment, [...(this.#damaged.get(environment) ?? []), stretchOf({ from, to })]);
  }

  relationTo(window: LiveWindow): Relation {
    const same = this.#byKey.get(nameOf(window));
    if (same !== undefined) return canonicalize(same) === canonicalize(window) ? 'repeated' : 'key-reused';
    const own = stretchOf(window);
    if (this.#damaged.get(window.environment)?.some((other) => meet(other, own))) return 'record-damaged';
    const stream = this.#streams.get(streamOf(window)) ?? [];
    const next = placeIn(stream, own.from);
    const neighbours = [stream[next - 1], stream[next]].filter((one) => one !== undefined);
    return neighbours.some((other) => meet(other, own)) ? 'overlap' : 'new';
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
