import type { DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';

/** A stretch of time during which an environment was as one event left it. */
export interface ServingPeriod {
  readonly environment: string;
  readonly from: string;
  /** null: until now. */
  readonly until: string | null;
  readonly production: DeployedVersion | null;
  readonly candidates: readonly {
    readonly name: string;
    readonly version: string;
    readonly sha256: string;
    readonly share: number;
  }[];
  /** The decision, with who made it and on what evidence. */
  readonly event: LedgerEvent;
  /** What followers said of it. */
  readonly reports: readonly LedgerEvent[];
}

/** Which version served when, who decided it and on what evidence. Events that change no traffic make no period. */
export function servingPeriods(events: readonly LedgerEvent[]): readonly ServingPeriod[] {
  const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
  const byEnvironment = Map.groupBy(exposing, ({ data }) => data.environment ?? '');
  const reports = events.filter(({ data }) => data.report !== undefined);
  return [...byEnvironment].flatMap(([environment, own]) => periodsOf(environment, own, reports));
}

function periodsOf(
  environment: string,
  events: readonly LedgerEvent[],
  reports: readonly LedgerEvent[],
): readonly ServingPeriod[] {
  const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
  return changes
    .map((event, index) => ({
      environment,
      from: event.time,
      until: changes[index + 1]?.time ?? null,
      production: event.data.deployment?.production ?? null,
      candidates: event.data.deployment?.liveTest?.candidates ?? [],
      event,
      reports: reports.filter(
        ({ data }) => data.environment === environment && isWithin(data, event, changes[index + 1]),
      ),
    }))
    .filter(({ from, until }) => from !== until);
}

/** Revisions that changed no traffic are of the same period. */
function isWithin({ report }: LedgerEvent['data'], from: LedgerEvent, until: LedgerEvent | undefined): boolean {
  const revision = report?.revision ?? 0;
  return revision >= revisionOf(from, 0) && revision < revisionOf(until, Infinity);
}

function revisionOf(event: LedgerEvent | undefined, otherwise: number): number {
  return event?.data.revision?.after ?? otherwise;
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
