import { expect, test } from 'vitest';
import { describeEvidence } from '../../../../src/usecases/gateway/evidence-state.ts';
import { gatewayWorld, MemoryJournal, servedRequest } from '../../../support/gateway/evidence-world.ts';

test('requests are served and tripped on where nothing can be kept; the state says so, and no window tells of them', async () => {
  const journal = new MemoryJournal();
  const world = await gatewayWorld({ journal });
  journal.isFull = true;
  for (let minute = 0; minute < 65; minute += 1) {
    const request = servedRequest(world.plan, null);
    world.evidence.note(request);
    expect(world.evidence.decide(request, { arm: null, outputs: [] })).not.toBeNull();
    world.nowMs += 60_000;
    world.evidence.tick();
  }
  await world.evidence.settled();
  for (let request = 0; request < 20; request += 1)
    world.evidence.note(servedRequest(world.plan, 'gbm', { outcome: 'error' }));
  world.nowMs += 1000;
  world.evidence.tick();
  expect(world.evidence.isOpen(world.plan, 'gbm')).toBe(false);
  const { remarks } = describeEvidence(world.evidence, { clock: null, droppedPredictions: 0, nowMs: world.nowMs });
  expect(remarks).toEqual([
    'The evidence cannot be kept (ENOSPC): requests are served, 1 lines wait, and 2 minutes are lost, and no window tells of them.',
  ]);
  expect((await world.windows()).filter(({ requests }) => requests > 0)).toEqual([]);
});
