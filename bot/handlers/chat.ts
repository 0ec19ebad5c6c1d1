import { readIntent, type ReceivedEvent } from '../../src/adapters/github/read-intent.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import type { Intent } from '../../src/domain/promotion/intent.ts';
import { onlyLowers } from '../../src/domain/promotion/urgency.ts';
import { answerFailure } from '../../src/usecases/promotion/answer-failure.ts';
import { decideRequest, type DecidedRequest } from '../../src/usecases/promotion/handle-command.ts';
import type { Connection } from '../connection.ts';
import type { HandlerContext } from './context.ts';

/** A comment, a review or a request label: 👀 at once, then its turn to be decided, then its turn to be shown. */
export async function handleChat(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const intent = readIntent(event);
  if (intent === null || intent.actor.bot || !holdsCommand(intent.body)) return;
  const connection = context.connect(event.payload);
  if (connection === null) return;
  void acknowledge(context, connection, intent);
  const urgent = onlyLowers(parseComment(intent.body));
  const owner = intent.actor.id;
  const answer = (show: Show): void =>
    context.queue.add(connection.id, urgent ? 'stop-answer' : 'answer', {
      owner,
      work: async () => show((await connection.open()).ports),
    });
  context.queue.add(connection.id, urgent ? 'stop' : 'request', {
    owner,
    work: async () => answer(await decideOne(context, connection, intent)),
    // What cannot be decided is told in place of an answer.
    onFailure: (error) => {
      context.log.error(error, 'A request could not be handled.');
      answer((ports) => answerFailure(ports, intent, error));
    },
  });
}

export function holdsCommand(body: string): boolean {
  const { commands, problems } = parseComment(body);
  return commands.length + problems.length > 0;
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

type Show = DecidedRequest['show'];

async function decideOne({ log }: HandlerContext, { open }: Connection, intent: Intent): Promise<Show> {
  const { outcome, show } = await decideRequest((await open()).ports, intent, 'event');
  log.info({ source: intent.source, outcome: outcome.kind }, 'A request was handled.');
  return show;
}
