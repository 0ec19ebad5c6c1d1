import { copyFileSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { onnxRuntime } from '../../../../../src/adapters/runtimes/onnx/onnx-runtime.ts';
import { openEngine } from '../../../../../src/adapters/system/open-engine.ts';
import { wireRuntimes } from '../../../../../src/wiring/runtimes.ts';
import type { Tensor } from '../../../../../src/domain/tensor.ts';
import type { LoadedModel, LocalArtifact, PredictOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { ModelFolder } from '../../../../support/artifacts.ts';
import { type NodeSpec, writeModel } from '../../../../support/onnx-writer.ts';
import { fixturePath, localFile, onnxArtifact, referencePrediction } from '../../../../support/onnx-fixtures.ts';

const runtime = wireRuntimes({ environment: {} })('onnx');
const LIMITS = { callTimeoutMs: 20_000, memoryBytes: 512 * 2 ** 20 };

async function load(artifact: LocalArtifact, limits = LIMITS): Promise<LoadedModel> {
  const outcome = await runtime.load(artifact, { threads: 1, limits });
  if (outcome.kind === 'failed') throw new Error(`${outcome.reason}: ${outcome.message}`);
  expect(outcome.loadMs).toBeGreaterThan(0);
  return outcome.model;
}

async function predictOnce(
  artifact: LocalArtifact,
  inputs: readonly Tensor[],
  limits = LIMITS,
): Promise<PredictOutcome> {
  await using model = await load(artifact, limits);
  return await model.predict(inputs);
}

function floats(name: string, shape: readonly number[]): Tensor {
  return { name, datatype: 'FP32', shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) };
}

test('the runtime says its name and version', async () => {
  expect(await runtime.identity({})).toEqual({ name: 'onnxruntime', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

describe('predictions equal those of onnxruntime for Python', () => {
  test.each([
    ['mlp', 'mlp.onnx'],
    ['datatypes', 'datatypes.onnx'],
    ['float16', 'float16.onnx'],
    ['multiple', 'multiple.onnx'],
    ['strings', 'strings.onnx'],
    ['nan', 'nan.onnx'],
    ['branches-then', 'branches.onnx'],
    ['branches-else', 'branches.onnx'],
    ['zipmap', 'zipmap.onnx'],
    ['linear', 'linear.onnx'],
    ['forest', 'forest.onnx'],
    ['conv', 'conv.onnx'],
    ['lstm', 'lstm.onnx'],
    ['function', 'function.onnx'],
  ] as const)('%s', async (name, file) => {
    const { inputs, outputs } = referencePrediction(name);
    const outcome = await predictOnce(onnxArtifact(file), inputs);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    expect(outcome.outputs.map(headOf)).toEqual(outputs.map(headOf));
    expect(outcome.outputs.flatMap((output, index) => differences(output, outputs[index]!))).toEqual([]);
  });

  test('external data beside the model', async () => {
    const { inputs, outputs } = referencePrediction('external');
    const outcome = await predictOnce(onnxArtifact('external.onnx', 'external.bin'), inputs);
    expect(outcome).toEqual({ kind: 'predicted', outputs });
  });
});

function headOf({ name, datatype, shape }: Tensor): unknown {
  return { name, datatype, shape };
}

/** The two builds may order the sum of a product differently; whatever is no 32-bit float is equal. */
function differences(actual: Tensor, wanted: Tensor): readonly unknown[] {
  const tolerance = wanted.datatype === 'FP32' ? 1e-6 : 0;
  return [...actual.data].flatMap((value, index) => {
    const reference = wanted.data[index];
    const close = Math.abs(Number(value) - Number(reference)) <= tolerance * (1 + Math.abs(Number(reference)));
    return Object.is(value, reference) || (tolerance > 0 && close) ? [] : [{ name: wanted.name, value, reference }];
  });
}

describe('a model that answers call after call', () => {
  test('keeps its order and leaves no file behind, not even one of the telemetry that we turn off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
    vi.stubEnv('TMPDIR', folder);
    const model = await load(onnxArtifact('mlp.onnx'));
    const rows = [1, 7, 3];
    const outcomes = await Promise.all(rows.map(async (count) => model.predict([floats('x', [count, 4])])));
    const laid = readdirSync(folder);
    await model[Symbol.asyncDispose]();
    expect(outcomes.map((outcome) => outcome.kind === 'predicted' && outcome.outputs[0]?.shape)).toEqual(
      rows.map((count) => [count, 3]),
    );
    vi.unstubAllEnvs();
    expect(laid).toEqual([expect.stringMatching(/^seatrial-model-/)]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await model.predict([floats('x', [1, 4])])).toMatchObject({ kind: 'failed' });
  });

  test('survives wrong inputs: rank, width, type, data, name, number', async () => {
    await using model = await load(onnxArtifact('mlp.onnx'));
    const wrong: readonly (readonly Tensor[])[] = [
      [floats('x', [4])],
      [floats('x', [1, 5])],
      [{ name: 'x', datatype: 'FP64', shape: [1, 4], data: new Float64Array(4) }],
      [{ name: 'x', datatype: 'FP32', shape: [2, 4], data: new Float32Array(4) }],
      [floats('y', [1, 4])],
      [],
      [floats('x', [1, 4]), floats('z', [1, 4])],
    ];
    for (const inputs of wrong) expect(await model.predict(inputs)).toMatchObject({ kind: 'failed', reason: 'error' });
    expect(await model.predict([floats('x', [1, 4])])).toMatchObject({ kind: 'predicted' });
  });

  test('takes no rows at all', async () => {
    const outcome = await predictOnce(onnxArtifact('mlp.onnx'), [floats('x', [0, 4])]);
    expect(outcome).toMatchObject({ kind: 'predicted', outputs: [{ shape: [0, 3] }] });
  });
});

describe('a model that misbehaves when it runs', () => {
  test('one that loops for ever is ended', async () => {
    const limits = { ...LIMITS, callTimeoutMs: 1500 };
    const outcome = await predictOnce(onnxArtifact('endless.onnx'), [floats('x', [1, 1])], limits);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  test('one that asks for 32 GB is refused by the kernel', async () => {
    const outcome = await predictOnce(onnxArtifact('allocate-32g.onnx'), [floats('x', [1, 1])]);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test('one that takes more than its limit is ended', async () => {
    const limits = { ...LIMITS, memoryBytes: 400 * 2 ** 20 };
    const outcome = await predictOnce(onnxArtifact('allocate-1g.onnx'), [floats('x', [1, 1])], limits);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test.runIf(process.arch === 'x64')('one that crashes the process is told with the signal', async () => {
    const smallest = { datatype: 'INT32', shape: [1], data: Int32Array.of(-(2 ** 31)) } as const;
    const minusOne = { datatype: 'INT32', shape: [1], data: Int32Array.of(-1) } as const;
    await using model = await load(onnxArtifact('divide.onnx'));
    const inputs = [
      { name: 'a', ...smallest },
      { name: 'b', ...minusOne },
    ];
    const outcome = await model.predict(inputs);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'crash', message: expect.stringContaining('SIGFPE') });
    expect(await model.predict(inputs)).toEqual(outcome);
  });
});

describe('a label of several values a row that the exporter declares as one', () => {
  const artifact = onnxArtifact('multilabel.onnx');

  test('is no trouble where another output is scored', async () => {
    const scored = new Set(['probabilities']);
    const outcome = await runtime.load(artifact, { threads: 1, limits: LIMITS, scored });
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    await using model = outcome.model;
    const { inputs, outputs } = referencePrediction('multilabel');
    expect(await model.predict(inputs)).toEqual({ kind: 'predicted', outputs });
  });

  test('is told where it is scored itself', async () => {
    const outcome = await runtime.load(artifact, { threads: 1, limits: LIMITS, scored: new Set(['label']) });
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    await using _model = outcome.model;
    expect(outcome.corrected).toEqual([{ output: 'label', declared: [-1], shape: [-1, 3] }]);
  });
});

test.each(['model.ort', 'MODEL.ORT', 'weights', 'model.onnx'])(
  'a file called %s is ONNX all the same',
  async (name) => {
    const artifact = { format: 'onnx', files: [localFile(name, fixturePath('mlp.onnx'))] };
    const { inputs, outputs } = referencePrediction('mlp');
    const outcome = await predictOnce(artifact, inputs);
    expect(outcome.kind === 'predicted' && outcome.outputs.map(headOf)).toEqual(outputs.map(headOf));
  },
);

test('nor does the runtime by itself open a file of ORT format, by mark or by name', async () => {
  const { library } = await onnxRuntime.locate(process.env);
  const engine = await openEngine({ module: onnxRuntime.engineModule(), library });
  await expect(engine.open(fixturePath('mlp.ort'), { threads: 1, outputs: null })).rejects.toThrow(/parsing failed/);
  const renamed = join(mkdtempSync(join(tmpdir(), 'seatrial-test-')), 'model.onnx');
  copyFileSync(fixturePath('mlp.ort'), renamed);
  await expect(engine.open(renamed, { threads: 1, outputs: null })).rejects.toThrow(/parsing failed/);
});

/** y = node(x); of doubles, for which many operators have no kernel. */
function aNode(node: Partial<NodeSpec> & Pick<NodeSpec, 'operator'>, type: 'FP32' | 'FP64' = 'FP64'): Uint8Array {
  const value = { name: 'x', type, shape: ['n', 1] } as const;
  const opsets = { '': 17, ...(node.domain !== undefined && { [node.domain]: 1 }) };
  const nodes = [{ inputs: ['x'], outputs: ['y'], ...node }];
  return writeModel({ nodes, inputs: [value], outputs: [{ ...value, name: 'y' }], opsets });
}

describe('a model that cannot be loaded', () => {
  test('a limit that does not hold the runtime', async () => {
    const limits = { ...LIMITS, memoryBytes: 20 * 2 ** 20 };
    const outcome = await runtime.load(onnxArtifact('mlp.onnx'), { threads: 1, limits });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test('an operator that nobody knows', async () => {
    const outcome = await runtime.load(onnxArtifact('unknown-operator.onnx'), { threads: 1, limits: LIMITS });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'error', operator: 'Frobnicate' });
    expect(outcome).toMatchObject({ message: expect.stringContaining('Frobnicate') });
    expect(outcome).not.toMatchObject({ message: expect.stringContaining(tmpdir()) });
  });

  test.each([
    [
      'a type of which it has none',
      { operator: 'Acosh', name: 'No Op registered for Evil with domain_version of 1' },
      'Acosh',
    ],
    ['a newer operator set', { operator: 'Gelu' }, 'Gelu'],
    ['one that com.microsoft has not', { operator: 'Frob', domain: 'com.microsoft' }, 'com.microsoft:Frob'],
    ['another processor', { operator: 'EPContext', domain: 'com.microsoft' }, 'EPContext'],
    ['training', { operator: 'Adam', domain: 'ai.onnx.preview.training' }, 'ai.onnx.preview.training:Adam'],
  ])('an operator of %s is named', async (_name, node, operator) => {
    using folder = new ModelFolder();
    const outcome = await runtime.load(folder.add('model.onnx', aNode(node)), { threads: 1, limits: LIMITS });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'error', operator });
  });

  test("the runtime's own operators are fine", async () => {
    using folder = new ModelFolder();
    const node = { operator: 'FastGelu', domain: 'com.microsoft' };
    const outcome = await predictOnce(folder.add('model.onnx', aNode(node, 'FP32')), [floats('x', [2, 1])]);
    expect(outcome).toMatchObject({ kind: 'predicted' });
  });

  test('what is no lack of an operator names none', async () => {
    using folder = new ModelFolder();
    const invalid = aNode({ operator: 'Neg', outputs: ['z'] });
    const outcome = await runtime.load(folder.add('model.onnx', invalid), { threads: 1, limits: LIMITS });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'error' });
    expect(outcome).not.toHaveProperty('operator');
  });

  test.each(['custom-domain.onnx', 'external-escape.onnx', 'external.onnx', 'bfloat16.onnx'])(
    '%s is refused before the runtime sees it',
    async (file) => {
      const outcome = await runtime.load(onnxArtifact(file), { threads: 1, limits: LIMITS });
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'error' });
    },
  );

  test('a file that is a link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
    copyFileSync(fixturePath('external.onnx'), join(folder, 'external.onnx'));
    symlinkSync(fixturePath('external.bin'), join(folder, 'external.bin'));
    const files = ['external.onnx', 'external.bin'].map((name) => localFile(name, join(folder, name)));
    const artifact = { format: 'onnx', files };
    const { findings } = await runtime.inspect(artifact);
    expect(findings).toMatchObject([{ code: 'file-is-link', severity: 'error', check: 'safety' }]);
    expect(await runtime.load(artifact, { threads: 1, limits: LIMITS })).toMatchObject({ kind: 'failed' });
  });
});

test('an aborted signal interrupts a prediction', async () => {
  const controller = new AbortController();
  const interruptible = wireRuntimes({ environment: {}, signal: controller.signal })('onnx');
  const outcome = await interruptible.load(onnxArtifact('endless.onnx'), { threads: 1, limits: LIMITS });
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  await using model = outcome.model;
  setTimeout(() => controller.abort(), 100);
  await expect(model.predict([floats('x', [1, 1])])).rejects.toMatchObject({ code: 'interrupted' });
});
