import type { HeardEvent } from '../../domain/promotion/heard-event.ts';
import { handleCertification } from './handle-certification.ts';
import { handleRequest } from './handle-request.ts';
import { handleStageLabel } from './handle-stage-label.ts';
import { handleTimer } from './handle-timer.ts';
import type { EventPlace } from './place.ts';

/** Event → outcome, for every entry. Nothing is waited for: the work is put in its turns, and the place hears what became of it. */
export function handleEvent(place: EventPlace, event: HeardEvent): void {
  switch (event.kind) {
    case 'request':
      return handleRequest(place, event);
    case 'stage-label':
      return handleStageLabel(place, event);
    case 'certification':
      return handleCertification(place, event);
    case 'timer':
      return handleTimer(place, event);
  }
}
