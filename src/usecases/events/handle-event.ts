import type { HeardEvent } from '../../domain/promotion/heard-event.ts';
import { handleCertification } from './handle-certification.ts';
import { handleJob } from './handle-job.ts';
import { handlePush } from './handle-push.ts';
import { handleReport } from './handle-report.ts';
import { handleMovedPull } from './handle-moved-pull.ts';
import { handleRequest } from './handle-request.ts';
import { handleStageLabel } from './handle-stage-label.ts';
import { handleTrip } from './handle-trip.ts';
import { handleTimer } from './handle-timer.ts';
import { handleWatch } from './handle-watch.ts';
import type { EventOf, EventPlace } from './place.ts';

type Handlers = { readonly [Kind in HeardEvent['kind']]: (place: EventPlace, event: EventOf<Kind>) => void };

/** A kind of event that nobody handles does not compile. */
const HANDLERS: Handlers = {
  request: handleRequest,
  'stage-label': handleStageLabel,
  'moved-pull': handleMovedPull,
  certification: handleCertification,
  job: handleJob,
  report: handleReport,
  trip: handleTrip,
  push: handlePush,
  watch: handleWatch,
  timer: handleTimer,
};

/** Event → outcome, for every entry. Nothing is waited for: the work is put in its turns, and the place hears what became of it. */
export function handleEvent<Kind extends HeardEvent['kind']>(
  place: EventPlace,
  event: EventOf<Kind> & { readonly kind: Kind },
): void {
  HANDLERS[event.kind](place, event);
}
