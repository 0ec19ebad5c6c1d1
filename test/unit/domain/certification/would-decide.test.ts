import { describe, expect, test } from 'vitest';
import { moreSeconds } from '../../../../src/domain/certification/would-decide.ts';

/** Half-widths shrink with the root of time: twice as near to the limit needs four times as long. */
describe('how long to measure until a gate on time is decided', () => {
  const at = (value: number | null, lower: number | null = 8, upper: number | null = 14) => ({
    value,
    interval: { lower, upper, level: 0.95, method: 'test' },
  });
  test.each([
    ['below the limit the upper end counts', at(10), 12, { seconds: 8 }],
    ['above it the lower end', at(10), 9, { seconds: 8 }],
    ['on the limit no time decides', at(10), 10, {}],
    ['what was not measured', at(null), 12, {}],
    ['a bound that is not known', at(10, 8, null), 12, {}],
    ['a bound on the limit is decided', at(10), 14, {}],
    ['a bound beyond it, too', at(10), 20, {}],
    ['ten thousand times as long is still said', at(0, -100, 100), 1, { seconds: 20_000 }],
    ['and longer is not', at(0, -101, 101), 1, {}],
    ['no interval', { value: 10, interval: null }, 12, {}],
  ])('%s', (_name, estimate, limit, expected) => {
    expect(moreSeconds({ estimate, limit, seconds: 2 })).toEqual(expected);
  });

  test('no time yet has no multiple', () => {
    expect(moreSeconds({ estimate: at(10), limit: 12, seconds: 0 })).toEqual({});
  });
});
