import { readIntent, type ReceivedEvent } from '../../src/adapters/github/read-intent.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import type { Intent } from '../../src/domain/promotion/intent.ts';
import { answerFailure } from '../../src/usecases/promotion/answer-failure.ts';
import { handleCommand } from '../../src/usecases/promotion/handle-command.ts';
import type { ChatPorts } from '../../src/usecases/promotion/ports.ts';
import { withPatience } from '../connection.ts';
import type { HandlerContext } from './context.ts';

/** A comment, a review or a request label: 👀 at once, then its turn. */
export async function handleChat(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const intent = readIntent(event);
  if (intent === null || intent.actor.bot || !holdsCommand(intent.body)) return;
  const connection = await context.connect(event.payload);
  if (connection === null) return;
  void acknowledge(context, connection.ports(), intent);
  context.queue.add(connection.id, () => carryOut(context, connection.ports, intent));
}

export function holdsCommand(body: string): boolean {
  const { commands, problems } = parseComment(body);
  return commands.length + problems.length > 0;
}

/** A courtesy: the request is carried out also where the reaction fails. */
async function acknowledge({ log }: HandlerContext, { conversation }: ChatPorts, intent: Intent): Promise<void> {
  const { thread, kind, id } = intent.source;
  if (thread === null || kind !== 'comment') return;
  try {
    await conversation.react({ thread, kind, id }, 'eyes');
  } catch (error) {
    log.warn(error, 'The request could not be acknowledged.');
  }
}

export async function carryOut({ log }: HandlerContext, ports: () => ChatPorts, intent: Intent): Promise<void> {
  try {
    const outcome = await withPatience(() => handleCommand(ports(), intent));
    log.info({ source: intent.source, outcome: outcome.kind }, 'A request was handled.');
  } catch (error) {
    log.error(error, 'A request could not be handled.');
    await answerFailure(ports(), intent, error);
  }
}
