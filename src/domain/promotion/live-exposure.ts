import type { Deployment, LedgerEvent, LiveFacts, LiveSums } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { reportedSums } from '../statistics/window-sums.ts';
import { shareOf } from './stage.ts';

interface Ledger {
  readonly events: readonly { readonly event: LedgerEvent }[];
  readonly state: { readonly deployments: Readonly<Record<string, Deployment>> };
}

/** What the log holds of a version's exposure, in every environment where it has a share of the traffic now. */
export function liveExposure(ledger: Ledger | undefined, sha256: string): readonly LiveFacts[] {
  const events = (ledger?.events ?? []).map(({ event }) => event);
  return Object.values(ledger?.state.deployments ?? {})
    .filter((deployment) => shareOf(deployment, sha256) > 0)
    .flatMap(({ environment }) => {
      const started = events.findLast(
        ({ type, data }) => type === 'livetest.started' && data.sha256 === sha256 && data.environment === environment,
      );
      if (started === undefined) return [];
      const since = started.time;
      return [{ environment, since, requests: requestsSince(events, { environment, sha256, since }) }];
    });
}

interface Exposure {
  readonly environment: string;
  readonly sha256: string;
  readonly since: string;
}

/**
 * Requests that the version has certainly answered on its share; null where no windows are reported for the environment, so
 * that nothing can be asked. Windows are reported for a stretch of time that nobody can divide: one counts when it began
 * when the share was given, or later.
 */
function requestsSince(events: readonly LedgerEvent[], { environment, sha256, since }: Exposure): number | null {
  const windows = events.flatMap(reportedSums).filter((sums) => sums.environment === environment);
  if (windows.length === 0) return null;
  const own = windows.filter((window) => window.sha256 === sha256 && instantMs(window.from) >= instantMs(since));
  const views = Map.groupBy(own, ({ arm, service }) => JSON.stringify([arm, service ?? null]));
  return [...views.values()].reduce((most, view) => Math.max(most, answered(view)), 0);
}

/**
 * The reporters of one service add up. The same requests may be counted at the door and behind it, as usage and of an arm of the
 * live test: of several services, or arms, the largest count is certain, and no sum of them.
 */
function answered(view: readonly LiveSums[]): number {
  return Math.min(
    view.reduce((sum, { requests }) => sum + requests, 0),
    Number.MAX_SAFE_INTEGER,
  );
}
