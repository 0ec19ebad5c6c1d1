import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ServedRequest } from '../../../../src/domain/gateway/served-request.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { acceptOutcomes, type OutcomesAnswer } from '../../../../src/usecases/gateway/accept-outcomes.ts';
import {
  gatewayModel,
  gatewayPlan,
  type GatewayWorld,
  gatewayWorld,
  servedRequest,
} from '../../../support/gateway/evidence-world.ts';

const yes = (chance: number): Tensor => ({
  name: 'probabilities',
  datatype: 'FP32',
  shape: [1, 2],
  data: Float32Array.of(1 - chance, chance),
});

function decideAs(world: GatewayWorld, arm: string | null, chance: number): string {
  const request = servedRequest(world.plan, arm);
  world.evidence.note(request);
  return world.evidence.decide(request, { arm, outputs: [yes(chance)] }) ?? '';
}

const HOLDOUT = {
  data: { path: 'holdout.csv', sha256: '0'.repeat(64) },
  inputs: {},
  prediction: { output: 'probabilities' },
};

const post = (world: GatewayWorld, value: unknown): Promise<OutcomesAnswer> =>
  acceptOutcomes(world.evidence, {
    model: 'churn',
    contentType: 'application/json',
    headers: {},
    body: JSON.stringify(value),
  });

async function statusOf(world: GatewayWorld, value: unknown): Promise<readonly string[]> {
  const answer = await post(world, value);
  return answer.kind === 'answered' ? answer.results.map(({ status }) => status) : [answer.error];
}

async function pass(world: GatewayWorld, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.nowMs += 60_000;
    world.evidence.tick();
  }
  await world.evidence.settled();
}

