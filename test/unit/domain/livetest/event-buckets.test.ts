import { expect, test } from 'vitest';
import { bucketedMissing, eventBucketsOf } from '../../../../src/domain/livetest/event-buckets.ts';
import { addParity, beginParity, logParity } from '../../../../src/domain/livetest/label-counts.ts';
import type { LiveMetric } from '../../../../src/contract/generated/types.ts';
import { hourWindow } from '../../../support/live-test.ts';

const REQUESTS = [
  [3, 600],
  [9, 400],
];

test('requests and events of a bucket are told together', () => {
  const window = hourWindow(0, null, {
    errors: 2,
    eventBuckets: {
      requests: REQUESTS,
      errors: [
        [9, 1],
        [12, 1],
      ],
    },
  });
  expect(eventBucketsOf(window).errors).toEqual([
    [3, 600, 0],
    [9, 400, 0],
    [9, 0, 1],
    [12, 0, 1],
  ]);
  expect(eventBucketsOf(window)['over-p99']).toBe(null);
  const { eventBuckets: _e, ...untold } = window;
  expect(eventBucketsOf(untold).errors).toBe(null);
  expect(eventBucketsOf({ ...untold, errors: 0 }).errors).toBe(null);
  expect(eventBucketsOf({ ...untold, errors: 0, requests: 0 }).errors).toEqual([]);
  expect(eventBucketsOf({ ...untold, requests: 0 }).errors).toBe(null);
  expect(eventBucketsOf({ ...window, errors: 0, eventBuckets: { requests: REQUESTS } }).errors).toEqual([
    [3, 600, 0],
    [9, 400, 0],
  ]);
});

const LABELS: LiveMetric = {
  n: 5,
  sum: 2,
  sumSquares: 2,
  missing: 3,
  buckets: [
    [1, 4, 1],
    [2, 1, 1],
  ],
  missingBuckets: [
    [2, 2],
    [7, 1],
  ],
};

test('labels that came and those that did not are what could have come', () => {
  expect(bucketedMissing(LABELS)).toEqual({
    events: 3,
    requests: 8,
    buckets: [
      [1, 4, 0],
      [2, 1, 0],
      [2, 2, 2],
      [7, 1, 1],
    ],
  });
  const { missingBuckets: _m, ...whole } = LABELS;
  expect(bucketedMissing(whole)).toBe(null);
  expect(bucketedMissing({ ...whole, missing: 0 })).toEqual({
    events: 0,
    requests: 5,
    buckets: [
      [1, 4, 0],
      [2, 1, 0],
    ],
  });
  const { buckets: _b, ...unplaced } = LABELS;
  expect(bucketedMissing(unplaced)).toBe(null);
  expect(bucketedMissing({ ...unplaced, n: 0 })).toEqual({
    events: 3,
    requests: 3,
    buckets: [
      [2, 2, 2],
      [7, 1, 1],
    ],
  });
  const { missing: _n, ...unsaid } = LABELS;
  expect(bucketedMissing(unsaid)).toBe(null);
});

test.each([true, false])(
  'reporters add up, and what one does not say nobody knows; units come again: %s',
  (isSticky) => {
    const all = (labels: readonly LiveMetric[], own: readonly LiveMetric[]) =>
      addParity(beginParity(isSticky), { production: { labels, pairs: [] }, candidate: { labels: own, pairs: [] } });
    const twice: LiveMetric = {
      n: 10,
      sum: 4,
      sumSquares: 4,
      missing: 6,
      buckets: [
        [1, 8, 2],
        [2, 2, 2],
      ],
      missingBuckets: [
        [2, 4],
        [7, 2],
      ],
    };
    expect(logParity(all([LABELS, LABELS], [LABELS]))).toBe(logParity(all([twice], [LABELS])));
    expect(all([LABELS, LABELS], [LABELS])).not.toEqual(all([LABELS], [LABELS]));
    const { missing: _n, missingBuckets: _m, ...unsaid } = LABELS;
    const none = beginParity(isSticky);
    for (const [labels, own] of [
      [[LABELS, unsaid], [LABELS]],
      [[LABELS], [unsaid]],
      [[], [LABELS]],
      [[LABELS], []],
    ] as const)
      expect(all(labels, own)).toEqual(none);
  },
);
