import type { Model } from '../../contract/generated/types.ts';
import type { DeployedVersion } from '../../domain/gateway/traffic-plan.ts';
import type { ServingHost } from '../ports/serving.ts';
import { fetchFiles, readVersion, type ServedRegistry } from './find-version.ts';
import type { OpenVersion, SessionShelf } from './session-shelf.ts';
import { takeSamples } from './take-samples.ts';

export interface OpenPorts {
  readonly registry: ServedRegistry;
  readonly host: ServingHost;
  readonly now: () => string;
}

/** The version as its manifest describes it, open and warm. */
export interface WantedVersion {
  /** By which the shelf knows it: the same manifests and bytes are the same. */
  readonly key: string;
  readonly opening: Promise<OpenVersion>;
}

/** Throws AppError where the registry does not have that version with these bytes. */
export async function openWanted(
  model: Model,
  wanted: DeployedVersion,
  { shelf, ...ports }: OpenPorts & { readonly shelf: SessionShelf },
): Promise<WantedVersion> {
  const { registry, host, now } = ports;
  const manifest = await readVersion(registry, model.name, wanted);
  const version = manifest.value;
  const { signature, evaluation, modes, task } = model;
  const key = JSON.stringify([wanted.sha256, signature, evaluation, modes, task, version]);
  const opening = shelf.take(key, async () => {
    const samples = await takeSamples(registry, model, version);
    const { sha256 } = wanted;
    const files = () => fetchFiles(registry, manifest, model);
    const session = await host.open({ model, version, sha256, files, samples: samples.calls });
    return { session, loadedAt: now(), samples: samples.calls.length, unwarmed: samples.missing };
  });
  return { key, opening };
}
