import type { HeardEvent } from '../../domain/promotion/heard-event.ts';
import type { Job, Turns } from '../ports/turns.ts';
import { handleEvent } from './handle-event.ts';
import type { EventOutcome } from './outcome.ts';
import type { Conduct, EventPorts, HeardRepository } from './place.ts';

/**
 * The conduct of a process that hears one event and ends: one piece of work after the other, each once, with the same ports.
 * Throws what kept the event from its outcome, or the outcome from being shown.
 */
export async function handleAtOnce(
  repository: HeardRepository,
  event: HeardEvent,
  warn: Conduct['warn'],
): Promise<EventOutcome | null> {
  const waiting: Job[] = [];
  const outcomes: EventOutcome[] = [];
  const turns: Turns = { arrive: () => 0, add: (_lane, job) => void waiting.push(job) };
  let opened: Promise<EventPorts> | undefined;
  const open = (): Promise<EventPorts> => (opened ??= repository.open());
  const tell: Conduct['tell'] = (outcome) => void outcomes.push(outcome);
  const errors: unknown[] = [];
  /** Nobody shows it later: this process ends. */
  const mind: Conduct['warn'] = (mishap, error) => {
    if (mishap === 'not-shown') errors.push(error);
    else warn(mishap, error);
  };
  handleEvent({ ...repository, open, turns, acknowledges: false, tell, warn: mind }, event);
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    const { work, onFailure = (error) => void errors.push(error) } = job;
    await work().catch(onFailure);
  }
  const failures = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.error] : []));
  const thrown = [...failures, ...errors];
  if (thrown.length > 0) throw thrown[0];
  return outcomes.at(-1) ?? null;
}
