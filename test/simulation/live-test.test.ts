import { describe, expect, it } from 'vitest';
import { runTest, type SimulatedTest } from '../../src/domain/livetest/simulation/run-test.ts';
import type { World, WorldArm } from '../../src/domain/livetest/simulation/world.ts';
import { gridOf, upperBound } from '../support/live-grid.ts';
import { DAY_MS, policyOf, worldOf } from '../support/live-worlds.ts';
import { SLOW } from '../support/slow.ts';

/** A short form of `npm run bench -- live`: seeded, so that it says the same each time. */
const CANDIDATE_BETTER = worldOf({ kind: 'bernoulli', season: 'cycle', labels: 'at once', lifts: [0.1] });

function testsIn(world: World, tests: number, policy = policyOf('bernoulli')): readonly SimulatedTest[] {
  return Array.from({ length: tests }, (_, seed) => runTest({ policy, world, seed }));
}

function endedAs(done: readonly SimulatedTest[], kind: SimulatedTest['outcome']['kind']): number {
  return done.filter(({ outcome }) => outcome.kind === kind).length;
}

function withCandidate(world: World, change: Partial<WorldArm>): World {
  return { ...world, arms: world.arms.map((arm) => (arm.name === null ? arm : { ...arm, ...change })) };
}

describe('a live test by simulation', () => {
  it('promotes what is no better in at most one of twenty tests, whatever the world is', () => {
    // Several candidates cost most: of these the simplest metric.
    const cells = gridOf(1, ({ kind, candidates }) => kind === 'bernoulli' || candidates === 1);
    const promoted = cells.reduce((sum, cell) => sum + cell.promoted, 0);
    const tests = cells.reduce((sum, cell) => sum + cell.tests, 0);
    expect(tests).toBe(72 + 3 * 24);
    expect(upperBound(promoted, tests)).toBeLessThanOrEqual(0.05);
  }, 400_000);

  it('finds twice the gain that matters, and nearly never calls a sound test invalid', SLOW, () => {
    const done = testsIn(CANDIDATE_BETTER, 20);
    expect(endedAs(done, 'promote')).toBeGreaterThanOrEqual(18);
    expect(endedAs(done, 'invalid')).toBe(0);
  });

  it('never promotes what is worse', SLOW, () => {
    const world = worldOf({ kind: 'bernoulli', season: 'trend', labels: 'at once', lifts: [-0.05] });
    expect(endedAs(testsIn(world, 20), 'promote')).toBe(0);
  });

  it('needs a quarter of the requests at most where production answers them too', SLOW, () => {
    const world = { ...CANDIDATE_BETTER, paired: { share: 1, shadow: 1, disagreement: 0.04 } };
    const policy = { ...policyOf('bernoulli'), minDurationMs: 0 };
    const exposed = (pairedShare: number) =>
      testsIn(world, 15, { ...policy, pairedShare, shadowShare: pairedShare })
        .map((one) => one.exposed['c1'] ?? 0)
        .toSorted((a, b) => a - b)[12] ?? 0;
    expect(exposed(1) * 4).toBeLessThanOrEqual(exposed(0));
  });

  it('stops ten times the errors within a few hundred requests', () => {
    const base = { ...CANDIDATE_BETTER, rate: 2, windowMs: 60_000 };
    const done = testsIn(withCandidate(base, { errors: 0.02 }), 11, {
      ...policyOf('bernoulli'),
      maxDurationMs: DAY_MS,
    });
    expect(endedAs(done, 'reject-harm')).toBe(11);
    expect(done.map((one) => one.exposed['c1'] ?? 0).toSorted((a, b) => a - b)[5]).toBeLessThan(500);
  });

  it('believes no split that loses requests, and no labels that come more often to one arm', () => {
    expect(endedAs(testsIn(withCandidate({ ...CANDIDATE_BETTER, rate: 2 }, { lost: 0.05 }), 6), 'invalid')).toBe(6);
    const some = worldOf({ kind: 'bernoulli', season: 'cycle', labels: '10 % missing', lifts: [0.05] });
    expect(endedAs(testsIn(withCandidate(some, { missing: 0.2 }), 6), 'invalid')).toBe(6);
  });
});
