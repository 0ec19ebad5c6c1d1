// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { buildHistogram } from '../../../../src/domain/benchmark/histogram.ts';
import type { ServedOutcome } from '../../../../src/domain/gateway/served-request.ts';
import { acceptOutcomes } from '../../../../src/usecases/gateway/accept-outcomes.ts';
import {
  candidate,
  gatewayModel,
  gatewayPlan,
  type GatewayWorld,
  gatewayWorld,
  servedRequest,
} from '../../../support/gateway/evidence-world.ts';

const MINUTE = 60_000;

/** Lets so many minutes pass, one after the other. */
async function pass(world: GatewayWorld, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.nowMs += MINUTE;
    world.evidence.tick();
  }
  await world.evidence.settled();
}

const armed = (windows: readonly LiveWindow[], arm: string | null) => windows.filter((window) => window.arm === arm);

describe('what a gateway counts of its requests', () => {
  it('tells of each arm in windows of an hour, that end as the hour does', async () => {
    const world = await gatewayWorld();
    const outcomes: readonly ServedOutcome[] = ['answered', 'answered', 'error', 'timeout', 'shed', 'invalid'];
    outcomes.forEach((outcome, index) =>
      world.evidence.note(servedRequest(world.plan, 'gbm', { outcome, latencyMs: index === 1 ? 13 : 3, rows: 4 })),
    );
    await pass(world, 62);
    const windows = await world.windows();
    expect(windows.map(({ arm, from, to }) => [arm, from, to])).toEqual([
      [null, '2026-11-02T00:00:00Z', '2026-11-02T01:00:00Z'],
      ['gbm', '2026-11-02T00:00:00Z', '2026-11-02T01:00:00Z'],
    ]);
    expect(armed(windows, 'gbm')[0]).toMatchObject({
      test: 'churn-0042',
      reporter: 'gw-1',
      version: '1.4.0',
      sha256: candidate('gbm', 0).sha256,
      requests: 6,
      errors: 4,
      rows: 8,
      outcomes: { assigned: 6, served: 4, timeouts: 1, shed: 1, invalid: 1 },
      over: { p50: 1, p99: 1 },
      latency: buildHistogram([Float64Array.of(3, 13)]),
    });
    expect(armed(windows, null)[0]).toMatchObject({ requests: 0, errors: 0, latency: null });
  });

  it.each([
    ['pinned', { isPinned: true }],
    ['without a unit', { unit: null }],
  ])('leaves a request that is %s out of all windows', async (_, own) => {
    const world = await gatewayWorld();
    world.evidence.note(servedRequest(world.plan, 'gbm', own));
    await pass(world, 62);
    expect(armed(await world.windows(), 'gbm')[0]).toMatchObject({ requests: 0, outcomes: { assigned: 0 } });
  });

  it('counts what another version answered as assigned to the arm, and nothing more', async () => {
    const world = await gatewayWorld();
    world.evidence.note(servedRequest(world.plan, 'gbm', { standIn: 'production' }));
    world.evidence.note(servedRequest(world.plan, null, { standIn: 'fallback' }));
    await pass(world, 62);
    const windows = await world.windows();
    for (const arm of ['gbm', null])
      expect(armed(windows, arm)[0]).toMatchObject({
        requests: 0,
        latency: null,
        outcomes: { assigned: 1, served: 0 },
      });
  });

  it('counts a request of a revision that was replaced minutes ago, and the label of its answer', async () => {
    const model = gatewayModel({ metrics: [{ id: 'revenue', direction: 'up', betterBy: 1, labelDelay: '2m' }] });
    const before = gatewayPlan(model, { gbm: 0.5 });
    const world = await gatewayWorld({ model, plan: before });
    await pass(world, 10);
    const answered = (): string => {
      const request = servedRequest(before, 'gbm');
      world.evidence.note(request);
      return world.evidence.decide(request, { arm: 'gbm', outputs: [] }) ?? '';
    };
    const decisions = [answered()];
    world.serve(gatewayPlan(model, { gbm: 0.5 }, { revision: 2 }));
    await pass(world, 2);
    decisions.push(answered());
    world.nowMs += 59_000;
    decisions.push(answered());
    // Between the two the minute ends.
    const request = servedRequest(before, 'gbm');
    world.evidence.note(request);
    world.nowMs += MINUTE;
    decisions.push(world.evidence.decide(request, { arm: 'gbm', outputs: [] }) ?? '');
    const body = JSON.stringify(decisions.map((decision) => ({ decision, metric: 'revenue', value: 1 })));
    await acceptOutcomes(world.evidence, { model: 'churn', contentType: 'application/json', headers: {}, body });
    await pass(world, 130);
    const windows = armed(await world.windows(), 'gbm');
    const own = windows.filter(({ decided, from }) => decided === undefined && from === '2026-11-02T00:00:00Z');
    expect(own.map(({ requests, outcomes }) => [requests, outcomes?.assigned])).toEqual([[4, 4]]);
    const [labels] = windows.filter(({ decided }) => decided?.from === '2026-11-02T00:00:00Z');
    expect(labels?.metrics['revenue']).toMatchObject({ n: 3, missing: 1 });
  });

  it('counts different units once in a window of any length, and not where the process began within it', async () => {
    const model = gatewayModel({ unit: 'header:x-customer' });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }), at: '2026-11-01T23:30:00Z' });
    await pass(world, 30);
    for (let minute = 0; minute < 120; minute += 1) {
      for (const unit of ['one', 'two', `own-${minute}`])
        world.evidence.note(servedRequest(world.plan, 'gbm', { unit }));
      await pass(world, 1);
    }
    await pass(world, 2);
    const units = async (length: string) =>
      armed(await world.windows(length), 'gbm').map(({ outcomes }) => outcomes?.units);
    expect((await units('1h')).slice(0, 3)).toEqual([undefined, 62, 62]);
    expect((await units('15m')).slice(2, 4)).toEqual([17, 17]);
    expect((await units('1m')).slice(30, 32)).toEqual([3, 3]);
  });

  it('goes on after a restart with what it had, and gives the same windows again', async () => {
    const world = await gatewayWorld();
    for (let minute = 0; minute < 30; minute += 1) {
      world.evidence.note(servedRequest(world.plan, 'gbm'));
      await pass(world, 1);
    }
    const again = await gatewayWorld({ journal: world.journal, at: '2026-11-02T00:30:00Z' });
    for (let minute = 0; minute < 32; minute += 1) {
      again.evidence.note(servedRequest(again.plan, 'gbm'));
      await pass(again, 1);
    }
    const windows = await again.windows();
    expect(armed(windows, 'gbm')[0]).toMatchObject({ requests: 60 });
    expect(again.journal.lines.filter(({ kind }) => kind === 'plan')).toHaveLength(1);
    const third = await gatewayWorld({ journal: again.journal, at: '2026-11-02T09:00:00Z' });
    expect(await third.windows()).toEqual(windows);
  });
});

