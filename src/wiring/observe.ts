import { readWindowSource } from '../adapters/observe/sources.ts';
import { SOURCE_LIMITS } from '../adapters/observe/window-source.ts';
import { createWindowStore } from '../adapters/git/window-store.ts';
import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { ParsedWindows } from '../contract/parse-windows.ts';
import { NO_LIMITS } from '../domain/gateway/latency-limits.ts';
import { findModelManifest } from '../usecases/catalogue/load-manifests.ts';
import { certifiedFacts } from '../usecases/gateway/certified-facts.ts';
import type { ObservePorts } from '../usecases/observe/observe.ts';
import { wireCertificates } from './gateway-certificates.ts';
import { wireLedgerWriter } from './ledger.ts';

export interface ObserveWiring {
  readonly environment: NodeJS.ProcessEnv;
  /** Folder of the registry; null is the one around the current folder. */
  readonly registry: string | null;
  /** Where the branches are written; null: those of this repository. */
  readonly remote: string | null;
  readonly delivered: ParsedWindows;
}

/** The sources of a clone's settings, and its branches. Sources are read by nothing that loads a model. */
export function wireObserve({ environment, registry: folder, remote, delivered }: ObserveWiring): ObservePorts {
  const root = folder === null ? locateShared([process.cwd()]) : openFolder(folder).root;
  const { gitRoot } = openFolder(root);
  const registry = createRegistryFolder(root);
  const access = { environment, folder: root, limits: SOURCE_LIMITS };
  const branch = { folder: gitRoot, remote };
  return {
    ...wireLedgerWriter(branch),
    windows: createWindowStore(branch),
    manifest: (model) => findModelManifest(registry, model),
    registry,
    delivered,
    readSource: (question) => readWindowSource(question, access),
    certified: async (name, model, version) => {
      const certificate = await wireCertificates(root, name)(model, version);
      return certificate === null ? NO_LIMITS : certifiedFacts(certificate).latency;
    },
  };
}
