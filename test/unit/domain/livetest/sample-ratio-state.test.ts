import { expect, test } from 'vitest';
import {
  addCounts,
  type ArmCounts,
  type LayerCounts,
  logRatioOf,
  NOTHING_COUNTED,
  splitOf,
} from '../../../../src/domain/livetest/sample-ratio-state.ts';
import { logSampleRatio } from '../../../../src/domain/livetest/statistics/sample-ratio.ts';
import type { Epoch } from '../../../../src/domain/livetest/test-history.ts';
import { PRODUCTION } from '../../../support/live-test.ts';

function epochOf(shares: Epoch['shares']): Epoch {
  return { from: '2026-11-02T00:00:00Z', to: null, revision: 1, production: PRODUCTION, shares };
}

const SPLITS = [splitOf(epochOf({ gbm: 0.25, tree: 0.25 })), splitOf(epochOf({ gbm: 0.5 }))];

function counts(own: Readonly<Record<string, number>>): ArmCounts {
  return new Map(Object.entries(own).map(([arm, count]) => [arm === 'production' ? null : arm, count]));
}

function added(...strata: readonly (readonly [epoch: number, own: Readonly<Record<string, number>>])[]): LayerCounts {
  return strata.reduce(
    (layer, [epoch, own]) => addCounts(layer, { epoch, counts: counts(own) }, SPLITS),
    NOTHING_COUNTED,
  );
}

const countedIn = ({ counted }: LayerCounts) =>
  counted.map(({ epoch, arms }) => [epoch, arms.map(({ count }) => count)]);
const waitingIn = ({ waiting }: LayerCounts) => waiting.map((one) => [one.epoch, Object.fromEntries(one.counts)]);

test('what candidates do not have is the share of production', () => {
  expect(SPLITS[0]).toEqual([
    { arm: null, share: 0.5 },
    { arm: 'gbm', share: 0.25 },
    { arm: 'tree', share: 0.25 },
  ]);
  expect(splitOf(epochOf({ gbm: 0.7, tree: 0.1, other: 0.2 })).map(({ arm }) => arm)).toEqual(['gbm', 'tree', 'other']);
  expect(splitOf(epochOf({}))).toEqual([{ arm: null, share: 1 }]);
});

test('strata of an epoch add up, and epochs are apart', () => {
  const layer = added(
    [0, { production: 50, gbm: 26, tree: 24 }],
    [1, { production: 10, gbm: 11 }],
    [0, { production: 5, gbm: 3, tree: 2 }],
    [1, { production: 1, gbm: 2 }],
  );
  expect(countedIn(layer)).toEqual([
    [0, [55, 29, 26]],
    [1, [11, 13]],
  ]);
  expect(layer.waiting).toEqual([]);
  const of = (shares: readonly number[], own: readonly number[]) =>
    logSampleRatio(own.map((count, index) => ({ share: shares[index] ?? 0, count })));
  expect(logRatioOf(layer)).toBeCloseTo(of([0.5, 0.25, 0.25], [55, 29, 26]) + of([0.5, 0.5], [11, 13]), 12);
  expect(logRatioOf(NOTHING_COUNTED)).toBe(null);
});

test('an arm that is silent is waited for, and had nothing once it speaks', () => {
  const waiting = added([0, { production: 50, gbm: 25 }]);
  expect(countedIn(waiting)).toEqual([]);
  expect(waitingIn(waiting)).toEqual([[0, { null: 50, gbm: 25 }]]);
  const heard = addCounts(waiting, { epoch: 0, counts: counts({ production: 1, gbm: 2, tree: 3 }) }, SPLITS);
  expect(countedIn(heard)).toEqual([[0, [51, 27, 3]]]);
  expect(heard.waiting).toEqual([]);
});

test('one that speaks for some is waited for where others are silent still', () => {
  const layer = added([0, { production: 50 }], [0, { gbm: 4 }]);
  expect(waitingIn(layer)).toEqual([
    [0, { null: 50, gbm: 0 }],
    [0, { gbm: 4 }],
  ]);
  expect(layer.counted).toEqual([]);
});

test('strata of one epoch that wait for the same arms are one', () => {
  const layer = added([0, { production: 50 }], [0, { production: 3 }], [1, { production: 9 }], [0, { production: 4 }]);
  expect(waitingIn(layer)).toEqual([
    [1, { null: 9 }],
    [0, { null: 57 }],
  ]);
  const mixed = added([0, { production: 50, gbm: 1 }], [0, { gbm: 2, production: 5 }]);
  expect(waitingIn(mixed)).toEqual([[0, { null: 55, gbm: 3 }]]);
});

test('an arm beside the split counts nowhere', () => {
  expect(countedIn(added([1, { production: 10, gbm: 11, tree: 0 }]))).toEqual([[1, [10, 11]]]);
});
