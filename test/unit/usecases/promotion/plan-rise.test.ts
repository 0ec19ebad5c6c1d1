import { describe, expect, it } from 'vitest';
import type { CommandFacts } from '../../../../src/contract/generated/types.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { decideCommand } from '../../../../src/domain/promotion/decide.ts';
import { readLedger } from '../../../../src/contract/ledger.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { declareLiveTest } from '../../../support/promotion/declare-live-test.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { reportWindow } from '../../../support/promotion/report-window.ts';
import { addComment, createWorld, digest, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

const DAY_MS = 86_400_000;

async function factsOf(world: World, body: string, thread = 2): Promise<CommandFacts> {
  const outcome = await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
  const [verdict] = outcome.kind === 'decided' ? outcome.decision.verdicts : [];
  if (verdict === undefined) throw new RangeError(outcome.kind);
  return verdict.facts;
}

/** 1.0.0 in production; the model declares a live test, and certificates say what it asks of the traffic. */
async function planned(): Promise<World> {
  const world = createWorld();
  declareLiveTest(world);
  await factsOf(world, '/promote to=production', 1);
  return world;
}

async function hourOf(world: World, requests: number): Promise<void> {
  world.now = '2026-05-03T15:00:00Z';
  const right = 0.9 * requests;
  const metrics = { accuracy: { n: requests, sum: right, sumSquares: right } };
  await reportWindow(world, { version: '1.0.0', sha256: digest('a'), requests, rows: requests, metrics });
}

describe('the facts of a promotion to a live test', () => {
  it('say how long it takes with the share that is asked for, and the last one of the ramp, as certified', async () => {
    const { liveTest } = await factsOf(await planned(), '/promote share=20%');
    expect(liveTest).toMatchObject({
      rate: { kind: 'mode', perSecond: 1 },
      metrics: [{ metric: 'accuracy', spread: { kind: 'certified' }, times: [{ share: 0.2 }, { share: 0.5 }] }],
    });
  });

  it('rest on windows of production where there are some', async () => {
    const world = await planned();
    await hourOf(world, 7200);
    const { liveTest } = await factsOf(world, '/promote share=20%');
    expect(liveTest).toMatchObject({
      rate: { kind: 'windows', perSecond: 2 },
      metrics: [{ spread: { kind: 'windows', version: '1.0.0', units: 7200 } }],
    });
  });

  it('take the second candidate for one that joined, beside the first one’s share', async () => {
    const alone = await factsOf(await planned(), '/promote share=10%', 3);
    const world = await planned();
    await factsOf(world, '/promote share=30%');
    const beside = await factsOf(world, '/promote share=10%', 3);
    const ms = ({ liveTest }: CommandFacts) => liveTest?.metrics[0]?.times[0]?.ms ?? 0;
    expect(ms(alone)).toBeGreaterThan(DAY_MS);
    expect(ms(beside)).toBeGreaterThan(1.2 * ms(alone));
  });

  it('decide nothing', async () => {
    const world = await planned();
    const facts = await factsOf(world, '/promote share=20%');
    const { liveTest, ...plain } = facts;
    expect(liveTest).toBeDefined();
    const state = { [MODEL]: readLedger(new Map(), MODEL).state };
    expect({ ...decideCommand(state, facts, RULES), facts: null }).toEqual({
      ...decideCommand(state, plain, RULES),
      facts: null,
    });
  });

  it.each<[string, string, (world: World) => void]>([
    ['to production', '/promote to=production', () => {}],
    ['of a model without a live test', '/promote', (world) => void world.models.set(MODEL, withoutTest(world))],
    ['where the certificate is of another policy', '/promote', otherPolicy],
    ['where no certificate says anything of it', '/promote', silentCertificates],
  ])('say nothing %s', async (_name, body, change) => {
    const world = await planned();
    change(world);
    expect(await factsOf(world, body)).not.toHaveProperty('liveTest');
  });
});

function withoutTest(world: World) {
  const { test: _test, ...model } = modelIn(world);
  return { ...model, liveTest: false };
}

function otherPolicy(world: World): void {
  world.models.set(MODEL, { ...modelIn(world), policyDigest: 'e'.repeat(64) });
}

function silentCertificates(world: World): void {
  const silent = world.certificates.map(({ model, facts }) => ({ model, facts }));
  world.certificates.splice(0, world.certificates.length, ...silent);
}

function modelIn(world: World) {
  const model = world.models.get(MODEL);
  if (model === undefined) throw new RangeError(`There is no ${MODEL}`);
  return model;
}
