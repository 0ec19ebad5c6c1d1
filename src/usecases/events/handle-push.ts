import { parsePush } from '../../contract/parse-push.ts';
import { actOn } from './observe-tests.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A source has sent what it tells: it is recorded as if it had been asked for, and decided by. What it says of itself is told to it. */
export function handlePush(place: EventPlace, { variable, text }: EventOf<'push'>): void {
  const { turns, sources, tell } = place;
  if (sources === null) return;
  const onFailure = (error: unknown): void => tell({ kind: 'failed', error });
  const work = async (): Promise<void> => {
    const { trips, notKept, ...windows } = parsePush(text);
    const observed = await sources.take({ ...windows, push: { variable, trips, notKept } });
    actOn(place, observed, sources.repository);
    tell({ kind: 'pushed', observed });
  };
  turns.add('push', { owner: null, work, onFailure });
}
