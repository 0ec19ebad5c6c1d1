import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openEngine } from '../../src/adapters/runtimes/onnx/onnx-engine.ts';
import { formatDeployment } from '../../src/contract/format-deployment.ts';
import type { Session } from '../../src/usecases/ports/engine.ts';
import { deployment } from '../../test/support/gateway/deployments.ts';
import { runGateway } from '../../test/support/gateway/run-gateway.ts';
import { writeMlp } from '../../test/support/onnx-writer.ts';
import { load } from './load.ts';

const [ROUNDS, SECONDS, WARM_SECONDS] = [5, 4, 3];
const [ROWS, CONNECTIONS, WORKERS] = [32, 128, 2];
/** 12 MB of weights. */
const LAYERS = [32, 1024, 1024, 1024, 1024, 2];

const MODEL = `apiVersion: seatrial/v1
kind: Model
name: dense
owners: ["@acme/serving"]
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 32]}]
  outputs: [{name: y, datatype: FP32, shape: [-1, 2]}]
evaluation:
  holdout:
    data: {path: data/holdout.parquet, sha256: ${'d'.repeat(64)}}
    inputs: {x: {columns: ["x*"]}}
    target: {column: y, positive: 1}
    prediction: {output: y, index: 1}
gates: [{id: floor, metric: roc_auc, min: 0.5}]
modes:
  realtime: {scenario: server, rate: 1000/s, batchSize: ${ROWS}, threads: 1, budgets: {latency: {p99: 100ms}}}
`;

const BODY = JSON.stringify({
  inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 32], data: Array.from({ length: 32 }, (_, index) => index / 32) }],
});

/**
 * Prints how much of what a model answers offline, in full batches one after the other in one thread as certification measures it,
 * a gateway answers to callers of one row each, whose calls it joins.
 */
export async function measureBatched(place: string): Promise<void> {
  const model = join(place, 'dense-1.0.0.onnx');
  await using server = await startDense(place, model);
  const engine = await openEngine(createRequire(import.meta.url).resolve('onnxruntime-node'));
  const session = await engine.open(model, { threads: 1, outputs: null });
  const offline: number[] = [];
  const online: number[] = [];
  const served = (seconds: number): number => {
    const { perSecond, failed } = load({ url: server.url, body: BODY, connections: CONNECTIONS, seconds });
    if (failed > 0) throw new Error(`${failed} requests failed: ${server.log()}`);
    return perSecond;
  };
  served(WARM_SECONDS);
  await rowsPerSecond(session, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    offline.push(await rowsPerSecond(session, SECONDS));
    online.push(served(SECONDS));
  }
  await session.close();
  const [reference, reached] = [median(offline), median(online)];
  process.stdout.write(`\n12 MB, medians of ${ROUNDS} rounds of ${SECONDS} s\n`);
  process.stdout.write(
    `  offline, ${ROWS} rows a call in one thread      ${reference.toFixed(0).padStart(7)} rows/s\n`,
  );
  process.stdout.write(
    `  seatrial serve, ${WORKERS} threads, one row a request ${reached.toFixed(0).padStart(7)} rows/s\n`,
  );
  process.stdout.write(`  of offline: ${((reached / reference) * 100).toFixed(1)} % (aim at least 90 %)\n`);
}

async function startDense(place: string, path: string) {
  const bytes = writeMlp(LAYERS);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = join(place, 'registry/models/dense');
  for (const made of [join(folder, 'versions'), join(place, 'deployments/production')])
    mkdirSync(made, { recursive: true });
  writeFileSync(path, bytes);
  writeFileSync(join(folder, 'dense-1.0.0.onnx'), bytes);
  writeFileSync(join(folder, 'model.yaml'), MODEL);
  writeFileSync(
    join(folder, 'versions/1.0.0.yaml'),
    `apiVersion: seatrial/v1
kind: ModelVersion
model: dense
version: 1.0.0
artifact:
  format: onnx
  files: [{name: model.onnx, path: dense-1.0.0.onnx, size: ${bytes.length}, sha256: ${sha256}}]
modes: [realtime]
`,
  );
  const file = deployment({ model: 'dense', production: { version: '1.0.0', sha256 } });
  writeFileSync(join(place, 'deployments/production/dense.yaml'), formatDeployment(file));
  const places = ['--registry', join(place, 'registry'), '--deployments', join(place, 'deployments')];
  const running = await runGateway([...places, '--state', join(place, 'state'), '--workers', String(WORKERS)]);
  const url = `${running.dataUrl}/v2/models/dense/infer`;
  return { url, log: running.log, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

async function rowsPerSecond(session: Session, seconds: number): Promise<number> {
  const data = Float32Array.from({ length: ROWS * 32 }, (_, index) => (index % 32) / 32);
  const call = session.prepare([{ name: 'x', datatype: 'FP32', shape: [ROWS, 32], data }]);
  const beganMs = performance.now();
  let calls = 0;
  for (; performance.now() - beganMs < seconds * 1000; calls += 1) {
    await call();
    await setImmediate();
  }
  return (calls * ROWS) / ((performance.now() - beganMs) / 1000);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
