// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { GuardTrip } from '../../../../src/contract/generated/types.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { handleAtOnce } from '../../../../src/usecases/events/handle-at-once.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { verifyLedger } from '../../../../src/usecases/verify/verify-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { heardRepository } from '../../../support/promotion/heard-repository.ts';
import { ledgerOf, passHours, say, testedWorld } from '../../../support/promotion/live-story.ts';
import { digest, MODEL, REPOSITORY, type World } from '../../../support/promotion/world.ts';

/** As a gateway tells it that follows the file as it is. */
function tripOf(world: World, over: Partial<GuardTrip> = {}): GuardTrip {
  const { deployment } = ledgerOf(world);
  const [candidate] = deployment.liveTest?.candidates ?? [];
  const { version, sha256 } = candidate ?? deployment.production ?? { version: '0.0.0', sha256: digest('0') };
  const arm = candidate?.name ?? null;
  return {
    environment: 'production',
    model: MODEL,
    arm,
    version,
    sha256,
    revision: deployment.revision,
    event: 'errors',
    at: world.now,
    ...over,
  };
}

async function tell(world: World, payload: unknown): Promise<string> {
  const sender = { id: 9, login: 'gateway[bot]', bot: true };
  const event = { kind: 'trip', payload, sender, repository: REPOSITORY } as const;
  const outcome = await handleAtOnce(heardRepository(fakePorts(world)), event, (_mishap, error) => {
    throw error;
  });
  return outcome?.kind === 'tripped' ? outcome.reasonCode : (outcome?.kind ?? 'nothing');
}

async function begun(): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, '/promote to=production');
  return world;
}

async function expectSound(world: World): Promise<void> {
  const ports = fakePorts(world);
  expect(await replayLedger(ports, RULES)).toMatchObject({ divergences: [], faults: [] });
  expect((await verifyLedger({ ...ports, history: fakeHistory(world) })).faults).toEqual([]);
}

describe('what a breaker has turned away', () => {
  test('as a candidate is out of its test, which it has failed', async () => {
    const world = await begun();
    const trip = tripOf(world);
    expect(await tell(world, trip)).toBe('recorded');
    expect(ledgerOf(world).deployment).toMatchObject({ production: { version: '1.0.0' }, liveTest: null, hold: null });
    expect(ledgerOf(world).events.at(-1)).toMatchObject({
      type: 'livetest.concluded',
      data: { reasonCode: 'guard-tripped', conclusion: 'fail', actor: { login: 'gateway[bot]' } },
    });
    expect(world.own.filter(({ thread }) => thread === 2).at(-1)?.body).toContain('broke in service');
    // Two gateways, or a delivery that comes again.
    expect(await tell(world, trip)).toBe('repeated');
    await expectSound(world);
  });

  test('as production is back at the last good version, held', async () => {
    const world = await begun();
    await passHours(world, 30, { candidates: { '1.1.0': { right: 0.93 } } });
    expect(ledgerOf(world).deployment.production?.version).toBe('1.1.0');
    expect(await tell(world, tripOf(world))).toBe('recorded');
    expect(ledgerOf(world).deployment).toMatchObject({
      production: { version: '1.0.0' },
      hold: { reason: expect.stringContaining('the breaker of a gateway turned 1.1.0 away') },
    });
    await expectSound(world);
  });

  test('once, and no further back before somebody has lifted the hold', async () => {
    const world = await begun();
    await passHours(world, 30, { candidates: { '1.1.0': { right: 0.93 } } });
    await say(world, 'ada', 3, '/promote to=production');
    await passHours(world, 40, { candidates: { '1.2.0': { right: 0.99 } } });
    expect(ledgerOf(world).deployment.production?.version).toBe('1.2.0');
    expect(await tell(world, tripOf(world))).toBe('recorded');
    expect(await tell(world, tripOf(world))).toBe('over');
    expect(ledgerOf(world).deployment.production?.version).toBe('1.1.0');
    await say(world, 'ada', 2, '/seatrial unhold');
    expect(ledgerOf(world).deployment.hold).toBeNull();
    expect(await tell(world, tripOf(world))).toBe('recorded');
    expect(ledgerOf(world).deployment.production?.version).toBe('1.0.0');
  });

  test('is over where the file has said something else since, where nothing is there to go back to, or of another digest', async () => {
    const world = await begun();
    const trip = tripOf(world);
    await say(world, 'tri', 2, '/seatrial stop');
    expect(await tell(world, trip)).toBe('over');
    await say(world, 'ada', 2, '/promote to=production');
    expect(await tell(world, trip)).toBe('over');
    expect(await tell(world, tripOf(world, { sha256: digest('c') }))).toBe('over');
    expect(await tell(world, tripOf(world, { revision: 99 }))).toBe('over');
    const production = { arm: null, version: '1.0.0', sha256: digest('a') };
    expect(await tell(world, tripOf(world, production))).toBe('over');
    expect(ledgerOf(world).deployment).toMatchObject({
      production: { version: '1.0.0' },
      liveTest: { candidates: [{}] },
    });
  });

  test('is refused where it cannot be read', async () => {
    const world = await begun();
    const { head } = world;
    await expect(tell(world, { ...tripOf(world), arm: 7 })).rejects.toMatchObject({ reason: 'trip-malformed' });
    expect(world.head).toBe(head);
  });
});
