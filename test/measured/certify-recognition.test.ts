import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { aHoldout, aModel, createRegistry } from '../support/registry-fixture.ts';
import { byCost, SLOW } from '../support/slow.ts';

/** Rows of test/reference; the models are made by test/reference/recognition/make_models.py. */
const FLOATS = readTable('steadiness/holdout.csv');
const WHOLE = readTable('recognition/whole.csv');
const AMOUNTS = readTable('recognition/amounts.csv');
const HALF_STEPS = readTable('recognition/half-steps.csv');

interface Scene {
  readonly onnx: string;
  readonly table?: Buffer;
  readonly datatype?: string;
  readonly mode?: Readonly<Record<string, unknown>>;
}

async function certify({ onnx, table = FLOATS, datatype = 'FP32', mode = {} }: Scene, ...options: readonly string[]) {
  using registry = createRegistry();
  const { signature, modes } = aModel() as {
    signature: { outputs: readonly unknown[] };
    modes: Readonly<Record<string, object>>;
  };
  registry.model({
    signature: { ...signature, inputs: [{ name: 'X', datatype, shape: [-1, 3] }] },
    evaluation: { holdout: aHoldout({ prediction: { output: 'probabilities' } }, table) },
    modes: Object.fromEntries(Object.entries(modes).map(([name, declared]) => [name, { ...declared, ...mode }])),
  });
  registry.write('models/probe/data/holdout.csv', table);
  registry.version({ onnx });
  const result = await certifyProbe(registry, ...options);
  return { result, words: result.stdout.replace(/\s+/g, ' '), certificate: readCertificate(registry) };
}

describe('a model that is fast only for rows that it knows', () => {
  const scenes: readonly (readonly [string, Scene])[] = [
    ['of measurements', { onnx: 'knows-latency' }],
    ['by one whole number', { onnx: 'knows-latency-number', table: AMOUNTS, datatype: 'INT64' }],
    ['of whole numbers', { onnx: 'knows-latency-whole', table: WHOLE, datatype: 'INT64' }],
  ];
  for (const { rows, options } of byCost(scenes, ([name]) => name === 'of measurements'))
    test.each(rows)('is refused: %s', options, async (_name, scene) => {
      const { result, words, certificate } = await certify(scene);
      expect(certificate.findings, result.stdout).toMatchObject([
        { code: 'latency-knows-rows', severity: 'error', facts: { fault: 'slower' } },
      ]);
      expect(result.exitCode).toBe(1);
      expect(words).toContain('latencyDependsOnInput: true');
    });

  test('passes with a warning where its mode declares that latency depends on the input', SLOW, async () => {
    const { result, words, certificate } = await certify({
      onnx: 'knows-latency',
      mode: { latencyDependsOnInput: true },
    });
    expect(certificate.findings, result.stdout).toMatchObject([
      { code: 'latency-knows-rows', severity: 'warning', facts: { fault: 'declared' } },
    ]);
    expect(result.exitCode).toBe(0);
    expect(words).toContain('as the mode declares');
  });
});

describe('a model that knows the answer to its test rows, and guesses for all others', () => {
  test('is refused, since noise that is too small to matter takes all that it knows', SLOW, async () => {
    const { result, words, certificate } = await certify({ onnx: 'knows-answers' });
    expect(certificate.findings, result.stdout).toMatchObject([
      {
        code: 'falls-to-chance',
        severity: 'error',
        facts: { perturbation: 'slight-noise', metric: 'roc_auc', clean: 1, disturbed: 0.5, chance: 0.5 },
      },
      { code: 'falls-to-chance', severity: 'warning', facts: { perturbation: 'gaussian' } },
    ]);
    expect(result.exitCode).toBe(1);
    expect(words).toContain('where guessing reaches 0.5');
  });

  test('is refused where it is honest for all others and still beats chance', SLOW, async () => {
    const { result, certificate } = await certify({ onnx: 'knows-some' });
    expect(certificate.findings, result.stdout).toMatchObject([
      {
        code: 'falls-to-chance',
        severity: 'error',
        facts: { perturbation: 'slight-noise', clean: 1, disturbed: expect.closeTo(0.75, 0) },
      },
    ]);
    expect(result.exitCode).toBe(1);
  });
});

test('a version that declares its numbers as lists to be padded is asked with noise like any other', SLOW, async () => {
  using registry = createRegistry();
  const [header = '', ...lines] = FLOATS.toString().trim().split('\n');
  const at = header.split(',').indexOf('y');
  const rows = lines.map((line) => line.split(',').map(Number));
  const text = rows
    .map((row) => JSON.stringify({ x: row.filter((_, column) => column !== at), y: row[at] }))
    .join('\n');
  const table = Buffer.from(`${text}\n`);
  const { signature } = aModel() as { signature: { outputs: readonly unknown[] } };
  const holdout = aHoldout({ inputs: { X: { column: 'x' } }, prediction: { output: 'probabilities' } }, table);
  registry.model({
    signature: { ...signature, inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 3] }] },
    evaluation: { holdout: { ...holdout, data: { ...Object(holdout).data, path: 'data/holdout.jsonl' } } },
  });
  registry.write('models/probe/data/holdout.jsonl', table);
  const own = { ...signature, inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, -1], pad: 0 }] };
  registry.version({ onnx: 'knows-answers-lists', fields: { signature: own } });
  const result = await certifyProbe(registry);
  const { findings } = readCertificate(registry);
  expect(findings, result.stdout + result.stderr).toContainEqual(
    expect.objectContaining({
      code: 'falls-to-chance',
      severity: 'error',
      facts: expect.objectContaining({ perturbation: 'slight-noise', clean: 1 }),
    }),
  );
  expect(result.exitCode).toBe(1);
});

test('a model that looks up codes is not refused, though they are half steps', SLOW, async () => {
  const { result, certificate } = await certify({ onnx: 'knows-codes', table: HALF_STEPS });
  expect(certificate.findings, result.stdout).toMatchObject([
    { code: 'falls-to-chance', severity: 'warning', facts: { perturbation: 'gaussian' } },
  ]);
  expect(certificate.robustness.find(({ check }) => check === 'slight-noise')?.result).toBe('not-applicable');
  expect(result.exitCode).toBe(0);
});

test('a probe without a limit is shown, and is not among those that pass', SLOW, async () => {
  const { words, certificate } = await certify({ onnx: 'steady-dropout-off' });
  const shown = certificate.robustness.filter(({ result }) => result === 'shown').map(({ check }) => check);
  expect(shown).toEqual(['gaussian', 'dropout', 'served-invariance']);
  expect(certificate.robustness.find(({ check }) => check === 'slight-noise')).toMatchObject({ result: 'pass' });
  const limited = certificate.robustness.filter(({ result }) => result === 'pass').length;
  expect(words).toContain(`Robustness: ${limited} of ${limited} checks pass, 3 more have no limit`);
});

test('a model whose work depends on what is asked, alike for all rows, passes', SLOW, async () => {
  const { result, certificate } = await certify({ onnx: 'knows-latency-not' });
  expect(result, result.stdout).toMatchObject({ exitCode: 0 });
  // A busy machine may leave it open, which rejects nobody.
  expect(certificate.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(certificate.performance[0]?.unseenRows?.result).not.toBe('fail');
});

function readTable(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../reference/${path}`, import.meta.url)));
}
