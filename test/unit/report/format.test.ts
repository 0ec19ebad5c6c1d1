// @module-tag thorough
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatChartNumber,
  formatCompared,
  formatDifference,
  formatDifferenceValue,
  formatEstimate,
  formatLimit,
  formatMilliseconds,
  formatParts,
  formatPercent,
  formatQuantity,
  formatSizes,
  withPlainSpaces,
} from '../../../src/report/format.ts';
import { anEstimate } from '../../support/certificate.ts';

describe('formatQuantity', () => {
  test.each([
    ['digits follow the interval', anEstimate(0.870_21, 0.862_9, 0.877_5), 'none', '0.870', '[0.862, 0.878]'],
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
  [formatDifference(anEstimate(0.0061, 0.0021, 0.0101), 'none'), '+0.0061 [+0.0021, +0.011]'],
  [formatDifference(anEstimate(-0.0067, -0.0098, 0.0001), 'none'), '−0.0067 [−0.0098, +0.00010]'],
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

/** What a text says: [0.0103, −1.2 × 10⁻¹², ∞]. */
function parseNumber(text: string): number {
  const plain = withPlainSpaces(text).replaceAll(',', '').replace('−', '-').replace('+', '').replace('∞', 'Infinity');
  const raised = plain.replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, exponent: string) => {
    return `e${Array.from(exponent, (digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`;
  });
  return Number(raised);
}

function parseInterval(text: string): readonly [number, number] {
  const [lower = '', upper = ''] = text.replaceAll(/[[\]]/g, '').split(`,\u00A0`);
  return [parseNumber(lower), parseNumber(upper)];
}

const ANY_NUMBER = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -8, max: 7 }), fc.constantFrom(1, -1, 0))
  .map(([mantissa, exponent, sign]) => (sign === 0 ? 0 : sign * mantissa * 10 ** exponent));
const ANY_ESTIMATE = fc
  .tuple(ANY_NUMBER, ANY_NUMBER, ANY_NUMBER)
  .map((numbers) => numbers.toSorted((a, b) => a - b))
  .map(([lower = 0, value = 0, upper = 0]) => ({ lower, value, upper }));

test.each(['quantity', 'difference'] as const)('whatever is measured, a printed %s says nothing else', (kind) => {
  fc.assert(
    fc.property(ANY_ESTIMATE, ({ lower, value, upper }) => {
      const estimate = anEstimate(value, lower, upper);
      const text =
        kind === 'quantity'
          ? formatQuantity({ ...estimate, unit: 'none' })
          : { value: formatDifferenceValue(estimate, 'none'), interval: formatDifference(estimate, 'none') };
      const printed = parseNumber(text.value);
      const [low, high] = parseInterval(text.interval.slice(text.interval.indexOf('[')));
      expect(low).toBeLessThanOrEqual(lower + Math.abs(lower) * 1e-12);
      expect(high).toBeGreaterThanOrEqual(upper - Math.abs(upper) * 1e-12);
      expect(printed).toBeGreaterThanOrEqual(low);
      expect(printed).toBeLessThanOrEqual(high);
      expect([low, printed, high].map(Math.sign)).toEqual([lower, value, upper].map(Math.sign));
      for (const [shown, real] of [
        [low, lower],
        [printed, value],
        [high, upper],
      ] as const) {
        expect(Math.abs(shown - real)).toBeLessThanOrEqual(Math.abs(real) * 0.1 + 1e-300);
      }
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['one end far away', anEstimate(0.2649, 0.2029, 41.2), 'ms', '260 µs', '[200, 42,000]'],
  ['the nearer end', anEstimate(0.52, 0.466, 2.144), 'ms', '520 µs', '[460, 2,200]'],
  ['an end near to nothing', anEstimate(1000, 0.3, 11_000), 'ms', '1,000 ms', '[0.30, 11,000]'],
] as const)('a lopsided interval keeps two digits of each number: %s', (_, estimate, unit, value, interval) => {
  const text = formatQuantity({ ...estimate, unit });
  expect([text.value, text.interval].map(withPlainSpaces)).toEqual([value, interval]);
});

test('an interval that lies beside no change is seen to', () => {
  expect(withPlainSpaces(formatDifference(anEstimate(0.0104, 0.000_036_9, 0.0207), 'none'))).toBe(
    '+0.010 [+0.000036, +0.021]',
  );
  expect(withPlainSpaces(formatEstimate(anEstimate(1.0021, 1.000_04, 1.02), 'ratio'))).toBe(
    '1.00210× [1.00004, 1.02000]',
  );
  expect(withPlainSpaces(formatEstimate(anEstimate(1.002, 0.99, 1.02), 'ratio'))).toBe('1.002× [0.990, 1.020]');
});

test('a bound is never printed beyond a limit that it keeps', () => {
  fc.assert(
    fc.property(ANY_ESTIMATE, ANY_NUMBER, ({ lower, value, upper }, limit) => {
      fc.pre(Math.max(lower - limit, limit - upper) > 1e-9 * Math.max(Math.abs(limit), 1));
      const [low, high] = parseInterval(
        formatQuantity({ ...anEstimate(value, lower, upper), unit: 'none', limit }).interval,
      );
      expect(lower > limit ? low : -high).toBeGreaterThan(lower > limit ? limit : -limit);
    }),
  );
});

test('figures beside a change are apart where it is, and 0 has no digits', () => {
  const parts = formatParts([0.8990021, 0.8986], anEstimate(0.0004, 0.0002, 0.0006));
  expect(parts).toEqual(['0.89900', '0.89860']);
  expect(formatParts([0, 0.41], anEstimate(-0.41, -0.5, -0.3))).toEqual(['0', '0.41']);
  expect(formatSizes([653_067, 653_053]).map(withPlainSpaces)).toEqual(['653,067 B', '653,053 B']);
  expect(formatSizes([15_872, 2898]).map(withPlainSpaces)).toEqual(['15.5 KiB', '2.83 KiB']);
  expect(formatSizes([653_053, 653_053]).map(withPlainSpaces)).toEqual(['638 KiB', '638 KiB']);
  expect(formatEstimate(anEstimate(0, 0, 0.0043), 'none')).toBe('0 [0,\u00A00.0043]');
  expect(formatEstimate(anEstimate(-0, -0, 0), 'none')).toBe('0 [0,\u00A00]');
});

test('rows a second are told in millions where there are as many, with the interval in the same unit', () => {
  const rate = (value: number, lower: number, upper: number) =>
    withPlainSpaces(formatEstimate(anEstimate(value, lower, upper), 'rows-per-second'));
  expect(rate(27_220_000, 26_100_000, 28_300_000)).toBe('27.2 million rows/s [26.1, 28.3]');
  expect(rate(813_000, 790_000, 836_000)).toBe('813,000 rows/s [790,000, 836,000]');
  const compared = formatCompared([340_300, 5_086_000], 'rows-per-second').map(withPlainSpaces);
  expect(compared).toEqual(['0.3403 million rows/s', '5.086 million rows/s']);
});
