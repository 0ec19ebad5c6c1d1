import { expect, test } from 'vitest';
import { readHistory, readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { cloneWorld, createWorld, MODEL, type World } from '../../../support/promotion/world.ts';

const LOG = 'events/churn/2026-05.jsonl';

function portsOf(world: World) {
  return { store: fakePorts(world).store };
}

test('the status has every environment by name, each with what a rollback may return to', async () => {
  const world = createWorld();
  const direct = { directPromotion: true } as const;
  const environments = { staging: direct, production: direct, eu: direct };
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
  await say(world, 1, '/promote to=production environment=staging');
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote to=production');
  await say(world, 2, '/promote to=production environment=eu');
  const { models, faults } = await readStatus(portsOf(world), [MODEL]);
  expect(faults).toEqual([]);
  expect(models).toMatchObject([
    {
      model: MODEL,
      whole: true,
      environments: [
        { deployment: { environment: 'eu', production: { version: '1.1.0' } }, knownGood: [] },
        { deployment: { environment: 'production' }, knownGood: [{ version: '1.0.0' }] },
        { deployment: { environment: 'staging', production: { version: '1.0.0' } }, knownGood: [] },
      ],
    },
  ]);
});

test('a log that cannot be read is named, and keeps no other model from being shown', async () => {
  const world = cloneWorld(await served);
  world.files.set(LOG, 'no event\n');
  const { models, faults } = await readStatus(portsOf(world), 'all');
  expect(models.map(({ model }) => model)).toEqual(['fraud']);
  expect(faults).toMatchObject([{ code: 'unreadable', model: MODEL }]);
  expect(await readHistory(portsOf(world), MODEL)).toMatchObject({ events: [], faults: [{ code: 'unreadable' }] });
});

test('the history has every event, the oldest first', async () => {
  const { events, faults } = await readHistory(portsOf(await served), MODEL);
  expect(events.map(({ data }) => data.version)).toEqual(['1.0.0', '1.1.0', '1.2.0']);
  expect(faults).toEqual([]);
});

test.each(['chrun', 'production'])(
  '%s, which the branch does not know, is answered with what it knows',
  async (name) => {
    const ports = portsOf(await served);
    const expected = {
      code: 'unknown-model',
      message: `The branch seatrial/deployments knows no model "${name}".`,
      hint: 'It knows churn, fraud.',
    };
    await expect(readStatus(ports, [MODEL, name])).rejects.toMatchObject(expected);
    await expect(readHistory(ports, name)).rejects.toMatchObject(expected);
  },
);

test('before the first promotion there is no status, and no model to ask about', async () => {
  const ports = portsOf(createWorld());
  expect(await readStatus(ports, 'all')).toEqual({ models: [], faults: [] });
  const expected = { code: 'unknown-model', hint: 'Nothing was promoted yet.' };
  await expect(readStatus(ports, [MODEL])).rejects.toMatchObject(expected);
  await expect(readHistory(ports, MODEL)).rejects.toMatchObject(expected);
});
