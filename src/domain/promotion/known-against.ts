import type { AgainstFacts, DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { condemns } from './state.ts';

/** As many as a person reads before a decision. */
const MAX_AGAINST = 5;

/** What the log holds against a version, the newest first: that it was rolled back, failed, or was taken out of service. */
export function knownAgainst(events: readonly LedgerEvent[], sha256: string): readonly AgainstFacts[] {
  const production = new Map<string, DeployedVersion | null>();
  const found: AgainstFacts[] = [];
  for (const event of events) {
    const { environment, deployment } = event.data;
    const left = environment === null ? undefined : production.get(environment)?.sha256;
    const kind = kindOf(event, { sha256, left });
    if (kind !== null) found.push({ kind, ...tellingOf(event) });
    if (environment !== null && deployment !== null) production.set(environment, deployment.production);
  }
  return found.toReversed().slice(0, MAX_AGAINST);
}

interface Asked {
  readonly sha256: string;
  /** What was in production before the event. */
  readonly left: string | undefined;
}

function kindOf(event: LedgerEvent, { sha256, left }: Asked): AgainstFacts['kind'] | null {
  const { type, data } = event;
  if (condemns({ type, reasonCode: data.reasonCode })) {
    // What a quarantine takes out of production is told as the quarantine.
    const isLeft = left === sha256 && data.deployment?.production?.sha256 !== sha256;
    return isLeft && data.reasonCode !== 'quarantined' ? 'rolled-back' : null;
  }
  if (data.sha256 !== sha256) return null;
  if (type === 'livetest.concluded') return data.conclusion === 'fail' ? 'live-failed' : null;
  if (data.deployment !== null) return null;
  if (type === 'version.retired') return 'retired';
  if (type === 'version.quarantined') return 'quarantined';
  return type === 'version.rejected' ? 'rejected' : null;
}

function tellingOf({ time, data }: LedgerEvent): Omit<AgainstFacts, 'kind'> {
  const { environment, actor, reason } = data;
  return { environment, at: time, by: actor.login, reason };
}
