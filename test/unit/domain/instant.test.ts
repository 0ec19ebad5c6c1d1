import { describe, expect, it } from 'vitest';
import { formatInstant, instantMs } from '../../../src/domain/instant.ts';

describe('an instant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-05-03T10:00:00.250Z', 1_777_802_400_250],
    ['2026-05-03T12:30:00+02:30', 1_777_802_400_000],
    ['2026-05-03t10:00:00z', 1_777_802_400_000],
    ['2016-12-31T23:59:60Z', 1_483_228_800_000],
  ])('%s is %i', (text, ms) => {
    expect(instantMs(text)).toBe(ms);
  });

  it.each(['', '2026', '2026-05-03', '2026-05-03T10:00:00', 'May 3 2026 10:00 UTC', '2026-13-01T00:00:00Z'])(
    '%j is none, whatever a lenient reader makes of it',
    (text) => {
      expect(instantMs(text)).toBeNaN();
    },
  );

  it('is written to the second', () => {
    expect(formatInstant(1_777_802_400_999)).toBe('2026-05-03T10:00:00Z');
  });
});
