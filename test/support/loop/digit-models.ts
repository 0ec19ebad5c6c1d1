import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { sha256 } from '../../../src/contract/sha256.ts';
import { EXAMPLES } from '../gateway/deployments.ts';

export const MODEL = 'handwritten-digits';
const FOLDER = join(EXAMPLES, 'models', MODEL);

/** Where the weights of the logistic regression stand in its file, FP32 and one row of 64 a digit. */
const WEIGHTS = { at: 200, digitBytes: 256 };
/** Of a model in ONNX: `doc_string`, field 6 of ModelProto. What is appended to a message of protobuf is merged into it. */
const DOC = Buffer.from('\u0032\u0006Again.');

const REGRESSION = readFileSync(join(FOLDER, 'digits-1.0.0.onnx'));
const NET = readFileSync(join(FOLDER, 'digits-1.1.0.onnx'));

/** The examples, and three made of them: the same net in other bytes, a regression that knows no 3, 4 or 5, and one that knows nothing. */
export const DIGIT_MODELS: ReadonlyMap<string, Buffer> = new Map([
  ['1.0.0', REGRESSION],
  ['1.1.0', NET],
  ['1.1.1', Buffer.concat([NET, DOC])],
  ['1.3.0', changed((bytes, { at, digitBytes }) => bytes.fill(0, at + 3 * digitBytes, at + 6 * digitBytes))],
  ['1.4.0', changed((bytes, { at }) => bytes.writeFloatLE(Number.NaN, at))],
]);

function changed(change: (bytes: Buffer, weights: typeof WEIGHTS) => unknown): Buffer {
  const bytes = Buffer.from(REGRESSION);
  change(bytes, WEIGHTS);
  return bytes;
}

/**
 * Two steps, and margins that a small service can decide in days; how slow a busy machine answers is not asked. What certification
 * asks plays no part here, but for what an example of a certificate holds.
 */
const CHANGED = `
gates: [{id: confidence-honest, metric: log_loss, max: 0.4}]
modes: {realtime: {scenario: server, rate: 150/s, threads: 2, budgets: {latency: {p99: 12ms}}}}
liveTest:
  ramp: [0.4, 0.5]
  minRequests: 100
  shadow: 1
  bake: {for: 30h, holdback: 0.4}
  sentinel: {share: 0.9}
  guardrails:
    errors: {atMost: 0.1}
    timeouts: {atMost: 0.1}
    invalid: {atMost: 0.1}
    shed: {atMost: 0.1}
    over-p50: {noMoreThan: 50, atMost: 0.99}
    over-p95: {noMoreThan: 50, atMost: 0.99}
    over-p99: {noMoreThan: 50, atMost: 0.99}
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.02, labelDelay: 3h}
`;

/** What the registry begins with. */
export function digitFiles(): Readonly<Record<string, string | Buffer>> {
  const manifest = parse(readFileSync(join(FOLDER, 'model.yaml'), 'utf8'));
  return {
    [`models/${MODEL}/model.yaml`]: stringify({ ...manifest, ...parse(CHANGED) }),
    [`models/${MODEL}/data/holdout.npz`]: readFileSync(join(FOLDER, 'data/holdout.npz')),
    '.github/seatrial.yml': settingsText([]),
  };
}

export function settingsText(sources: readonly object[]): string {
  const environments = { production: sources.length === 0 ? {} : { observe: sources } };
  return JSON.stringify({ apiVersion: 'seatrial/v1', kind: 'Settings', environments });
}

/** Of one version, what its pull request adds. */
export function versionFiles(version: string): Readonly<Record<string, string | Buffer>> {
  const bytes = DIGIT_MODELS.get(version) ?? Buffer.of();
  const path = `digits-${version}.onnx`;
  const file = { name: 'model.onnx', path, size: bytes.length, sha256: sha256(bytes) };
  const artifact = { format: 'onnx', files: [file] };
  const head = { apiVersion: 'seatrial/v1', kind: 'ModelVersion', model: MODEL, version };
  return {
    [`models/${MODEL}/${path}`]: bytes,
    [`models/${MODEL}/versions/${version}.yaml`]: JSON.stringify({ ...head, artifact, modes: ['realtime'] }),
  };
}
