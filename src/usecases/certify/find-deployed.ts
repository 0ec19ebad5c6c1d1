import { parseDeployment } from '../../contract/parsers.ts';
import { readLedger } from '../../contract/ledger.ts';
import type { Baseline, Settings } from '../../contract/generated/types.ts';
import { orderVersions } from '../../domain/model/version-order.ts';
import { deploymentIn, type ModelState } from '../../domain/promotion/state.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';

export interface DeployedVersion {
  readonly version: string;
  readonly origin: Extract<Baseline['origin'], 'deployment' | 'newest-certified'>;
}

/** Who answers what runs now. */
export type FindDeployed = (model: string) => Promise<DeployedVersion | null>;

const PRODUCTION = 'production';

/** The environment that a new version is compared with: `production`, or the only one. */
export function comparedEnvironment(settings: Settings | null): string {
  const names = Object.keys(settings?.environments ?? {});
  return names.length === 1 ? (names[0] ?? PRODUCTION) : PRODUCTION;
}

/**
 * The version in an environment by its deployment file; else the highest one that the log calls certified; else null. A branch
 * that does not exist says nothing; one that cannot be read is an error, because a guess would pass for a comparison.
 */
export function createFindDeployed(store: Pick<DeploymentStore, 'read'>, environment: string): FindDeployed {
  return async (model) => {
    const { head, files } = await store.read([model]);
    if (head === null) return null;
    const path = `${environment}/${model}.yaml`;
    const content = files.get(path);
    // A rollback may go by the log where the file is damaged; a comparison may not.
    if (content !== undefined) parseDeployment({ path, content });
    const { state, events } = readLedger(files, model);
    const { production } = deploymentIn(state, environment);
    if (production !== null) return { version: production.version, origin: 'deployment' };
    const versions = events.flatMap(({ event: { data } }) =>
      isCertified(state, data.sha256) ? (data.version ?? []) : [],
    );
    const newest = orderVersions([...new Set(versions)]).at(-1);
    return newest === undefined ? null : { version: newest, origin: 'newest-certified' };
  };
}

function isCertified(state: ModelState, sha256: string | null | undefined): boolean {
  if (sha256 === null || sha256 === undefined) return false;
  return (
    state.certified[sha256] === 'certified' && !state.quarantined.includes(sha256) && !state.retired.includes(sha256)
  );
}

/** Nothing is deployed, as far as anybody knows. */
export function nothingDeployed(): Promise<null> {
  return Promise.resolve(null);
}
