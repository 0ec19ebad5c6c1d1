import { describe, expect, test } from 'vitest';
import { drawArm, drawUnseen } from '../../../../src/domain/gateway/draw-arm.ts';
import { aPlan, aTest, CANDIDATE } from '../../../support/gateway/served.ts';

const UNITS = Array.from({ length: 3_000 }, (_, at) => `u${at}`);
const NOW = 1_700_000_000_000;

function shareOf(isDrawn: (unit: string) => boolean): number {
  return UNITS.filter(isDrawn).length / UNITS.length;
}

describe('the arm', () => {
  test('is the same for a unit each time, and half of all units with half of the slots', () => {
    const plan = aPlan({ test: aTest() });
    expect(UNITS.slice(0, 100).map((unit) => drawArm(plan, unit, NOW))).toEqual(
      UNITS.slice(0, 100).map((unit) => drawArm(plan, unit, NOW + 1)),
    );
    expect(shareOf((unit) => drawArm(plan, unit, NOW) === 'new')).toBeCloseTo(0.5, 1);
  });

  test('is drawn anew in another test', () => {
    const [one, other] = ['churn/t1:', 'churn/t2:'].map((salt) => aPlan({ test: aTest({ salt }) }));
    expect(shareOf((unit) => drawArm(one!, unit, NOW) === drawArm(other!, unit, NOW))).toBeCloseTo(0.5, 1);
  });

  test('is production without a test, without a unit, and from the end of the lease on', () => {
    const leased = aPlan({ test: aTest({ leaseMs: NOW, parts: [{ name: 'new', slots: 10_000 }] }) });
    expect(drawArm(leased, 'u', NOW - 1)).toBe('new');
    expect(drawArm(leased, 'u', NOW)).toBeNull();
    expect(drawArm(leased, null, NOW - 1)).toBeNull();
    expect(drawArm(aPlan(), 'u', NOW)).toBeNull();
  });
});

describe('what is scored unseen', () => {
  const plan = aPlan({
    test: aTest({ pairedShare: 0.3, shadowShare: 0.2 }),
    sentinel: { ...CANDIDATE, share: 0.05, unit: { kind: 'request' } },
  });

  test('has the shares of the plan: pairs of a candidate, shadows and sentinel of production', () => {
    const of = (arm: string | null) => (part: 'production' | 'candidates' | 'sentinel') =>
      shareOf((unit) => drawUnseen(plan, { arm, unit }, NOW)[part]);
    const [production, candidate] = [of(null), of('new')];
    expect([production('production'), candidate('candidates'), candidate('sentinel')]).toEqual([0, 0, 0]);
    expect(candidate('production')).toBeCloseTo(0.3, 1);
    expect(production('candidates')).toBeCloseTo(0.2, 1);
    expect(production('sentinel')).toBeCloseTo(0.05, 1);
  });

  test('says nothing of the arm: shadows are as often among one arm as among the other', () => {
    const isShadow = (unit: string) => drawUnseen(plan, { arm: null, unit }, NOW).candidates;
    const arms = (['new', null] as const).map((arm) => UNITS.filter((unit) => drawArm(plan, unit, NOW) === arm));
    const [one = 0, other = 0] = arms.map((units) => units.filter(isShadow).length / units.length);
    expect(Math.abs(one - other)).toBeLessThan(0.05);
  });

  test('is the sentinel alone once the lease is over or no test is on', () => {
    const over = {
      ...plan,
      test: aTest({ pairedShare: 1, shadowShare: 1, leaseMs: NOW }),
      sentinel: { ...CANDIDATE, share: 1, unit: { kind: 'request' } as const },
    };
    const sentinelAlone = { production: false, candidates: false, sentinel: true };
    expect(drawUnseen(over, { arm: null, unit: 'u' }, NOW)).toEqual(sentinelAlone);
    expect(drawUnseen({ ...over, test: null }, { arm: null, unit: 'u' }, NOW)).toEqual(sentinelAlone);
  });
});
