import { NO_LIMITS } from '../domain/gateway/latency-limits.ts';
import { readingOf } from '../domain/model/version-reading.ts';
import type { VersionFacts } from '../usecases/gateway/evidence-facts.ts';
import type { ServingHost } from '../usecases/ports/serving.ts';

/** Notes of each version that is opened, by its digest, how its answers and labels are read. */
export function noteVersions(facts: Map<string, VersionFacts>, host: ServingHost): ServingHost {
  return {
    open: async (servable) => {
      const { evaluation } = readingOf(servable.model, servable.version);
      facts.set(servable.sha256, { evaluation, latency: NO_LIMITS, classes: new Map() });
      return host.open(servable);
    },
  };
}
