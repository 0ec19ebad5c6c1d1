import type { GuardTrip } from '../../src/contract/generated/types.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { recordLive } from '../../src/usecases/ledger/record-live.ts';
import { recordTrip } from '../../src/usecases/livetest/record-trip.ts';
import { declareLiveTest } from '../support/promotion/declare-live-test.ts';
import type { TestPolicy } from '../../src/domain/livetest/test-policy.ts';
import {
  decideNow,
  type HourOfTraffic,
  ledgerOf,
  passStretches,
  promoteByTest,
  say,
  windowsOf,
} from '../support/promotion/live-story.ts';
import { createWorld, MODEL, REPOSITORY, type World } from '../support/promotion/world.ts';
import { REPORTER } from '../support/statistics.ts';
import type { Scenario, Telling, WorldAction } from './execution.ts';
import { changes, type Line, says, scenario } from './scenario.ts';

const FIRST: Line = ['ada', 1, '/promote to=production'];
const SHARE: Line = ['ada', 2, '/promote share=50%'];
const APPROVED: Line = ['ada', 2, '/promote to=production'];
const DAY = { count: 5, hours: 6 };
const HOUR_MS = 3_600_000;

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
    ...toldScenarios(),
    scenario('a hold that was lifted before the evidence of a live test', [FIRST, SHARE, APPROVED, HOLD, UNHOLD], {
      ...tested(),
      actions: [decides(), says('r', 'ben', 2, '/rollback')],
    }),
  ];
}

/** What gateways tell, twice or never, meets what is decided: a breaker that trips, hours that come late, a step, and another try. */
function toldScenarios(): readonly Promise<Scenario>[] {
  const beside = { identities: ['seatrial[bot]', 'github-actions[bot]'] };
  return [
    scenario('a breaker that trips against the evidence of a live test, by two bots', [FIRST, SHARE, APPROVED], {
      ...tested(),
      ...beside,
      actions: [decides(), tells('t', tripOf)],
      races: 1,
    }),
    scenario('the last hours of a live test that come twice or never, with a crash', [FIRST, SHARE, APPROVED], {
      ...tested({}, (world) => passStretches(world, { ...DAY, count: DAY.count - 1 }, BETTER)),
      ...beside,
      actions: [tells('w', lastHours), decides(), says('s', 'tri', 2, '/seatrial stop')],
      crashes: 1,
    }),
    scenario('a step of the ramp against a hold', [FIRST, APPROVED], {
      ...tested({}, (world) => passStretches(world, { count: 1, hours: 6 }, { requests: 600_000 })),
      actions: [decides(), says('h', 'tri', 2, '/seatrial hold wait')],
      crashes: 1,
    }),
    scenario('the evidence of another try of what did harm, against a stop', [FIRST, SHARE], {
      ...tested({}, tryAgain),
      actions: [decides(), says('s', 'tri', 2, '/seatrial stop')],
      crashes: 1,
    }),
  ];
}

const BETTER: HourOfTraffic = { requests: 600_000, candidates: { '1.1.0': { right: 0.93 } } };

/** It failed, and was given a share again; now it is better. */
async function tryAgain(world: World): Promise<void> {
  await passStretches(world, DAY, { requests: 600_000, candidates: { '1.1.0': { right: 0.9, errors: 0.1 } } });
  await decideNow(world);
  await say(world, 'ada', 2, '/promote share=50%');
  await say(world, 'ada', 2, '/promote to=production');
  await passStretches(world, DAY, BETTER);
}

/** As a gateway tells it that follows the file as it is. */
function tripOf(world: World): Telling {
  const { deployment } = ledgerOf(world);
  const [candidate] = deployment.liveTest?.candidates ?? [];
  if (candidate === undefined) return async () => {};
  const { name: arm, version, sha256 } = candidate;
  const about = { environment: 'production', model: MODEL, arm, version, sha256, revision: deployment.revision };
  const trip: GuardTrip = { ...about, event: 'errors', at: world.now };
  const sender = { id: 9, login: 'gateway[bot]' };
  return async (ports) => {
    const outcome = await recordTrip(ports, { trip, sender, repository: REPOSITORY });
    if (outcome.kind === 'recorded') await outcome.show(ports);
  };
}

/** Whoever reads a gateway records what is new of it. */
function lastHours(world: World): Telling {
  const { deployment } = ledgerOf(world);
  const from = world.now;
  world.now = formatInstant(instantMs(from) + DAY.hours * HOUR_MS);
  const windows = windowsOf(deployment, { from, to: world.now }, BETTER);
  const reported = windows.map((window, index) => ({ line: index + 1, window }));
  return async (ports) => recordLive({ ...ports, manifest: async () => null }, REPORTER, reported);
}

function tells(name: string, telling: (world: World) => Telling): WorldAction {
  return { ...changes(name, [], () => {}), deliveries: 2, tells: telling };
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
  await passStretches(world, DAY, BETTER);
}

/** The timer of two processes. */
function decides(): WorldAction {
  return { ...changes('decide', [], () => {}), deliveries: 2, decides: true };
}
