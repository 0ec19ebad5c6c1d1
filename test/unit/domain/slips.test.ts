import { describe, expect, it } from 'vitest';
import { areWithin } from '../../../src/domain/slips.ts';

describe('how many slips of the fingers lie between two words', () => {
  it.each([
    ['rollback', 'rollback', 0],
    ['ollback', 'rollback', 1],
    ['rrollback', 'rollback', 1],
    ['rollbakk', 'rollback', 1],
    ['orllback', 'rollback', 1],
    ['rollbakc', 'rollback', 1],
    ['orlblack', 'rollback', 2],
    ['', 'ab', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %i', (left, right, slips) => {
    expect(areWithin(left, right, slips)).toBe(true);
    expect(areWithin(right, left, slips)).toBe(true);
    if (slips > 0) expect(areWithin(left, right, slips - 1)).toBe(false);
  });
});
