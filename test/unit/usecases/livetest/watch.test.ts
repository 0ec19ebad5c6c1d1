// @module-tag thorough
import { expect, test } from 'vitest';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import { proveVersion } from '../../../../src/usecases/livetest/prove-version.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { verifyLedger } from '../../../../src/usecases/verify/verify-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  decideNow,
  type HourOfTraffic,
  ledgerOf,
  passHours,
  passStretches,
  promoteByTest,
  say,
  testedWorld,
} from '../../../support/promotion/live-story.ts';
import { MODEL, type World } from '../../../support/promotion/world.ts';

const DAY_MS = 86_400_000;
const BAKED: Partial<TestPolicy> = { bake: { durationMs: 3 * DAY_MS, holdback: 0.1 } };
const WATCHED: Partial<TestPolicy> = { ...BAKED, sentinelShare: 0.05 };

/** 1.1.0 has become production by its live test. */
async function promoted(policy: Partial<TestPolicy>): Promise<World> {
  const world = await testedWorld(policy);
  await promoteByTest(world);
  return world;
}

/** Days of traffic, in stretches of six hours, each of which is decided about once it is over. */
async function passDays(world: World, days: number, traffic: HourOfTraffic): Promise<void> {
  for (let stretch = 0; stretch < days * 4; stretch += 1) {
    await passStretches(world, { count: 1, hours: 6 }, traffic);
    await decideNow(world);
  }
}

/** Events since the promotion, but for windows and leases. */
function toldSince(world: World): readonly string[] {
  const { events } = ledgerOf(world);
  const since = events.findLastIndex(({ type }) => type === 'deployment.promoted') + 1;
  return events.slice(since).flatMap(({ type, data }) => {
    if (type === 'windows.recorded' || data.reasonCode === 'lease-renewed') return [];
    return [[type, data.version, data.reasonCode, data.conclusion].filter(Boolean).join(' ')];
  });
}

function lastAnswerOn(world: World, thread: number): string {
  return world.own.findLast((one) => one.thread === thread && one.body.includes('seatrial:answer'))?.body ?? '';
}

function statusOn(world: World, thread: number): string {
  return world.own.find((one) => one.thread === thread && one.body.includes('seatrial:status'))?.body ?? '';
}

async function expectSound(world: World, version: string): Promise<void> {
  const ports = fakePorts(world);
  expect(await replayLedger(ports, RULES)).toMatchObject({ divergences: [], faults: [] });
  expect((await verifyLedger({ ...ports, history: fakeHistory(world) })).faults).toEqual([]);
  const proving = {
    ...ports,
    policyAt: async () => world.models.get(MODEL)?.test ?? null,
    isMerged: async () => true,
  };
  const proved = await proveVersion(proving, { model: MODEL, version });
  expect(proved.length).toBeGreaterThan(0);
  expect(proved.flatMap(({ doubts }) => doubts)).toEqual([]);
}

test('a promotion leaves the holdback on the version that production was before', async () => {
  const world = await promoted(WATCHED);
  const { production, fallback, liveTest, sentinel } = ledgerOf(world).deployment;
  expect({ production, fallback, liveTest, sentinel }).toMatchObject({
    production: { version: '1.1.0' },
    fallback: { version: '1.0.0' },
    liveTest: { phase: 'bake', candidates: [{ version: '1.0.0', share: 0.1, anchor: 0 }] },
    sentinel: undefined,
  });
  expect(statusOn(world, 2)).toContain('1.1.0 in production, 1.0.0 held back in its bake');
  await expect(statusOn(world, 2)).toMatchFileSnapshot('../../../golden/chatops/bake-status.md');
  expect(statusOn(world, 2)).toMatch(/Bake of `1\.1\.0` in production: `1\.0\.0` keeps 10\s% of the traffic/u);
  await expectSound(world, '1.1.0');
});

