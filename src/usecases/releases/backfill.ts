import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';

/** GitHub's limits for requests that create content, with room for the repository's other work. */
export const WRITES_PER_MINUTE = 70;
export const WRITES_PER_HOUR = 450;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const MOST_FAILURES_IN_A_ROW = 5;

/** Where a backfill stands; it outlives the process. */
export interface BackfillCursor {
  load(): Promise<BackfillState | null>;
  save(state: BackfillState): Promise<void>;
}

export interface BackfillState {
  /** Names of the items that are done. */
  readonly done: readonly string[];
  /** When writes were made during the last hour, in milliseconds, with their number. */
  readonly writes: readonly { readonly at: number; readonly count: number }[];
}

export interface BackfillItem {
  readonly name: string;
  /** Does the whole item, however much of it was done before; answers with the number of content writes. */
  readonly work: () => Promise<number>;
  /** The most writes that it may take. */
  readonly mostWrites: number;
}

export interface BackfillProgress {
  readonly done: number;
  readonly total: number;
  /** At the pace that the limits allow. */
  readonly leftMs: number;
  readonly waiting: boolean;
}

export interface BackfillPorts {
  readonly clock: Clock;
  readonly cursor: BackfillCursor;
  readonly onProgress: (progress: BackfillProgress) => void;
}

/**
 * Works through many items within GitHub's limits. Killed at any instant and started again, it goes on where it was: an item
 * that was under way is done again, which its own idempotence makes harmless, and writes before the kill still count.
 */
export async function backfill(ports: BackfillPorts, items: readonly BackfillItem[]): Promise<BackfillState> {
  let state = (await ports.cursor.load()) ?? { done: [], writes: [] };
  const done = new Set(state.done);
  for (const item of items) {
    if (done.has(item.name)) continue;
    await waitForRoom(ports, state, { item, items, done: done.size });
    // The worst case is written down first: a killed item may have made any number of its writes.
    const at = instantMs(ports.clock.now());
    const planned = recent(state.writes, at);
    await ports.cursor.save({ ...state, writes: [...planned, { at, count: item.mostWrites }] });
    const count = await attempt(ports, item);
    done.add(item.name);
    state = { done: [...done], writes: [...planned, { at, count }] };
    await ports.cursor.save(state);
    ports.onProgress({ done: done.size, total: items.length, leftMs: timeLeft(items, done), waiting: false });
  }
  return state;
}

interface Situation {
  readonly item: BackfillItem;
  readonly items: readonly BackfillItem[];
  readonly done: number;
}

async function waitForRoom(
  ports: BackfillPorts,
  state: BackfillState,
  { item, items, done }: Situation,
): Promise<void> {
  for (;;) {
    const wait = waitMs(state.writes, instantMs(ports.clock.now()), item.mostWrites);
    if (wait === 0) return;
    ports.onProgress({ done, total: items.length, leftMs: wait + timeLeft(items, new Set(state.done)), waiting: true });
    await ports.clock.pause(wait);
  }
}

/** How long to wait until `count` more writes fit both limits. */
export function waitMs(writes: BackfillState['writes'], now: number, count: number): number {
  return Math.max(
    waitWithin(writes, now, { count, windowMs: MINUTE_MS, limit: WRITES_PER_MINUTE }),
    waitWithin(writes, now, { count, windowMs: HOUR_MS, limit: WRITES_PER_HOUR }),
  );
}

interface Limit {
  readonly count: number;
  readonly windowMs: number;
  readonly limit: number;
}

function waitWithin(writes: BackfillState['writes'], now: number, { count, windowMs, limit }: Limit): number {
  const inside = writes.filter(({ at }) => at > now - windowMs);
  let used = inside.reduce((sum, write) => sum + write.count, 0);
  for (const write of [{ at: now - windowMs, count: 0 }, ...inside]) {
    used -= write.count;
    if (used + count <= limit) return Math.max(0, write.at + windowMs - now);
  }
  return 0;
}

function recent(writes: BackfillState['writes'], now: number): BackfillState['writes'] {
  return writes.filter(({ at }) => at > now - HOUR_MS);
}

async function attempt(ports: BackfillPorts, item: BackfillItem): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await item.work();
    } catch (error) {
      const mayPass = error instanceof AppError && error.code === 'github-unavailable';
      if (!mayPass || tries >= MOST_FAILURES_IN_A_ROW) throw error;
      await ports.clock.pause(MINUTE_MS * tries);
    }
  }
}

function timeLeft(items: readonly BackfillItem[], done: ReadonlySet<string>): number {
  const writes = items.filter(({ name }) => !done.has(name)).reduce((sum, { mostWrites }) => sum + mostWrites, 0);
  return (writes / WRITES_PER_HOUR) * HOUR_MS;
}
