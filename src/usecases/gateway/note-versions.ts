import type { Certificate } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { NO_LIMITS } from '../../domain/gateway/latency-limits.ts';
import { readingOf } from '../../domain/model/version-reading.ts';
import type { ServableVersion, ServingHost } from '../ports/serving.ts';
import { certifiedFacts } from './certified-facts.ts';
import type { VersionFacts } from './evidence-facts.ts';

export interface NotePorts {
  readonly host: ServingHost;
  /** null where none is known. Throws AppError where the record cannot be read. */
  readonly certificateOf: (model: string, version: string) => Promise<Certificate | null>;
  /** Told in a sentence where the record cannot be read: versions are served all the same. */
  readonly onRemark: (sentence: string) => void;
}

const NOTHING_CERTIFIED: Pick<VersionFacts, 'latency' | 'classes'> = { latency: NO_LIMITS, classes: new Map() };

/** Notes of each version that is opened, by its digest, how its answers and labels are read. */
export function noteVersions(facts: Map<string, VersionFacts>, ports: NotePorts): ServingHost {
  return {
    open: async (servable) => {
      const { evaluation } = readingOf(servable.model, servable.version);
      facts.set(servable.sha256, { evaluation, ...(await findCertified(servable, ports)) });
      return ports.host.open(servable);
    },
  };
}

/** Nothing where no certificate of these bytes is known. */
async function findCertified({ model, version, sha256 }: ServableVersion, { certificateOf, onRemark }: NotePorts) {
  try {
    const certificate = await certificateOf(model.name, version.version);
    return certificate?.subject.digest.sha256 === sha256 ? certifiedFacts(certificate) : NOTHING_CERTIFIED;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    onRemark(`What was certified of ${model.name} ${version.version} cannot be read: ${error.message}`);
    return NOTHING_CERTIFIED;
  }
}
