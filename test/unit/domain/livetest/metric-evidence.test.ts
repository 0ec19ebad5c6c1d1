import { expect, test } from 'vitest';
import {
  type Claim,
  distanceOf,
  evidenceOf,
  logEvidence,
  type MetricEvidence,
  shows,
} from '../../../../src/domain/livetest/metric-evidence.ts';
import { beginMetric } from '../../../../src/domain/livetest/metric-state.ts';
import { logOneSided } from '../../../../src/domain/livetest/statistics/mixture.ts';
import { testMetric } from '../../../support/live-test.ts';

const METRIC = testMetric({ minEffect: 0.02, margin: 0.01 });
const HOW = { metric: METRIC, isSticky: false, isPaired: false, hasParity: true };

function evidence(own: Partial<MetricEvidence>): MetricEvidence {
  return { metric: METRIC, state: beginMetric(HOW), isReady: true, effect: 0.005, information: 1e5, ...own };
}

test.each<[Claim, number]>([
  ['better', 0.005],
  ['not-worse', 0.015],
  ['harm', -0.015],
  ['no-gain', 0.015],
])('%s: the effect lies so far on its side', (claim, distance) => {
  const own = evidence({});
  expect(distanceOf(own, claim)).toBeCloseTo(distance, 12);
  const logE = logOneSided({ z: distance * Math.sqrt(1e5), information: 1e5, scale: 0.02 });
  expect(logEvidence(own, claim)).toBeCloseTo(logE, 9);
  // At its own e-value, and not beyond it; what is on the other side shows nothing.
  expect(shows(own, claim, logEvidence(own, claim))).toBe(distance > 0);
  expect(shows(own, claim, logEvidence(own, claim) + 1e-9)).toBe(false);
});

test('before it is ready, and without information, nothing is shown', () => {
  for (const own of [evidence({ isReady: false }), evidence({ information: 0 }), evidence({ information: NaN })]) {
    expect(distanceOf(own, 'better')).toBe(null);
    expect(logEvidence(own, 'better')).toBe(0);
    expect(shows(own, 'better', -1)).toBe(false);
  }
});

test('an effect at the edge of a claim is not on its side', () => {
  expect(shows(evidence({ effect: 0 }), 'better', -100)).toBe(false);
  expect(shows(evidence({ effect: 1e-9 }), 'better', -100)).toBe(true);
});

test('both arms need so many decisions', () => {
  const ready = (production: number, candidate: number) =>
    evidenceOf(HOW, { ...beginMetric(HOW), production, candidate }, 1000).isReady;
  expect([ready(1000, 1000), ready(999, 2000), ready(2000, 999)]).toEqual([true, false, false]);
});
