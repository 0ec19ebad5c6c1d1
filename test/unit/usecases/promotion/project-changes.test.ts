import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { createShown, projectChanges } from '../../../../src/usecases/promotion/project-changes.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import { fakePorts, type Gate, openGate } from '../../../support/promotion/fake-ports.ts';
import { passHour, testedWorld } from '../../../support/promotion/live-story.ts';
import { cloneWorld, version, type World } from '../../../support/promotion/world.ts';

const WRITES = /post|edit|remove|react$|add|save|create|deactivate|request/;

/** A process that remembers what it has shown; `show` answers with the calls that it took. */
async function processOn(world: World, refuse: (name: string) => boolean = () => false) {
  const calls: string[] = [];
  const gate: Gate = async (name, effect) => {
    calls.push(name);
    if (refuse(name)) throw new AppError({ code: 'github-refused', message: 'GitHub refused.' });
    return openGate(name, effect);
  };
  const released: (readonly string[] | 'all')[] = [];
  const ports = {
    ...fakePorts(world, { gate }),
    refreshReleases: async (models: readonly string[] | 'all') => void released.push(models),
  };
  const shown = createShown();
  const show = async (touched: readonly number[] = []): Promise<readonly string[]> => {
    calls.splice(0);
    await projectChanges(ports, shown, touched);
    return [...calls];
  };
  return { show, released, shown };
}

const AT_REST = ['store.read', 'registry.overview'];

describe('what was shown', () => {
  it('is not looked at again while nothing has changed', async () => {
    const { show } = await processOn(cloneWorld(await served));
    expect((await show()).filter((call) => WRITES.test(call))).toEqual([]);
    expect(await show()).toEqual(AT_REST);
  });

  it('is looked at again where the state of its model has changed, and there alone', async () => {
    const world = cloneWorld(await served);
    const { show, released } = await processOn(world);
    await show();
    await say(world, 50, '/seatrial hold fraud wait');
    const calls = await show();
    expect(calls.filter((call) => call === 'deployments.list')).toHaveLength(1);
    expect(released).toEqual(['all', ['fraud']]);
    expect(await show()).toEqual(AT_REST);
  });

  it('where the default branch has moved, too', async () => {
    const world = cloneWorld(await served);
    const { show, released } = await processOn(world);
    await show();
    world.models.get('churn')?.versions.push(version('1.3.0', 'd'));
    await show();
    expect(released).toEqual(['all', ['churn']]);
    world.settings = null;
    expect((await show()).filter((call) => call.startsWith('deployments'))).toEqual([]);
    expect(await show()).toEqual(AT_REST);
  });

  it('where somebody has touched a thread of it, too: what is wrong there is put right', async () => {
    const world = cloneWorld(await served);
    const { show } = await processOn(world);
    await show();
    world.pulls.get(2)?.labels.clear();
    expect(await show()).toEqual(AT_REST);
    expect(await show([999])).not.toContain('deployments.list');
    await show([2]);
    expect([...(world.pulls.get(2)?.labels ?? [])]).toHaveLength(1);
    expect(await show()).toEqual(AT_REST);
  });

  it('is not what could not be shown: that is tried again, and keeps no other model from it', async () => {
    const world = cloneWorld(await served);
    world.deployments.splice(0);
    let broken = true;
    const { show } = await processOn(world, (name) => name === 'deployments.create' && broken);
    await expect(show()).rejects.toThrow('GitHub refused.');
    broken = false;
    await show();
    expect(
      world.deployments
        .filter(({ active }) => active)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['production/churn', 'production/fraud']);
    expect(await show()).toEqual(AT_REST);
  });

  it('reads a thread once, however many answers are in it', async () => {
    const { show } = await processOn(cloneWorld(await served));
    const calls = await show();
    // Three pull requests and the issue.
    expect(calls.filter((call) => call === 'conversation.own')).toHaveLength(4);
  });

  it('is of what has changed that which is wanted otherwise: windows edit a comment, and nothing else is asked for', async () => {
    const world = await testedWorld();
    await say(world, 2, '/promote to=production');
    const { show } = await processOn(world);
    await show();
    await passHour(world, {});
    const calls = await show();
    expect(calls.filter((call) => /^(checks|deployments|issues|certificates.request)/.test(call))).toEqual([]);
    expect(calls.filter((call) => call.startsWith('conversation.'))).toEqual(['conversation.own', 'conversation.edit']);
    // The edit has touched the thread: its comments, its label and its reactions are looked at once more, and nothing else.
    const touched = await show([2]);
    expect(touched.filter((call) => WRITES.test(call) || /^(checks|deployments)/.test(call))).toEqual([]);
    expect(touched).toContain('conversation.labels');
    expect(await show()).toEqual(AT_REST);
  });

  it.each(['conversation.edit', 'conversation.addLabel', 'checks.save', 'deployments.create'])(
    'is not an effect that was lost, such as %s: it is made up for, though all else is known',
    async (lost) => {
      const world = await testedWorld();
      let isBroken = false;
      const { show } = await processOn(world, (name) => isBroken && name === lost);
      await show();
      const before = cloneWorld(world);
      // What the decision itself should have shown is lost, too.
      await say(world, 2, '/promote to=production');
      forgetShown(world, before);
      isBroken = true;
      await expect(show()).rejects.toThrow('GitHub refused.');
      isBroken = false;
      await show();
      await expectNothingLeft(world);
      expect(await show()).toEqual(AT_REST);
    },
  );

  it('is looked at where the state has come back to what it was, as nobody knows what was shown between', async () => {
    const world = await testedWorld();
    const { show } = await processOn(world);
    await show();
    await say(world, 2, '/promote share=10%');
    const between = cloneWorld(world);
    await say(world, 2, '/seatrial stop');
    // The second answer was lost: the first one stands.
    forgetShown(world, between);
    await show();
    await expectNothingLeft(world);
  });
});

/** Whoever remembers nothing looks at everything, and finds it as it should be. */
async function expectNothingLeft(world: World): Promise<void> {
  const { show } = await processOn(world);
  expect((await show()).filter((call) => WRITES.test(call))).toEqual([]);
}

/** As if nothing of what came since had been shown. */
function forgetShown(world: World, before: World): void {
  const { checks, deployments, own, pulls } = cloneWorld(before);
  world.checks.clear();
  for (const [key, check] of checks) world.checks.set(key, check);
  world.deployments.splice(0, world.deployments.length, ...deployments);
  world.own.splice(0, world.own.length, ...own);
  for (const [number, { labels }] of pulls) {
    const now = world.pulls.get(number)?.labels;
    now?.clear();
    for (const label of labels) now?.add(label);
  }
}