it('forgets what nobody can ask for any more', async () => {
  const world = await gatewayWorld();
  for (let day = 0; day < 20; day += 1) {
    world.evidence.note(servedRequest(world.plan, null));
    await pass(world, 1);
    world.nowMs += 1439 * MINUTE;
    await pass(world, 1);
  }
  const minutes = world.journal.lines.flatMap((line) => (line.kind === 'minute' ? line.minute : []));
  expect(new Set(minutes.map((minute) => Math.floor(minute / 1440))).size).toBeLessThanOrEqual(16);
  expect((await world.windows('1d'))[0]?.from).toBe('2026-11-08T00:00:00Z');
});

it('leaves a revision out of an hour at whose begin it was followed for some minutes more', async () => {
  const world = await gatewayWorld({ at: '2026-11-01T23:59:00Z' });
  await pass(world, 1);
  const before = gatewayPlan(world.model, { gbm: 0.5 }, { production: { version: '1.3.1', sha256: 'd'.repeat(64) } });
  world.serve(before);
  world.evidence.note(servedRequest(before, null));
  await pass(world, 2);
  const after = gatewayPlan(world.model, { gbm: 0.5 }, { revision: 2 });
  world.serve(after);
  for (let minute = 0; minute < 61; minute += 1) {
    world.evidence.note(servedRequest(after, null));
    await pass(world, 1);
  }
  const ofHour = (await world.windows()).filter(({ from, arm }) => from === '2026-11-02T00:00:00Z' && arm === null);
  expect(ofHour.map(({ version, requests }) => [version, requests])).toEqual([['1.3.2', 58]]);
});

it('tells a thousand stretches in one answer, and leads on by its cursor', async () => {
  const world = await gatewayWorld();
  for (let minute = 0; minute < 1500; minute += 1) {
    world.nowMs += MINUTE;
    world.evidence.tick();
  }
  await world.evidence.settled();
  const first = await world.windows('1m');
  const rest = await world.windows('1m', first.at(-1)?.to);
  expect([first.length, rest.length]).toEqual([2000, 2 * 499]);
  expect(rest[0]?.from).toBe(first.at(-1)?.to);
});
