import { expect, test } from 'vitest';
import type { Deployment, LiveWindow, Model } from '../../../../src/contract/generated/types.ts';
import { SENTINEL } from '../../../../src/domain/gateway/served-request.ts';
import { acceptOutcomes } from '../../../../src/usecases/gateway/accept-outcomes.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import {
  FALLBACK,
  gatewayModel,
  gatewayPlan,
  gatewayWorld,
  PRODUCTION,
  servedRequest,
} from '../../../support/gateway/evidence-world.ts';
import { deployIn, livePorts, MemoryBranch, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

const outputs = (yes: number) =>
  [{ name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1 - yes, yes) }] as const;

/** Three requests with their labels, of which the sentinel is wrong about two. */
async function watched(model: Model, sentinel: NonNullable<Deployment['sentinel']>): Promise<readonly LiveWindow[]> {
  const world = await gatewayWorld({ model, plan: gatewayPlan(model, {}, { sentinel }) });
  for (const label of ['yes', 'no', 'yes']) {
    const request = servedRequest(world.plan, null);
    world.evidence.note(request);
    const decision = world.evidence.decide(request, { arm: null, outputs: outputs(0.9) });
    world.evidence.alsoAnswered(world.plan, decision ?? '', { arm: SENTINEL, outputs: outputs(0.2) });
    const body = JSON.stringify({ decision, label });
    await acceptOutcomes(world.evidence, { model: 'churn', contentType: 'application/json', headers: {}, body });
  }
  for (let minute = 0; minute < 65; minute += 1) {
    world.nowMs += 60_000;
    world.evidence.tick();
  }
  await world.evidence.settled();
  return (await world.windows()).filter(({ arm }) => arm === 'sentinel');
}

test('where units come again, its pairs are counted by them, though no test runs', async () => {
  const model = gatewayModel();
  const { liveTest = { metrics: [] } } = model;
  const sticky = { ...model, liveTest: { ...liveTest, unit: 'header:x-customer-id' } };
  const [window] = await watched(sticky, { ...FALLBACK, share: 0.5 });
  expect(window?.pairs).toMatchObject({ accuracy: { n: 3, buckets: [[expect.any(Number), 3, -1]] } });
});

test('windows of a sentinel are recorded as what they are: pairs of an earlier version, which served nobody', async () => {
  const model = gatewayModel();
  const windows = await watched(model, { ...FALLBACK, share: 0.5 });
  expect(windows[0]).toMatchObject({ requests: 0, metrics: {}, pairs: { accuracy: { n: 3, sum: -1, sumSquares: 3 } } });
  const reported = windows.map((window, index) => ({ line: index + 1, window }));

  const store = new MemoryBranch();
  await deployIn(store, { at: '2026-10-01T00:00:00Z', production: FALLBACK });
  await deployIn(store, { at: '2026-10-20T00:00:00Z', production: PRODUCTION });
  const ports = {
    ...livePorts({ store, clock: { ...QUIET_CLOCK, now: () => '2026-11-02T04:00:00Z' } }),
    manifest: async () => model,
  };
  expect(await recordLive(ports, REPORTER, reported)).toMatchObject({
    recorded: windows.map(({ key }) => key),
    refused: [],
  });

  // One that never was in production there, and one that answers somebody, are no sentinels.
  const wrong = reported.map(({ window }) => ({ ...window, key: `${window.key}/x`, reporter: 'gw-2' }));
  const [first] = wrong;
  const told = first === undefined ? [] : [{ line: 1, window: { ...first, latency: { gamma: 1.01, buckets: [] } } }];
  expect((await recordLive(ports, REPORTER, told)).refused[0]?.problems[0]).toEqual({
    code: 'sentinel-serves',
    pointer: '/arm',
  });
  const other = new MemoryBranch();
  await deployIn(other, {
    at: '2026-10-20T00:00:00Z',
    production: PRODUCTION,
    candidates: [{ name: 'b', ...FALLBACK }],
  });
  const refused = (await recordLive({ ...ports, store: other }, REPORTER, reported)).refused;
  expect(refused.map(({ problems }) => problems[0]?.code)).toEqual(windows.map(() => 'not-serving'));
});
