import { type CommandVerdict, decideCommand } from '../../domain/promotion/decide.ts';
import type { TestTurn } from '../../domain/promotion/test-turn.ts';
import { deploymentIn } from '../../domain/promotion/state.ts';
import { fallReason } from '../../report/chatops/turn-subject.ts';
import { GUARD } from '../promotion/guard.ts';
import { statesOf } from '../promotion/read-named.ts';
import type { TestNow } from './gather-test.ts';
import { guardRollback } from './guard-rollback.ts';
import type { TestPorts } from './test-ports.ts';

/** What the log calls whoever goes back by evidence. */
const WATCH = 'live-test';

/** The same decision as a rollback to the version that is better after all; null where there is none, or nothing to go back to. */
export function decideFall(
  { rules }: Pick<TestPorts, 'rules'>,
  test: TestNow,
  { fall }: Pick<TestTurn, 'fall'>,
): CommandVerdict | null {
  const { place, world, registered, events, ledger, read, decision } = test;
  const leaves = deploymentIn(ledger.state, place.environment).production;
  if (fall === null || leaves === null) return null;
  const facts = guardRollback({
    world,
    registered,
    events,
    environment: place.environment,
    actor: GUARD,
    by: WATCH,
    leaves: leaves.sha256,
    to: fall.version,
    reason: fallReason(decision, fall),
  });
  if (facts === null) return null;
  const verdict = decideCommand(statesOf(read.ledger), facts, rules);
  return verdict.kind === 'allow' ? verdict : null;
}
