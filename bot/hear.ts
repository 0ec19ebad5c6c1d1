import { readEvent } from '../src/contract/read-event.ts';
import type { ReceivedEvent } from '../src/contract/read-intent.ts';
import type { HeardEvent } from '../src/domain/promotion/heard-event.ts';
import { handleEvent } from '../src/usecases/events/handle-event.ts';
import { type EventOutcome, reasonOf } from '../src/usecases/events/outcome.ts';
import type { Conduct, Mishap } from '../src/usecases/events/place.ts';
import type { Connect, Connection } from '../src/wiring/connection.ts';
import type { RequestQueue } from './request-queue.ts';

export interface BotLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: unknown, message: string): void;
  error(facts: unknown, message: string): void;
}

export interface BotContext {
  readonly connect: Connect;
  readonly queue: RequestQueue;
  readonly log: BotLog;
}

export interface HearingContext extends Omit<BotContext, 'connect'> {
  /** Hears what became of it, too. */
  readonly onOutcome?: (outcome: EventOutcome) => void;
}

/** Puts the work on a delivery in the queue of its repository, and waits for none of it. */
export function hear(context: BotContext, received: ReceivedEvent): void {
  const event = readEvent(received, new Date().toISOString());
  if (event === null) return;
  const connection = context.connect(received.payload);
  if (connection !== null) hearAt(context, connection, event);
}

/** Here people take turns, deciding does not wait for showing, and every request gets 👀 at once. */
export function hearAt(
  { queue, log, onOutcome = () => {} }: HearingContext,
  connection: Omit<Connection, 'stateBranch'>,
  event: HeardEvent,
): void {
  const turns = queue.turnsOf(connection.id);
  const { tell, warn } = tellIn(log, connection.id, event);
  const conduct: Pick<Conduct, 'tell' | 'warn'> = {
    warn,
    tell: (outcome) => {
      onOutcome(outcome);
      tell(outcome);
    },
  };
  handleEvent({ ...connection, turns, acknowledges: true, ...conduct }, event);
}

const MISHAPS: Readonly<Record<Mishap, string>> = {
  'not-acknowledged': 'A request could not be acknowledged.',
  'not-decided': 'A request could not be handled.',
  'not-shown': 'An answer could not be shown.',
  'not-observed': 'A source of live traffic could not be believed.',
};

/** Most comments are no commands: of them the log says nothing. */
function tellIn(log: BotLog, repository: string, event: HeardEvent): Pick<Conduct, 'tell' | 'warn'> {
  return {
    tell: (outcome) => {
      if (outcome.kind === 'failed') return log.error(outcome.error, MISHAPS['not-decided']);
      const facts = { repository, ...describe(event), outcome: outcome.kind, reason: reasonOf(outcome) };
      log[facts.reason === 'no-command' ? 'debug' : 'info'](facts, 'An event was handled.');
    },
    warn: (mishap, error) =>
      log[mishap === 'not-acknowledged' || mishap === 'not-observed' ? 'warn' : 'error'](error, MISHAPS[mishap]),
  };
}

function describe(event: HeardEvent): object {
  if (event.kind === 'request') return { event: event.kind, source: event.intent.source };
  return event.kind === 'certification' ? { event: event.kind, runId: event.runId } : { event: event.kind };
}

/** The names of GitHub's events about an app's installations begin so; nobody has to subscribe to them. */
export function changesPlaces(event: string): boolean {
  return event.startsWith('installation');
}
