import type { LiveFacts } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { type RuleOutcome, type RuleContext, same } from './rule-context.ts';
import { hasNeverServed, isTestedFirst } from './standing-approval.ts';
import { shareOf } from './stage.ts';
import { historyIn } from './state.ts';

/** What stands in the place of evidence: the settings, or what there is none of. */
export type NoEvidence = 'direct-promotion' | 'to-come' | 'no-conclusion' | 'no-share' | 'no-production';

/**
 * Where nothing has ever served, the first version may go straight to production: there is nothing to compare it with. Every
 * other one must have a share, also where production was taken away: a ban must not open the door to whatever is at hand. A
 * model that declares a live test needs its conclusion; a promotion that begins the test waits for it.
 */
export function checkLiveEvidence(context: RuleContext): RuleOutcome | null {
  const { state, facts, deployment, environment } = context;
  if (facts.version === null || hasNeverServed(state, environment.name)) return null;
  if (isTestedFirst(context)) return without('to-come', 'pass');
  const conclusion = historyIn(state, environment.name).conclusions[facts.version.sha256] ?? null;
  if (conclusion !== null) return same(conclusion, 'pass');
  if (environment.directPromotion) return without('direct-promotion', 'pass');
  if (facts.model.liveTest) return without('no-conclusion', 'pass');
  const share = shareOf(deployment, facts.version.sha256);
  if (share > 0) return { met: true, seen: share, needed: 'share' };
  return without(deployment.production === null ? 'no-production' : 'no-share', 'share');
}

function without(seen: NoEvidence, needed: 'pass' | 'share'): RuleOutcome {
  return { met: seen === 'direct-promotion' || seen === 'to-come', seen, needed };
}

/** Without a conclusion, what counts is how long the version has had its share, and what was reported of it. */
function countsExposure(context: RuleContext): boolean {
  const { state, facts, deployment, environment } = context;
  if (facts.version === null || hasNeverServed(state, environment.name)) return false;
  if (shareOf(deployment, facts.version.sha256) === 0) return false;
  const concluded = Object.hasOwn(historyIn(state, environment.name).conclusions, facts.version.sha256);
  return !concluded && !environment.directPromotion && !facts.model.liveTest;
}

function liveFacts({ facts, environment }: RuleContext): LiveFacts | null {
  return facts.live?.find((one) => one.environment === environment.name) ?? null;
}

/**
 * `seen` is when the share was given, `needed` the time from which on it is long enough. null: by this very request, which
 * is never long enough, as no traffic has followed it yet.
 */
export function checkLiveTime(context: RuleContext): RuleOutcome | null {
  const { minLiveTimeMs } = context.environment;
  if (minLiveTimeMs === undefined || !countsExposure(context)) return null;
  const at = instantMs(context.facts.at);
  const since = liveFacts(context)?.since ?? null;
  const from = instantMs(since ?? context.facts.at) + minLiveTimeMs;
  return { met: since !== null && at >= from, seen: since, needed: formatInstant(Math.ceil(from / 1000) * 1000) };
}

/** Where nothing is reported, nothing can be asked. */
export function checkLiveRequests(context: RuleContext): RuleOutcome | null {
  const needed = context.environment.minLiveRequests;
  const requests = liveFacts(context)?.requests ?? null;
  if (needed === undefined || requests === null || !countsExposure(context)) return null;
  return { met: requests >= needed, seen: requests, needed };
}
