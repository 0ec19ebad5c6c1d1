// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { appendEvents, parseLog } from '../../../../src/contract/event-log.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { reportWindow } from '../../../support/promotion/report-window.ts';
import { deployIn } from '../../../support/statistics.ts';
import { addComment, createWorld, digest, intentOf, type World } from '../../../support/promotion/world.ts';

const GO = '/promote to=production';
const OWN = { version: '1.1.0', sha256: digest('b') };
const LOG = 'events/churn/2026-05.jsonl';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** 1.0.0 in production; 1.1.0 has a share since 14:00; nothing is set but what the test says. */
async function live(environment: object = {}): Promise<World> {
  const world = createWorld();
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: environment } };
  await say(world, 'ada', 1, GO);
  await say(world, 'ben', 2, '/promote share=1%');
  return world;
}

function lastAnswer({ own }: World): string {
  return own.findLast(({ body }) => body.includes('seatrial:answer'))?.body ?? '';
}

describe('without a live test in model.yaml', () => {
  it('a share that was given a moment ago is not enough, and the answer says from when on it is', async () => {
    const world = await live();
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { kind: 'refuse', reasonCode: 'live-time' } });
    expect(lastAnswer(world)).toContain('since `2026-05-03 14:00 UTC`');
    expect(lastAnswer(world)).toContain('from `2026-05-03 15:00 UTC` on');
  });

  it('nor is a share that the same comment gives', async () => {
    const world = createWorld();
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
    await say(world, 'ada', 1, GO);
    expect(await say(world, 'ada', 2, `/promote\n${GO}`)).toMatchObject({ decision: { reasonCode: 'live-time' } });
  });

  it('an hour is, unless the settings say otherwise; a changed share does not begin anew', async () => {
    const world = await live();
    world.now = '2026-05-03T14:30:00Z';
    await say(world, 'ben', 2, '/promote share=20%');
    world.now = '2026-05-03T15:00:00Z';
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { kind: 'apply' } });
    const longer = await live({ minLiveTime: '2d' });
    longer.now = '2026-05-04T14:00:00Z';
    expect(await say(longer, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'live-time' } });
    expect(lastAnswer(longer)).toContain('from `2026-05-05 14:00 UTC` on');
    const none = await live({ minLiveTime: '0s' });
    expect(await say(none, 'ada', 2, GO)).toMatchObject({ decision: { kind: 'apply' } });
  });

  it('a share that was stopped and given again begins anew', async () => {
    const world = await live();
    await say(world, 'ben', 2, '/seatrial stop churn');
    world.now = '2026-05-03T14:50:00Z';
    await say(world, 'ben', 2, '/promote');
    world.now = '2026-05-03T15:00:00Z';
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'live-time' } });
  });

  it.each([
    ['of the version, too few', { version: '1.1.0', sha256: digest('b'), requests: 99 }, 'live-requests'],
    ['of the version, enough', { version: '1.1.0', sha256: digest('b'), requests: 100 }, 'promoted'],
    ['of production alone', { version: '1.0.0', sha256: digest('a'), requests: 5000 }, 'live-requests'],
    ['of another environment', { environment: 'eu', version: '1.0.0', sha256: digest('a') }, 'promoted'],
    [
      'from before the share, so that no window since means no requests',
      { from: '2026-05-03T13:55:00Z', to: '2026-05-03T14:00:00Z', version: '1.0.0', sha256: digest('a') },
      'live-requests',
    ],
    [
      'that began before the share, of which nobody knows how much came after',
      { from: '2026-05-03T13:55:00Z', version: '1.1.0', sha256: digest('b'), requests: 5000 },
      'live-requests',
    ],
    ['that began a second before the share', { ...OWN, from: '2026-05-03T13:59:59Z', requests: 5000 }, 'live-requests'],
  ])('where windows are reported %s: %s', async (_name, window, reasonCode) => {
    const world = await live();
    const production = { version: '1.0.0', sha256: digest('a') };
    await deployIn(fakePorts(world).store, { at: world.now, environment: 'eu', production });
    world.now = '2026-05-03T15:00:00Z';
    await reportWindow(world, window);
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode } });
  });

  it.each([
    ['as usage and of the arm', { arm: null, service: 'usage' }, { arm: 'v1.1.0', service: 'api' }],
    ['at the door and in the service', { service: 'door' }, { service: 'api' }],
    ['by a service and by one without a name', { service: 'api' }, { reporter: 'two' }],
  ])('the same requests, counted %s, are counted once', async (_name, one, other) => {
    for (const [requests, reasonCode] of [
      [60, 'live-requests'],
      [100, 'promoted'],
    ] as const) {
      const world = await live();
      world.now = '2026-05-03T15:00:00Z';
      await reportWindow(world, { ...OWN, ...one, requests, key: 'one' });
      await reportWindow(world, { ...OWN, ...other, requests: 60, key: 'other' });
      expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode } });
    }
  });

  it('reporters of one service add up', async () => {
    const world = await live();
    world.now = '2026-05-03T15:00:00Z';
    for (const reporter of ['api-1', 'api-2']) {
      await reportWindow(world, { ...OWN, service: 'api', reporter, requests: 50, key: reporter });
    }
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'promoted' } });
  });

  it('windows of one reporter follow each other, and add up', async () => {
    const world = await live();
    world.now = '2026-05-03T15:00:00Z';
    await reportWindow(world, { ...OWN, requests: 60, to: '2026-05-03T14:30:00Z', key: 'one' });
    await reportWindow(world, { ...OWN, requests: 60, from: '2026-05-03T14:30:00Z', key: 'other' });
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'promoted' } });
  });

  it('the plan shows both, and the event carries what was seen', async () => {
    const world = await live();
    world.now = '2026-05-03T15:00:00Z';
    await reportWindow(world, { version: '1.1.0', sha256: digest('b'), requests: 4000 });
    await say(world, 'ada', 2, '/seatrial plan churn@1.1.0 to=production');
    expect(lastAnswer(world)).toContain('would be carried out');
    expect(lastAnswer(world)).toMatch(
      /A share for long enough \| ✅ .*since `2026-05-03 14:00 UTC` .*from `2026-05-03 15:00 UTC` on/,
    );
    expect(lastAnswer(world)).toMatch(/Enough requests on that share \| ✅ .*4000.*100/);
    await say(world, 'ada', 2, GO);
    expect(world.files.get(LOG)).toContain(
      '"live":[{"environment":"production","since":"2026-05-03T14:00:00Z","requests":4000}]',
    );
  });
});

