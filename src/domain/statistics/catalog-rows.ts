import type {
  CatalogLiveValue,
  CatalogMode,
  CatalogModelRow,
  CatalogValue,
  CatalogVersionRow,
  CatalogServing,
  Certificate,
  EnvironmentFingerprint,
  Estimate,
  PerformanceResult,
} from '../../contract/generated/types.ts';
import { blockingReasons } from '../certification/verdict.ts';
import { ownMetrics } from '../evaluation/own/own-metrics.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { modelPath } from './catalog-paths.ts';
import type { RecordSource, VersionRecord } from './record.ts';
import { isFailure, own } from './version-row.ts';

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.959963984540054;

/** One line of the catalogue for each version. */
export function versionRow(record: VersionRecord, source: RecordSource): CatalogVersionRow {
  const { certificate, manifest, live } = record;
  const certified = certificate?.certificate ?? null;
  const metrics = certified === null ? {} : overallMetrics(certified);
  const claims = certified?.subject.claims ?? manifest?.claims ?? {};
  return {
    model: record.model,
    version: record.version,
    sha256: record.sha256,
    task: taskOf(source),
    tags: source.manifest?.tags ?? [],
    owners: source.manifest?.owners ?? [],
    license: licenseOf(record),
    framework: certified?.inspection?.producer ?? null,
    data: (certified?.data ?? []).map(({ name, digest, rows }) => ({
      name,
      sha256: digest.sha256,
      rows,
      license: own(source.manifest?.evaluation ?? {}, name)?.license ?? null,
    })),
    trainingData: (manifest?.lineage?.data ?? []).flatMap(({ name, sha256 }) => [name, ...(sha256 ? [sha256] : [])]),
    base: baseOf(record),
    verdict: certified?.verdict ?? null,
    certifiedAt: record.certifiedAt,
    stage: record.stage,
    proof: proofOf(record, claims),
    outcome: record.outcome,
    escaped: record.escaped,
    failures: certified === null ? [] : blockingReasons(certified),
    attempts: record.attempts,
    metrics,
    claims,
    modes: Object.fromEntries((certified?.performance ?? []).map((result) => [result.mode, modeOf(result)])),
    machine: certified === null ? null : machineClass(certified.environment),
    sizeBytes: sizeOf(record),
    parameters: certified?.inspection?.parameters ?? null,
    daysInProduction: round(record.daysInProduction, 2),
    requests: live?.sums.requests ?? 0,
    live: live?.metrics ?? {},
    liveP99Ms: live?.p99Ms ?? null,
    errorRate: live?.errorRate ?? null,
    gap: gapsOf(metrics, live?.metrics ?? {}),
  };
}

/** Live results of a version that never served prove nothing, and those of one that has lost its live test prove the contrary. */
function proofOf({ live, services, certificate, outcome }: VersionRecord, claims: CatalogVersionRow['claims']): Proof {
  const hasLostTest = outcome === 'failed' && services.every(({ role }) => role === 'live');
  if (live !== null && services.length > 0 && !hasLostTest) return 'proven';
  if (certificate?.certificate.verdict === 'pass') return 'certified';
  return Object.keys(claims).length > 0 ? 'claimed' : 'none';
}

type Proof = CatalogVersionRow['proof'];

export function taskOf({ manifest, certificates }: RecordSource): CatalogVersionRow['task'] {
  return manifest?.task ?? certificates.at(-1)?.certificate.subject.task ?? 'tabular-classification';
}

function licenseOf({ manifest, certificate }: VersionRecord): string | null {
  const card: { readonly license?: unknown } = manifest?.card ?? certificate?.certificate.subject.card ?? {};
  return typeof card.license === 'string' ? card.license : null;
}

function baseOf({ manifest, certificate }: VersionRecord): string | null {
  const lineage: { readonly base?: unknown } = manifest?.lineage ?? certificate?.certificate.subject.lineage ?? {};
  return typeof lineage.base === 'string' ? lineage.base : null;
}

/** What costs depend on, as a text that is the same where they may be compared: neither the runner's image nor its kernel. */
export function machineClass({ cpu, cores, arch, runtime }: EnvironmentFingerprint): string {
  return `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${arch}, ${runtime.name} ${runtime.version}`;
}

function sizeOf({ certificate, manifest }: VersionRecord): number {
  const measured = certificate?.certificate.subject.files.map(({ sizeBytes }) => sizeBytes);
  return (measured ?? (manifest?.artifact.files ?? []).map(({ size }) => size)).reduce((sum, size) => sum + size, 0);
}

/** Metrics over all rows of the first evaluation set. */
export function overallMetrics({ prediction, data }: Certificate): Readonly<Record<string, CatalogValue>> {
  const first = data[0]?.name ?? prediction[0]?.data;
  const overall = prediction.filter((result) => result.slice === null && result.data === first);
  return Object.fromEntries(overall.map(({ metric, estimate }) => [metric, catalogValue(estimate)]));
}

