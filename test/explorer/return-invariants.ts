import type { LedgerEvent } from '../../src/contract/generated/types.ts';
import type { World } from '../support/promotion/world.ts';

const MAY_PROMOTE = new Set(['maintain', 'admin']);

interface Span {
  readonly from: LedgerEvent['type'];
  readonly until: LedgerEvent['type'];
}

/** Digests of which the first was said, and the second was not since. */
export function inForce(events: readonly LedgerEvent[], { from, until }: Span): ReadonlySet<string | null> {
  const found = new Set<string | null>();
  for (const { type, data } of events) {
    if (type === from) found.add(data.sha256);
    if (type === until) found.delete(data.sha256);
  }
  return found;
}

/** What one environment has seen, told anew: the order of promotions, and what a rollback has left as bad. */
class Memory {
  readonly promoted: string[] = [];
  readonly served = new Set<string>();
  readonly bad = new Set<string>();
  production: string | null = null;

  take({ type, data }: LedgerEvent, named: boolean): void {
    const now = data.deployment?.production?.sha256 ?? null;
    if (data.deployment === null || now === this.production) return;
    if (type === 'deployment.rolledback' && this.production !== null && !(named && this.isLater(now))) {
      this.bad.add(this.production);
    }
    if (type === 'deployment.promoted' && now !== null) this.promoted.push(now);
    if (now !== null) this.served.add(now);
    this.bad.delete(now ?? '');
    this.production = now;
  }

  private isLater(target: string | null): boolean {
    return this.promoted.lastIndexOf(target ?? '') > this.promoted.lastIndexOf(this.production ?? '');
  }
}

/** Goes through the log with what each environment had seen before each event. */
function findFault(
  events: readonly LedgerEvent[],
  faultOf: (event: LedgerEvent, before: (environment: string) => Memory) => string | null,
): string | null {
  const memories = new Map<string, Memory>();
  const before = (environment: string): Memory => {
    const found = memories.get(environment) ?? new Memory();
    memories.set(environment, found);
    return found;
  };
  const names = new Map(events.flatMap(({ data }) => (data.facts === null ? [] : [[data.intentKey, data.facts]])));
  for (const event of events) {
    const fault = faultOf(event, before);
    if (fault !== null) return fault;
    const { environment, intentKey } = event.data;
    const command = names.get(intentKey)?.command;
    const named = command?.verb === 'rollback' && command.version !== null;
    if (environment !== null) before(environment).take(event, named);
  }
  return null;
}

/** What was rolled back comes back by a promotion, or by somebody who may promote and names it. */
export function returnFault({ roles }: World, events: readonly LedgerEvent[]): string | null {
  return findFault(events, ({ type, data }, before) => {
    const to = data.deployment?.production?.sha256;
    if (type !== 'deployment.rolledback' || to === undefined || data.environment === null) return null;
    if (!before(data.environment).bad.has(to)) return null;
    return MAY_PROMOTE.has(roles.get(data.actor.login) ?? 'read') ? null : 'a writer returned to what was rolled back';
  });
}

/** Where production could go back to one version alone, that one is retired with a reason. */
export function wayBackFault(events: readonly LedgerEvent[]): string | null {
  return findFault(events, ({ type, data }, before) => {
    if (type !== 'version.retired' || data.deployment !== null || /\p{L}/u.test(data.reason ?? '')) return null;
    const { served, bad, production } = before('production');
    const earlier = events.slice(
      0,
      events.findIndex((one) => one.data === data),
    );
    const out = [
      inForce(earlier, { from: 'version.quarantined', until: 'version.unquarantined' }),
      inForce(earlier, { from: 'version.retired', until: 'version.unretired' }),
    ];
    const good = [...served].filter((one) => one !== production && !bad.has(one) && out.every((set) => !set.has(one)));
    const isOnly = production !== null && good.length === 1 && good[0] === data.sha256;
    return isOnly ? 'the only way back was retired without a reason' : null;
  });
}

/** A ban or a retirement ends by somebody of the right role, who says why, and by no comment that is older than it. */
export function takenBackFault({ roles }: World, events: readonly LedgerEvent[]): string | null {
  let last = 0;
  for (const { type, data } of events) {
    const id = data.via.kind === 'comment' ? Number(data.via.id) : Number.POSITIVE_INFINITY;
    if (type === 'version.quarantined') last = Math.max(last, id);
    if (type !== 'version.unquarantined' && type !== 'version.unretired') continue;
    if (!MAY_PROMOTE.has(roles.get(data.actor.login) ?? 'read')) return `${data.actor.login} took back what is barred`;
    if (!/\p{L}/u.test(data.reason ?? '')) return 'what is barred was taken back without a reason';
    if (type === 'version.unquarantined' && id < last) return 'a ban was taken back by a comment that is older';
  }
  return null;
}

/** Where the settings have an order, nothing rises that was not production in the environment before, or fell there. */
export function orderFault({ settings }: World, events: readonly LedgerEvent[]): string | null {
  return findFault(events, ({ type, data }, before) => {
    const after = settings?.environments?.[data.environment ?? '']?.after;
    const isRise = type === 'deployment.promoted' || type === 'livetest.started';
    if (after === undefined || !isRise || data.sha256 === null) return null;
    const { served, bad } = before(after);
    return served.has(data.sha256) && !bad.has(data.sha256) ? null : 'a version rose out of the order of environments';
  });
}
