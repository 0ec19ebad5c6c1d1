import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createEmbeddedHost, type EmbeddedOptions } from '../../../src/adapters/gateway/embedded-host.ts';
import type { Finding, ModelVersion } from '../../../src/contract/generated/types.ts';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import { AppError } from '../../../src/domain/error.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { InspectionOutcome, Runtime } from '../../../src/usecases/ports/model-runtime.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import { manifest, MODEL } from '../../support/follow-scene.ts';
import { ASK } from '../../support/scripted-engine.ts';

const SIGNATURE = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }],
  outputs: [
    { name: 'y', datatype: 'FP32', shape: [-1] },
    { name: 'together', datatype: 'INT64', shape: [-1] },
  ],
} as const;

interface Case extends Partial<EmbeddedOptions> {
  readonly modes?: string;
  readonly prediction?: string;
  readonly inspected?: Partial<InspectionOutcome>;
  readonly declared?: string;
  readonly library?: string;
  readonly samples?: readonly (readonly Tensor[])[];
}

const STREAMING = '{streaming: {scenario: multi-stream, rate: 10/s, batchSize: 4, budgets: {latency: {p99: 10ms}}}}';
const REALTIME = '{streaming: {scenario: server, rate: 10/s, budgets: {latency: {p99: 10ms}}}}';
const DECLARED = `  inputs: [{name: x, datatype: FP32, shape: [-1]}]
  outputs: [{name: y, datatype: FP32, shape: [-1]}, {name: together, datatype: INT64, shape: [-1]}]`;

async function open({ modes = STREAMING, prediction = '{output: y}', inspected, ...change }: Case = {}) {
  const { declared = DECLARED, library = 'none', samples = [], ...options } = change;
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-host-'));
  let isStaged = true;
  const runtime: Pick<Runtime, 'inspect' | 'stage'> = {
    inspect: async () => ({
      inspection: { format: 'onnx', signature: SIGNATURE, producer: '', parameters: 0, metadata: {}, details: {} },
      findings: [],
      ...inspected,
    }),
    stage: async () => ({
      engine: { module: fileURLToPath(new URL('../../support/scripted-engine.ts', import.meta.url)), library },
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
      files: async () => ({ format: 'onnx', files: [] }),
      samples,
    })
    .catch((error: unknown) => error);
  return { session, isStaged: () => isStaged };
}

async function opened(change: Case = {}): Promise<ServingSession> {
  const { session } = await open(change);
  if (session instanceof Error) throw session;
  return session as ServingSession;
}

function x(value: number): readonly Tensor[] {
  return [{ name: 'x', datatype: 'FP32', shape: [1], data: Float32Array.of(value) }];
}

/** Rows that each of four calls was answered together with. */
async function together(change: Case): Promise<readonly unknown[]> {
  await using session = await opened(change);
  const outcomes = await Promise.all([1, 2, 3, 4].map((value) => session.infer(x(value), 5000)));
  return outcomes.map((outcome) => outcome.kind === 'answered' && Number(outcome.outputs[1]?.data[0]));
}

describe('calls are joined', () => {
  test.each<readonly [string, Case, number]>([
    ['as the mode declares', {}, 4],
    ['not where the mode declares nothing', { modes: REALTIME }, 1],
    [
      'not where nobody waits',
      { modes: '{streaming: {scenario: offline, batchSize: 4, budgets: {throughput: 1/s}}}' },
      1,
    ],
    [
      'not where model.yaml says that answers depend on the batch',
      { prediction: '{output: y, batchSensitive: true}' },
      1,
    ],
    ['not where numbers are quantised by what else is in the call', { inspected: { isDynamicallyQuantised: true } }, 1],
    ['not where a sample is answered otherwise together than alone', { samples: [x(1), x(2)] }, 1],
  ])('%s', async (_, change, rows) => {
    expect(await together(change)).toEqual([rows, rows, rows, rows]);
  });
});

describe('nothing is served', () => {
  const fault: Finding = finding('artifact-unreadable', {
    fault: 'malformed',
    file: 'model.onnx',
    format: 'ONNX',
    checker: 'x',
    said: 'y',
  });

  test.each<readonly [string, Case, string]>([
    ['that the inspection finds an error in', { inspected: { findings: [fault] } }, 'artifact-unreadable'],
    ['that cannot be read', { inspected: { inspection: null } }, 'it cannot be read'],
    [
      'whose tensors are others than declared',
      { declared: DECLARED.replace('FP32', 'FP64') },
      'its tensors are not those',
    ],
    ['that the runtime does not load', { library: 'broken' }, 'the library is broken'],
    ['that does not answer a sample', { samples: [x(ASK.error)] }, 'the model says no'],
    [
      'that does not end the call of a sample',
      { samples: [x(ASK.hang)], callLimitMs: 200 },
      'does not answer a sample',
    ],
  ])('%s', async (_, change, why) => {
    const { session } = await open(change);
    expect(session).toBeInstanceOf(AppError);
    expect(session).toMatchObject({ code: 'artifact-unreadable', message: expect.stringContaining(why) });
  });

  test('and its files go', async () => {
    const { isStaged } = await open({ library: 'broken' });
    expect(isStaged()).toBe(false);
  });
});

test('its files stay for workers that are started anew, and go with it', async () => {
  const { session, isStaged } = await open();
  if (session instanceof Error) throw session;
  expect(isStaged()).toBe(true);
  await (session as ServingSession)[Symbol.asyncDispose]();
  expect(isStaged()).toBe(false);
});
