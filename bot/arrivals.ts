import { setTimeout } from 'node:timers/promises';

/** Deliveries that are waited for. */
export interface Arrivals {
  /** The work on a delivery has its place in the queue. */
  note(guid: string): void;
  /** Resolves when all of them have come, or the time is over. */
  expect(guids: readonly string[], withinMs: number): Promise<void>;
}

export function createArrivals(): Arrivals {
  const expected = new Map<string, () => void>();
  return {
    note: (guid) => expected.get(guid)?.(),
    expect: async (guids, withinMs) => {
      if (guids.length === 0) return;
      const coming = guids.map((guid) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        expected.set(guid, resolve);
        return promise;
      });
      await Promise.race([Promise.all(coming), setTimeout(withinMs, undefined, { ref: false })]);
      for (const guid of guids) expected.delete(guid);
    },
  };
}