describe('no way around it', () => {
  it.each([
    ['1.1.0, which had a share', 'churn@1.1.0'],
    ['1.2.0, which never had one', 'churn@1.2.0'],
  ])('a ban that leaves production empty does not let %s in, in one comment or in several', async (_name, version) => {
    const lines = [
      '/seatrial quarantine churn@1.0.0 bad',
      '/seatrial unhold churn',
      `/promote ${version} to=production`,
    ];
    const world = await live();
    world.now = '2026-05-03T14:01:00Z';
    expect(await say(world, 'ada', 99, lines.join('\n'))).toMatchObject({ decision: { reasonCode: 'live-evidence' } });
    for (const line of lines) await say(world, 'ada', 99, line);
    expect(world.files.get('production/churn.yaml')).toContain('production: null');
    expect(lastAnswer(world)).toContain('no share can be given either');
    world.settings = createWorld().settings;
    await say(world, 'ada', 99, `/promote ${version} to=production`);
    expect(world.files.get('production/churn.yaml')).toContain(`version: ${version.slice(6)}`);
  });

  it.each(['1h', '0s'])('a share that is stopped and given again by the comment counts from now (%s)', async (time) => {
    const world = await live({ minLiveTime: time });
    world.now = '2026-05-03T15:00:00Z';
    const restart = `/seatrial stop churn@1.1.0\n/promote share=1%\n${GO}`;
    expect(await say(world, 'ada', 2, restart)).toMatchObject({ decision: { reasonCode: 'live-time' } });
    expect(await say(world, 'ada', 2, `/promote share=2%\n${GO}`)).toMatchObject({ decision: { kind: 'apply' } });
    expect(await replayLedger(fakePorts(world), RULES)).toMatchObject({ divergences: [] });
  });
});

it('a model whose liveTest cannot be carried out is told so, and not to wait', async () => {
  const world = await live();
  world.models.get('churn')!.liveTest = true;
  world.now = '2026-05-03T19:00:00Z';
  expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { reasonCode: 'live-evidence' } });
  expect(lastAnswer(world)).toContain('cannot be carried out as it is');
  expect(lastAnswer(world)).toContain('directPromotion');
  expect(lastAnswer(world)).not.toMatch(/wait/i);
});

it('directPromotion asks for none of it', async () => {
  const world = await live({ directPromotion: true });
  expect(await say(world, 'ada', 3, GO)).toMatchObject({ decision: { kind: 'apply' } });
});

describe('replay', () => {
  it('decides the same again, also for events that were written before anybody asked for a time', async () => {
    const world = await live();
    expect(await say(world, 'ada', 2, GO)).toMatchObject({ decision: { kind: 'refuse' } });
    expect(await replayLedger(fakePorts(world), RULES)).toMatchObject({ divergences: [] });
    const old = await live({ minLiveTime: '0s' });
    await say(old, 'ada', 2, GO);
    old.files.set(LOG, asWrittenBefore(old.files.get(LOG) ?? ''));
    expect(old.files.get(LOG)).not.toContain('minLive');
    expect(await replayLedger(fakePorts(old), RULES)).toEqual({ decisions: 3, divergences: [], faults: [] });
  });
});

/** The same log without the facts that older events do not have. */
function asWrittenBefore(text: string): string {
  const drafts = parseLog([{ path: LOG, text }]).map(({ event: { previous: _chain, ...event } }) => {
    const { facts } = event.data;
    if (facts === null) return event;
    const { live: _live, ...others } = facts;
    const environments = facts.environments.map(({ minLiveTimeMs: _time, minLiveRequests: _count, ...one }) => one);
    return { ...event, data: { ...event.data, facts: { ...others, environments } } };
  });
  return appendEvents('events/churn', [], drafts)[0]?.text ?? '';
}
