import { projectModels } from '../promotion/project-models.ts';
import type { ChatPorts } from '../promotion/ports.ts';
import type { EventOf, EventPlace } from './place.ts';

/** A person changed a label that mirrors the state: it is put right. */
export function handleStageLabel(place: EventPlace, { thread, owner }: EventOf<'stage-label'>): void {
  place.turns.add('answer', {
    owner,
    work: async () => {
      await showThread(await place.open(), thread);
      place.tell({ kind: 'reconciled', requests: 0 });
    },
  });
}

async function showThread(ports: ChatPorts, thread: number): Promise<void> {
  const found = await ports.registry.thread(thread);
  const models = [...new Set((found?.versions ?? []).map(({ model }) => model))];
  if (models.length > 0) await projectModels(ports, models, { keys: 'all', threads: [thread] });
}
