import type { Candidate, Verdict } from '../../contract/generated/types.ts';
import { roomOf } from '../livetest/anchors.ts';
import { SLOTS } from '../livetest/slots.ts';
import { applyAll, change } from './changes.ts';
import { concludeWatch } from './conclude-watch.ts';
import { totalShare, withoutCandidate } from './stage.ts';
import { withoutApprovals } from './standing-approval.ts';
import { type Change, deploymentIn, historyIn, type ModelState } from './state.ts';
import type { AllowedRise, Conclusion, DecidedTest, TestTurn } from './test-turn.ts';

/**
 * What follows from a decision, on the state upon which it is carried out: of a candidate that somebody has stopped, or that has
 * had its conclusion, nothing does.
 */
export function concludeTest(state: ModelState, decided: DecidedTest): TestTurn {
  const { environment, decision } = decided;
  if (decision.history.phase !== 'test') return concludeWatch(state, decided);
  const running = deploymentIn(state, environment).liveTest?.candidates ?? [];
  const { conclusions: known } = historyIn(state, environment);
  const open = running.filter(({ sha256 }) => !Object.hasOwn(known, sha256));
  const conclusions: Conclusion[] = [];
  for (const candidate of open) {
    const end = endOf(candidate.name, decision);
    if (end === null) continue;
    const before = applyAll(
      state,
      conclusions.map((one) => one.change),
    );
    conclusions.push({ candidate, ...end, change: concluded(before, environment, { candidate, end }) });
  }
  return { conclusions, rises: risesOf(open, running, decided), fall: null, worldChanged: false };
}

interface End {
  readonly verdict: Verdict;
  readonly reasonCode: string;
}

/** null while its part goes on. */
function endOf(name: string, { outcome, candidates }: DecidedTest['decision']): End | null {
  const fate = candidates.find((one) => one.name === name)?.fate ?? 'open';
  const isOwn = 'candidate' in outcome && outcome.candidate === name;
  if (outcome.kind === 'promote' && isOwn) return { verdict: 'pass', reasonCode: outcome.reasonCode };
  // To be beaten by another candidate is nothing against it.
  if (isOwn && outcome.reasonCode === 'another-better')
    return { verdict: 'inconclusive', reasonCode: outcome.reasonCode };
  if (fate === 'harm' || fate === 'futile') {
    const told = fate === 'harm' ? 'harm' : 'no-gain';
    return { verdict: 'fail', reasonCode: isOwn ? outcome.reasonCode : told };
  }
  if (outcome.kind === 'promote') return { verdict: 'inconclusive', reasonCode: 'another-better' };
  if (outcome.kind === 'inconclusive' || outcome.kind === 'invalid')
    return { verdict: 'inconclusive', reasonCode: outcome.reasonCode };
  return null;
}

/** What is better keeps its share until it is promoted; everything else goes home. What was approved ahead is over with the test. */
function concluded(
  state: ModelState,
  environment: string,
  { candidate, end }: { readonly candidate: Candidate; readonly end: End },
): Change {
  const deployment = deploymentIn(state, environment);
  const about = { type: 'livetest.concluded', reasonCode: end.verdict, version: candidate } as const;
  if (end.verdict === 'pass') return change(deployment, { liveTest: withoutApprovals(deployment.liveTest) }, about);
  return change(deployment, { liveTest: withoutCandidate(deployment, candidate.sha256) }, about);
}

function risesOf(
  open: readonly Candidate[],
  running: readonly Candidate[],
  { decision: { outcome }, shareCap }: DecidedTest,
): readonly AllowedRise[] {
  if (outcome.kind === 'promote')
    return open
      .filter(({ name, then }) => name === outcome.candidate && then === 'production')
      .map((candidate) => ({ candidate, to: 'production', share: null }));
  if (outcome.kind !== 'step') return [];
  const rises: AllowedRise[] = [];
  let total = totalShare({ liveTest: { id: '', candidates: running } });
  for (const candidate of open) {
    const next = outcome.shares[candidate.name] ?? 0;
    const most = Math.min(next, roomOf(running, candidate.name), shareCap - total + candidate.share);
    const share = Math.floor(most * SLOTS + ROUNDING) / SLOTS;
    if (share <= candidate.share) continue;
    rises.push({ candidate, to: 'live', share });
    total += share - candidate.share;
  }
  return rises;
}

/** Sums of decimal fractions. */
const ROUNDING = 1e-6;