test('a bake in which the predecessor is surely no better ends, and it watches on as a sentinel', async () => {
  const world = await promoted(WATCHED);
  await passDays(world, 2.5, { production: { right: 0.93 }, candidates: { '1.0.0': { right: 0.92 } } });
  expect(toldSince(world)).toEqual(['livetest.concluded 1.0.0 no-gain fail']);
  const { production, liveTest, sentinel } = ledgerOf(world).deployment;
  expect({ production, liveTest, sentinel }).toMatchObject({
    production: { version: '1.1.0' },
    liveTest: null,
    sentinel: { version: '1.0.0', share: 0.05 },
  });
  expect(lastAnswerOn(world, 2)).toContain(
    'The bake of `churn` `1.1.0` in production is over: it stays in production.',
  );
  expect(lastAnswerOn(world, 2)).toContain('It watches on as a sentinel');
  await expect(lastAnswerOn(world, 2)).toMatchFileSnapshot('../../../golden/chatops/bake-over.md');
  await expectSound(world, '1.0.0');
});

test('a predecessor that is better after all takes production back by itself, held and told', async () => {
  const world = await promoted(WATCHED);
  await passDays(world, 2.5, { production: { right: 0.88 }, candidates: { '1.0.0': { right: 0.92 } } });
  expect(toldSince(world)).toEqual(['deployment.rolledback 1.0.0 rolled-back', 'hold.set hold-after-rolled-back']);
  const { production, liveTest, sentinel, hold } = ledgerOf(world).deployment;
  expect({ production, liveTest, sentinel: sentinel ?? null, hold }).toMatchObject({
    production: { version: '1.0.0' },
    liveTest: null,
    sentinel: null,
    hold: { reason: 'the bake has shown that 1.0.0 is better in accuracy', by: 'seatrial' },
  });
  const answer = lastAnswerOn(world, 2);
  expect(answer).toContain('`churn` is back at `1.0.0` in production.');
  expect(answer).toContain('is surely better in `accuracy` and not worse in anything: measured on the holdback');
  expect(answer).toContain('seatrial prove churn@1.0.0');
  await expect(answer).toMatchFileSnapshot('../../../golden/chatops/bake-taken-back.md');
  await expectSound(world, '1.0.0');
  await expectSound(world, '1.1.0');
});

test('a sentinel that is better than production takes it back months later, also during a live test', async () => {
  const world = await promoted(WATCHED);
  await passDays(world, 2.5, { production: { right: 0.93 }, candidates: { '1.0.0': { right: 0.92 } } });
  world.now = '2026-08-01T00:00:00Z';
  await passDays(world, 1.5, { sentinel: -0.01 });
  await say(world, 'ada', 3, '/promote to=production');
  expect(ledgerOf(world).deployment.liveTest?.candidates).toMatchObject([{ version: '1.2.0' }]);
  await passDays(world, 4, { production: { right: 0.8 }, candidates: { '1.2.0': { right: 0.8 } }, sentinel: 0.03 });
  expect(toldSince(world)).toEqual(
    expect.arrayContaining(['deployment.rolledback 1.0.0 rolled-back', 'hold.set hold-after-rolled-back']),
  );
  const { production, liveTest, sentinel, hold } = ledgerOf(world).deployment;
  expect({ production, liveTest, sentinel: sentinel ?? null, hold }).toMatchObject({
    production: { version: '1.0.0' },
    liveTest: null,
    sentinel: null,
    hold: { reason: 'the sentinel has shown that 1.0.0 is better in accuracy' },
  });
  expect(lastAnswerOn(world, 2)).toMatch(/measured as a sentinel.*labelled requests beside production/su);
  await expect(lastAnswerOn(world, 2)).toMatchFileSnapshot('../../../golden/chatops/sentinel-taken-back.md');
  await expectSound(world, '1.0.0');
  await expectSound(world, '1.1.0');
});

test('without a bake the sentinel watches from the promotion on, and nothing comes of one that is as good', async () => {
  const world = await promoted({ sentinelShare: 0.05 });
  expect(ledgerOf(world).deployment).toMatchObject({ liveTest: null, sentinel: { version: '1.0.0', share: 0.05 } });
  expect(statusOn(world, 2)).toMatch(/Sentinel in production: `1\.0\.0` answers 5\s% of the requests, unseen/u);
  await passDays(world, 2.5, { sentinel: 0 });
  expect(toldSince(world)).toEqual([]);
  await expectSound(world, '1.1.0');
});

