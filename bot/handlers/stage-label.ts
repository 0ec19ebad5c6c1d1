import { numberIn, type ReceivedEvent, textIn } from '../../src/adapters/github/read-intent.ts';
import { projectModels } from '../../src/usecases/promotion/project-models.ts';
import type { ChatPorts } from '../../src/usecases/promotion/ports.ts';
import type { HandlerContext } from './context.ts';

/** A person changed a label that mirrors the state: it is put right. */
export async function handleStageLabel(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const label = textIn(event.payload, 'label', 'name') ?? '';
  const thread = numberIn(event.payload, 'pull_request', 'number');
  if (!label.startsWith('seatrial:') || textIn(event.payload, 'sender', 'type') === 'Bot' || thread === null) return;
  const connection = context.connect(event.payload);
  if (connection === null) return;
  context.queue.add(connection.id, 'answer', {
    owner: numberIn(event.payload, 'sender', 'id'),
    work: async () => showThread((await connection.open()).ports, thread),
  });
}

async function showThread(ports: ChatPorts, thread: number): Promise<void> {
  const found = await ports.registry.thread(thread);
  const models = [...new Set((found?.versions ?? []).map(({ model }) => model))];
  if (models.length > 0) await projectModels(ports, models, { keys: 'all', threads: [thread] });
}
