import { expect, test } from 'vitest';
import {
  addLabels,
  type LabelCounts,
  logParity,
  NO_PARITY,
} from '../../../../../src/domain/livetest/statistics/label-parity.ts';
import { expectClose, livetestReference } from '../../../../support/livetest.ts';

/** Labelled and missing of production, then of the candidate. */
type Stratum = readonly [number, number, number, number];

const { parity } = livetestReference('event-share') as {
  readonly parity: readonly { readonly strata: readonly Stratum[]; readonly logE: number }[];
};

function parityOf(strata: readonly Stratum[]): number {
  const arm = (labelled: number, missing: number): LabelCounts => ({ labelled, missing });
  return logParity(strata.reduce((sum, [a, b, c, d]) => addLabels(sum, arm(a, b), arm(c, d)), NO_PARITY));
}

test.each(parity)('as mpmath has it: $strata', ({ strata, logE }) => {
  expectClose(parityOf(strata), logE);
});

test.each([
  { name: 'nearly all labels come, and twice as many stay away', stratum: [9900, 100, 2925, 75] },
  { name: 'nearly all labels come, and nearly none stays away', stratum: [9700, 300, 2995, 5] },
  { name: 'few labels come, and half as many', stratum: [500, 9500, 75, 2925] },
  { name: 'few labels come, and twice as many', stratum: [500, 9500, 300, 2700] },
] as const)('told apart: $name', ({ stratum }) => {
  expect(parityOf([stratum])).toBeGreaterThan(Math.log(1000));
});

test('the same share in both says nothing', () => {
  expect(parityOf([[9000, 1000, 900, 100]])).toBeLessThan(0);
  expect(parityOf([])).toBe(0);
});
