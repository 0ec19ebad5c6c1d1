import { isLeaseDue } from '../../domain/livetest/lease.ts';
import { applyAll } from '../../domain/promotion/changes.ts';
import { concludeTest } from '../../domain/promotion/conclude-test.ts';
import { deploymentIn, type ModelState } from '../../domain/promotion/state.ts';
import type { Attempt } from '../ledger/append.ts';
import { keepFiles } from '../ledger/keep-files.ts';
import { eachApart } from '../promotion/each-apart.ts';
import { showDecided } from '../promotion/decided-request.ts';
import { decideFall } from './decide-fall.ts';
import { decideRises } from './decide-rises.ts';
import { gatherTest, type TestNow } from './gather-test.ts';
import { keptDecision } from './kept-decision.ts';
import type { TestPlace, TestPorts, TurnedTest } from './test-ports.ts';
import { buildTurn } from './turn-commit.ts';

const NOTHING = { kind: 'nothing', result: null } as const;

/** One decision on the branch as it is: it is carried out on what it was made upon, so that it never undoes a stop. */
export async function decideTest(ports: TestPorts, place: TestPlace): Promise<Attempt<TurnedTest | null>> {
  const test = await gatherTest(ports, place);
  if (test === null) return NOTHING;
  const { decision, environment, ledger } = test;
  const turn = concludeTest(ledger.state, {
    environment: place.environment,
    shareCap: environment.shareCap,
    sentinelShare: test.registered.test?.sentinelShare ?? 0,
    decision,
  });
  const concluded = turn.conclusions.map(({ change }) => change);
  const rises = await decideRises(ports, test, { turn, state: applyAll(ledger.state, concluded) });
  const fall = decideFall(ports, test, turn);
  const isRising = rises.some(({ verdict }) => verdict?.kind === 'allow');
  const isNews = turn.worldChanged && !isToldOf(test);
  const isEmpty = turn.conclusions.length === 0 && !isRising && fall === null && !isNews;
  if (isEmpty && !isDue(ledger.state, test)) return NOTHING;
  const kept = isEmpty ? null : keptDecision(test);
  if (kept !== null)
    await keepFiles(ports, new Map([[kept.facts.path, kept.text]]), `Decide a live test of ${place.model}\n`);
  const { request, keys } = buildTurn({ test, turn, rises, fall, kept });
  const { ledgers } = test.read.ledger;
  // A later lease alone has no answer: it is shown with the next change, by whoever sweeps.
  const told = isEmpty ? [] : keys;
  const show: TurnedTest['show'] = async (later) =>
    eachApart(told.map((key) => async () => showDecided({ key, ledgers, isNew: true })(later)));
  const result = { ...place, outcome: isEmpty ? ('hold' as const) : decision.outcome.kind, show };
  return { kind: 'commit', request, committed: () => result };
}

/** Of one watch it is told once. */
function isToldOf({ events, decision, place: { environment } }: TestNow): boolean {
  return events.some(
    ({ type, data }) =>
      type === 'world.changed' &&
      data.environment === environment &&
      data.decision?.path.includes(`/${decision.history.test}/`) === true,
  );
}

/** Of a test that has one, and goes on. */
function isDue(state: ModelState, { place, world }: TestNow): boolean {
  if (place.part !== 'liveTest') return false;
  const lease = deploymentIn(state, place.environment).liveTest?.lease;
  return lease !== undefined && isLeaseDue(lease, world.now);
}
