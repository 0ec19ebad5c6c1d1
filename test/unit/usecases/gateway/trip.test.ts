import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../src/contract/generated/types.ts';
import { describeEvidence } from '../../../../src/usecases/gateway/evidence-state.ts';
import {
  gatewayModel,
  gatewayPlan,
  type GatewayWorld,
  gatewayWorld,
  servedRequest,
} from '../../../support/gateway/evidence-world.ts';

/** So many seconds in which every request of an arm fails. */
function fail(world: GatewayWorld, arm: string | null, seconds = 2): void {
  for (let second = 0; second < seconds; second += 1) {
    for (let request = 0; request < 10; request += 1)
      world.evidence.note(servedRequest(world.plan, arm, { outcome: 'error', latencyMs: 1 }));
    world.nowMs += 1000;
    world.evidence.tick();
  }
}

const openOf = (world: GatewayWorld) => ['gbm', null].map((arm) => world.evidence.isOpen(world.plan, arm));

async function worldOf(own: Partial<Deployment> = {}): Promise<GatewayWorld> {
  const model = gatewayModel();
  return gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }, own) });
}

describe('an arm that trips', () => {
  it('is turned away from the next request on, and no other', async () => {
    const world = await worldOf();
    expect(openOf(world)).toEqual([true, true]);
    fail(world, 'gbm', 1);
    expect(openOf(world)).toEqual([false, true]);
    expect(world.evidence.trips).toMatchObject([
      { model: 'churn', revision: 1, arm: 'gbm', event: 'errors', events: 10 },
    ]);
  });

  it('stays so over a restart, until the deployment file has another revision', async () => {
    const world = await worldOf();
    fail(world, 'gbm', 1);
    const again = await gatewayWorld({ model: world.model, plan: world.plan, journal: world.journal });
    expect(openOf(again)).toEqual([false, true]);
    const next = gatewayPlan(world.model, { gbm: 0.5 }, { revision: 2 });
    again.serve(next);
    expect(again.evidence.isOpen(next, 'gbm')).toBe(true);
  });

  it('is production too, where there is a fallback, and then told once', async () => {
    const world = await worldOf();
    fail(world, null, 5);
    expect(openOf(world)).toEqual([true, false]);
    expect(world.evidence.trips).toHaveLength(1);
  });

  it('answers on where it is production and there is nothing to fall back to, and is told of all the same', async () => {
    const world = await worldOf({ fallback: null });
    fail(world, null, 5);
    expect(openOf(world)).toEqual([true, true]);
    expect(world.evidence.trips).toMatchObject([{ arm: null, event: 'errors' }]);
  });

  it('stands in the state while its revision serves, beside the lease of the test', async () => {
    const world = await worldOf({
      liveTest: {
        id: 'churn-0042',
        candidates: [{ name: 'gbm', version: '1.4.0', sha256: 'c'.repeat(64), share: 0.5 }],
        lease: '2026-11-02T00:00:01Z',
      },
    });
    fail(world, 'gbm', 1);
    const context = { clock: null, droppedPredictions: 0, nowMs: world.nowMs };
    expect(describeEvidence(world.evidence, context)).toMatchObject({
      remarks: [],
      breaker: [{ arm: 'gbm' }],
      leases: [{ model: 'churn', test: 'churn-0042', until: '2026-11-02T00:00:01Z', isOver: true }],
    });
    world.serve(gatewayPlan(world.model, {}, { revision: 2 }));
    expect(describeEvidence(world.evidence, context)).toMatchObject({ breaker: [], leases: [] });
  });

  it('costs nothing to ask of', async () => {
    const world = await worldOf();
    const begin = process.cpuUsage();
    for (let time = 0; time < 200_000; time += 1) world.evidence.isOpen(world.plan, 'gbm');
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 200_000).toBeLessThan(5);
  });
});
