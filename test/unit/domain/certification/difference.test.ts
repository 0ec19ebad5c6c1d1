import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../../src/contract/generated/types.ts';
import { type Observed, wordOf } from '../../../../src/domain/certification/difference.ts';
import { anEstimate } from '../../../support/certificate.ts';

const none: Estimate = { value: null, interval: null };
const alone = (value: number): Estimate => ({ value, interval: null });
const difference = (estimate: Estimate, rest: Partial<Observed> = {}): Observed => ({
  estimate,
  none: 0,
  direction: 'up',
  ...rest,
});
const ratio = (estimate: Estimate, rest: Partial<Observed> = {}): Observed => ({
  estimate,
  none: 1,
  direction: 'down',
  ...rest,
});

describe('the word of', () => {
  test.each([
    ['a score that rises', difference(anEstimate(0.006, 0.002, 0.01)), 'better'],
    ['a score that falls', difference(anEstimate(-0.006, -0.01, -0.002)), 'worse'],
    ['a loss that falls', difference(anEstimate(-0.006, -0.01, -0.002), { direction: 'down' }), 'better'],
    ['a gap that grows', difference(anEstimate(0.006, 0.002, 0.01), { direction: 'down' }), 'worse'],
    [
      'a share that is neither good nor bad',
      difference(anEstimate(0.1, 0.05, 0.15), { direction: 'none' }),
      'different',
    ],
    ['an interval across 0', difference(anEstimate(0.002, -0.001, 0.005)), 'no clear difference'],
    ['an interval that ends at 0', difference(anEstimate(0.002, 0, 0.004)), 'no clear difference'],
    ['0 with an interval', difference(anEstimate(0, -0.001, 0.001)), 'no clear difference'],
    ['0 without width: the same answers', difference(anEstimate(0, 0, 0)), 'the same'],
    ['0 without an interval', difference(alone(0)), 'no clear difference'],
    ['a difference without an interval', difference(alone(0.2)), 'no clear difference'],
    [
      'a half-open interval',
      difference({ value: 0.2, interval: { lower: null, upper: 0.3, level: 0.95, method: 'x' } }),
      'no clear difference',
    ],
    ['one of many looks', difference(anEstimate(0.006, 0.002, 0.01), { isByChance: true }), 'no clear difference'],
    ['a slower model', ratio(anEstimate(1.25, 1.19, 1.31)), 'worse'],
    ['a faster model', ratio(anEstimate(0.92, 0.89, 0.95)), 'better'],
    ['more rows a second', ratio(anEstimate(1.07, 1.04, 1.1), { direction: 'up' }), 'better'],
    [
      'a ratio inside the noise floor',
      ratio(anEstimate(1.004, 1.002, 1.006), { noiseFloor: 0.011 }),
      'no clear difference',
    ],
    [
      'its inverse inside the noise floor',
      ratio(anEstimate(0.99, 0.98, 0.995), { noiseFloor: 0.0102 }),
      'no clear difference',
    ],
    ['a ratio beyond the noise floor', ratio(anEstimate(1.02, 1.015, 1.025), { noiseFloor: 0.011 }), 'worse'],
    ['a byte-identical file, by its interval', ratio(anEstimate(0.99936, 0.998, 1.0007)), 'no clear difference'],
    ['as many bytes', ratio(alone(1), { isCounted: true }), 'the same'],
    ['more bytes', ratio(alone(1.06), { isCounted: true }), 'worse'],
    ['nothing', difference(none), null],
  ] as const)('%s', (_, observed, word) => {
    expect(wordOf(observed)).toBe(word);
  });
});
