import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { checkTestWindow as check, SOUND, type Told } from '../../../support/test-window.ts';

describe('events by bucket', () => {
  const SPREAD = {
    requests: [
      [0, 400],
      [63, 600],
    ],
    errors: [[0, 2]],
    timeouts: [[7, 6]],
    'over-p99': [
      [0, 3],
      [63, 5],
    ],
  };
  const at = (changes: object): Partial<LiveWindow> => ({ eventBuckets: { ...SPREAD, ...changes } });

  test.each<[string, object, Told]>([
    ['that add up; what was turned away is no request', {}, []],
    [
      'of all requests',
      {
        requests: [
          [0, 1],
          [63, 999],
        ],
        'over-p50': [[63, 480]],
        errors: [
          [0, 1],
          [63, 1],
        ],
        'over-p99': [[63, 8]],
      },
      [],
    ],
    [
      'of fewer requests',
      {
        requests: [
          [0, 400],
          [63, 599],
        ],
      },
      ['buckets-differ /eventBuckets/requests'],
    ],
    ['of fewer errors', { errors: [[0, 1]] }, ['buckets-differ /eventBuckets/errors']],
    [
      'of one that the window counts none of',
      { errors: [], invalid: [] },
      ['buckets-differ /eventBuckets/errors', 'buckets-differ /eventBuckets/invalid'],
    ],
    [
      'out of order',
      {
        requests: [
          [63, 600],
          [0, 400],
        ],
      },
      ['bucket-order /eventBuckets/requests'],
    ],
    [
      'twice',
      {
        errors: [
          [0, 1],
          [0, 1],
        ],
      },
      ['bucket-order /eventBuckets/errors'],
    ],
    ['beyond the last', { timeouts: [[64, 6]] }, ['bucket-order /eventBuckets/timeouts']],
    [
      'of nothing',
      {
        errors: [
          [0, 2],
          [63, 0],
        ],
      },
      ['bucket-order /eventBuckets/errors'],
    ],
    ['where nobody asked', { errors: [[5, 2]] }, ['bucket-beyond-requests /eventBuckets/errors']],
    [
      'of more slow answers than requests',
      {
        requests: [
          [0, 996],
          [63, 4],
        ],
      },
      ['bucket-beyond-requests /eventBuckets/over-p99'],
    ],
    ['of useless answers where nobody asked', { invalid: [[6, 1]] }, ['bucket-beyond-requests /eventBuckets/invalid']],
    ['of those that were turned away, anywhere', { shed: [[9, 4]] }, []],
  ])('%s', (_name, changes, expected) => {
    expect(check(at(changes))).toEqual(expected);
  });

  test('of an event that the window does not count', () => {
    const { over: _o, ...rest } = SOUND;
    expect(check({ ...rest, over: {}, ...at({}) })).toEqual(['buckets-differ /eventBuckets/over-p99']);
  });

  test('of labels that are missing', () => {
    const missing = (missingBuckets: readonly number[][], of: object = { missing: 100 }) =>
      check({ metrics: { mae: { n: 900, sum: 900, sumSquares: 1800, ...of, missingBuckets } } });
    expect(
      missing([
        [3, 40],
        [5, 60],
      ]),
    ).toEqual([]);
    expect(missing([], {})).toEqual([]);
    expect(
      missing([
        [3, 40],
        [5, 59],
      ]),
    ).toEqual(['buckets-differ /metrics/mae/missingBuckets']);
    expect(
      missing([
        [5, 60],
        [3, 40],
      ]),
    ).toEqual(['bucket-order /metrics/mae/missingBuckets']);
    expect(missing([[3, 1]], {})).toEqual(['buckets-differ /metrics/mae/missingBuckets']);
  });
});
