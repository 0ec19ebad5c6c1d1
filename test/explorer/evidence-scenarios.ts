import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { declareLiveTest } from '../support/promotion/declare-live-test.ts';
import { ledgerOf, windowsOf } from '../support/promotion/live-story.ts';
import { reportWindows } from '../support/promotion/report-window.ts';
import { createWorld, type World } from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';
import { changes, type Line, says, scenario } from './scenario.ts';

const FIRST: Line = ['ada', 1, '/promote to=production'];
const SHARE: Line = ['ada', 2, '/promote share=50%'];
const APPROVED: Line = ['ada', 2, '/promote to=production'];
const STRETCHES = 5;
const STRETCH_MS = 6 * 3_600_000;

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
    scenario('a hold that was lifted before the evidence of a live test', [FIRST, SHARE, APPROVED, HOLD, UNHOLD], {
      ...tested(),
      actions: [decides(), says('r', 'ben', 2, '/rollback')],
    }),
  ];
}

const HOLD: Line = ['tri', 2, '/seatrial hold wait'];
const UNHOLD: Line = ['ada', 2, '/seatrial unhold'];

/** A model with a live test, and after what was said enough of it recorded to promote its candidate. */
function tested() {
  const world = createWorld();
  declareLiveTest(world);
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
  return { world, prepare: reportBetter };
}

async function reportBetter(world: World): Promise<void> {
  const { deployment } = ledgerOf(world);
  for (let index = 0; index < STRETCHES; index += 1) {
    const from = world.now;
    world.now = formatInstant(instantMs(from) + STRETCH_MS);
    const traffic = { requests: 600_000, candidates: { '1.1.0': { right: 0.93 } } };
    await reportWindows(world, windowsOf(deployment, { from, to: world.now }, traffic));
  }
}

/** The timer of two processes. */
function decides(): WorldAction {
  return { ...changes('decide', [], () => {}), deliveries: 2, decides: true };
}