export function catalogValue({ value, interval }: Estimate): CatalogValue {
  return { value, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

function modeOf(result: PerformanceResult): CatalogMode {
  const { scenario, rate, threads, batchSize, latency, throughput, memoryBytes } = result;
  return {
    scenario,
    rate,
    threads,
    batchSize,
    p50Ms: latency?.p50.value ?? null,
    p99Ms: latency?.p99.value ?? null,
    p99LowerMs: latency?.p99.interval?.lower ?? null,
    p99UpperMs: latency?.p99.interval?.upper ?? null,
    throughput: throughput?.value ?? null,
    memoryBytes: memoryBytes?.value ?? null,
  };
}

/** Live minus certified, the errors of both taken as independent. */
export function gapsOf(
  certified: Readonly<Record<string, CatalogValue>>,
  live: Readonly<Record<string, CatalogLiveValue>>,
): CatalogVersionRow['gap'] {
  return Object.fromEntries(
    Object.entries(live).flatMap(([name, observed]) => {
      const promised = certified[name];
      if (promised === undefined || promised.value === null || observed.value === null) return [];
      const value = observed.value - promised.value;
      const error = Math.hypot(standardError(promised), standardError(observed));
      const bounded = Number.isFinite(error);
      return [
        [name, { value, lower: bounded ? value - Z95 * error : null, upper: bounded ? value + Z95 * error : null }],
      ];
    }),
  );
}

/** From the width of a 95 % interval; infinite where an end is open. */
export function standardError({ lower, upper }: CatalogValue): number {
  return lower === null || upper === null ? Number.POSITIVE_INFINITY : (upper - lower) / (2 * Z95);
}

/** Of a metric of the model's own only its manifest tells. */
export function directionOf(metric: string, manifest: RecordSource['manifest'] = null): 'up' | 'down' | 'none' {
  const parsed = parseMetricName(metric, manifest === null ? undefined : ownMetrics(manifest));
  return parsed.kind === 'metric' ? parsed.metric.direction : 'none';
}

export interface ModelRowPlace {
  readonly updatedAt: string;
  readonly shard: number;
  readonly serving: readonly CatalogServing[];
}

/** One line of the catalogue for a model, from the lines of its versions in version order. Null without versions. */
export function modelRow(
  source: RecordSource,
  rows: readonly CatalogVersionRow[],
  place: ModelRowPlace,
): CatalogModelRow | null {
  const latest = rows.at(-1);
  if (latest === undefined) return null;
  const shown = representative(source, rows) ?? latest;
  const metric = headlineMetric(source, shown);
  const gated = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  return {
    model: source.model,
    title: source.manifest?.title ?? source.certificates.at(-1)?.certificate.subject.title ?? null,
    task: latest.task,
    tags: latest.tags,
    owners: latest.owners,
    versions: rows.length,
    certified: gated('pass'),
    rejected: gated('fail') + gated('inconclusive'),
    latest: latest.version,
    serving: place.serving,
    metric,
    direction: metric === null ? 'none' : directionOf(metric, source.manifest),
    best: metric === null ? null : (shown.metrics[metric] ?? null),
    p99Ms: Object.values(shown.modes)[0]?.p99Ms ?? null,
    sizeBytes: shown.sizeBytes,
    proven: rows.some(({ proof }) => proof === 'proven'),
    daysInProduction: round(
      rows.reduce((sum, row) => sum + row.daysInProduction, 0),
      2,
    ),
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    updatedAt: place.updatedAt,
    file: modelPath(source.model),
    shard: place.shard,
  };
}

/** The version that serves, or else the newest certified one, of which those that did well since count first. */
function representative({ state }: RecordSource, rows: readonly CatalogVersionRow[]): CatalogVersionRow | undefined {
  const serving = Object.values(state.deployments).flatMap(({ production }) => production?.sha256 ?? []);
  const certified = rows.filter(({ verdict }) => verdict === 'pass');
  return (
    rows.findLast(({ sha256 }) => serving.includes(sha256)) ??
    certified.findLast((row) => !isFailure(row)) ??
    certified.at(-1)
  );
}

/** That of the first gate on predictions, or else the first that was measured. */
export function headlineMetric({ manifest, certificates }: RecordSource, row: CatalogVersionRow): string | null {
  const declared = (manifest?.gates ?? []).map(({ metric }) => metric);
  const gated = certificates.at(-1)?.certificate.gates.filter(({ kind }) => kind === 'prediction') ?? [];
  const names = [...declared, ...gated.map(({ metric }) => metric), ...Object.keys(row.metrics)];
  return names.find((name) => Object.hasOwn(row.metrics, name)) ?? null;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
