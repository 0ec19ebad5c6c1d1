import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../../src/domain/tensor.ts';
import type { LocalArtifact } from '../../../../../src/usecases/ports/model-runtime.ts';
import { wireRuntimes } from '../../../../../src/wiring/runtimes.ts';
import { FLOWERS, PYTHON_MODELS, pythonArtifact, variablesWithUv } from '../../../../support/python-models.ts';
import { byCost } from '../../../../support/slow.ts';

const variables = variablesWithUv();
const runtimeOf = wireRuntimes({ environment: variables ?? process.env });
const OPTIONS = { threads: 1, limits: { callTimeoutMs: 30_000, memoryBytes: 2 ** 31 } };

interface Expected {
  readonly rows: readonly (readonly number[])[];
  readonly predict: readonly (number | string)[];
  readonly predict_proba?: readonly (readonly number[])[];
}

const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(join(PYTHON_MODELS, 'expected.json'), 'utf8'),
);
const KINDS = ['logistic', 'forest', 'boosting', 'neighbours', 'network', 'bayes', 'ridge', 'trees'] as const;

function read(file: string): Buffer {
  return readFileSync(join(PYTHON_MODELS, file));
}

function of(kind: string): Expected {
  const found = expected[kind];
  if (found === undefined) throw new Error(`expected.json has no ${kind}`);
  return found;
}

async function ask(artifact: LocalArtifact, inputs: readonly Tensor[]): Promise<readonly Tensor[]> {
  const outcome = await runtimeOf(artifact.format).load(artifact, OPTIONS);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  await using model = outcome.model;
  const answer = await model.predict(inputs);
  if (answer.kind === 'failed') throw new Error(answer.message);
  return answer.outputs;
}

function rowsOf({ rows }: Expected): Tensor {
  return {
    name: 'X',
    datatype: 'FP32',
    shape: [rows.length, rows[0]?.length ?? 0],
    data: Float32Array.from(rows.flat()),
  };
}

function numbersOf(outputs: readonly Tensor[], name: string): readonly number[] {
  return [...(outputs.find((output) => output.name === name)?.data ?? [])].map(Number);
}

describe.skipIf(variables === null)('models that Python loads, where uv is', () => {
  for (const { rows, options } of byCost(KINDS, (kind) => ['logistic', 'ridge'].includes(kind)))
    test.each([...rows])('%s answers as scikit-learn itself does, and as the same model in ONNX', options, expectSame);

  async function expectSame(kind: (typeof KINDS)[number]): Promise<void> {
    const truth = of(kind);
    const isClassifier = truth.predict_proba !== undefined;
    const onnx = {
      format: 'onnx',
      files: pythonArtifact({ name: 'model.onnx', bytes: read(`${kind}.onnx`) }).files.slice(0, 1),
    };
    const inspected = (await runtimeOf('onnx').inspect(onnx)).inspection?.signature;
    const name = isClassifier ? 'probabilities' : 'variable';
    const method = isClassifier ? 'predict_proba' : 'predict';
    const output = inspected?.outputs.find((one) => one.name === name);
    if (inspected === undefined || output === undefined) throw new Error(`the ONNX file has no output ${name}`);
    const signature: Signature = { inputs: inspected.inputs, outputs: [output] };
    const bytes = read(`${kind}.joblib`);
    const single = pythonArtifact({ bytes, signature, methods: { [name]: method } });
    const double = pythonArtifact({
      bytes,
      signature: { ...signature, outputs: [{ ...output, name: method, datatype: 'FP64' }] },
    });
    const rows = rowsOf(truth);

    const exact = numbersOf(await ask(double, [rows]), method);
    expect(exact).toEqual((truth.predict_proba ?? truth.predict).flat());
    const both = [numbersOf(await ask(single, [rows]), name), numbersOf(await ask(onnx, [rows]), name)];
    expect(both[0]).toEqual(exact.map(Math.fround));
    expect(both[1]).toHaveLength(exact.length);
    const scale = Math.max(1, ...exact.map(Math.abs));
    for (const [index, value] of (both[1] ?? []).entries())
      expect(value / scale).toBeCloseTo((exact[index] ?? 0) / scale, 5);
  }

  test('labels come as the texts that they are', async () => {
    const truth = of('bayes');
    const signature = { ...FLOWERS, outputs: [{ name: 'predict', datatype: 'BYTES' as const, shape: [-1] }] };
    const [labels] = await ask(pythonArtifact({ bytes: read('bayes.joblib'), signature }), [rowsOf(truth)]);
    expect(labels?.data).toEqual(truth.predict);
  });

  test('a file of skops answers the same, and its loading runs no code', async () => {
    const artifact = pythonArtifact({ format: 'skops', name: 'model.skops', bytes: read('logistic.skops') });
    const { findings } = await runtimeOf('skops').inspect(artifact);
    expect(findings).toEqual([]);
    expect(numbersOf(await ask(artifact, [rowsOf(of('logistic'))]), 'predict_proba')).toEqual(
      of('logistic').predict_proba?.flat(),
    );
  });

  test('what is loaded and read otherwise is a table whose columns are known by name', async () => {
    const { kind, ...proposal } = await propose('table.joblib');
    expect(kind).toBe('proposed');
    expect(proposal).toMatchObject({
      environment: { python: '3.11', lock: 'requirements.lock' },
      inspected: {
        inspection: {
          signature: {
            inputs: [
              { name: 'city', datatype: 'BYTES', shape: [-1, 1] },
              { name: 'age', datatype: 'FP64', shape: [-1, 1] },
              { name: 'pay', datatype: 'FP64', shape: [-1, 1] },
            ],
            outputs: [
              { name: 'predict_proba', datatype: 'FP64', shape: [-1, 2] },
              { name: 'predict', datatype: 'BYTES', shape: [-1] },
            ],
          },
        },
        columnLabels: new Map([['predict_proba', ['no', 'yes']]]),
      },
    });
  });

  test.each([
    [
      'words.joblib',
      [{ name: 'text', datatype: 'BYTES', shape: [-1] }],
      { name: 'predict_proba', datatype: 'FP64', shape: [-1, 2] },
    ],
    [
      'ridge.joblib',
      [{ name: 'features', datatype: 'FP64', shape: [-1, 4] }],
      { name: 'predict', datatype: 'FP64', shape: [-1] },
    ],
  ])('%s tells its tensors', async (file, inputs, output) => {
    const proposal = await propose(file);
    if (proposal.kind === 'failed') throw new Error(proposal.message);
    expect(proposal.inspected.inspection?.signature).toMatchObject({
      inputs,
      outputs: expect.arrayContaining([output]),
    });
  });
});

async function propose(file: string) {
  const { declared: _nothing, ...artifact } = pythonArtifact({ bytes: read(file) });
  const { propose: asks } = runtimeOf('sklearn');
  if (asks === undefined) throw new Error('it says all of itself as a file');
  return asks(artifact, { python: null, limits: OPTIONS.limits });
}
