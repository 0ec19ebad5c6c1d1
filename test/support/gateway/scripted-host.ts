import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmbeddedHost, type EmbeddedOptions } from '../../../src/adapters/gateway/embedded-host.ts';
import type { ModelVersion } from '../../../src/contract/generated/types.ts';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { InspectionOutcome, LocalFile, Runtime } from '../../../src/usecases/ports/model-runtime.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import { manifest, MODEL } from '../follow-scene.ts';

const SIGNATURE = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }],
  outputs: [
    { name: 'y', datatype: 'FP32', shape: [-1] },
    { name: 'together', datatype: 'INT64', shape: [-1] },
  ],
} as const;

/** What differs from a version that a scripted engine runs. */
export interface HostCase extends Partial<EmbeddedOptions> {
  readonly modes?: string;
  readonly prediction?: string;
  readonly inspected?: Partial<InspectionOutcome>;
  readonly declared?: string;
  readonly library?: string;
  readonly sizeBytes?: number;
  readonly samples?: readonly (readonly Tensor[])[];
}

const STREAMING = '{streaming: {scenario: multi-stream, rate: 10/s, batchSize: 4, budgets: {latency: {p99: 10ms}}}}';
export const REALTIME = '{streaming: {scenario: server, rate: 10/s, budgets: {latency: {p99: 10ms}}}}';
export const DECLARED = `  inputs: [{name: x, datatype: FP32, shape: [-1]}]
  outputs: [{name: y, datatype: FP32, shape: [-1]}, {name: together, datatype: INT64, shape: [-1]}]`;

/** The version as a host opens it, or the error; and whether its files are still there. */
export async function openScripted({
  modes = STREAMING,
  prediction = '{output: y}',
  inspected,
  ...change
}: HostCase = {}) {
  const { declared = DECLARED, library = 'none', samples = [], sizeBytes = 1000, ...options } = change;
  const file: LocalFile = { name: 'model.onnx', path: '/nowhere', sizeBytes, sha256: 'b'.repeat(64) };
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-host-'));
  let isStaged = true;
  const runtime: Pick<Runtime, 'inspect' | 'stage'> = {
    inspect: async () => ({
      inspection: { format: 'onnx', signature: SIGNATURE, producer: '', parameters: 0, metadata: {}, details: {} },
      findings: [],
      ...inspected,
    }),
    stage: async () => ({
      engine: { module: fileURLToPath(new URL('../scripted-engine.ts', import.meta.url)), library },
      modelPath: join(folder, 'model.onnx'),
      [Symbol.asyncDispose]: async () => {
        isStaged = false;
        await rm(folder, { recursive: true });
      },
    }),
  };
  const text = MODEL.replace(/signature:\n.*\n.*\n/u, `signature:\n${declared}\n`)
    .replace('{output: p}', prediction)
    .replace('inputs: {x: {columns: [a, b]}}', 'inputs: {x: {columns: [a]}}')
    .replace(/modes: .*\n/u, `modes: ${modes}\n`);
  const version: ModelVersion = {
    ...parseVersion({ path: 'v', content: manifest('1.0.0') }).value,
    modes: ['streaming'],
  };
  const host = createEmbeddedHost({ runtimeOf: () => runtime as Runtime, workers: 1, ...options });
  const session = await host
    .open({
      model: parseModel({ path: 'm', content: text }).value,
      version,
      sha256: 'a'.repeat(64),
      files: async () => ({ format: 'onnx', files: [file] }),
      samples,
    })
    .catch((error: unknown) => error);
  return { session, isStaged: () => isStaged };
}

export async function openedScripted(change: HostCase = {}): Promise<ServingSession> {
  const { session } = await openScripted(change);
  if (session instanceof Error) throw session;
  return session as ServingSession;
}

export function x(value: number): readonly Tensor[] {
  return [{ name: 'x', datatype: 'FP32', shape: [1], data: Float32Array.of(value) }];
}
