import { describe, expect, test } from 'vitest';
import type { TestPolicy } from '../../../src/domain/livetest/test-policy.ts';
import {
  decideNow,
  type HourOfTraffic,
  ledgerOf,
  passStretches,
  promoteByTest,
  say,
  testedWorld,
} from '../../support/promotion/live-story.ts';
import { SLOW } from '../../support/slow.ts';
import type { World } from '../../support/promotion/world.ts';
import { livedBranch } from '../../support/tampering/lived-branch.ts';
import { HAS_PYTHON, verifyBoth } from '../../support/tampering/tampering-table.ts';

const DAY_MS = 86_400_000;
const BAKED: Partial<TestPolicy> = { bake: { durationMs: 3 * DAY_MS, holdback: 0.1 } };
const SENTINEL: Partial<TestPolicy> = { sentinelShare: 0.05 };

interface Story {
  readonly name: string;
  readonly policy: Partial<TestPolicy>;
  readonly tell: (world: World) => Promise<void>;
  /** What the log has of it. */
  readonly types: readonly string[];
  /** Of one kind with another. */
  readonly slow?: true;
}

/** What the table of docs/verify.md says of live tests, one way of each. */
const STORIES: readonly Story[] = [
  {
    name: 'a lease that is renewed, and a hold that takes the standing approval back',
    policy: {},
    tell: async (world) => {
      await say(world, 'ada', 2, '/promote to=production');
      await passStretches(world, { count: 1, hours: 6 }, {});
      await decideNow(world);
      await say(world, 'ada', 2, '/seatrial hold reason=wait');
    },
    types: ['livetest.started', 'livetest.changed', 'hold.set'],
  },
  {
    name: 'a bake that ends, and a sentinel after it that is stopped',
    policy: { ...BAKED, ...SENTINEL },
    tell: async (world) => {
      await promoteByTest(world);
      await passDays(world, { production: { right: 0.93 }, candidates: { '1.0.0': { right: 0.92 } } });
      await say(world, 'ada', 1, '/seatrial stop churn@1.0.0');
    },
    types: ['deployment.promoted', 'livetest.concluded', 'livetest.stopped'],
  },
  {
    name: 'a bake that shows the predecessor to be better',
    policy: BAKED,
    tell: async (world) => {
      await promoteByTest(world);
      await passDays(world, { production: { right: 0.88 }, candidates: { '1.0.0': { right: 0.92 } } });
    },
    types: ['deployment.promoted', 'deployment.rolledback', 'hold.set'],
    slow: true,
  },
  {
    name: 'a sentinel that is retired',
    policy: SENTINEL,
    tell: async (world) => {
      await promoteByTest(world);
      await say(world, 'ada', 1, '/seatrial retire reason=old');
    },
    types: ['deployment.promoted', 'version.retired'],
    slow: true,
  },
  {
    name: 'a sentinel that is banned, and a promotion after it',
    policy: SENTINEL,
    tell: async (world) => {
      await promoteByTest(world);
      await say(world, 'ada', 1, '/seatrial quarantine leaked');
    },
    types: ['deployment.promoted', 'version.quarantined'],
  },
  {
    name: 'a sentinel that goes with a rollback to it',
    policy: SENTINEL,
    tell: async (world) => {
      await promoteByTest(world);
      await say(world, 'ada', 2, '/rollback');
    },
    types: ['deployment.promoted', 'deployment.rolledback'],
    slow: true,
  },
];

async function passDays(world: World, traffic: HourOfTraffic): Promise<void> {
  for (let stretch = 0; stretch < 10; stretch += 1) {
    await passStretches(world, { count: 1, hours: 6 }, traffic);
    await decideNow(world);
  }
}

describe.runIf(HAS_PYTHON)('both verifiers find nothing in', () => {
  test.each(STORIES.filter(({ slow }) => slow !== true))('$name', holds);
  test.each(STORIES.filter(({ slow }) => slow === true))('$name', SLOW, holds);
});

async function holds({ policy, tell, types }: Story): Promise<void> {
  const world = await testedWorld(policy);
  await tell(world);
  const told: readonly string[] = ledgerOf(world).events.map(({ type }) => type);
  expect(told).toEqual(expect.arrayContaining([...types]));
  using branch = livedBranch(world);
  expect(await verifyBoth(branch.folder)).toEqual({ seatrial: [], python: 0 });
}
