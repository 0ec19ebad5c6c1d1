import { formatInstant, instantMs } from '../../domain/instant.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import type { ThreadChange } from '../ports/changed-threads.ts';
import type { DecidedRequest } from './decide-request.ts';
import { createShown, type Shown } from './project-changes.ts';

/** An answer that could not be shown. */
export type Owed = DecidedRequest['show'];

/**
 * What a process remembers of a repository from one sweep to the next: only what is there to be read again, so that a process
 * that has forgotten does more, and nothing else.
 */
export interface SweepMemory {
  /** What was shown of each model. */
  readonly shown: Shown;
  /** From when on changes of threads are to be listed. */
  changedSince(otherwise: string): string;
  /** Those of the changes that were not looked at yet. */
  unseen(changes: readonly ThreadChange[]): readonly ThreadChange[];
  see(changes: readonly ThreadChange[]): void;
  /** Answered, and the answer is shown: nothing more comes of it. */
  settle(intent: Intent): void;
  isSettled(intent: Intent): boolean;
  /** Whether a request was left to its own event the last time. */
  waiting: boolean;
  /** Where the branches were when the settings guarded no environment; null: one is guarded, or nobody has looked. */
  unguardedAt: string | null;
  /** Where the branch was when all live tests were decided last, and nothing followed; null: nobody has looked. */
  decided: { readonly head: string | null; readonly atMs: number } | null;
  /** Models of which a live test, a bake or a sentinel runs, or may have begun since the last sweep. */
  tested: ReadonlySet<string>;
  /** Whether sources of live traffic are being asked. */
  observing: boolean;
  /** What was wrong with them the last time. */
  sourceProblems: readonly string[];
  /** By the request's source. */
  readonly owed: Map<string, Owed>;
  forget(): void;
}

/** Lists are read from replicas, where something older may show up later than something newer. */
const MARGIN_MS = 60_000;
const MOST_SETTLED = 10_000;

export function createSweepMemory(): SweepMemory {
  const shown = createShown();
  const threads = new Map<number, ThreadChange>();
  const settled = new Set<string>();
  const owed = new Map<string, Owed>();
  return {
    shown,
    owed,
    waiting: false,
    unguardedAt: null,
    decided: null,
    tested: new Set(),
    observing: false,
    sourceProblems: [],
    changedSince: (otherwise) => {
      const newest = newestOf(threads);
      return newest === null ? otherwise : formatInstant(newest - MARGIN_MS);
    },
    unseen: (changes) => changes.filter(({ thread, print }) => threads.get(thread)?.print !== print),
    see: (changes) => {
      for (const change of changes) threads.set(change.thread, change);
      const newest = newestOf(threads) ?? 0;
      for (const { thread, at } of threads.values()) if (newest - instantMs(at) > 2 * MARGIN_MS) threads.delete(thread);
    },
    settle: (intent) => {
      settled.add(sourceOf(intent));
      for (const oldest of settled) {
        if (settled.size <= MOST_SETTLED) break;
        settled.delete(oldest);
      }
    },
    isSettled: (intent) => settled.has(sourceOf(intent)),
    forget: () => {
      shown.at = null;
      shown.models.clear();
      threads.clear();
      settled.clear();
    },
  };
}

export function sourceOf({ source: { kind, id } }: Intent): string {
  return `${kind} ${id}`;
}

function newestOf(threads: ReadonlyMap<number, ThreadChange>): number | null {
  return threads.size === 0 ? null : Math.max(...[...threads.values()].map(({ at }) => instantMs(at)));
}
