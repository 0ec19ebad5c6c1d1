// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { decideTests } from '../../../../src/usecases/livetest/decide-tests.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { verifyLedger } from '../../../../src/usecases/verify/verify-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  decideNow,
  type HourOfTraffic,
  ledgerOf,
  passHour,
  passHours,
  say,
  testedWorld,
} from '../../../support/promotion/live-story.ts';
import { digest, MODEL, type World } from '../../../support/promotion/world.ts';

const GO = '/promote to=production';
const BETTER: HourOfTraffic = { candidates: { '1.1.0': { right: 0.93 } } };
const EQUAL: HourOfTraffic = {};
const HARMFUL: HourOfTraffic = { candidates: { '1.1.0': { right: 0.9, errors: 0.2 } } };

async function begun(line = GO): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, line);
  return world;
}

/** What the log tells, but for certificates and windows. */
function told(world: World): readonly string[] {
  return ledgerOf(world).events.flatMap(({ type, data }) =>
    type === 'version.certified' || type === 'windows.recorded' || data.reasonCode === 'lease-renewed'
      ? []
      : [[type, data.version, data.reasonCode, data.conclusion].filter(Boolean).join(' ')],
  );
}

function sharesOf(world: World): Readonly<Record<string, number>> {
  const { candidates = [] } = ledgerOf(world).deployment.liveTest ?? {};
  return Object.fromEntries(candidates.map(({ version, share }) => [version, share]));
}

function answersOn(world: World, thread: number): readonly string[] {
  return world.own
    .filter((one) => one.thread === thread && one.body.includes('seatrial:answer'))
    .map(({ body }) => body);
}

/** Nothing that was written would be decided otherwise, or cannot stand where it stands. */
async function expectSound(world: World): Promise<void> {
  const ports = fakePorts(world);
  expect(await replayLedger(ports, RULES)).toMatchObject({ divergences: [], faults: [] });
  const { faults } = await verifyLedger({ ...ports, history: fakeHistory(world) });
  expect(faults).toEqual([]);
}

describe('a candidate that is better', () => {
  test('climbs the ramp, a step for the traffic of each, and is promoted by itself', async () => {
    const world = await begun();
    const shares: (number | undefined)[] = [];
    for (let hour = 0; hour < 4; hour += 1) {
      shares.push(sharesOf(world)['1.1.0']);
      await passHours(world, 1, BETTER);
    }
    expect(shares).toEqual([0.01, 0.05, 0.25, 0.5]);
    await passHours(world, 24, BETTER);
    expect(told(world).slice(1)).toEqual([
      'livetest.started 1.1.0 live-started',
      'livetest.changed 1.1.0 live-changed',
      'livetest.changed 1.1.0 live-changed',
      'livetest.changed 1.1.0 live-changed',
      'livetest.concluded 1.1.0 better pass',
      'deployment.promoted 1.1.0 promoted',
    ]);
    expect(ledgerOf(world).deployment).toMatchObject({
      production: { version: '1.1.0' },
      fallback: { version: '1.0.0' },
      liveTest: null,
    });
    await expectSound(world);
  });

  test('is told once, at the end, on its pull request; a step is no comment', async () => {
    const world = await begun();
    await passHours(world, 28, BETTER);
    const [asked, concluded, ...more] = answersOn(world, 2);
    expect(asked).toContain('becomes production once it has shown that it is better');
    expect(concluded).toContain('`churn` `1.1.0` is now production');
    expect(concluded).toContain('is better in `accuracy`');
    expect(concluded).toContain('seatrial prove churn@1.1.0');
    expect(more).toEqual([]);
  });

  test('has how far it is in the first line of the status comment, with its share and its requests', async () => {
    const world = await begun();
    await passHours(world, 2, BETTER);
    const status = (): string =>
      world.own.find(({ thread, body }) => thread === 2 && body.includes('seatrial:status'))?.body ?? '';
    expect(status()).toContain('### `churn`: 1.0.0 in production, 1.1.0 in a live test, not decided yet');
    expect(status()).toMatch(
      /not decided yet\. 25\s% of the traffic, 6,000 requests recorded; it becomes production by itself/u,
    );
  });

  test('without an approval keeps its share, and a person is asked with the line to send', async () => {
    const world = await begun('/promote');
    await passHours(world, 28, BETTER);
    expect(told(world).at(-1)).toBe('livetest.concluded 1.1.0 better pass');
    expect(sharesOf(world)).toEqual({ '1.1.0': 0.5 });
    expect(answersOn(world, 2).at(-1)).toContain('`/promote churn@1.1.0 to=production`');
    // Nothing more follows; the lease goes on as long as somebody decides.
    const before = told(world).length;
    expect(new Set(await passHours(world, 30, BETTER))).toEqual(new Set(['hold']));
    expect(told(world)).toHaveLength(before);
    await say(world, 'ada', 2, GO);
    expect(ledgerOf(world).deployment.production?.version).toBe('1.1.0');
    await expectSound(world);
  });

  test('is promoted by nobody who has lost the right, under no other policy, in no freeze, and after no hold', async () => {
    const cases: readonly (readonly [string, (world: World) => unknown])[] = [
      ['not met: The right to do it', (world) => world.roles.set('ada', 'read')],
      [
        'have changed since',
        (world) => world.models.set(MODEL, { ...world.models.get(MODEL)!, policyDigest: '9'.repeat(64) }),
      ],
      [
        'not met: No freeze',
        (world) => {
          const freeze = [{ from: '2026-05-04T12:00:00Z', until: '2026-06-04T00:00:00Z', reason: 'sale' }];
          world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { freeze } } };
        },
      ],
      ['Nobody has approved', (world) => say(world, 'tri', 2, '/seatrial hold wait')],
    ];
    for (const [words, act] of cases) {
      const world = await begun();
      await passHours(world, 10, BETTER);
      await act(world);
      await passHours(world, 20, BETTER);
      expect(told(world).at(-1)).toBe('livetest.concluded 1.1.0 better pass');
      expect(ledgerOf(world).deployment).toMatchObject({ production: { version: '1.0.0' } });
      expect(answersOn(world, 2).at(-1)).toContain(words);
      await expectSound(world);
    }
  });
});

