import type { AgainstFacts, DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { condemns } from './state.ts';
import { isOfWatch } from './watch-event.ts';

/** As many as a person reads before a decision. */
const MAX_AGAINST = 5;

/** What the log holds against a version, the newest first: that it was rolled back, failed, or was taken out of service. */
export function knownAgainst(events: readonly LedgerEvent[], sha256: string): readonly AgainstFacts[] {
  const production = new Map<string, DeployedVersion | null>();
  let found: readonly AgainstFacts[] = [];
  for (const event of events) {
    const { environment, deployment } = event.data;
    const left = environment === null ? undefined : production.get(environment)?.sha256;
    const kind = kindOf(event, { sha256, left });
    const { environment: where, ...telling } = tellingOf(event);
    if (kind !== null) found = [...found, { kind, environment: where, ...telling }];
    if (isTakenBack(event, sha256))
      found = found.map((one) => (isOutOfService(one) ? { ...one, takenBack: telling } : one));
    if (environment !== null && deployment !== null) production.set(environment, deployment.production);
  }
  return found.toReversed().slice(0, MAX_AGAINST);
}

/** A file of a deployment has only its fallback again. */
function isTakenBack({ type, data }: LedgerEvent, sha256: string): boolean {
  const isEnd = type === 'version.unretired' || type === 'version.unquarantined';
  return isEnd && data.sha256 === sha256 && data.deployment === null;
}

function isOutOfService({ kind, takenBack }: AgainstFacts): boolean {
  return (kind === 'retired' || kind === 'quarantined') && takenBack === undefined;
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
  if (type === 'livetest.concluded') return data.conclusion === 'fail' && !isOfWatch(event) ? 'live-failed' : null;
  if (data.deployment !== null) return null;
  if (type === 'version.retired') return 'retired';
  if (type === 'version.quarantined') return 'quarantined';
  return type === 'version.rejected' ? 'rejected' : null;
}

function tellingOf({ time, data }: LedgerEvent): Omit<AgainstFacts, 'kind'> {
  const { environment, actor, reason } = data;
  return { environment, at: time, by: actor.login, reason };
}
