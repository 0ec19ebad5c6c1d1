import { expect, test } from 'vitest';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { createExtraArms, type ExtraArmOptions } from '../../../../src/usecases/gateway/extra-arms.ts';
import { aPlan, aSession, failing, fakeEvidence, summing } from '../../../support/gateway/served.ts';

const X = { name: 'x', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) } as const;
const PLAN = aPlan();
const LARGE = { ...X, data: new Float32Array(2 ** 23) };
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function queue(own: Partial<ExtraArmOptions> = {}) {
  const evidence = fakeEvidence();
  const later = (work: () => void): void => void setImmediate(work);
  const arms = createExtraArms({ evidence, isBusy: () => false, later, deadlineMs: 50, ...own });
  return { evidence, arms };
}

test('work is done after the present request, and its answer is told', async () => {
  const { arms, evidence } = queue();
  const session = summing();
  arms.offer({ plan: PLAN, decision: 'd0', arm: 'new', session, inputs: [X] });
  expect(session.asked).toEqual([]);
  await turn();
  await turn();
  expect(evidence.also).toMatchObject([
    { decision: 'd0', answer: { arm: 'new', outputs: [{ data: Float32Array.of(3) }] } },
  ]);
  expect(arms.counts).toEqual({ scored: 1, failed: 0, dropped: 0 });
});

test('what fails, or answers no number, is counted and told to nobody', async () => {
  const { arms, evidence } = queue();
  const nan = { ...X, name: 'p', data: Float32Array.of(Number.NaN) };
  arms.offer({ plan: PLAN, decision: 'd0', arm: 'new', session: failing('error'), inputs: [X] });
  arms.offer({
    plan: PLAN,
    decision: 'd1',
    arm: 'new',
    session: aSession(() => ({ kind: 'answered', outputs: [nan] })),
    inputs: [X],
  });
  await turn();
  await turn();
  expect(evidence.also).toEqual([]);
  expect(arms.counts).toEqual({ scored: 0, failed: 2, dropped: 0 });
});

test('two at once, and what finds no place is dropped', async () => {
  const { arms } = queue();
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = aSession(async () => {
    await promise;
    return { kind: 'answered', outputs: [] };
  });
  for (let at = 0; at < 1_005; at += 1)
    arms.offer({ plan: PLAN, decision: `d${at}`, arm: 'new', session: slow, inputs: [X] });
  await turn();
  expect(slow.asked).toHaveLength(2);
  expect(arms.counts.dropped).toBe(5);
  resolve();
  while (arms.counts.scored < 1_000) await turn();
  expect(arms.counts).toEqual({ scored: 1_000, failed: 0, dropped: 5 });
});

test('bytes that wait are bounded, too, and their place is free again when they are done', async () => {
  const { arms } = queue();
  const session = aSession(() => ({ kind: 'answered', outputs: [] }));
  const offer = (inputs: readonly Tensor[]): void =>
    arms.offer({ plan: PLAN, decision: 'd', arm: 'new', session, inputs });
  for (let at = 0; at < 3; at += 1) offer([LARGE]);
  expect(arms.counts.dropped).toBe(1);
  while (arms.counts.scored < 2) await turn();
  for (let at = 0; at < 2; at += 1) offer([LARGE]);
  expect(arms.counts.dropped).toBe(1);
  const text = ['x'.repeat(2 ** 20)];
  offer([{ name: 'word', datatype: 'BYTES', shape: [1, 1], data: text }]);
  expect(arms.counts.dropped).toBe(2);
});

test('where users need the machine, nothing begins and nothing is taken', async () => {
  const busy = { now: false };
  const { arms } = queue({ isBusy: () => busy.now });
  const session = summing();
  arms.offer({ plan: PLAN, decision: 'd0', arm: 'new', session, inputs: [X] });
  busy.now = true;
  arms.offer({ plan: PLAN, decision: 'd1', arm: 'new', session, inputs: [X] });
  await turn();
  await turn();
  expect(session.asked).toEqual([]);
  expect(arms.counts.dropped).toBe(2);
});
