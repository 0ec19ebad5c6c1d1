import type { Certificate } from '../../contract/generated/types.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import type { Releases } from '../ports/releases.ts';
import type { BackfillItem } from './backfill.ts';
import { type RecordPorts, type RecordRequest, recordVersion } from './record-version.ts';

/** The log's commit, two for the tag, the draft, five files, its notes and the publication; one in reserve. */
const MOST_WRITES = 12;

export interface BackfillSubject {
  readonly certificate: Certificate;
  readonly loadManifests: () => Promise<ModelManifests | null>;
}

export type BackfillContext = Omit<RecordRequest, 'certificate' | 'manifests'>;

/** Certificates as items of a backfill, in the order of their certification, so that each release knows its predecessors. */
export function backfillVersions(
  ports: RecordPorts,
  subjects: readonly BackfillSubject[],
  context: BackfillContext,
): readonly BackfillItem[] {
  const ordered = subjects.toSorted((a, b) => (a.certificate.run.startedAt < b.certificate.run.startedAt ? -1 : 1));
  return ordered.map(({ certificate, loadManifests }) => ({
    name: `${certificate.subject.model}@${certificate.subject.version}#${certificate.subject.digest.sha256}`,
    mostWrites: MOST_WRITES,
    work: async () => {
      const counter = { writes: 0 };
      const releases = ports.releases === null ? null : countWrites(ports.releases, counter);
      const manifests = await loadManifests();
      const { event } = await recordVersion({ ...ports, releases }, { ...context, certificate, manifests });
      return counter.writes + (event === 'recorded' ? 1 : 0);
    },
  }));
}

function countWrites(releases: Releases, counter: { writes: number }): Releases {
  function counted<Args extends readonly unknown[], T>(
    work: (...args: Args) => Promise<T>,
    writes: number = 1,
  ): (...args: Args) => Promise<T> {
    return (...args) => {
      counter.writes += writes;
      return work(...args);
    };
  }
  return {
    newest: () => releases.newest(),
    find: (tag) => releases.find(tag),
    hasTag: (tag) => releases.hasTag(tag),
    createTag: counted((tag: string, commit: string, message: string) => releases.createTag(tag, commit, message), 2),
    createDraft: counted((content: Parameters<Releases['createDraft']>[0]) => releases.createDraft(content)),
    upload: counted((...args: Parameters<Releases['upload']>) => releases.upload(...args)),
    removeAsset: counted((id: number) => releases.removeAsset(id)),
    publish: counted((id: number) => releases.publish(id)),
    updateNotes: counted((id: number, notes: string) => releases.updateNotes(id, notes)),
  };
}
