import type { Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import type { AskedTest } from '../livetest/plan-test.ts';
import { shareOf } from './stage.ts';

/** A version that would get a share of an environment's traffic. */
interface Rise {
  readonly sha256: string;
  /** That it would have, one after the other. */
  readonly shares: readonly number[];
  readonly deployment: Deployment;
}

/**
 * The live test that a promotion would begin, as far as it matters for how long it takes; null where there is no other version in
 * production to be compared with, or nothing would be left to it.
 */
export function plannedRise(events: readonly LedgerEvent[], rise: Rise): AskedTest | null {
  const { sha256, shares, deployment } = rise;
  const { production, liveTest, environment } = deployment;
  if (production === null || production.sha256 === sha256) return null;
  const others = (liveTest?.candidates ?? []).filter((one) => one.sha256 !== sha256);
  const possible = shares.flatMap((candidate) => {
    const left = others.reduce((rest, { share }) => rest - share, 1 - candidate);
    return left > 0 ? [{ candidate, production: Number(left.toPrecision(12)) }] : [];
  });
  if (possible.length === 0) return null;
  const started = events.filter(({ type, data }) => type === 'livetest.started' && data.environment === environment);
  const own = started.filter(({ data }) => data.sha256 === sha256).length;
  const attempt = own + (shareOf(deployment, sha256) > 0 ? 0 : 1);
  return {
    shares: possible,
    place: { declared: 1, joined: joinedBefore(started, liveTest, sha256), attempt: Math.max(1, attempt) },
  };
}

/** How many others the same test had before; the first of all began it. */
function joinedBefore(started: readonly LedgerEvent[], liveTest: Deployment['liveTest'], sha256: string): number {
  if (liveTest === null) return 0;
  const ofTest = started.flatMap(({ data }) => (data.deployment?.liveTest?.id === liveTest.id ? [data.sha256] : []));
  const before = ofTest.includes(sha256) ? ofTest.slice(0, ofTest.indexOf(sha256)) : ofTest;
  return new Set(before).size;
}
