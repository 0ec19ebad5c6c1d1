import { parseGuardTrip } from '../../contract/parse-guard-trip.ts';
import { recordTrip } from '../livetest/record-trip.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A gateway has turned an arm away: the repository says what is already true. It goes before promotions, as a stop does. */
export function handleTrip(place: EventPlace, { payload, sender, repository }: EventOf<'trip'>): void {
  const { turns, open, tell, warn } = place;
  turns.add('stop', {
    owner: sender.id,
    work: async () => {
      const outcome = await recordTrip(await open(), { trip: parseGuardTrip(payload), sender, repository });
      tell({ kind: 'tripped', reasonCode: outcome.kind });
      if (outcome.kind !== 'recorded') return;
      const work = async (): Promise<void> => outcome.show(await open());
      turns.add('stop-answer', { owner: sender.id, work, onFailure: (error) => warn('not-shown', error) });
    },
    onFailure: (error) => tell({ kind: 'failed', error }),
  });
}
