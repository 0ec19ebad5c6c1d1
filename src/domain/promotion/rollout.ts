import type { LedgerEvent, RolloutState } from '../../contract/generated/types.ts';

/** What followers have made of a decision. */
export interface Rollout {
  /** `queued`: a word is waited for. `untold`: nobody is asked for one. */
  readonly state: RolloutState | 'queued' | 'untold';
  /** The report that says so. */
  readonly report: LedgerEvent | null;
}

/** A part of a deployment file as it is since a decision. */
export interface Decided {
  readonly environment: string;
  readonly revision: number;
  /** The decision itself; null where no event explains the file. */
  readonly origin: LedgerEvent | null;
}

/** The worst first: one cluster that failed is not made good by another. */
const WORST = ['failure', 'in_progress', 'success'] as const satisfies readonly RolloutState[];

/**
 * A later revision that leaves the part alone holds it too, so that a report about that one counts; one about an earlier
 * revision does not. Of each follower its last result counts, and that it has begun only as long as it tells no result.
 */
export function rolloutOf(events: readonly LedgerEvent[], decided: Decided): Rollout {
  const reports = events.filter((event) => isAbout(event, decided));
  const last = [...Map.groupBy(reports, ({ data }) => data.report?.follower)].flatMap(([, own]) => lastWord(own) ?? []);
  for (const state of WORST) {
    const report = last.findLast(({ data }) => data.report?.state === state);
    if (report !== undefined) return { state, report };
  }
  return { state: awaitsReports(events, decided) ? 'queued' : 'untold', report: null };
}

function isAbout({ data }: LedgerEvent, { environment, revision }: Decided): boolean {
  return data.environment === environment && data.report !== undefined && data.report.revision >= revision;
}

function lastWord(reports: readonly LedgerEvent[]): LedgerEvent | undefined {
  const byRevision = reports.toSorted((a, b) => revisionOf(a) - revisionOf(b));
  return byRevision.findLast(({ data }) => data.report?.state !== 'in_progress') ?? byRevision.at(-1);
}

function revisionOf({ data }: LedgerEvent): number {
  return data.report?.revision ?? 0;
}

/** As the settings said when it was decided: what is shown depends on the log alone. */
function awaitsReports(events: readonly LedgerEvent[], { environment, origin }: Decided): boolean {
  const facts = origin === null ? [] : events.slice(0, events.indexOf(origin) + 1);
  const asked = facts.findLast(({ data }) => settingsIn(data.facts, environment) !== undefined);
  return settingsIn(asked?.data.facts ?? null, environment)?.reports === true;
}

function settingsIn(facts: LedgerEvent['data']['facts'], environment: string) {
  return facts?.environments.find(({ name }) => name === environment);
}
