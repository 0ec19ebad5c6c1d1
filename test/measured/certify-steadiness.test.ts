import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { aHoldout, aModel, createRegistry, type VersionChanges } from '../support/registry-fixture.ts';
import { byCost, SLOW } from '../support/slow.ts';

/** Rows and models of test/reference/steadiness/make_models.py; `expected.json` is what onnxruntime says there. */
const REFERENCE = new URL('../reference/steadiness/', import.meta.url);
const CSV = readFileSync(fileURLToPath(new URL('holdout.csv', REFERENCE)));
const EXPECTED: Readonly<Record<'fine' | 'coarse', { changed: number; share: number; maxAbsoluteDifference: number }>> =
  JSON.parse(readFileSync(fileURLToPath(new URL('expected.json', REFERENCE)), 'utf8'));

interface Scene {
  readonly model: string;
  readonly prediction?: Readonly<Record<string, unknown>>;
  readonly version?: VersionChanges['fields'];
  readonly outputs?: readonly unknown[];
  /** Of its only mode. */
  readonly call?: Readonly<Record<string, unknown>>;
}

async function certify(
  { model, prediction = {}, version = {}, outputs = [], call = {} }: Scene,
  ...options: readonly string[]
) {
  using registry = createRegistry();
  const { signature } = aModel() as { signature: { inputs: readonly unknown[]; outputs: readonly unknown[] } };
  registry.model({
    modes: { edge: { scenario: 'single-stream', budgets: { latency: { p50: '60s' } }, ...call } },
    signature: { ...signature, outputs: [...signature.outputs, ...outputs] },
    evaluation: { holdout: aHoldout({ prediction: { output: 'probabilities', ...prediction } }, CSV) },
  });
  registry.write('models/probe/data/holdout.csv', CSV);
  registry.version({ onnx: `steady-${model}`, fields: version });
  const result = await certifyProbe(registry, ...options);
  return { result, words: result.stdout.replace(/\s+/g, ' '), certificate: readCertificate(registry) };
}

describe('a model that knows its test is refused', () => {
  for (const { rows, options } of byCost(
    [
      ['by the positions of the rows when all come together', 'knows-batch'],
      ['by the order of its scores alone, with every label the same', 'knows-order'],
      ['by what the others of the batch are on average', 'batch-mean'],
    ],
    ([, model]) => model === 'knows-order',
  ))
    test.each([...rows])('%s', options, async (_name, model) => {
      const { result, words, certificate } = await certify({ model });
      expect(certificate.findings, result.stdout).toMatchObject([{ code: 'answers-differ', severity: 'error' }]);
      expect(result.exitCode).toBe(1);
      expect(words).toContain('scored answers change');
    });

  for (const { rows, options } of byCost(['0', '1', '2'], (seed) => seed === '1'))
    test.each([...rows])('whatever rows the seed %s draws', options, async (seed) => {
      const { certificate } = await certify({ model: 'knows-batch' }, '--seed', seed);
      expect(certificate.verdict).toBe('fail');
    });
});

describe('a model that answers otherwise where it is used than where it was scored', () => {
  const offline = { scenario: 'offline', budgets: { throughput: '1/s' } };

  for (const { rows, options } of byCost(
    [
      ['in calls with more rows than the set has', 'knows-large', { ...offline, batchSize: 512 }],
      ['in calls with just so many rows', 'knows-64', { ...offline, batchSize: 64 }],
      ['with the threads of its mode', 'knows-threads', { ...offline, batchSize: 64, threads: 2 }],
    ],
    ([, model]) => model === 'knows-threads',
  ))
    test.each([...rows])('is refused: %s', options, async (_name, model, call) => {
      const { result, words, certificate } = await certify({ model, call });
      expect(certificate.findings[0], result.stdout).toMatchObject({
        code: 'answers-differ',
        severity: 'error',
        facts: { fault: 'as-served', rows: 256, changed: 256 },
      });
      expect(result.exitCode).toBe(1);
      expect(words).toContain('256 of 256 scored answers change when they are asked for as a mode asks');
      const served = certificate.robustness.find(({ check }) => check === 'served-invariance');
      expect(served).toMatchObject({ result: 'fail', facts: { changed: 256 } });
    });

  test('is refused where its mode asks one by one with threads that change what comes together', SLOW, async () => {
    const { result, certificate } = await certify({ model: 'knows-threads', call: { threads: 2 } });
    expect(certificate.findings, result.stdout).toMatchObject([
      { code: 'answers-differ', severity: 'error', facts: { fault: 'other-threads', threads: 2 } },
    ]);
  });

  test('is warned of with its size where no mode has more than one thread', SLOW, async () => {
    const { result, certificate } = await certify({ model: 'knows-threads' });
    expect(certificate.findings, result.stdout).toMatchObject([
      { code: 'answers-differ', severity: 'warning', facts: { fault: 'other-threads', threads: 2, changed: 256 } },
    ]);
    expect(result.exitCode).toBe(0);
  });

  test('passes where no call of its modes is such a one', SLOW, async () => {
    const { result, certificate } = await certify({ model: 'knows-large', call: { ...offline, batchSize: 128 } });
    expect(certificate.findings, result.stdout).toEqual([]);
    expect(certificate.robustness.filter(({ check }) => check === 'served-invariance')).toMatchObject([
      { result: 'pass', facts: { batchSize: 128, threads: 1, rows: 256, changed: 0 } },
      { result: 'shown', facts: { threads: 2, changed: 0 } },
    ]);
  });
});

