import type {
  CatalogGate,
  CatalogVersion,
  CatalogVersionRow,
  Certificate,
  GateResult,
} from '../../contract/generated/types.ts';
import { isVersion } from '../model/version-order.ts';
import { evidenceOf } from './catalog-evidence.ts';
import type { RecordSource, VersionRecord } from './record.ts';

/** What reports say of a gate: the page that shows it then needs neither its certificate nor every metric that there is. */
export type GateWords = (gate: GateResult, of: Certificate) => Pick<CatalogGate, 'subject' | 'limitWords' | 'detail'>;

/** What reports say of a finding. */
export type FindingWords = (finding: Certificate['findings'][number]) => string;

/** The name of a version's release: GTO reads it as a version of the artifact. */
export function releaseTag(model: string, version: string): string {
  return `${model}@v${version}`;
}

/** null where a text is not as a release's tag is written; whether there is such a release is not said. */
export function parseReleaseTag(tag: string): { readonly model: string; readonly version: string } | null {
  const [, model, version] = /^([a-z0-9][a-z0-9._-]{0,63})@v([0-9][0-9A-Za-z.-]{0,127})$/.exec(tag) ?? [];
  if (model === undefined || version === undefined || !isVersion(version)) return null;
  return { model, version };
}

export interface CatalogVersionParts {
  readonly source: RecordSource;
  readonly row: CatalogVersionRow;
  readonly gateWords: GateWords;
  readonly findingWords: FindingWords;
}

/** Everything about one version that its page shows beside what is its model's. */
export function catalogVersion(
  record: VersionRecord,
  { source, row, gateWords, findingWords }: CatalogVersionParts,
): CatalogVersion {
  const certificate = record.certificate?.certificate ?? null;
  const card = record.manifest?.card ?? {};
  return {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogVersion',
    row,
    description: record.manifest?.description ?? null,
    limitations: textOf(card, 'limitations') ?? textOf(certificate?.subject.card ?? {}, 'limitations'),
    intendedUse: source.manifest?.intendedUse ?? null,
    baseline: certificate?.baseline?.version ?? null,
    files: filesOf(record, source.folder),
    ...(record.manifest?.results !== undefined && { results: record.manifest.results }),
    ...(record.manifest?.annotations !== undefined && { annotations: record.manifest.annotations }),
    lineage: lineageOf(record),
    format: certificate?.inspection?.format ?? record.manifest?.artifact.format ?? null,
    signature: signatureOf(certificate),
    gates: certificate === null ? [] : certificate.gates.map((gate) => gateOf(gate, gateWords(gate, certificate))),
    ...findingsOf(certificate, findingWords),
    ...evidenceOf(certificate),
    readings: certificate?.readings ?? [],
    environment: environmentOf(certificate),
    commit: certificate?.run.commit ?? null,
    run: certificate?.run.url ?? null,
    certificate: record.certificate?.sha256 ?? null,
    tag: releaseTag(record.model, record.version),
    pull: record.pull,
    served: record.services,
  };
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;
/** A model that is wrong in every row is told of often enough. */
const MOST_FINDINGS = 100;

function findingsOf(
  certificate: Certificate | null,
  words: FindingWords,
): Pick<CatalogVersion, 'findings' | 'findingsLeftOut'> {
  const all = certificate?.findings ?? [];
  const ordered = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  const findings = ordered.slice(0, MOST_FINDINGS).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: words(finding),
  }));
  return { findings, findingsLeftOut: all.length - findings.length };
}

/** What was certified, and where the manifest of today says that it is. */
function filesOf({ certificate, manifest }: VersionRecord, folder: string | null): CatalogVersion['files'] {
  const declared = manifest?.artifact.files ?? [];
  const certified = certificate?.certificate.subject.files.map(({ name, sizeBytes, digest }) => ({
    name,
    sizeBytes,
    sha256: digest.sha256,
  }));
  const files = certified ?? declared.map(({ name, size, sha256 }) => ({ name, sizeBytes: size, sha256 }));
  return files.map((file) => {
    const here = declared.find(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
    const path = here?.path === undefined || folder === null ? null : `${folder}/${here.path}`;
    return { ...file, location: here?.uri ?? path };
  });
}

function lineageOf({ manifest, certificate }: VersionRecord): CatalogVersion['lineage'] {
  const lineage = manifest?.lineage;
  const certified = certificate?.certificate.subject.lineage ?? {};
  return {
    source: lineage?.source ?? textOf(certified, 'source'),
    run: lineage?.run ?? textOf(certified, 'run'),
    base: lineage?.base ?? textOf(certified, 'base'),
    data: (lineage?.data ?? []).map(({ name, sha256 }) => ({ name, sha256: sha256 ?? null })),
    params: lineage?.params ?? {},
  };
}

function signatureOf(certificate: Certificate | null): CatalogVersion['signature'] {
  const inspected = certificate?.inspection?.signature;
  if (inspected === undefined) return null;
  const tensors = (side: 'inputs' | 'outputs') =>
    inspected[side].map(({ name, datatype, shape }) => ({
      name,
      datatype,
      shape: shape.map((size) => (typeof size === 'number' ? size : -1)),
    }));
  return { inputs: tensors('inputs'), outputs: tensors('outputs') };
}

/** Lineage and card of a certificate are whatever the manifest held. */
function textOf(value: object, key: string): string | null {
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : null;
}

function environmentOf(certificate: Certificate | null): CatalogVersion['environment'] {
  if (certificate === null) return null;
  const { cpu, cores, os, runtime, runner } = certificate.environment;
  return { cpu, cores, os, runtime: `${runtime.name} ${runtime.version}`, runner };
}

function gateOf(gate: GateResult, words: ReturnType<GateWords>): CatalogGate {
  const { id, metric, unit, value, interval, comparator, limit, result, reasonCode, blocking } = gate;
  const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
  return { id, metric, unit, value, lower, upper, comparator, limit, result, reasonCode, blocking, ...words };
}
