import { describe, expect, it } from 'vitest';
import type { Candidate, Deployment } from '../../../../src/contract/generated/types.ts';
import { planTraffic } from '../../../../src/domain/gateway/traffic-plan.ts';
import { armOf } from '../../../../src/domain/livetest/slots.ts';

const digest = (letter: string): string => letter.repeat(64);
const candidate = (name: string, share: number, anchor?: number): Candidate => ({
  name,
  version: '1.1.0',
  sha256: digest('c'),
  share,
  ...(anchor === undefined ? {} : { anchor }),
});

function deployment(candidates: readonly Candidate[], lease?: string): Deployment {
  const liveTest = { id: 'churn-0001', candidates: [...candidates], ...(lease === undefined ? {} : { lease }) };
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'churn',
    environment: 'production',
    revision: 3,
    production: { version: '1.0.0', sha256: digest('a') },
    fallback: null,
    liveTest: candidates.length === 0 ? null : liveTest,
    hold: null,
  };
}

const partsOf = (candidates: readonly Candidate[]) => {
  const outcome = planTraffic(deployment(candidates), {});
  return outcome.kind === 'planned' ? outcome.plan.test?.parts : outcome;
};

describe('the plan of a model’s traffic', () => {
  it('gives everything to production where there is no live test', () => {
    const outcome = planTraffic(deployment([]), { liveTest: { metrics: [] } });
    expect(outcome).toMatchObject({ kind: 'planned', plan: { test: null, revision: 3, sentinel: null } });
  });

  it('lays candidates without an anchor side by side, in the order of the file', () => {
    expect(partsOf([candidate('one', 0.05), candidate('two', 0.1)])).toEqual([
      { name: 'one', slots: 500 },
      { name: 'two', slots: 1000 },
      { name: null, slots: 8500 },
    ]);
  });

  it('moves a unit from production to its candidate and nowhere else where an anchored share grows', () => {
    const before = partsOf([candidate('one', 0.1, 0), candidate('two', 0.1, 5000)]);
    const after = partsOf([candidate('one', 0.3, 0), candidate('two', 0.1, 5000)]);
    if (!Array.isArray(before) || !Array.isArray(after)) throw new Error('the slots overlap');
    const moves = new Set(
      Array.from({ length: 2000 }, (_, unit) => `${armOf(before, `u${unit}`)} → ${armOf(after, `u${unit}`)}`),
    );
    expect([...moves].toSorted()).toEqual(['null → null', 'null → one', 'one → one', 'two → two']);
  });

  it('refuses slots that two candidates have, and more than there are', () => {
    expect(partsOf([candidate('one', 0.6, 0), candidate('two', 0.1, 5000)])).toEqual({
      kind: 'overlap',
      candidates: ['one', 'two'],
    });
    expect(partsOf([candidate('one', 0.6, 5000)])).toEqual({ kind: 'beyond', candidate: 'one' });
  });

  it.each([
    [undefined, { kind: 'request' }],
    ['request', { kind: 'request' }],
    ['header:X-Customer-Id', { kind: 'header', name: 'x-customer-id' }],
    ['field:customer.id', { kind: 'field', name: 'customer.id' }],
  ] as const)('draws %s as %j', (unit, expected) => {
    const liveTest = { metrics: [], paired: 0.2, shadow: 0.1, ...(unit === undefined ? {} : { unit }) };
    const outcome = planTraffic(deployment([candidate('one', 0.1)], '2026-12-01T12:00:00Z'), { liveTest });
    expect(outcome).toMatchObject({
      plan: {
        test: {
          unit: expected,
          salt: 'churn/churn-0001:',
          pairedShare: 0.2,
          shadowShare: 0.1,
          leaseMs: 1_796_126_400_000,
        },
      },
    });
  });
});
