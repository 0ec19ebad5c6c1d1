/** Seconds that `seatrial validate` takes over 10,000 manifests in 1,000 models, process start included. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODELS = 1000;
const VERSIONS = 9;
const RUNS = 3;
const CLI = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export async function run(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    for (let index = 0; index < MODELS; index += 1) writeModel(root, `model-${index}`);
    const seconds = Array.from({ length: RUNS }, () => measure(root));
    process.stdout.write(`validate, ${MODELS * (VERSIONS + 1)} manifests in ${MODELS} models: `);
    process.stdout.write(`${seconds.map((second) => second.toFixed(2)).join(', ')} s (aim: under 6 s)\n`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(root: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'validate', root, '--json'], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 || JSON.parse(stdout).files !== MODELS * (VERSIONS + 1)) throw new Error(stdout + stderr);
  return seconds;
}

function writeModel(root: string, name: string): void {
  const folder = join(root, 'models', name);
  mkdirSync(join(folder, 'versions'), { recursive: true });
  writeFileSync(join(folder, 'model.yaml'), modelText(name));
  for (let minor = 0; minor < VERSIONS; minor += 1) {
    writeFileSync(join(folder, 'versions', `1.${minor}.0.yaml`), versionText(name, `1.${minor}.0`));
  }
}

function modelText(name: string): string {
  return `apiVersion: seatrial/v1
kind: Model
name: ${name}
title: Customer churn
owners: ["@acme/churn-ds"]
task: tabular-classification
tags: [telecom, retention]
intendedUse: Rank customers for retention offers. Not for pricing or credit.
signature:
  inputs:  [{name: features, datatype: FP32, shape: [-1, 42]}]
  outputs: [{name: probabilities, datatype: FP32, shape: [-1, 2]}]
evaluation:
  holdout:
    data: {path: data/holdout.parquet, sha256: ${'6b'.repeat(32)}}
    inputs: {features: {columns: [tenure, calls, "usage_*"]}}
    target: {column: churned, positive: 1}
    prediction: {output: probabilities}
    slices:
      - {name: new-customers, where: {tenure: {lt: 90}}}
      - {name: region, by: region, minRows: 400}
gates:
  - {id: auc-floor,      metric: roc_auc, min: 0.85}
  - {id: auc-not-worse,  metric: roc_auc, versus: production, noWorseBy: 0.003}
  - {id: worst-region,   metric: roc_auc, slice: region, min: 0.80}
modes:
  realtime:  {scenario: server, rate: 150/s, threads: 2, budgets: {latency: {p50: 4ms, p99: 12ms}}}
  batch:     {scenario: offline, batchSize: 512, budgets: {throughput: 20000/s}}
  streaming: {scenario: multi-stream, batchSize: 32, rate: 20/s, budgets: {latency: {p95: 50ms}}}
  edge:      {scenario: single-stream, threads: 1, budgets: {latency: {p90: 25ms}, modelSize: 20MiB, memory: 120MiB}}
`;
}

function versionText(name: string, version: string): string {
  return `apiVersion: seatrial/v1
kind: ModelVersion
model: ${name}
version: ${version}
description: Gradient boosting, adds 6 usage features
artifact:
  format: onnx
  files:
    - {name: model.onnx, path: model-${version}.onnx, size: 18874368, sha256: ${'9f'.repeat(32)}}
modes: [realtime, batch]
lineage: {source: "git+https://github.com/acme/churn-training@4f1b7c2", data: [{name: train, sha256: ${'1a'.repeat(32)}}]}
claims: {roc_auc: 0.874}
card: {license: Apache-2.0, limitations: Under 90 days of tenure the model is weak.}
`;
}
