import { mayHoldCommand } from '../../contract/parse-comment.ts';
import { commandsOf } from '../../domain/promotion/asked.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { asksForSomething, onlyLowers } from '../../domain/promotion/urgency.ts';
import type { Job } from '../ports/turns.ts';
import { answerFailure } from '../promotion/answer-failure.ts';
import { decideRequest, type DecidedRequest } from '../promotion/decide-request.ts';
import { sourceOf } from '../promotion/sweep-memory.ts';
import type { EventOutcome } from './outcome.ts';
import type { EventOf, EventPlace } from './place.ts';

const NO_COMMAND: EventOutcome = { kind: 'ignored', reasonCode: 'no-command' };

/**
 * A comment, a review or a request label. It is read in its author's turn: somebody may have written it to be slow to read,
 * and whoever floods a repository with such comments delays others by one of them. Then it is decided at once or takes the
 * place in which it came, and is shown later.
 */
export function handleRequest(place: EventPlace, { intent }: EventOf<'request'>): void {
  const { actor, asked } = intent;
  if (actor.bot || (asked.kind === 'written' && !mayHoldCommand(asked.body))) return place.tell(NO_COMMAND);
  const request: Request = { place, intent, isAnswered: false };
  const arrival = place.turns.arrive();
  place.turns.add('stop', { ...jobOf(request, true), work: async () => read(request, arrival) });
}

interface Request {
  readonly place: EventPlace;
  readonly intent: Intent;
  /** Or it is being answered: nobody needs to hear any more that it was heard. */
  isAnswered: boolean;
}

async function read(request: Request, arrival: number): Promise<void> {
  const { place, intent } = request;
  const parsed = commandsOf(intent.asked, place.parseComment);
  if (!asksForSomething(parsed)) return place.tell(NO_COMMAND);
  const urgent = onlyLowers(parsed);
  if (place.acknowledges) acknowledge(request, urgent);
  if (urgent) await decideOne(request, true);
  else place.turns.add('request', { ...jobOf(request, false), arrival });
}

/** What cannot be decided is told in place of an answer. */
function jobOf(request: Request, urgent: boolean): Job {
  const { place, intent } = request;
  return {
    owner: intent.actor.id,
    work: async () => decideOne(request, urgent),
    onFailure: (error) => {
      place.tell({ kind: 'failed', error });
      answer(request, urgent, (ports) => answerFailure(ports, intent, error));
    },
  };
}

type Show = DecidedRequest['show'];

/** What GitHub does not take is owed until the next sweep. */
function answer(request: Request, urgent: boolean, show: Show): void {
  const { place, intent } = request;
  const { turns, memory, warn } = place;
  turns.add(urgent ? 'stop-answer' : 'answer', {
    owner: intent.actor.id,
    work: async () => {
      request.isAnswered = true;
      await show(await place.open());
      memory.settle(intent);
    },
    onFailure: (error) => {
      memory.owed.set(sourceOf(intent), show);
      warn('not-shown', error);
    },
  });
}

async function decideOne(request: Request, urgent: boolean): Promise<void> {
  const { place, intent } = request;
  const { outcome, show } = await decideRequest(await place.open(), intent, 'event');
  noteTested(place, outcome);
  place.tell(outcome);
  answer(request, urgent, show);
}

/** A live test that has begun is watched before the next sweep finds it. */
function noteTested({ memory }: EventPlace, outcome: DecidedRequest['outcome']): void {
  if (outcome.kind !== 'decided') return;
  const begun = outcome.decision.changes.filter(({ change }) => (change.deployment?.liveTest ?? null) !== null);
  memory.tested = new Set([...memory.tested, ...begun.map(({ model }) => model)]);
}

/**
 * A courtesy: the request is carried out also where the reaction fails. At GitHub's pace fifty of them take a minute, so that
 * only a stop gets it at once; the others follow the answers to stops.
 */
function acknowledge(request: Request, urgent: boolean): void {
  const { place, intent } = request;
  const work = async (): Promise<void> => {
    if (!request.isAnswered) await react(place, intent);
  };
  if (urgent) void work();
  else place.turns.add('acknowledgement', { owner: intent.actor.id, work });
}

async function react({ open, warn }: EventPlace, intent: Intent): Promise<void> {
  const { thread, kind, id } = intent.source;
  if (thread === null || kind !== 'comment') return;
  try {
    const { conversation } = await open();
    await conversation.react({ thread, kind, id }, 'eyes');
  } catch (error) {
    warn('not-acknowledged', error);
  }
}
