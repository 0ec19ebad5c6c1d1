import { describe, expect, it } from 'vitest';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, intentOf, version, type World } from '../../../support/promotion/world.ts';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

describe('a hold where one is', () => {
  async function held(first: string, second: string) {
    const world = createWorld();
    await say(world, 'tri', 99, first);
    const before = world.own.length;
    await say(world, 'tri', 99, second);
    const until = /until: (\S+)/.exec(world.files.get('production/churn.yaml') ?? '')?.[1];
    return { until, told: world.own.slice(before).map(({ body }) => body) };
  }

  it('that lasts as long stays, and whoever set another is told', async () => {
    const { until, told } = await held('/seatrial hold churn errors', '/seatrial hold churn for=1h deploy freeze');
    expect(until).toBe('null');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('`churn` is held already, for as long or longer: that hold stays as it is.');
  });

  it('that ends earlier is made longer, and not shorter', async () => {
    const longer = await held('/seatrial hold churn for=30m late', '/seatrial hold churn for=2h late');
    expect(longer).toMatchObject({ until: '2026-05-03T16:00:00Z', told: [] });
    const shorter = await held('/seatrial hold churn for=2h late', '/seatrial hold churn for=30m late');
    expect(shorter.until).toBe('2026-05-03T16:00:00Z');
    expect(shorter.told[0]).toContain('held already');
  });
});

describe('what is so already is told: 🚀 alone says that something was done', () => {
  it.each([
    ['/promote churn@1.1.0 to=production', '`churn` `1.1.0` is what runs in production already: nothing was changed.'],
    ['/promote churn@1.1.0', '`churn` `1.1.0` has that share of the traffic in production already, or all of it'],
    ['/promote churn@1.2.0 share=10%', '`churn` `1.2.0` has that share of the traffic in production already'],
    ['/seatrial unhold churn', 'There is no hold of `churn` in production: nothing was changed.'],
    ['/seatrial quarantine churn@1.3.0 leaked', '`churn` `1.3.0` is quarantined already'],
    ['/seatrial retire churn@1.0.0 reason=old', '`churn` `1.0.0` is retired already'],
  ])('%s', async (body, words) => {
    const world = createWorld();
    world.models.get('churn')?.versions.push(version('1.3.0', 'd', { pull: 4 }));
    await say(world, 'ada', 1, '/promote to=production');
    await say(world, 'ada', 2, '/promote to=production');
    await say(world, 'ada', 3, '/promote share=10%');
    await say(world, 'ada', 99, '/seatrial quarantine churn@1.3.0');
    await say(world, 'ada', 99, '/seatrial retire churn@1.0.0 reason=replaced');
    const before = world.own.length;
    await say(world, 'ada', 99, body);
    const told = world.own.slice(before).filter((one) => one.body.includes('seatrial:answer'));
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain(words);
  });
});
