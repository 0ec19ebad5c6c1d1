import { parseDeployment } from '../../contract/parsers.ts';
import { judgedDigests, readLedger } from '../../contract/ledger.ts';
import type { BaselineSearch, Settings } from '../../contract/generated/types.ts';
import type { ModelRecord } from '../../domain/certification/baseline-candidates.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { deploymentIn, type ModelState } from '../../domain/promotion/state.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';

export interface FoundRecord {
  /** Whether there is a record at all. */
  readonly source: BaselineSearch['record'];
  readonly record: ModelRecord;
}

/** What the record says of a model, seen from an environment. */
export type ReadModelRecord = (model: string, environment: string) => Promise<FoundRecord>;

const NOTHING_KNOWN: ModelRecord = { judged: new Map(), deployed: null, certified: [], barred: new Map() };

/** The environment that a new version is compared with: `production`, or the only one. */
export function comparedEnvironment(settings: Settings | null): string {
  const names = Object.keys(settings?.environments ?? {});
  return names.length === 1 ? (names[0] ?? DEFAULT_ENVIRONMENT) : DEFAULT_ENVIRONMENT;
}

/**
 * By the branch seatrial/deployments; `store` is null outside a repository. A branch that does not exist says nothing; one that
 * cannot be read is an error, because a guess would pass for a comparison.
 */
export function createReadModelRecord(store: Pick<DeploymentStore, 'read'> | null): ReadModelRecord {
  return async (model, environment) => {
    if (store === null) return { source: 'no-repository', record: NOTHING_KNOWN };
    const { head, files } = await store.read([model]);
    if (head === null) return { source: 'no-branch', record: NOTHING_KNOWN };
    const path = `${environment}/${model}.yaml`;
    const content = files.get(path);
    // A rollback may go by the log where the file is damaged; a comparison may not.
    if (content !== undefined) parseDeployment({ path, content });
    const { state, events } = readLedger(files, model);
    const barred = barredIn(state);
    const isCertified = (sha256: string | null): boolean =>
      sha256 !== null && state.certified[sha256] === 'certified' && !barred.has(sha256);
    const certified = events.flatMap(({ event: { data } }) => (isCertified(data.sha256) ? (data.version ?? []) : []));
    const deployed = deploymentIn(state, environment).production?.version ?? null;
    const judged = judgedDigests(events);
    return { source: 'branch', record: { judged, deployed, certified: [...new Set(certified)], barred } };
  };
}

function barredIn({ certified, retired, quarantined }: ModelState): ModelRecord['barred'] {
  const rejected = Object.keys(certified).filter((sha256) => certified[sha256] === 'rejected');
  return new Map([
    ...rejected.map((sha256) => [sha256, 'rejected'] as const),
    ...retired.map((sha256) => [sha256, 'retired'] as const),
    ...quarantined.map((sha256) => [sha256, 'quarantined'] as const),
  ]);
}
