import { readLedger } from '../../contract/ledger.ts';
import { readCertificates, type RecordFault } from '../../contract/recorded-certificates.ts';
import { sha256 } from '../../contract/sha256.ts';
import { artifactDigest } from '../../domain/certification/digests.ts';
import type { RecordSource } from '../../domain/statistics/record.ts';
import { notWhole } from '../ledger/read.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';

export interface SourceParts {
  /** Path → text: logs and deployment files of the model, the quarantine log, and its certificates. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifests: ModelManifests | null;
  readonly asOf: string;
}

export interface LoadedSource {
  readonly source: RecordSource;
  /** What was left out, and why. */
  readonly faults: readonly RecordFault[];
}

/**
 * Everything that is known of one model, read into types. A certificate that is not the one its event names is left out.
 * Throws AppError state-corrupt for a log that cannot be read.
 */
export function loadSource(model: string, { files, manifests, asOf }: SourceParts): LoadedSource {
  const ledger = readLedger(files, model);
  const events = ledger.events.map(({ event }) => event);
  const { certificates, faults } = readCertificates(files, model, events);
  const versions = manifests?.versions ?? [];
  const digests = versions.map(({ version, artifact }) => [version, artifactDigest(artifact.files, sha256)] as const);
  const source = {
    model,
    events,
    state: ledger.state,
    certificates,
    manifest: manifests?.model ?? null,
    versions,
    folder: manifests?.folder ?? null,
    digests: new Map(digests),
    asOf,
  };
  return { source, faults: ledger.state.whole ? faults : [notWhole(model), ...faults] };
}
