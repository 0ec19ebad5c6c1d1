import { instantMs } from '../src/domain/instant.ts';

/** One attempt to deliver a webhook. All attempts at the same event share the guid. */
export interface DeliveryAttempt {
  readonly id: number;
  readonly guid: string;
  /** RFC 3339. */
  readonly deliveredAt: string;
  /** Whether it was taken. */
  readonly taken: boolean;
  readonly event: string;
}

/** GitHub redelivers what is not older than three days (docs.github.com, "Redelivering webhooks"). */
export const REDELIVERED_WITHIN_MS = 72 * 3_600_000;

const MINUTE_MS = 60_000;
/** How long after its last attempt a delivery is asked for again: at once, then ever later, five times in all. */
const ASKED_AFTER_MS = [0, 5 * MINUTE_MS, 30 * MINUTE_MS, 180 * MINUTE_MS, 720 * MINUTE_MS];
/** At once. The next sweep asks for the others. */
const MOST_AT_ONCE = 100;

export interface Missed {
  /** Of an attempt that is asked for again. */
  readonly id: number;
  readonly guid: string;
}

/** Events that no attempt has brought, the oldest first. How often each was asked for is told by its attempts alone. */
export function missedOf(attempts: readonly DeliveryAttempt[], now: string): readonly Missed[] {
  const events = [...Map.groupBy(attempts, ({ guid }) => guid).values()];
  const missed = events.filter((own) => !own.some(({ taken }) => taken) && isDue(own, instantMs(now)));
  return missed
    .map(firstOf)
    .toSorted((a, b) => a.id - b.id)
    .slice(0, MOST_AT_ONCE)
    .map(({ id, guid }) => ({ id, guid }));
}

function isDue(own: readonly DeliveryAttempt[], nowMs: number): boolean {
  const waitMs = ASKED_AFTER_MS[own.length - 1];
  const lastMs = Math.max(...own.map(({ deliveredAt }) => instantMs(deliveredAt)));
  const isKept = nowMs - instantMs(firstOf(own).deliveredAt) < REDELIVERED_WITHIN_MS;
  return isKept && waitMs !== undefined && nowMs - lastMs >= waitMs;
}

function firstOf([first, ...others]: readonly DeliveryAttempt[]): DeliveryAttempt {
  if (first === undefined) throw new RangeError('Nothing was attempted.');
  return others.reduce((oldest, one) => (one.id < oldest.id ? one : oldest), first);
}
