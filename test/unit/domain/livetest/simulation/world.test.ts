import { expect, it } from 'vitest';
import { meanAt, stepOf, trafficAt } from '../../../../../src/domain/livetest/simulation/world.ts';

const DAY_MS = 86_400_000;

it.each([
  ['flat', 0.25, 1],
  ['traffic', 0.25, 1.6],
  ['cycle', 0.25, 1.6],
  ['cycle', 0.75, 0.4],
  ['trend', 1.25, 1.6],
  ['step', 0.5, 1],
] as const)('traffic that is %s comes after %f days %f times as often as on average', (season, days, times) => {
  expect(trafficAt(season, days * DAY_MS)).toBeCloseTo(times, 12);
});

it.each([
  ['flat', 0.25, 1],
  ['traffic', 0.25, 1],
  ['cycle', (Math.PI / 2 - 1) / (2 * Math.PI), 1.3],
  ['cycle', (Math.PI / 2 - 1) / (2 * Math.PI) + 0.5, 0.7],
  ['trend', 0, 1],
  ['trend', 3.5, 1.25],
  ['trend', 7.25, 1.8],
  ['trend', 21, 1.5],
  ['step', 2.2, 1],
  ['step', 2.3, 1.5],
] as const)('the mean of a service whose season is %s is after %f days %f times what it is at rest', (...told) => {
  const [season, days, times] = told;
  expect(meanAt(season, 0.2, days * DAY_MS)).toBeCloseTo(0.2 * times, 12);
});

it('says by how much two versions differ where they do', () => {
  expect(stepOf({ kind: 'bernoulli', mean: 0.1 })).toBe(1);
  expect(stepOf({ kind: 'bounded', mean: 0.1 })).toBe(1);
  expect(stepOf({ kind: 'even', mean: 5, spread: 1.5 })).toBe(3);
  // Twice the standard deviation, mean · √(exp(σ²) − 1).
  expect(stepOf({ kind: 'lognormal', mean: 2, sigma: 0.5 })).toBeCloseTo(4 * Math.sqrt(Math.exp(0.25) - 1), 12);
});
