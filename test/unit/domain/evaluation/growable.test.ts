// @module-tag thorough
import { expect, test } from 'vitest';
import { growableFloat64, growableInt32 } from '../../../../src/domain/evaluation/growable.ts';

test.each([0, 1, 1024, 1025, 3_000_000])('%d numbers come back in their order, however often one asks', (count) => {
  const numbers = growableFloat64();
  for (let index = 0; index < count; index += 1) numbers.push(index / 2);
  expect(numbers.length).toBe(count);
  for (const whole of [numbers.finish(), numbers.finish()]) {
    expect(whole.length).toBe(count);
    expect(whole.every((value, index) => value === index / 2)).toBe(true);
  }
});

test('numbers that come after an end follow those before it', () => {
  const numbers = growableInt32();
  const wanted: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (let index = 0; index < 1000; index += 1) {
      numbers.push(index);
      wanted.push(index);
    }
    expect([...numbers.finish()]).toEqual(wanted);
  }
});

test('no more memory is asked for than half as much again as the numbers take', () => {
  const numbers = growableFloat64();
  const before = process.memoryUsage().arrayBuffers;
  const count = 8 * 2 ** 20;
  let most = 0;
  for (let index = 0; index < count; index += 1) {
    numbers.push(index);
    if (index % 2 ** 18 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  expect(most - before).toBeLessThan(1.5 * 8 * count);
});
