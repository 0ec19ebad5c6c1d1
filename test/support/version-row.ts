import type { CatalogValue, CatalogVersionRow } from '../../src/contract/generated/types.ts';

/** A line of the catalogue that nothing is known of; the test states only what is. */
export function aRow(changes: Partial<CatalogVersionRow> = {}): CatalogVersionRow {
  return {
    model: 'churn',
    version: '1.4.0',
    sha256: '9'.repeat(64),
    task: 'tabular-classification',
    tags: [],
    owners: [],
    license: null,
    framework: null,
    data: [],
    trainingData: [],
    base: null,
    verdict: 'pass',
    certifiedAt: '2026-05-01T00:00:00Z',
    stage: 'certified',
    proof: 'certified',
    outcome: null,
    escaped: false,
    failures: [],
    attempts: 0,
    metrics: {},
    claims: {},
    modes: {},
    machine: 'AMD EPYC 7763, 4 cores, x64, onnxruntime 1.30.0',
    sizeBytes: 1000,
    parameters: null,
    daysInProduction: 0,
    requests: 0,
    live: {},
    liveP99Ms: null,
    errorRate: null,
    gap: {},
    ...changes,
  };
}

export function aMode(p99Ms: number | null): CatalogVersionRow['modes'][string] {
  const nothing = { p50Ms: null, p99LowerMs: null, p99UpperMs: null, throughput: null, memoryBytes: null };
  return { scenario: 'server', rate: 150, threads: 2, batchSize: 1, ...nothing, p99Ms };
}

export function aValue(value: number | null, half?: number): CatalogValue {
  return value === null || half === undefined
    ? { value, lower: null, upper: null }
    : { value, lower: value - half, upper: value + half };
}

export function aLive(value: number | null, half?: number): CatalogVersionRow['live'][string] {
  return { ...aValue(value, half), n: 500 };
}