describe('outcomes of decisions', () => {
  it('counts a label once in the metric of its arm, whatever is sent again', async () => {
    const world = await gatewayWorld();
    const [right, wrong] = [decideAs(world, 'gbm', 0.9), decideAs(world, 'gbm', 0.4)];
    decideAs(world, 'gbm', 0.4);
    expect(
      await statusOf(world, [
        { decision: right, label: 'yes' },
        { decision: wrong, label: 'yes' },
      ]),
    ).toEqual(['counted', 'counted']);
    expect(await statusOf(world, { decision: right, label: 'no' })).toEqual(['repeated']);
    await pass(world, 62);
    const [window] = (await world.windows()).filter(({ arm }) => arm === 'gbm');
    expect(window?.metrics).toEqual({ accuracy: { n: 2, sum: 1, sumSquares: 1, missing: 1 } });
  });

  it('answers each item for itself, in words', async () => {
    const world = await gatewayWorld();
    const other = await gatewayWorld();
    const token = decideAs(world, null, 0.9);
    const results = await post(world, [
      { decision: token, label: 'maybe' },
      { decision: token, label: ['yes', 'no'] },
      { decision: token, metric: 'clicks', value: 1 },
      { decision: token, metric: 'accuracy', value: 2 },
      { decision: decideAs(other, null, 0.9), label: 'yes' },
      { decision: `${token.slice(0, -4)}AAAA`, label: 'yes' },
      { decision: token },
      { label: 'yes' },
      'yes',
    ]);
    expect(results).toEqual({
      kind: 'answered',
      results: [
        { status: 'wrong-label', error: 'The label "maybe" is none of the classes "no", "yes".' },
        { status: 'wrong-label', error: 'The label must be one value, or a list with one for each output.' },
        { status: 'unknown-metric', error: 'liveTest of the model declares no metric "clicks".' },
        { status: 'out-of-range', error: 'A value of accuracy is from 0 to 1.' },
        { status: 'expired-key', error: 'The decision was made with a key that this gateway no longer has.' },
        { status: 'unknown-decision', error: 'The decision is none of this gateway, or was changed on its way.' },
        { status: 'malformed', error: 'An outcome needs a label, or a metric and its value.' },
        { status: 'malformed', error: 'An outcome needs the decision that came with the answer.' },
        {
          status: 'malformed',
          error: 'An outcome is an object with decision and label, or with decision, metric and value.',
        },
      ],
    });
    expect(await statusOf(world, { decision: token, label: 'yes' })).toEqual(['counted']);
  });

  it('leaves the decision of another gateway with the same key to that gateway', async () => {
    const key = randomBytes(32);
    const [one, two] = [await gatewayWorld({ key }), await gatewayWorld({ key })];
    const token = decideAs(one, null, 0.9);
    expect(await statusOf(two, { decision: token, label: 'yes' })).toEqual(['elsewhere']);
    expect(await statusOf(one, { decision: token, label: 'yes' })).toEqual(['counted']);
  });

  it('takes a label in its time, tells that a later one is late, and after a day more that it is too old', async () => {
    const model = gatewayModel({ metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.01, labelDelay: '2h' }] });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }) });
    const tokens = [decideAs(world, 'gbm', 0.9), decideAs(world, 'gbm', 0.9), decideAs(world, 'gbm', 0.9)];
    await pass(world, 120);
    expect(await statusOf(world, { decision: tokens[0], label: 'yes' })).toEqual(['counted']);
    await pass(world, 1);
    expect(await statusOf(world, { decision: tokens[1], label: 'yes' })).toEqual(['late']);
    expect(await statusOf(world, { decision: tokens[1], label: 'yes' })).toEqual(['repeated']);
    await pass(world, 1440);
    expect(await statusOf(world, { decision: tokens[2], label: 'yes' })).toEqual(['too-old']);
    const labelled = (await world.windows()).filter(
      ({ arm, metrics }) => arm === 'gbm' && Object.keys(metrics).length > 0,
    );
    expect(labelled[0]).toMatchObject({
      reporter: 'gw-1.120m',
      from: '2026-11-02T02:00:00Z',
      decided: { from: '2026-11-02T00:00:00Z', to: '2026-11-02T01:00:00Z' },
      requests: 0,
      metrics: { accuracy: { n: 1, sum: 1, sumSquares: 1, missing: 2, late: 1 } },
    });
    // In the window in whose own time it came, and in no other.
    expect(labelled.map(({ metrics }) => metrics['accuracy']?.late ?? 0).reduce((sum, late) => sum + late)).toBe(1);
  });

  it('does not count the label of a decision that a crash lost, so that what is missing stays true', async () => {
    const key = randomBytes(32);
    const world = await gatewayWorld({ key });
    const kept = decideAs(world, null, 0.9);
    await pass(world, 1);
    const lost = decideAs(world, null, 0.9);
    const again = await gatewayWorld({ key, journal: world.journal, at: '2026-11-02T00:01:30Z' });
    expect(
      await statusOf(again, [
        { decision: kept, label: 'yes' },
        { decision: lost, label: 'yes' },
      ]),
    ).toEqual(['counted', 'lost']);
    await pass(again, 62);
    expect((await again.windows())[0]?.metrics).toEqual({ accuracy: { n: 1, sum: 1, sumSquares: 1, missing: 0 } });
  });

  it('scores what both versions answered to one request, and what their ensemble would have', async () => {
    const model = gatewayModel({ shadow: 0.5, ensembles: ['mean', 'vote'] });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.2, net: 0.2 }) });
    const token = decideAs(world, null, 0.2);
    world.evidence.alsoAnswered(world.plan, token, { arm: 'gbm', outputs: [yes(0.9)] });
    world.evidence.alsoAnswered(world.plan, token, { arm: 'net', outputs: [yes(0.45)] });
    expect(await statusOf(world, { decision: token, label: 'yes' })).toEqual(['counted']);
    await pass(world, 62);
    const windows = await world.windows();
    const pairs = new Map(windows.map(({ arm, pairs: own }) => [arm, own?.['accuracy']]));
    expect(Object.fromEntries(pairs)).toEqual({
      null: undefined,
      gbm: { n: 1, sum: 1, sumSquares: 1 },
      net: { n: 1, sum: 0, sumSquares: 0 },
      mean: { n: 1, sum: 1, sumSquares: 1 },
      vote: { n: 1, sum: 1, sumSquares: 1 },
    });
  });

  it.each<[string, Partial<ServedRequest>]>([
    ['asked for a version by name', { isPinned: true }],
    ['has no unit', { unit: null }],
    ['another version answered', { standIn: 'production' }],
    ['nobody can use the answer of', { outcome: 'invalid' }],
  ])('are of no request that %s', async (_, own) => {
    const world = await gatewayWorld();
    expect(
      world.evidence.decide(servedRequest(world.plan, 'gbm', own), { arm: 'gbm', outputs: [yes(0.9)] }),
    ).toBeNull();
  });

  it('are of no model without metrics', async () => {
    const model = gatewayModel({ metrics: [] });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }) });
    expect(decideAs(world, 'gbm', 0.9)).toBe('');
  });

  it('count until the minute after that of the decision is over, where they count at once', async () => {
    const world = await gatewayWorld({ at: '2026-11-02T00:00:50Z' });
    const [one, two] = [decideAs(world, null, 0.9), decideAs(world, null, 0.9)];
    await pass(world, 1);
    expect(await statusOf(world, { decision: one, label: 'yes' })).toEqual(['counted']);
    await pass(world, 1);
    expect(await statusOf(world, { decision: two, label: 'yes' })).toEqual(['late']);
  });

  it('are found where the answer is too long for a token, and not where it is a long text', async () => {
    const model = gatewayModel({}, { evaluation: { holdout: { ...HOLDOUT, target: { column: 'y' } } } });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }) });
    const chances = Float32Array.from({ length: 40 }, (_, column) => (column === 7 ? 0.61 : 0.01));
    const answer = (output: Omit<Tensor, 'name'>) => {
      const request = servedRequest(world.plan, null);
      return world.evidence.decide(request, { arm: null, outputs: [{ name: 'probabilities', ...output }] }) ?? '';
    };
    const long = answer({ datatype: 'FP32', shape: [1, 40], data: chances });
    expect(long.length).toBeLessThan(120);
    expect(await statusOf(world, { decision: long, label: 7 })).toEqual(['counted']);
    const text = answer({ datatype: 'BYTES', shape: [1], data: ['x'.repeat(100)] });
    expect(await statusOf(world, { decision: text, label: 7 })).toEqual(['unscorable']);
  });

  it('make a utility once all that it weighs has come, in whatever order', async () => {
    const model = gatewayModel({
      metrics: [
        { id: 'accuracy', direction: 'up', noWorseBy: 0.1 },
        { id: 'revenue', direction: 'up', noWorseBy: 0.1, range: [0, 100] },
      ],
      utility: { weights: { accuracy: 2, revenue: 0.5, latencyMs: -0.25, error: -1 }, betterBy: 0.1 },
    });
    const world = await gatewayWorld({ model, plan: gatewayPlan(model, { gbm: 0.5 }) });
    const [one, two, three] = [decideAs(world, 'gbm', 0.9), decideAs(world, 'gbm', 0.9), decideAs(world, 'gbm', 0.9)];
    await post(world, [
      { decision: one, label: 'yes' },
      { decision: two, metric: 'revenue', value: 4 },
      { decision: three, label: 'yes' },
      { decision: one, metric: 'revenue', value: 10 },
      { decision: one, metric: 'revenue', value: 99 },
      { decision: two, label: 'no' },
    ]);
    await pass(world, 62);
    const [window] = (await world.windows()).filter(({ arm }) => arm === 'gbm');
    // Of the first 2 + 5 − 0.5, of the second 0 + 2 − 0.5; the third has no revenue.
    expect(window?.metrics['utility']).toEqual({ n: 2, sum: 6.5 + 1.5, sumSquares: 6.5 ** 2 + 1.5 ** 2, missing: 1 });
  });

  it('let requests go first where there are many of them', async () => {
    const world = await gatewayWorld();
    await post(
      world,
      Array.from({ length: 100 }, () => ({ decision: decideAs(world, null, 0.9), label: 'yes' })),
    );
    expect(world.paused).toBe(5);
  });
});
