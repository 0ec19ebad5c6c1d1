import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatChartNumber,
  formatDifference,
  formatLimit,
  formatMilliseconds,
  formatPercent,
  formatQuantity,
  withPlainSpaces,
} from '../../../src/report/format.ts';
import { anEstimate } from '../../support/certificate.ts';

describe('formatQuantity', () => {
  test.each([
    ['digits follow the interval', anEstimate(0.870_21, 0.862_9, 0.877_5), 'none', '0.870', '[0.863, 0.877]'],
    [
      'two digits for a half-width that begins with 1 or 2',
      anEstimate(13.58, 13.36, 13.8),
      'ms',
      '13.58 ms',
      '[13.36, 13.80]',
    ],
    [
      'a wide interval rounds whole numbers, too',
      anEstimate(21_437, 20_900, 21_900),
      'rows-per-second',
      '21,400 rows/s',
      '[20,900, 21,900]',
    ],
    ['below a millisecond in microseconds', anEstimate(0.0871, 0.0853, 0.0889), 'ms', '87.1 µs', '[85.3, 88.9]'],
    ['ten seconds and more in seconds', anEstimate(12_400, 12_000, 12_800), 'ms', '12.4 s', '[12.0, 12.8]'],
    ['bytes in binary units', anEstimate(18_874_368), 'bytes', '18.0 MiB', ''],
    ['an infinite bound', anEstimate(3, null, 4), 'none', '3.00', '[−∞, 4.00]'],
    ['an undefined value', anEstimate(null), 'none', 'not defined', ''],
    ['very small', anEstimate(1e-12), 'none', '1 × 10⁻¹²', ''],
    ['very large', anEstimate(-1e15), 'none', '−1 × 10¹⁵', ''],
  ] as const)('%s', (_, estimate, unit, value, interval) => {
    const text = formatQuantity({ ...estimate, unit });
    expect(withPlainSpaces(text.value)).toBe(value);
    expect(withPlainSpaces(text.interval)).toBe(interval);
    expect(text.limit).toBe('');
  });

  test('the value is never rounded onto the limit that it misses', () => {
    const text = formatQuantity({ ...anEstimate(12.0004, 11.9, 12.1), unit: 'ms', limit: 12 });
    expect(text.value.startsWith('12.000')).toBe(true);
    expect(text.limit).toBe('12\u00A0ms');
  });
});

test.each([
  [formatDifference(anEstimate(0.0061, 0.0021, 0.0101), 'none'), '+0.006 [+0.002, +0.010]'],
  [formatDifference(anEstimate(-0.0067, -0.0098, 0.0001), 'none'), '−0.007 [−0.010, 0.000]'],
  [formatPercent(-0.25), '25 %'],
  [formatPercent(0.0113), '1.1 %'],
  [formatLimit(0.05, 'none'), '0.05'],
  [formatLimit(20_971_520, 'bytes'), '20 MiB'],
  [formatBytes(0), '0 B'],
  [formatMilliseconds(4.2), '4.20 ms'],
])('%s', (text, expected) => {
  expect(withPlainSpaces(text)).toBe(expected);
});

test('a number of a chart is a plain decimal that says the same', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      const text = formatChartNumber(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.max(1e-3, Math.abs(value) * 1e-9));
    }),
  );
});
