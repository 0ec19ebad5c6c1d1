import type { DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';

/** A stretch of time during which an environment was as one event left it. */
export interface ServingPeriod {
  readonly environment: string;
  readonly from: string;
  /** null: until now. */
  readonly until: string | null;
  readonly production: DeployedVersion | null;
  readonly candidates: readonly { readonly version: string; readonly sha256: string; readonly share: number }[];
  /** The decision, with who made it and on what evidence. */
  readonly event: LedgerEvent;
}

/** Which version served when, who decided it and on what evidence. Events that change no traffic make no period. */
export function servingPeriods(events: readonly LedgerEvent[]): readonly ServingPeriod[] {
  const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
  const byEnvironment = Map.groupBy(exposing, ({ data }) => data.environment ?? '');
  return [...byEnvironment].flatMap(([environment, own]) => periodsOf(environment, own));
}

function periodsOf(environment: string, events: readonly LedgerEvent[]): readonly ServingPeriod[] {
  const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
  return changes
    .map((event, index) => ({
      environment,
      from: event.time,
      until: changes[index + 1]?.time ?? null,
      production: event.data.deployment?.production ?? null,
      candidates: event.data.deployment?.liveTest?.candidates ?? [],
      event,
    }))
    .filter(({ from, until }) => from !== until);
}

function traffic(event: LedgerEvent | undefined): string {
  const { production, liveTest } = event?.data.deployment ?? {};
  const shares = (liveTest?.candidates ?? []).map(({ sha256, share }) => `${sha256}:${share}`);
  return [production?.sha256 ?? '', ...shares.toSorted()].join(' ');
}

/** The period of each environment that contains an instant. */
export function servedAt(events: readonly LedgerEvent[], at: string): readonly ServingPeriod[] {
  const instant = instantMs(at);
  return servingPeriods(events).filter(
    ({ from, until }) => instantMs(from) <= instant && (until === null || instant < instantMs(until)),
  );
}
