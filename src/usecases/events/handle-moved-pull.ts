import { settle } from './settle.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A pull request has another head, or is closed or merged: what is remembered of it may be over, or be due. */
export function handleMovedPull(place: EventPlace, { thread }: EventOf<'moved-pull'>): void {
  place.turns.add('request', {
    owner: null,
    work: async () => {
      const { settled } = await settle(place, thread);
      place.tell({ kind: 'settled', reasonCodes: settled.map(({ reasonCode }) => reasonCode) });
    },
  });
}
