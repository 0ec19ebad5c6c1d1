import { askedShare } from './asked-share.ts';
import type { RuleContext, RuleOutcome } from './rule-context.ts';
import { isBaking, shareOf, totalShare } from './stage.ts';
import { isTestedFirst } from './standing-approval.ts';

/** Shares are sums of decimal fractions. */
const SHARE_TOLERANCE = 1e-9;
/** As many as the schema of a deployment allows. */
export const MAX_CANDIDATES = 10;

/** To a live test, or on the way to production by one. */
function givesShare(context: RuleContext): boolean {
  return context.action === 'live' || isTestedFirst(context);
}

/** What is in a bake is the question whether production is the right one: what would be compared with it waits. */
export function checkBakeOver(context: RuleContext): RuleOutcome | null {
  const { deployment } = context;
  if (!isBaking(deployment) || !givesShare(context)) return null;
  return { met: false, seen: deployment.production?.version ?? null, needed: null };
}

export function checkLiveBaseline(context: RuleContext): RuleOutcome | null {
  const { production } = context.deployment;
  if (!givesShare(context)) return null;
  return { met: production !== null, seen: production?.version ?? null, needed: true };
}

export function checkShareCap(context: RuleContext): RuleOutcome | null {
  const { facts, deployment, environment } = context;
  if (facts.version === null || !givesShare(context)) return null;
  const running = shareOf(deployment, facts.version.sha256);
  const sum = totalShare(deployment) - running + askedShare(facts, environment, running);
  return { met: sum <= environment.shareCap + SHARE_TOLERANCE, seen: round(sum), needed: environment.shareCap };
}

export function checkLivePlaces(context: RuleContext): RuleOutcome | null {
  const { facts, deployment } = context;
  if (facts.version === null || !givesShare(context)) return null;
  const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== facts.version?.sha256);
  return { met: others.length < MAX_CANDIDATES, seen: others.length, needed: MAX_CANDIDATES - 1 };
}

function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
