import type { Candidate, Deployment, LiveOutcome, Verdict } from '../../contract/generated/types.ts';
import { SENTINEL_ARM } from '../livetest/arm-name.ts';
import { sentinelOf } from './aftercare.ts';
import { change } from './changes.ts';
import { isBaking, withSentinel } from './stage.ts';
import { type Change, deploymentIn, type ModelState } from './state.ts';
import type { DecidedTest, TestTurn } from './test-turn.ts';

/**
 * What follows from a decision about a bake, or by a sentinel: production goes back to the version that watches it where that is
 * better after all. Else a bake ends, after which the predecessor watches on as a sentinel where the model declares one; and what
 * nobody can believe watches no more.
 */
export function concludeWatch(state: ModelState, { environment, sentinelShare, decision }: DecidedTest): TestTurn {
  const { outcome, history } = decision;
  const deployment = deploymentIn(state, environment);
  const candidate = history.phase === 'bake' ? holdbackOf(deployment) : watchmanOf(deployment);
  const end = endOf(outcome);
  const nothing = { conclusions: [], rises: [], fall: null, worldChanged: false };
  if (candidate === null) return nothing;
  if (outcome.kind === 'promote') return { ...nothing, fall: candidate };
  if (outcome.kind === 'world-changed') return { ...nothing, worldChanged: true };
  if (end === null) return nothing;
  const share = outcome.kind === 'invalid' || history.phase === 'sentinel' ? 0 : sentinelShare;
  const own = ended(deployment, { candidate, verdict: end.verdict, share });
  return { ...nothing, conclusions: [{ candidate, ...end, change: own }] };
}

type Watching = Pick<Candidate, 'name' | 'version' | 'sha256'>;

function holdbackOf(deployment: Deployment): Watching | null {
  return (isBaking(deployment) ? deployment.liveTest?.candidates[0] : null) ?? null;
}

function watchmanOf({ sentinel }: Deployment): Watching | null {
  return sentinel ? { name: SENTINEL_ARM, version: sentinel.version, sha256: sentinel.sha256 } : null;
}

/** null while it goes on. */
function endOf(outcome: LiveOutcome): { readonly verdict: Verdict; readonly reasonCode: string } | null {
  const { kind, reasonCode } = outcome;
  if (kind === 'reject-harm' || kind === 'reject-futile') return { verdict: 'fail', reasonCode };
  return kind === 'inconclusive' || kind === 'invalid' ? { verdict: 'inconclusive', reasonCode } : null;
}

interface Ended {
  readonly candidate: Watching;
  readonly verdict: Verdict;
  /** Of the sentinel that follows; 0 for none. */
  readonly share: number;
}

function ended(deployment: Deployment, { candidate, verdict, share }: Ended): Change {
  const liveTest = isBaking(deployment) ? null : deployment.liveTest;
  const watch = withSentinel(deployment, sentinelOf(candidate, share));
  const about = { type: 'livetest.concluded', reasonCode: verdict, version: candidate } as const;
  return change(deployment, { liveTest, ...watch }, about);
}
