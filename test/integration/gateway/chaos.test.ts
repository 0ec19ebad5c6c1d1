import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../src/contract/generated/types.ts';
import type { CHAOS } from '../../support/gateway/chaos-scenarios.ts';
import { startChaosUpstream } from '../../support/gateway/chaos-upstream.ts';
import { type ChaosWorld, openChaosWorld, type SeenAnswer } from '../../support/gateway/chaos-world.ts';
import { serveOnLoopback } from '../../support/file-server.ts';
import { byCost, oneOf } from '../../support/slow.ts';

const PATIENCE = { timeout: 20_000, interval: 200 };

function byStatus(answers: readonly SeenAnswer[]): ReadonlyMap<number, number> {
  return new Map([...Map.groupBy(answers, ({ status }) => status)].map(([status, of]) => [status, of.length]));
}

function versions(answers: readonly SeenAnswer[]): ReadonlySet<string | null> {
  return new Set(answers.map(({ version }) => version));
}

function sum(windows: readonly LiveWindow[], value: (window: LiveWindow) => number | undefined): number {
  return windows.reduce((total, window) => total + (value(window) ?? 0), 0);
}

/** The oracle: what the gateway has counted is what callers have seen, to the last request. */
async function expectSums(world: ChaosWorld): Promise<readonly LiveWindow[]> {
  const statuses = byStatus(world.seen);
  expect(await world.counters()).toEqual(statuses);
  await world.pass(3);
  const assigned = (windows: readonly LiveWindow[]) => sum(windows, ({ outcomes }) => outcomes?.assigned);
  await expect.poll(async () => assigned(await world.windows()), PATIENCE).toBe(world.seen.length);
  const windows = await world.windows();
  const of = (status: number): number => statuses.get(status) ?? 0;
  expect({
    errors: sum(windows, ({ errors }) => errors),
    invalid: sum(windows, ({ outcomes }) => outcomes?.invalid),
    timeouts: sum(windows, ({ outcomes }) => outcomes?.timeouts),
    shed: sum(windows, ({ outcomes }) => outcomes?.shed),
  }).toEqual({
    errors: of(500) + of(502) + of(504) + of(429),
    invalid: of(502),
    timeouts: of(504),
    shed: of(429),
  });
  return windows;
}

async function expectTripped(world: ChaosWorld, trip: object): Promise<void> {
  await expect.poll(() => world.state(), PATIENCE).toMatchObject({ evidence: { breaker: [trip] } });
}