describe('a dynamically quantised model', () => {
  test('passes with a warning that says how many answers change', SLOW, async () => {
    const { result, words, certificate } = await certify({ model: 'quantised-fine' });
    expect(certificate.findings, result.stdout).toMatchObject([
      { code: 'answers-differ', severity: 'warning', facts: { changed: EXPECTED.fine.changed, quantised: true } },
    ]);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(words).toContain('0 of 256 scored answers change');
    expect(words).toContain('dynamic quantisation');
  });

  test('differs by what onnxruntime says that a row alone differs by', SLOW, async () => {
    const { certificate } = await certify({ model: 'quantised-fine' });
    const facts = certificate.robustness.find(({ check }) => check === 'batch-invariance')?.facts ?? {};
    expect(facts).toMatchObject({ rows: 256, changed: 0 });
    // A sample of the rows that the reference counts.
    expect(Number(facts['maxAbsoluteDifference'])).toBeLessThanOrEqual(EXPECTED.fine.maxAbsoluteDifference * 1.001);
    expect(Number(facts['share']) / EXPECTED.fine.share).toBeGreaterThan(0.8);
    expect(Number(facts['share']) / EXPECTED.fine.share).toBeLessThan(1.2);
  });

  test(
    'is refused where answers change, and passes with their number where the manifest says that they may',
    SLOW,
    async () => {
      const { result, certificate } = await certify({ model: 'quantised-coarse' });
      expect(certificate.findings, result.stdout).toMatchObject([{ code: 'answers-differ', severity: 'error' }]);
      expect(result.exitCode).toBe(1);
      const declared = await certify({ model: 'quantised-coarse', prediction: { batchSensitive: true } });
      expect(declared.certificate.findings).toMatchObject([{ code: 'answers-differ', severity: 'warning' }]);
      expect(declared.result.exitCode).toBe(0);
    },
  );
});

describe('a model that draws random numbers', () => {
  for (const { rows, options } of byCost(
    [
      ['in its graph', 'random', 'RandomNormalLike'],
      ['with a seed, in a branch that is always taken', 'random-branch', 'RandomUniform'],
      ['in a function of its own', 'random-function', 'RandomNormalLike'],
      ['by dropout as in training', 'dropout-training', 'Dropout'],
      ['by dropout that its caller switches on', 'dropout-function', 'Dropout'],
    ],
    ([, model]) => ['random', 'dropout-training'].includes(model),
  ))
    test.each([...rows])('is refused: %s', options, async (_name, model, operator) => {
      const { result, words, certificate } = await certify({ model });
      expect(certificate.findings).toMatchObject([
        { code: 'random-operators', severity: 'error', facts: { operators: [operator] } },
      ]);
      expect(result.exitCode).toBe(1);
      expect(words).toContain('randomOperators: true');
    });

  test('is told in the first lines where its manifest declares it', SLOW, async () => {
    const { result, certificate } = await certify({ model: 'random', version: { randomOperators: true } });
    expect(certificate.findings[0]).toMatchObject({ code: 'random-operators', severity: 'warning' });
    expect(certificate.findings.map(({ code }) => code)).toContain('not-deterministic');
    expect(result.exitCode).toBe(0);
    expect(result.stdout.split('\n').slice(0, 8).join('\n')).toContain('partly random');
  });

  test('is refused for all that where its answers depend on the batch by more than chance', SLOW, async () => {
    const { result, certificate } = await certify({ model: 'random-mean', version: { randomOperators: true } });
    expect(certificate.findings).toMatchObject([
      { code: 'random-operators', severity: 'warning' },
      { code: 'not-deterministic', severity: 'warning' },
      { code: 'answers-differ', severity: 'error' },
    ]);
    expect(result.exitCode).toBe(1);
  });

  for (const { rows, options } of byCost(['dropout-off', 'dropout-constant'], (model) => model === 'dropout-off'))
    test.each([...rows])('and one whose dropout is off for good draws none: %s', options, async (model) => {
      const { result, certificate } = await certify({ model });
      expect(certificate.findings).toEqual([]);
      expect(result.exitCode).toBe(0);
    });
});

test('NaN in a declared output that is not scored is told, and in one that nobody declared is not', SLOW, async () => {
  const logs = { name: 'logs', datatype: 'FP32', shape: [-1, 3] };
  const { result, certificate } = await certify({ model: 'nan-beside', outputs: [logs] });
  expect(certificate.findings).toMatchObject([
    { code: 'nan-beside-answer', severity: 'warning', facts: { output: 'logs', firstRow: 1 } },
  ]);
  expect(result.exitCode).toBe(0);
  const undeclared = await certify({ model: 'nan-beside' });
  expect(undeclared.certificate.findings).toEqual([]);
});
