import { readIntent, type ReceivedEvent } from '../../src/adapters/github/read-intent.ts';
import { mayHoldCommand } from '../../src/contract/parse-comment.ts';
import { commandsOf } from '../../src/domain/promotion/asked.ts';
import type { Intent } from '../../src/domain/promotion/intent.ts';
import { asksForSomething, onlyLowers } from '../../src/domain/promotion/urgency.ts';
import { answerFailure } from '../../src/usecases/promotion/answer-failure.ts';
import { decideRequest, type DecidedRequest } from '../../src/usecases/promotion/handle-command.ts';
import type { Connection } from '../connection.ts';
import type { Job } from '../request-queue.ts';
import type { HandlerContext } from './context.ts';

/**
 * A comment, a review or a request label. It is read in its author's turn: somebody may have written it to be slow to read,
 * and whoever floods a repository with such comments delays others by one of them. Then it is decided at once or takes the
 * place in which it came, and is shown later.
 */
export async function handleChat(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const intent = readIntent(event);
  if (intent === null || intent.actor.bot) return;
  if (intent.asked.kind === 'written' && !mayHoldCommand(intent.asked.body)) return;
  const connection = context.connect(event.payload);
  if (connection === null) return;
  const request = { context, connection, intent };
  const arrival = context.queue.arrive();
  context.queue.add(connection.id, 'stop', { ...jobOf(request, true), work: async () => read(request, arrival) });
}

interface Request {
  readonly context: HandlerContext;
  readonly connection: Connection;
  readonly intent: Intent;
}

async function read(request: Request, arrival: number): Promise<void> {
  const { context, connection, intent } = request;
  const parsed = commandsOf(intent.asked, connection.parseComment);
  if (!asksForSomething(parsed)) return;
  void acknowledge(context, connection, intent);
  if (onlyLowers(parsed)) await decideOne(request, true);
  else context.queue.add(connection.id, 'request', { ...jobOf(request, false), arrival });
}

/** What cannot be decided is told in place of an answer. */
function jobOf(request: Request, urgent: boolean): Job {
  const { context, intent } = request;
  return {
    owner: intent.actor.id,
    work: async () => decideOne(request, urgent),
    onFailure: (error) => {
      context.log.error(error, 'A request could not be handled.');
      answer(request, urgent, (ports) => answerFailure(ports, intent, error));
    },
  };
}

type Show = DecidedRequest['show'];

function answer({ context, connection, intent }: Request, urgent: boolean, show: Show): void {
  context.queue.add(connection.id, urgent ? 'stop-answer' : 'answer', {
    owner: intent.actor.id,
    work: async () => show((await connection.open()).ports),
  });
}

async function decideOne(request: Request, urgent: boolean): Promise<void> {
  const { context, connection, intent } = request;
  const { outcome, show } = await decideRequest((await connection.open()).ports, intent, 'event');
  context.log.info({ source: intent.source, outcome: outcome.kind }, 'A request was handled.');
  answer(request, urgent, show);
}

/** A courtesy: the request is carried out also where the reaction fails. */
async function acknowledge({ log }: HandlerContext, { open }: Connection, intent: Intent): Promise<void> {
  const { thread, kind, id } = intent.source;
  if (thread === null || kind !== 'comment') return;
  try {
    const { ports } = await open();
    await ports.conversation.react({ thread, kind, id }, 'eyes');
  } catch (error) {
    log.warn(error, 'The request could not be acknowledged.');
  }
}
