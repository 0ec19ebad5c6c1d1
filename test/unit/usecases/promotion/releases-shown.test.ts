import { expect, test } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { reconcile } from '../../../../src/usecases/promotion/reconcile.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf } from '../../../support/promotion/world.ts';

function setUp() {
  const world = createWorld();
  const calls: string[] = [];
  const ports = {
    ...fakePorts(world, {
      gate: async (name, effect) => {
        if (name.startsWith('conversation.') && /post|react/.test(name)) calls.push(name);
        return effect();
      },
    }),
    refreshReleases: async (models: readonly string[] | 'all') => void calls.push(`releases of ${String(models)}`),
  };
  const say = (body: string) => intentOf(addComment(world, { login: 'ada', thread: 1, body }));
  return { world, calls, ports, say };
}

test('a decision refreshes the releases of its models, after everything that people wait for', async () => {
  const { calls, ports, say } = setUp();
  const intent = say('/promote churn@1.0.0 to=production\n/seatrial why churn');
  expect(await handleCommand(ports, intent)).toMatchObject({ decision: { kind: 'apply' } });
  expect(calls.filter((call) => call === 'conversation.post').length).toBeGreaterThan(1);
  expect([calls.indexOf('releases of churn'), calls.length]).toEqual([calls.length - 1, calls.length]);
  calls.length = 0;
  await handleCommand(ports, intent);
  expect(calls.at(-1)).toBe('releases of churn');
});

test('a question refreshes none', async () => {
  const { calls, ports, say } = setUp();
  await handleCommand(ports, say('/seatrial why churn'));
  expect(calls.filter((call) => call.startsWith('releases'))).toEqual([]);
});

test('a log that cannot be shown keeps no release from being refreshed', async () => {
  const { world, calls, ports } = setUp();
  world.files.set('events/broken/2026-05.jsonl', 'no event\n');
  await expect(reconcile(ports, 'all')).rejects.toMatchObject({ code: 'state-corrupt' });
  expect(calls).toContain('releases of all');
});
