import { createFetchedDeployments } from '../adapters/git/fetched-deployments.ts';
import { openFolder } from '../adapters/system/locate-registry.ts';
import { AppError } from '../domain/error.ts';
import { NO_LIMITS } from '../domain/gateway/latency-limits.ts';
import { readingOf } from '../domain/model/version-reading.ts';
import { createReadModelRecord } from '../usecases/certify/read-model-record.ts';
import { certifiedFacts } from '../usecases/gateway/certified-facts.ts';
import type { VersionFacts } from '../usecases/gateway/evidence-facts.ts';
import type { ServableVersion, ServingHost } from '../usecases/ports/serving.ts';

type CertifiedFacts = Pick<VersionFacts, 'latency' | 'classes'>;

/** What was certified of a version; nothing where no certificate of these bytes is known. */
export type FindCertified = (servable: ServableVersion) => Promise<CertifiedFacts>;

const NOTHING_CERTIFIED: CertifiedFacts = { latency: NO_LIMITS, classes: new Map() };

/** Notes of each version that is opened, by its digest, how its answers and labels are read. */
export function noteVersions(
  facts: Map<string, VersionFacts>,
  host: ServingHost,
  findCertified: FindCertified,
): ServingHost {
  return {
    open: async (servable) => {
      const { evaluation } = readingOf(servable.model, servable.version);
      facts.set(servable.sha256, { evaluation, ...(await findCertified(servable)) });
      return host.open(servable);
    },
  };
}

export interface RecordPlace {
  readonly root: string;
  readonly environment: string;
  /** Told in a sentence where the record cannot be read: versions are served all the same. */
  readonly onRemark: (sentence: string) => void;
}

/** By the branch seatrial/deployments of the clone that holds the registry. */
export function wireCertified({ root, environment, onRemark }: RecordPlace): FindCertified {
  const { gitRoot, isInRepository } = openFolder(root);
  const read = createReadModelRecord(isInRepository ? createFetchedDeployments(gitRoot) : null);
  return async ({ model, version, sha256 }) => {
    try {
      const { certificateOf } = await read(model.name, environment);
      const certificate = await certificateOf(version.version);
      return certificate?.subject.digest.sha256 === sha256 ? certifiedFacts(certificate) : NOTHING_CERTIFIED;
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error;
      onRemark(`What was certified of ${model.name} ${version.version} cannot be read: ${error.message}`);
      return NOTHING_CERTIFIED;
    }
  };
}