describe('a candidate that is no better', () => {
  test('is not promoted: it leaves when it surely gains too little', async () => {
    const world = await begun();
    await passHours(world, 40, EQUAL);
    expect(told(world).at(-1)).toBe('livetest.concluded 1.1.0 no-gain fail');
    expect(ledgerOf(world).deployment).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
    expect(answersOn(world, 2).at(-1)).toContain('surely gains less than would be worth a new version');
    await expectSound(world);
  });

  test('and whose time is over is not promoted either', async () => {
    const world = await begun();
    await passHours(world, 3, { requests: 1000 });
    world.now = '2026-05-17T14:00:00Z';
    await decideNow(world);
    expect(told(world).at(-1)).toBe('livetest.concluded 1.1.0 time-over inconclusive');
    expect(ledgerOf(world).deployment.liveTest).toBeNull();
    await expectSound(world);
  });

  test('is rejected at its first step when it does harm', async () => {
    const world = await begun();
    await passHours(world, 2, HARMFUL);
    expect(told(world).slice(1)).toEqual([
      'livetest.started 1.1.0 live-started',
      'livetest.concluded 1.1.0 event-harm fail',
    ]);
    expect(answersOn(world, 2).at(-1)).toContain('errors are more often than in production');
    // Another test of the same bytes is told to be the second one, and has to show more.
    await say(world, 'ada', 2, GO);
    expect(answersOn(world, 2).at(-1)).toContain('live test number 2 of these bytes');
    await expectSound(world);
  });
});

test('what nobody can believe raises nothing: the traffic goes home, with the reason', async () => {
  const world = await begun();
  await passHour(world, BETTER);
  // Two decide in turn, as of a split that is not what the file says.
  const wrong = ledgerOf(world).deployment.liveTest?.candidates[0];
  expect(wrong).toBeDefined();
  await passHour(world, { ...BETTER, assigned: { production: 100_000, '1.1.0': 100_000 } });
  await decideNow(world);
  expect(told(world).at(-1)).toBe('livetest.concluded 1.1.0 sample-ratio inconclusive');
  expect(ledgerOf(world).deployment.liveTest).toBeNull();
  expect(answersOn(world, 2).at(-1)).toContain('nothing can be believed');
});

