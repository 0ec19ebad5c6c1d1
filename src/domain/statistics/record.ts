import type { Certificate, LedgerEvent, LiveSums, Model, ModelVersion } from '../../contract/generated/types.ts';
import { orderVersions } from '../model/version-order.ts';
import { DEFAULT_ENVIRONMENT } from '../promotion/policy.ts';
import { overallStage, type Stage } from '../promotion/stage.ts';
import type { ModelState } from '../promotion/state.ts';
import { type LiveStatistics, summariseWindows } from './live-statistics.ts';
import { reportedSums } from './window-sums.ts';
import { serviceOf, type ServiceRecord } from './service.ts';

/** A certificate with the digest that the log names it by. */
export interface RecordedCertificate {
  readonly sha256: string;
  readonly certificate: Certificate;
}

/** Everything that is known of one model. */
export interface RecordSource {
  readonly model: string;
  readonly events: readonly LedgerEvent[];
  readonly state: ModelState;
  /** The newest of each version. */
  readonly certificates: readonly RecordedCertificate[];
  /** model.yaml of the default branch; null where only the log knows the model. */
  readonly manifest: Model | null;
  readonly versions: readonly ModelVersion[];
  /** Where the model's files are, from the root of the registry; null where its manifests are not at hand. */
  readonly folder: string | null;
  /** Digest of each version's artifact, for versions that were never certified. */
  readonly digests: ReadonlyMap<string, string>;
  readonly asOf: string;
}

/** What the record says of one version. */
export interface VersionRecord extends ServiceRecord {
  readonly model: string;
  readonly version: string;
  readonly sha256: string;
  readonly stage: Stage;
  readonly certificate: RecordedCertificate | null;
  readonly manifest: ModelVersion | null;
  readonly certifiedAt: string | null;
  /** Certifications that did not pass. */
  readonly attempts: number;
  readonly pull: number | null;
  /** Sums of the windows that were reported of it, as far apart as they were recorded. */
  readonly windows: readonly LiveSums[];
  readonly live: LiveStatistics | null;
}

/** All versions of a model, in version order: certified, rejected and merely claimed ones. */
export function foldRecord(source: RecordSource): readonly VersionRecord[] {
  const names = [
    ...source.certificates.map(({ certificate }) => certificate.subject.version),
    ...source.versions.map(({ version }) => version),
    ...source.events.flatMap(({ data }) => (data.sha256 === null ? [] : (data.version ?? []))),
  ];
  return orderVersions([...new Set(names)]).flatMap((version) => recordOf(source, version) ?? []);
}

function recordOf(source: RecordSource, version: string): VersionRecord | null {
  const { model, events, state, asOf } = source;
  const certificate = source.certificates.find((one) => one.certificate.subject.version === version) ?? null;
  const own = events.filter(({ data }) => data.version === version);
  const sha256 = digestOf(source, version, certificate);
  if (sha256 === null) return null;
  const windows = events.flatMap(reportedSums).filter((sums) => sums.version === version && sums.sha256 === sha256);
  const passed = own.findLast(({ type, data }) => type === 'version.certified' && data.sha256 === sha256);
  return {
    model,
    version,
    sha256,
    stage: overallStage(state, environmentsOf(state), sha256),
    certificate,
    manifest: source.versions.find((manifest) => manifest.version === version) ?? null,
    certifiedAt: certificate?.certificate.run.startedAt ?? passed?.time ?? null,
    attempts: own.filter(({ type }) => type === 'version.rejected').length,
    pull: own.find(({ data }) => data.facts?.version?.version === version)?.data.facts?.version?.pull ?? null,
    windows,
    live: summariseWindows(windows),
    ...serviceOf(events, sha256, asOf),
  };
}

/** A stage exists before anything was deployed. */
function environmentsOf({ deployments }: ModelState): readonly string[] {
  const names = Object.keys(deployments);
  return names.length === 0 ? [DEFAULT_ENVIRONMENT] : names;
}

function digestOf(source: RecordSource, version: string, certificate: RecordedCertificate | null): string | null {
  const logged = source.events.findLast(({ data }) => data.version === version && data.sha256 !== null)?.data.sha256;
  return certificate?.certificate.subject.digest.sha256 ?? source.digests.get(version) ?? logged ?? null;
}
