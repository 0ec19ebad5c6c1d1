import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/domain/benchmark/random.ts';
import { writeMlp } from '../../test/support/onnx-writer.ts';
import { printLine } from './report.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FEATURES = 64;
const ROWS = 10_000;
const CLASSES = 10;
const AIM_SECONDS = 10;
const AGAIN_RUNS = 5;
const AIM_AGAIN_SECONDS = 0.5;

/** A whole certification from the terminal, process start included: a model of 12 MB with its predecessor, 10,000 rows, one mode. */
export async function runWhole(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'seatrial-whole-'));
  try {
    const megabytes = writeRegistry(root);
    const { seconds, status } = certify(root, 'wide@1.1.0', ['--no-reuse']);
    process.stdout.write('\nA whole certification\n');
    const text = `${seconds.toFixed(1)} s for ${megabytes.toFixed(1)} MB and ${ROWS} rows, exit code ${status}`;
    printLine('wall time', text, { text: `under ${AIM_SECONDS} s`, met: seconds < AIM_SECONDS });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The built command over the same registry, of which nothing has changed since it passed. */
export async function runAgain(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'seatrial-again-'));
  try {
    writeRegistry(root);
    const first = certify(root, 'wide@1.0.0', ['--quick'], BUILT);
    const runs = Array.from({ length: AGAIN_RUNS }, () => certify(root, 'wide@1.0.0', ['--quick'], BUILT));
    const seconds = runs.map((run) => run.seconds).toSorted((a, b) => a - b);
    const median = seconds[Math.floor(seconds.length / 2)] ?? Number.POSITIVE_INFINITY;
    const isReused = runs.every(({ stderr }) => stderr.includes('reused from'));
    process.stdout.write('\nA version that has not changed\n');
    const listed = seconds.map((value) => value.toFixed(2)).join(', ');
    const text = `${median.toFixed(2)} s (${listed}) after ${first.seconds.toFixed(1)} s, exit code ${first.status}`;
    printLine('wall time', text, {
      text: `reused under ${AIM_AGAIN_SECONDS} s`,
      met: isReused && median < AIM_AGAIN_SECONDS,
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function certify(root: string, subject: string, more: readonly string[], cli = CLI) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, 'certify', subject, '--json', ...more], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SEATRIAL_CACHE_DIR: join(root, 'cache') },
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1 && status !== 3) throw new Error(stderr);
  return { seconds, status, stderr };
}

function writeRegistry(root: string): number {
  const folder = join(root, 'models', 'wide');
  const data = Buffer.from(renderCsv());
  write(folder, 'holdout.csv', data);
  write(folder, 'model.yaml', Buffer.from(renderModel(sha256(data))));
  const sizes = ['1.0.0', '1.1.0'].map((version, index) => {
    const model = writeMlp([FEATURES, 1720 + index, 1720, CLASSES]);
    write(folder, `wide-${version}.onnx`, model);
    write(folder, `versions/${version}.yaml`, Buffer.from(renderVersion(version, model)));
    return model.length;
  });
  return Math.max(...sizes) / 1e6;
}

function write(folder: string, name: string, content: Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function renderCsv(): string {
  const random = seededRandom(7);
  const header = [...Array.from({ length: FEATURES }, (_, column) => `f${column}`), 'label'].join(',');
  const lines = Array.from({ length: ROWS }, () =>
    [...Array.from({ length: FEATURES }, () => (random() * 2 - 1).toFixed(5)), Math.floor(random() * CLASSES)].join(
      ',',
    ),
  );
  return `${[header, ...lines].join('\n')}\n`;
}

function renderModel(digest: string): string {
  return `apiVersion: seatrial/v1
kind: Model
name: wide
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, ${FEATURES}]}]
  outputs: [{name: y, datatype: FP32, shape: [-1, ${CLASSES}]}]
evaluation:
  holdout:
    data: {path: holdout.csv, sha256: "${digest}"}
    inputs: {x: {columns: ["f*"]}}
    target: {column: label, problem: multiclass}
    prediction: {output: y, kind: logits}
gates:
  - {id: floor, metric: accuracy, min: 0.01}
  - {id: not-worse, metric: accuracy, versus: production, noWorseBy: 0.05}
  - {id: p50-ratio, metric: latency_p50, mode: realtime, versus: production, maxRatio: 1.05}
modes:
  realtime: {scenario: server, rate: 100/s, budgets: {latency: {p99: 100ms}}}
`;
}

function renderVersion(version: string, model: Uint8Array): string {
  return `apiVersion: seatrial/v1
kind: ModelVersion
model: wide
version: ${version}
artifact:
  format: onnx
  files: [{name: model.onnx, path: wide-${version}.onnx, size: ${model.length}, sha256: "${sha256(model)}"}]
modes: [realtime]
`;
}
