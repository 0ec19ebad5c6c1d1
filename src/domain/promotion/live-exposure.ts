import type { Deployment, LedgerEvent, LiveFacts } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
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
 * Requests in windows that end after the share was given. Where windows are reported for the environment and none is about
 * the version, it has answered nothing that anybody knows of.
 */
function requestsSince(events: readonly LedgerEvent[], { environment, sha256, since }: Exposure): number | null {
  const windows = events.flatMap(({ data: { window } }) => {
    const counts = window?.environment === environment && instantMs(window.to) > instantMs(since);
    return window !== undefined && counts ? [window] : [];
  });
  if (windows.length === 0) return null;
  const own = windows.filter((window) => window.sha256 === sha256);
  return Math.min(
    own.reduce((sum, { requests }) => sum + requests, 0),
    Number.MAX_SAFE_INTEGER,
  );
}