const SCENARIOS: Readonly<Record<keyof typeof CHAOS, () => Promise<void>>> = {
  slow: async () => {
    await using upstream = await startChaosUpstream('1.1.0');
    await using world = await openChaosWorld({ upstreams: [upstream.upstream] });
    expect(versions(await world.ask(40))).toEqual(new Set(['1.0.0', '1.1.0']));
    upstream.delayMs = 1_500;
    expect(byStatus(await world.ask(40))).toEqual(new Map([[200, 40]]));
    await expectTripped(world, { arm: 'new', event: expect.stringMatching(/^over-p/) });
    const after = await world.ask(40);
    expect(byStatus(after)).toEqual(new Map([[200, 40]]));
    expect(versions(after)).toEqual(new Set(['1.0.0']));
    await expectSums(world);
  },

  nan: async () => {
    await using world = await openChaosWorld();
    world.break('1.1.0', 'nan');
    const during = byStatus(await world.ask(60));
    expect(new Set(during.keys())).toEqual(new Set([200, 502]));
    await expectTripped(world, { arm: 'new', event: expect.stringMatching(/^(errors|invalid)$/) });
    const after = await world.ask(60);
    expect(byStatus(after)).toEqual(new Map([[200, 60]]));
    expect(versions(after)).toEqual(new Set(['1.0.0']));
    await expectSums(world);
  },

  production: async () => {
    await using world = await openChaosWorld();
    world.break('1.0.0', 'error');
    expect(new Set(byStatus(await world.ask(60)).keys())).toEqual(new Set([200, 500]));
    await expectTripped(world, { arm: null, event: 'errors' });
    const after = await world.ask(60);
    expect(byStatus(after)).toEqual(new Map([[200, 60]]));
    expect(versions(after)).toEqual(new Set(['0.9.0', '1.1.0']));
    await expectSums(world);
  },

  crash: async () => {
    await using world = await openChaosWorld();
    await world.ask(20);
    world.break('1.0.0', 'crash-once');
    const during = byStatus(await world.ask(20));
    expect(during.get(500)).toBeGreaterThan(0);
    expect(new Set(during.keys())).toEqual(new Set([200, 500]));
    await expect.poll(async () => [...byStatus(await world.ask(20)).keys()], PATIENCE).toEqual([200]);
    await expectSums(world);
  },

  hung: async () => {
    await using upstream = await startChaosUpstream('1.1.0');
    await using world = await openChaosWorld({ upstreams: [upstream.upstream] });
    upstream.delayMs = null;
    const answers = await world.ask(40);
    expect(new Set(byStatus(answers).keys())).toEqual(new Set([200, 504]));
    const slowest = Math.max(...answers.filter(({ status }) => status === 200).map(({ ms }) => ms));
    const soonest = Math.min(...answers.filter(({ status }) => status === 504).map(({ ms }) => ms));
    expect(slowest).toBeLessThan(soonest);
    expect(soonest).toBeGreaterThanOrEqual(9_900);
    await expectTripped(world, { arm: 'new' });
    const after = await world.ask(40);
    expect(byStatus(after)).toEqual(new Map([[200, 40]]));
    expect(versions(after)).toEqual(new Set(['1.0.0']));
    await expectSums(world);
  },

  labels: async () => {
    await using world = await openChaosWorld();
    const decisions = (await world.ask(80)).map(({ decision }) => decision);
    const outcomes = decisions.slice(0, 40).map((decision) => ({ decision, metric: 'revenue', value: 2 }));
    expect(await world.outcomes(outcomes)).toMatchObject({ counted: 40, refused: [] });
    const windows = await expectSums(world);
    const total = (key: 'n' | 'missing' | 'sum') => sum(windows, ({ metrics }) => metrics['revenue']?.[key]);
    expect([total('n'), total('sum'), total('missing')]).toEqual([40, 80, 40]);
  },

  outcomes: async () => {
    await using world = await openChaosWorld();
    const told = (await world.ask(80)).map(({ decision }) => ({ decision, metric: 'revenue', value: 2 }));
    const all = [...told.toReversed(), ...told.filter((_, index) => index % 3 === 0), ...told];
    const halves = [all.slice(0, 90), all.slice(90)];
    const answers = await Promise.all(halves.map((half) => world.outcomes(half)));
    const counted = answers.reduce((total, answer) => total + answer.counted, 0);
    const repeated = answers.reduce((total, answer) => total + answer.repeated, 0);
    expect([counted, repeated]).toEqual([80, all.length - 80]);
    await world.pass(1);
    expect(await world.outcomes(told)).toMatchObject({ counted: 0, repeated: 80 });
    const windows = await expectSums(world);
    expect(sum(windows, ({ metrics }) => metrics['revenue']?.n)).toBe(80);
  },

  disk: async () => {
    // Less than the plan and a minute take.
    await using world = await openChaosWorld({ fileKiB: 1 });
    expect(byStatus(await world.ask(50))).toEqual(new Map([[200, 50]]));
    await world.pass(3);
    expect(byStatus(await world.ask(50))).toEqual(new Map([[200, 50]]));
    await expect.poll(() => world.state(), PATIENCE).toMatchObject({ evidence: { journal: { kind: 'failing' } } });
    expect(sum(await world.windows(), ({ requests }) => requests)).toBe(0);
    const made = spawnSync('prlimit', [`--pid=${world.child.pid}`, '--fsize=unlimited:unlimited']);
    expect(made.status).toBe(0);
    await expect.poll(() => world.state(), PATIENCE).toMatchObject({ evidence: { journal: { kind: 'keeping' } } });
    await expectSums(world);
  },

  clock: async () => {
    await using world = await openChaosWorld();
    const before = Date.now();
    for (const hours of [2, 0, -2, 0]) {
      await world.setWall(hours * 3_600_000);
      expect(byStatus(await world.ask(20))).toEqual(new Map([[200, 20]]));
    }
    const windows = await expectSums(world);
    const far = windows.filter(({ from }) => Math.abs(Date.parse(from) - before) > 30 * 60_000);
    expect(far).toEqual([]);
  },

  source: async () => {
    let text: string | null = null;
    await using server = await serveOnLoopback((_, response) => {
      if (text === null) response.destroy();
      else response.end(text);
    });
    let file = '';
    const deployments = (own: string): string => {
      [file, text] = [own, own];
      return `${server.url}/production.yaml`;
    };
    await using world = await openChaosWorld({ deployments });
    expect(byStatus(await world.ask(10))).toEqual(new Map([[200, 10]]));
    text = null;
    await expect
      .poll(() => world.state(), PATIENCE)
      .toMatchObject({ source: { problem: { code: expect.any(String) } } });
    expect(byStatus(await world.ask(50))).toEqual(new Map([[200, 50]]));
    text = file.replace('revision: 1', 'revision: 2');
    await expect.poll(() => world.state(), PATIENCE).toMatchObject({ models: [{ revision: 2 }] });
    await expectSums(world);
  },

  traffic: async () => {
    await using production = await startChaosUpstream('1.0.0');
    await using candidate = await startChaosUpstream('1.1.0');
    // No breaker may trip here: what another arm answers or sheds in a tripped one's place is in no window.
    const upstreams = [production.upstream, candidate.upstream];
    await using world = await openChaosWorld({ upstreams, p99: '60s' });
    production.delayMs = 50;
    candidate.delayMs = 350;
    // Ten times the places.
    const during = await world.ask(2_560);
    expect(new Set(byStatus(during).keys())).toEqual(new Set([200, 429]));
    const shed = during.filter(({ status }) => status === 429);
    expect(shed.length).toBeGreaterThan(0);
    expect(new Set(shed.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['1']));
    const after = await world.ask(40);
    expect(byStatus(after)).toEqual(new Map([[200, 40]]));
    await expectSums(world);
  },
};

describe('what users see, and that sums add up', { timeout: 90_000 }, () => {
  for (const { rows, options } of byCost(Object.entries(SCENARIOS), oneOf(8)))
    test.each(rows)('%s', options, (_, run) => run());
});
