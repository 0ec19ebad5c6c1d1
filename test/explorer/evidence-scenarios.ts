import { declareLiveTest } from '../support/promotion/declare-live-test.ts';
import type { TestPolicy } from '../../src/domain/livetest/test-policy.ts';
import { type HourOfTraffic, passStretches, promoteByTest } from '../support/promotion/live-story.ts';
import { createWorld, type World } from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';
import { changes, type Line, says, scenario } from './scenario.ts';

const FIRST: Line = ['ada', 1, '/promote to=production'];
const SHARE: Line = ['ada', 2, '/promote share=50%'];
const APPROVED: Line = ['ada', 2, '/promote to=production'];
const DAY = { count: 5, hours: 6 };

/** What the evidence of a live test brings about meets what people say at the same time, twice, with a crash. */
export function evidenceScenarios(): readonly Promise<Scenario>[] {
  return [
    scenario('the evidence of a live test against a stop', [FIRST, SHARE, APPROVED], {
      ...tested(),
      actions: [decides(), says('s', 'tri', 2, '/seatrial stop')],
      crashes: 1,
    }),
    scenario('the evidence of a live test against a hold, by two bots', [FIRST, SHARE, APPROVED], {
      ...tested(),
      actions: [decides(), says('h', 'tri', 2, '/seatrial hold wait')],
      identities: ['seatrial[bot]', 'github-actions[bot]'],
      races: 1,
    }),
    ...watchScenarios(),
    scenario('a hold that was lifted before the evidence of a live test', [FIRST, SHARE, APPROVED, HOLD, UNHOLD], {
      ...tested(),
      actions: [decides(), says('r', 'ben', 2, '/rollback')],
    }),
  ];
}

/** A promotion that is watched: the version that production was before is better after all, while people say something else. */
function watchScenarios(): readonly Promise<Scenario>[] {
  const ruined = {
    requests: 600_000,
    production: { right: 0.8 },
    candidates: { '1.0.0': { right: 0.93 } },
    sentinel: 0.1,
  };
  const watched = (policy: Partial<TestPolicy>, traffic: HourOfTraffic = ruined) =>
    tested(policy, async (world) => {
      await promoteByTest(world);
      await passStretches(world, DAY, traffic);
    });
  return [
    scenario('a bake that takes production back against a stop', [FIRST], {
      ...watched(BAKE),
      actions: [decides(), says('s', 'tri', 1, '/seatrial stop')],
      crashes: 1,
    }),
    scenario('a bake that takes production back against a new promotion', [FIRST], {
      ...watched(BAKE),
      actions: [decides(), says('p', 'ada', 3, '/promote to=production')],
    }),
    scenario('a sentinel that takes production back against a rollback, by two bots', [FIRST], {
      ...watched({ sentinelShare: 0.05 }),
      actions: [decides(), says('r', 'ben', 2, '/rollback')],
      identities: ['seatrial[bot]', 'github-actions[bot]'],
      races: 1,
    }),
    scenario('a world that has changed, against a stop of the sentinel', [FIRST], {
      ...watched({ sentinelShare: 0.05 }, { requests: 600_000, production: { right: 0.8 } }),
      actions: [decides(), says('s', 'tri', 1, '/seatrial stop')],
      crashes: 1,
    }),
  ];
}

const BAKE = { bake: { durationMs: 7 * 86_400_000, holdback: 0.1 } };

const HOLD: Line = ['tri', 2, '/seatrial hold wait'];
const UNHOLD: Line = ['ada', 2, '/seatrial unhold'];

/** A model with a live test, and after what was said enough of it recorded to promote its candidate. */
function tested(policy: Partial<TestPolicy> = {}, prepare: (world: World) => Promise<void> = reportBetter) {
  const world = createWorld();
  declareLiveTest(world, policy);
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
  return { world, prepare };
}

async function reportBetter(world: World): Promise<void> {
  await passStretches(world, DAY, { requests: 600_000, candidates: { '1.1.0': { right: 0.93 } } });
}

/** The timer of two processes. */
function decides(): WorldAction {
  return { ...changes('decide', [], () => {}), deliveries: 2, decides: true };
}
