import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { servedAt } from '../../../../src/domain/promotion/serving.ts';
import { readStatus, readHistory } from '../../../../src/usecases/promotion/read-state.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';
import { addComment, createWorld, digest, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

describe('the story of a model', () => {
  it('goes from the first version through a live test to a rollback, and can be verified and replayed', async () => {
    const world = createWorld();
    expect(await say(world, 'ada', 1, '/promote churn@1.0.0 to=production')).toMatchObject({
      kind: 'decided',
      decision: { kind: 'apply' },
    });
    world.now = '2026-05-03T15:00:00Z';
    expect(await say(world, 'ben', 2, '/promote share=20%')).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'live-started' },
    });
    world.now = '2026-05-03T16:00:00Z';
    expect(await say(world, 'ada', 2, '/promote to=production')).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'promoted' },
    });
    world.now = '2026-05-03T17:00:00Z';
    expect(await say(world, 'ben', 2, '/rollback answers are late')).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'rolled-back' },
    });
    expect(await say(world, 'ada', 2, '/promote to=production')).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'no-hold' },
    });

    const ports = { store: fakePorts(world).store };
    const {
      models: [status],
    } = await readStatus(ports, [MODEL]);
    expect(status?.environments[0]?.deployment).toMatchObject({
      production: { version: '1.0.0', sha256: digest('a') },
      liveTest: null,
      hold: { reason: 'answers are late', by: 'ben' },
    });
    const { events } = await readHistory(ports, MODEL);
    expect(servedAt(events, '2026-05-03T16:30:00Z')).toMatchObject([
      { production: { version: '1.1.0' }, event: { data: { actor: { login: 'ada' } } } },
    ]);
    expect(await verifyWorld({ ...ports, history: fakeHistory(world) })).toMatchObject({ faults: [] });
    expect(await replayLedger(ports, RULES)).toMatchObject({ decisions: 5, divergences: [] });
    expect(
      world.deployments
        .filter(({ active }) => active)
        .map(({ name, content }) => [name, content.payload['versions'], content.task]),
    ).toEqual([['production/churn', [{ version: '1.0.0', sha256: digest('a'), share: 1 }], 'rollback']]);
    expect([...(world.pulls.get(2)?.labels ?? [])]).toEqual(['seatrial:rolled-back']);
    expect(world.comments.map(({ reactions }) => [...reactions])).toEqual([
      ['rocket'],
      ['rocket'],
      ['rocket'],
      ['rocket'],
      ['confused'],
    ]);
  });
});