describe('a stop during the test', () => {
  test.each(['/seatrial stop', '/rollback'])('%s is never undone by a conclusion', async (line) => {
    const world = await begun();
    await passHours(world, 20, BETTER);
    await passHour(world, BETTER);
    await say(world, 'tri', 2, line === '/rollback' ? '/seatrial stop' : line);
    const after = ledgerOf(world).deployment;
    await passHours(world, 20, BETTER);
    expect(ledgerOf(world).deployment).toEqual(after);
  });

  test('that comes between the decision and its commit wins', async () => {
    const world = await begun();
    await passHours(world, 23, BETTER);
    await passHour(world, BETTER);
    let isStopped = false;
    const ports = fakePorts(world, {
      gate: async (name, effect) => {
        if (name === 'store.commit' && !isStopped) {
          isStopped = true;
          await say(world, 'ada', 2, '/seatrial stop');
        }
        return effect();
      },
    });
    expect(await decideTests(ports, [MODEL])).toEqual({ turned: [], errors: [] });
    expect(told(world).at(-1)).toBe('livetest.stopped 1.1.0 stopped');
    expect(ledgerOf(world).deployment.production?.version).toBe('1.0.0');
  });
});

test('of several candidates the best is promoted, and the others leave', async () => {
  const world = await begun();
  await say(world, 'ada', 3, GO);
  const both = { candidates: { '1.1.0': { right: 0.92 }, '1.2.0': { right: 0.95 } } };
  await passHours(world, 60, both);
  expect(
    told(world)
      .filter((line) => /concluded|promoted|stopped/.test(line))
      .slice(1),
  ).toEqual([
    'livetest.concluded 1.1.0 another-better inconclusive',
    'livetest.concluded 1.2.0 better pass',
    'deployment.promoted 1.2.0 promoted',
  ]);
  await expectSound(world);
});

test('two that decide at once write it once, and one that is asked again writes nothing', async () => {
  const world = await begun();
  await passHour(world, BETTER);
  const both = await Promise.all([decideTests(fakePorts(world), [MODEL]), decideTests(fakePorts(world), [MODEL])]);
  expect(both.flatMap(({ turned }) => turned.map(({ outcome }) => outcome))).toEqual(['step']);
  const { head } = world;
  await decideNow(world);
  expect(world.head).toBe(head);
});

test('a file of windows that is not the one that the log names keeps anything from being decided', async () => {
  const world = await begun();
  await passHour(world, BETTER);
  const [path] = [...world.windows.files.keys()];
  world.windows.files.set(path ?? '', 'something else\n');
  const { turned, errors } = await decideTests(fakePorts(world), [MODEL]);
  expect({ turned, errors: errors.map((error) => (error as { code: string }).code) }).toEqual({
    turned: [],
    errors: ['state-corrupt'],
  });
});

test('a test by hand, of a model that declares none, is left alone', async () => {
  const world = await testedWorld();
  world.models.set(MODEL, { ...world.models.get(MODEL)!, liveTest: false, test: undefined! });
  await say(world, 'ada', 2, '/promote share=10%');
  await passHour(world, BETTER);
  const { head } = world;
  expect(await decideTests(fakePorts(world), [MODEL])).toEqual({ turned: [], errors: [] });
  expect(world.head).toBe(head);
  expect(ledgerOf(world).deployment.liveTest?.candidates[0]).toEqual({
    name: 'v1.1.0',
    version: '1.1.0',
    sha256: digest('b'),
    share: 0.1,
  });
});

test('one look asks once where each branch is, and the next one again', async () => {
  const world = await begun();
  const calls: string[] = [];
  const ports = fakePorts(world, {
    gate: async (name, effect) => {
      calls.push(name);
      return effect();
    },
  });
  for (let look = 0; look < 2; look += 1) {
    calls.splice(0);
    expect(await decideTests(ports, [MODEL])).toEqual({ turned: [], errors: [] });
    const places = calls.filter((call) => ['store.read', 'registry.overview', 'windows.head'].includes(call));
    expect(new Set(places).size).toBe(places.length);
  }
});
