import { createFetchedDeployments } from '../adapters/git/fetched-deployments.ts';
import { openFolder } from '../adapters/system/locate-registry.ts';
import { createReadModelRecord } from '../usecases/certify/read-model-record.ts';
import type { NotePorts } from '../usecases/gateway/note-versions.ts';

/** Certificates by the branch seatrial/deployments of the clone that holds the registry. */
export function wireCertificates(root: string, environment: string): NotePorts['certificateOf'] {
  const { gitRoot, isInRepository } = openFolder(root);
  const read = createReadModelRecord(isInRepository ? createFetchedDeployments(gitRoot) : null);
  return async (model, version) => (await (await read(model, environment)).certificateOf(version)) ?? null;
}
