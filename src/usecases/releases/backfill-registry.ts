import type { Clock } from '../ports/clock.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { Registry } from '../ports/registry.ts';
import { loadModelManifests } from '../catalogue/load-manifests.ts';
import { readCertificate } from '../read-certificate.ts';
import { readReleasePolicy } from '../read-settings.ts';
import { backfill, type BackfillPorts } from './backfill.ts';
import { type BackfillContext, type BackfillSubject, backfillVersions } from './backfill-versions.ts';
import type { RecordPorts } from './record-version.ts';

export interface BackfillRegistryPorts extends RecordPorts, BackfillPorts {
  readonly clock: Clock;
  readonly files: Pick<LocalFiles, 'readText' | 'listCertificates'>;
  readonly registry: Registry;
}

export interface BackfillRequest extends Omit<BackfillContext, 'policy'> {
  /** Certificates, or folders of them. */
  readonly paths: readonly string[];
}

export interface BackfillOutcome {
  readonly asked: number;
  /** Over all starts. */
  readonly done: number;
}

/** Records many certificates of a registry, and makes the releases that its settings ask for. */
export async function backfillRegistry(
  ports: BackfillRegistryPorts,
  { paths, ...context }: BackfillRequest,
): Promise<BackfillOutcome> {
  const subjects = await readSubjects(ports, paths);
  const policy = await readReleasePolicy(ports.registry);
  const items = backfillVersions(ports, subjects, { ...context, policy });
  const { done } = await backfill(ports, items);
  return { asked: items.length, done: done.length };
}

async function readSubjects(
  { files, registry }: BackfillRegistryPorts,
  paths: readonly string[],
): Promise<readonly BackfillSubject[]> {
  const listed = (await Promise.all(paths.map((path) => files.listCertificates(path)))).flat();
  return Promise.all(
    listed.map(async (path) => {
      const certificate = await readCertificate(files, path);
      return { certificate, loadManifests: () => loadModelManifests(registry, certificate.subject.model) };
    }),
  );
}