test('what somebody says ends a bake and a sentinel: a stop, a retirement, a ban, a rollback', async () => {
  const cases = [
    [BAKED, 1, '/seatrial stop', { liveTest: null, production: { version: '1.1.0' } }],
    [BAKED, 2, '/rollback', { liveTest: null, production: { version: '1.0.0' } }],
    [BAKED, 1, '/seatrial quarantine leaked', { liveTest: null, production: { version: '1.1.0' } }],
    [{ sentinelShare: 0.05 }, 1, '/seatrial stop churn@1.0.0', { sentinel: null, production: { version: '1.1.0' } }],
    [{ sentinelShare: 0.05 }, 1, '/seatrial retire reason=old', { sentinel: null, fallback: null }],
    [{ sentinelShare: 0.05 }, 1, '/seatrial quarantine leaked', { sentinel: null, fallback: null }],
    [{ sentinelShare: 0.05 }, 2, '/rollback', { sentinel: null, production: { version: '1.0.0' } }],
  ] as const;
  for (const [policy, thread, line, left] of cases) {
    const world = await promoted(policy);
    await say(world, 'ada', thread, line);
    expect(ledgerOf(world).deployment, line).toMatchObject(left);
    const before = ledgerOf(world).deployment;
    await passDays(world, 1.25, {
      production: { right: 0.8 },
      candidates: { '1.0.0': { right: 0.95 } },
      sentinel: 0.1,
    });
    expect(ledgerOf(world).deployment, line).toEqual(before);
    await expectSound(world, '1.1.0');
  }
});

test('nothing new is tested while a bake runs, and the next promotion is baked in its turn', async () => {
  const world = await promoted(BAKED);
  await say(world, 'ada', 3, '/promote to=production');
  expect(lastAnswerOn(world, 3)).toContain('No bake runs');
  expect(ledgerOf(world).deployment.liveTest?.candidates).toMatchObject([{ version: '1.0.0' }]);
  // Its time is over, and of so few nothing is known.
  await passDays(world, 3.25, { requests: 500, production: { right: 0.93 }, candidates: { '1.0.0': { right: 0.93 } } });
  expect(toldSince(world).at(-1)).toBe('livetest.concluded 1.0.0 time-over inconclusive');
  await say(world, 'ada', 3, '/promote to=production');
  await passHours(world, 30, { production: { right: 0.9 }, candidates: { '1.2.0': { right: 0.94 } } });
  expect(ledgerOf(world).deployment).toMatchObject({
    production: { version: '1.2.0' },
    liveTest: { phase: 'bake', candidates: [{ version: '1.1.0' }] },
  });
  await expectSound(world, '1.2.0');
});

test('where both fall below what was certified the world has changed: told once, by a comment and an issue, and nothing moves', async () => {
  const world = await promoted({ sentinelShare: 0.05 });
  const before = ledgerOf(world).deployment;
  await passDays(world, 2, { production: { right: 0.8 }, sentinel: 0 });
  expect(toldSince(world)).toEqual(['world.changed 1.1.0 both-below']);
  expect(ledgerOf(world).deployment).toEqual(before);
  expect(world.issues).toMatchObject([
    { labels: ['seatrial:world-changed'], title: 'churn: the world has changed in production' },
  ]);
  expect(world.issues[0]?.body).toContain('so that neither is at fault. Nothing was rolled back.');
  expect(world.issues[0]?.body).toContain('Train a version on newer data');
  expect(lastAnswerOn(world, 2)).toContain('The world has changed for `churn` in production: it needs retraining.');
  await expect(`${lastAnswerOn(world, 2)}\n${world.issues[0]?.body}`).toMatchFileSnapshot(
    '../../../golden/chatops/world-changed.md',
  );
  await expectSound(world, '1.1.0');
});

test('a world that has changed keeps nobody from going back, and one version alone that falls is no change of the world', async () => {
  const world = await promoted({ sentinelShare: 0.05 });
  await passDays(world, 2, { production: { right: 0.8 }, sentinel: 0.1 });
  expect(toldSince(world)).toEqual(['deployment.rolledback 1.0.0 rolled-back', 'hold.set hold-after-rolled-back']);
  expect(world.issues).toEqual([]);
});
