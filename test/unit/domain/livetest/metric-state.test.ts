import { expect, test } from 'vitest';
import type { LiveMetric, PairSums } from '../../../../src/contract/generated/types.ts';
import {
  addLabels,
  beginMetric,
  estimateMetric,
  type HowCompared,
  type MetricState,
  weightOf,
} from '../../../../src/domain/livetest/metric-state.ts';
import type { ArmLabels } from '../../../../src/domain/livetest/stratum.ts';
import { testMetric, zeroOrOne } from '../../../support/live-test.ts';

const HOW: HowCompared = { metric: testMetric(), isSticky: false, isPaired: false, hasParity: true };
const NONE = { n: 0, sum: 0, sumSquares: 0 };
const TIME = { fromMs: 5, toMs: 9 };

function told(...labels: readonly LiveMetric[]): ArmLabels {
  return { labels, pairs: [] };
}

function add(
  production: ArmLabels | undefined,
  candidate: ArmLabels,
  how = HOW,
  before = beginMetric(how),
): MetricState {
  return addLabels(before, { production, candidate, ...TIME }, how);
}

test('both arms of a stratum are compared, reporters together', () => {
  const state = add(told(zeroOrOne(600, 0.1), zeroOrOne(400, 0.1)), told(zeroOrOne(500, 0.2)));
  expect(state).toMatchObject({ production: 1000, candidate: 500, gap: null, ...TIME });
  expect(estimateMetric(state, HOW.metric).effect).toBeCloseTo(0.1, 12);
  expect(estimateMetric(state, testMetric({ sign: -1 })).effect).toBeCloseTo(-0.1, 12);
  expect(weightOf(state)).toBeCloseTo(1000 / 3, 9);
  expect(state.losses).toEqual({
    production: { events: 900, requests: 1000 },
    candidate: { events: 400, requests: 500 },
  });
  const later = addLabels(
    state,
    { production: told(zeroOrOne(10, 0)), candidate: told(zeroOrOne(20, 0)), fromMs: 3, toMs: 7 },
    HOW,
  );
  expect(later).toMatchObject({ production: 1010, candidate: 520, fromMs: 3, toMs: 9 });
});

test('losses are how far decisions are from the best of the range', () => {
  const lossesOf = (sign: 1 | -1, range: readonly [number, number] | null) => {
    const how = { ...HOW, metric: testMetric({ sign, range }) };
    const labels = told({ n: 10, sum: 5, sumSquares: 100 });
    return add(labels, labels, how).losses?.candidate;
  };
  expect(lossesOf(1, [-2, 3])).toEqual({ events: 5, requests: 10 });
  expect(lossesOf(-1, [-2, 3])).toEqual({ events: 5, requests: 10 });
  expect(lossesOf(1, [0, 10])).toEqual({ events: 9.5, requests: 10 });
  expect(lossesOf(-1, [0, 10])).toEqual({ events: 0.5, requests: 10 });
  expect(lossesOf(1, null)).toBe(undefined);
});

test.each<[string, ArmLabels | undefined, ArmLabels, Partial<HowCompared>, MetricState['gap']]>([
  ['production tells nothing of the stretch', undefined, told(zeroOrOne(10, 0.1)), {}, 'apart'],
  ['production has no report', told(), told(zeroOrOne(10, 0.1)), {}, 'apart'],
  [
    'production gives no squares',
    told({ ...zeroOrOne(10, 0.1), sumSquares: null }),
    told(zeroOrOne(10, 0.1)),
    {},
    'squares',
  ],
  [
    'the candidate gives no squares',
    told(zeroOrOne(10, 0.1)),
    told({ ...zeroOrOne(10, 0.1), sumSquares: null }),
    {},
    'squares',
  ],
  [
    'one of two reporters gives no buckets',
    told(zeroOrOne(10, 0.1)),
    told(zeroOrOne(10, 0.1)),
    { isSticky: true },
    'buckets',
  ],
  ['no pairs are told', told(zeroOrOne(10, 0.1)), told(zeroOrOne(10, 0.1)), { isPaired: true }, 'pairs'],
])('cannot be compared where %s', (_name, production, candidate, own, gap) => {
  const how = { ...HOW, ...own };
  const state = add(production, candidate, how);
  expect(state).toMatchObject({ production: 0, candidate: 0, gap, fromMs: Infinity, toMs: -Infinity });
  expect(weightOf(state)).toBe(0);
});

test.each<[string, ArmLabels | undefined, ArmLabels]>([
  ['the candidate', told(zeroOrOne(10, 0.1)), told(NONE)],
  ['the candidate, without a report,', told(zeroOrOne(10, 0.1)), told()],
  ['production', told(NONE), told(zeroOrOne(10, 0.1))],
  ['each of them', told(NONE), told(NONE)],
  ['the candidate, and production tells nothing,', undefined, told(NONE)],
])('nothing is compared where %s has no label', (_name, production, candidate) => {
  const before = beginMetric(HOW);
  expect(add(production, candidate, HOW, before)).toBe(before);
});

test('what is compared again has no gap any more', () => {
  const gap = add(undefined, told(zeroOrOne(10, 0.1)));
  expect(
    addLabels(gap, { production: told(zeroOrOne(10, 0.1)), candidate: told(zeroOrOne(10, 0.1)), ...TIME }, HOW).gap,
  ).toBe(null);
});

const PAIRED: HowCompared = { ...HOW, isPaired: true };

test('pairs of several reporters add up, in whatever production tells', () => {
  const pairs: readonly PairSums[] = [
    { n: 60, sum: 6, sumSquares: 6 },
    { n: 40, sum: 2, sumSquares: 2 },
  ];
  const state = add(undefined, { labels: [zeroOrOne(500, 0.2)], pairs }, PAIRED);
  expect(state).toMatchObject({ production: 100, candidate: 100, gap: null });
  expect(estimateMetric(state, PAIRED.metric).effect).toBeCloseTo(0.08, 12);
  expect(weightOf(state)).toBe(100);
  expect(state.losses).toMatchObject({ production: { requests: 0 }, candidate: { requests: 500 } });
  const before = beginMetric(PAIRED);
  expect(add(undefined, { labels: [], pairs: [NONE] }, PAIRED, before)).toBe(before);
});

test('pairs of units that come again need buckets', () => {
  const how = { ...PAIRED, isSticky: true };
  const pairs = { n: 64, sum: 8, sumSquares: 8 };
  expect(add(undefined, { labels: [], pairs: [pairs] }, how).gap).toBe('buckets');
  const buckets = Array.from({ length: 64 }, (_, bucket) => [bucket, 1, bucket % 8 === 0 ? 1 : 0]);
  const placed = add(undefined, { labels: [], pairs: [{ ...pairs, buckets }] }, how);
  expect(placed.gap).toBe(null);
  expect(estimateMetric(placed, how.metric).information).toBeGreaterThan(0);
  expect(estimateMetric(placed, how.metric).information).not.toBe(
    estimateMetric(add(undefined, { labels: [], pairs: [pairs] }, PAIRED), how.metric).information,
  );
});
