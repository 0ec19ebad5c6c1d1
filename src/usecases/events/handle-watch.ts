import { observeTested } from './observe-tests.ts';
import type { EventPlace } from './place.ts';

/**
 * Between two sweeps: of the models of which a live test, a bake or a sentinel is known, the sources are asked, so that what a gateway
 * has turned away is soon committed. Where none is known, GitHub is asked nothing.
 */
export function handleWatch(place: EventPlace): void {
  observeTested(place, [...place.memory.tested]);
}
