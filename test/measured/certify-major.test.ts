// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Certificate, Deployment } from '../../src/contract/generated/types.ts';
import { emptyDeployment } from '../../src/domain/promotion/state.ts';
import { type ValueSpec, writeModel } from '../support/onnx-writer.ts';
import {
  aHoldout,
  createRegistry,
  digest,
  type RegistryFixture,
  type VersionChanges,
} from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';

/** A linear model of the columns a, b and c, as a sum of products of parts of them; sigmoid of it, or whether it is above 0. */
function linear(parts: Readonly<Record<string, readonly number[]>>, output: ValueSpec): Uint8Array {
  const names = Object.keys(parts);
  const weights = names.map((name) => ({
    name: `w_${name}`,
    shape: [parts[name]?.length ?? 0, 1],
    values: Float32Array.from(parts[name] ?? []),
  }));
  const [first = '', ...rest] = names.map((name) => `z_${name}`);
  const sums = rest.map((name, index) => ({
    operator: 'Add',
    inputs: [index === 0 ? first : `s${index - 1}`, name],
    outputs: [`s${index}`],
  }));
  const sum = sums.at(-1)?.outputs[0] ?? first;
  const zero = { name: 'zero', shape: [1], values: Float32Array.of(0) };
  return writeModel({
    nodes: [
      ...names.map((name) => ({ operator: 'MatMul', inputs: [name, `w_${name}`], outputs: [`z_${name}`] })),
      ...sums,
      output.type === 'BOOL'
        ? { operator: 'Greater', inputs: [sum, 'zero'], outputs: [output.name] }
        : { operator: 'Sigmoid', inputs: [sum], outputs: [output.name] },
    ],
    inputs: names.map((name) => ({ name, type: 'FP32', shape: ['batch', parts[name]?.length ?? 0] })),
    outputs: [output],
    weights: [...weights, ...(output.type === 'BOOL' ? [zero] : [])],
  });
}

const P: ValueSpec = { name: 'p', type: 'FP32', shape: ['batch', 1] };
const CHANCE: ValueSpec = { ...P, name: 'chance' };
/** The same rule of the same three columns: as one tensor, and as two with another output. */
const ONE = linear({ x: [1, 1, 0] }, P);
const TWO = linear({ first: [1, 1], second: [0.1] }, CHANCE);
const LABELS = linear({ x: [1, 1, 0] }, { name: 'yes', type: 'BOOL', shape: ['batch', 1] });

const MODES = { edge: { scenario: 'single-stream', budgets: { latency: { p50: '500ms' } } } };
const GATES = [
  { id: 'floor', metric: 'roc_auc', min: 0.6 },
  { id: 'not-worse', metric: 'roc_auc', versus: 'production', noWorseBy: 0.1 },
  { id: 'accurate', metric: 'accuracy', versus: 'production', noWorseBy: 0.1 },
  { id: 'as-fast', metric: 'latency_p50', mode: 'edge', versus: 'production', maxRatio: 50 },
];
const fp32 = (name: string, width: number) => ({ name, datatype: 'FP32', shape: [-1, width] });
const ONE_SIGNATURE = { inputs: [fp32('x', 3)], outputs: [fp32('p', 1)] };
const TWO_SIGNATURE = { inputs: [fp32('first', 2), fp32('second', 1)], outputs: [fp32('chance', 1)] };
const ONE_INPUTS = { x: { columns: ['a', 'b', 'c'] } };
const TWO_INPUTS = { first: { columns: ['a', 'b'] }, second: { column: 'c' } };
const ONE_MODEL = {
  signature: ONE_SIGNATURE,
  evaluation: { holdout: aHoldout({ inputs: ONE_INPUTS, prediction: { output: 'p' } }) },
  gates: GATES,
  modes: MODES,
};
const TWO_MODEL = {
  ...ONE_MODEL,
  signature: TWO_SIGNATURE,
  evaluation: { holdout: aHoldout({ inputs: TWO_INPUTS, prediction: { output: 'chance' } }) },
};
const LABELS_MODEL = {
  ...ONE_MODEL,
  signature: { ...ONE_SIGNATURE, outputs: [{ name: 'yes', datatype: 'BOOL', shape: [-1, 1] }] },
  evaluation: { holdout: aHoldout({ inputs: ONE_INPUTS, prediction: { output: 'yes', kind: 'labels' } }) },
};
const TWO_READING = { holdout: { inputs: TWO_INPUTS, prediction: { output: 'chance' } } };

let registry: RegistryFixture;

beforeEach(async () => {
  registry = createRegistry();
  registry.model(ONE_MODEL);
  registry.version({ onnx: ONE });
  await git('init', '--quiet', '--initial-branch=main');
  await commit('Start');
  await deploy('1.0.0', digest(ONE));
  await git('checkout', '--quiet', '-b', 'topic');
});

afterEach(() => registry[Symbol.dispose]());

describe('a major version with other tensors is compared with production on the same rows', () => {
  test('by the reading that it declares for itself', { timeout: 300_000 }, async () => {
    const { certificate, stdout } = await certify({ fields: { signature: TWO_SIGNATURE, evaluation: TWO_READING } });
    expect(certificate.baseline).toMatchObject({ version: '1.0.0', origin: 'deployment', reading: 'own' });
    expectCompared(certificate);
    expect(certificate.readings?.[0]).toMatchObject({
      inputs: [{ columns: { named: ['a', 'b'] } }, { columns: { named: ['c'] } }],
      answers: { output: 'chance' },
    });
    expect(stdout).toContain('against production 1.0.0');
    expect(plain(stdout)).toContain('Both versions were asked for the same rows, each by its own tensors.');
  });

  test('where the branch moves model.yaml to them, and again when that is merged', { timeout: 300_000 }, async () => {
    registry.model(TWO_MODEL);
    const { certificate, stdout } = await certify({});
    expectCompared({ ...certificate, findings: [], verdict: 'pass' });
    expect(certificate.findings).toMatchObject([{ code: 'policy-loosened' }]);
    expect(certificate.baseline).toMatchObject({ version: '1.0.0', reading: 'former' });
    expect(plain(stdout)).toContain('the older ones as model.yaml declared them before.');
    const report = readFileSync(join(registry.folder, 'out', 'report.md'), 'utf8');
    expect(report).toContain('| 1.0.0, now deployed | not certified under it | ✅ pass |');

    await git('checkout', '--quiet', 'main');
    await git('merge', '--quiet', '--ff-only', 'topic');
    await git('checkout', '--quiet', '-b', 'next');
    registry.version({ version: '2.1.0', onnx: linear({ first: [1, 0.9], second: [0] }, CHANCE) });
    await commit('Add 2.1.0');
    await runCli([...CERTIFY], { cwd: registry.folder });
    const next = read('2.1.0');
    expect(next.baseline).toMatchObject({ version: '1.0.0', origin: 'deployment', reading: 'former' });
    expectCompared(next);
  });

  test('as far as both give what a gate asks for', { timeout: 300_000 }, async () => {
    await git('checkout', '--quiet', 'main');
    await git('branch', '--delete', '--force', 'topic', 'seatrial/deployments');
    registry.model({
      ...LABELS_MODEL,
      gates: [{ id: 'floor', metric: 'accuracy', min: 0.6 }],
    });
    registry.version({ onnx: LABELS });
    await commit('Answer labels');
    await deploy('1.0.0', digest(LABELS));
    await git('checkout', '--quiet', '-b', 'topic');
    registry.model(TWO_MODEL);
    const { certificate, stdout } = await certify({});
    expect(certificate.gates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'not-worse', result: 'inconclusive', value: null, baseline: null }),
        expect.objectContaining({ id: 'accurate', result: 'pass', baseline: expect.any(Number) }),
        expect.objectContaining({ id: 'as-fast', result: 'pass' }),
      ]),
    );
    expect(plain(stdout)).toContain('not given by the version to compare with');
  });
});

test('init writes both for a file with other tensors, and asks for what it cannot know', async () => {
  const file = registry.write('next.onnx', TWO);
  const asked = ['init', file, '--name', 'probe', '--version', '2.0.0'];
  const { exitCode, stdout } = await runCli(asked, { cwd: registry.folder });
  expect(exitCode).toBe(0);
  const path = 'models/probe/versions/2.0.0.yaml';
  expect(stdout).toContain(`Fill in, in ${path}:`);
  const written = readFileSync(join(registry.folder, path), 'utf8');
  expect(written).toContain('# there are: "a", "b", "c"');
  const filled = written
    .replace(/first: \{columns: .*/u, 'first: {columns: [a, b]}')
    .replace(/second: \{columns: .*/u, 'second: {column: c}')
    .replace(/kind: "FILL IN[^"]*"/u, 'kind: probabilities');
  expect((await runCli(['validate'], { cwd: registry.folder })).exitCode).toBe(1);
  registry.write(path, filled);
  expect(await runCli(['validate'], { cwd: registry.folder })).toMatchObject({ exitCode: 0 });
});

describe('a reading of its own is refused', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string, string])[] = [
    ['without tensors of its own', { evaluation: TWO_READING }, 'reading-without-signature', '/evaluation'],
    [
      'of a set that is not there',
      { signature: TWO_SIGNATURE, evaluation: { ...TWO_READING, holdouts: { inputs: TWO_INPUTS } } },
      'evaluation-unknown',
      '/evaluation/holdouts',
    ],
    ['that is missing', { signature: TWO_SIGNATURE }, 'reading-missing', '/signature'],
    [
      'that leaves an input without values',
      {
        signature: TWO_SIGNATURE,
        evaluation: { holdout: { ...TWO_READING.holdout, inputs: { first: TWO_INPUTS.first } } },
      },
      'input-unbound',
      '/evaluation/holdout/inputs',
    ],
    [
      'that reads the true answers',
      {
        signature: TWO_SIGNATURE,
        evaluation: { holdout: { ...TWO_READING.holdout, inputs: { ...TWO_INPUTS, second: { column: 'y' } } } },
      },
      'reading-not-a-feature',
      '/evaluation/holdout/inputs/second',
    ],
    [
      'that says what counts',
      {
        signature: TWO_SIGNATURE,
        evaluation: { holdout: { ...TWO_READING.holdout, prediction: { output: 'chance', batchSensitive: true } } },
      },
      'reading-is-policy',
      '/evaluation/holdout/prediction/batchSensitive',
    ],
    [
      'that gives no gate what it asks for',
      {
        signature: TWO_SIGNATURE,
        evaluation: { holdout: { ...TWO_READING.holdout, prediction: { output: 'chance', kind: 'labels' } } },
      },
      'metric-needs-scores',
      '/evaluation',
    ],
  ];

  test.each(cases)('%s', async (_what, fields, reason, pointer) => {
    registry.version({ version: '2.0.0', onnx: TWO, fields });
    const { exitCode, stdout } = await runCli(['validate', '--json'], { cwd: registry.folder });
    expect(exitCode).toBe(1);
    const place = { path: 'models/probe/versions/2.0.0.yaml', pointer };
    expect(JSON.parse(stdout).problems).toContainEqual(
      expect.objectContaining({ reason, location: expect.objectContaining(place) }),
    );
  });

  test('where the data do not hold what it reads, at its own place', async () => {
    const inputs = { first: { columns: ['a', 'b'] }, second: { column: 'c' } };
    const signature = {
      ...TWO_SIGNATURE,
      inputs: [fp32('first', 2), { name: 'second', datatype: 'INT64', shape: [-1, 1] }],
    };
    const evaluation = { holdout: { ...TWO_READING.holdout, inputs } };
    registry.version({ version: '2.0.0', onnx: TWO, fields: { signature, evaluation } });
    const { exitCode, stdout } = await runCli(['validate', '--json'], { cwd: registry.folder });
    expect(exitCode).toBe(1);
    const location = { path: 'models/probe/versions/2.0.0.yaml', pointer: '/evaluation/holdout/inputs' };
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'data-binding', location }]);
  });
});

const CERTIFY = ['certify', '--changed-since', 'main', '--quick', '--output', 'out'] as const;

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function expectCompared(certificate: Certificate): void {
  const { gates, findings, performance, verdict } = certificate;
  expect({ verdict, findings }).toEqual({ verdict: 'pass', findings: [] });
  const answered = gates.map(({ id, result, baseline }) => ({ id, result, isCompared: typeof baseline === 'number' }));
  expect(answered).toEqual(
    expect.arrayContaining([
      { id: 'not-worse', result: 'pass', isCompared: true },
      { id: 'accurate', result: 'pass', isCompared: true },
      { id: 'as-fast', result: 'pass', isCompared: true },
    ]),
  );
  expect(performance[0]).toMatchObject({
    comparison: { ratios: { latency_p50: { value: expect.any(Number) } } },
    baseline: { latency: { p50: expect.anything() } },
  });
}

async function certify(changes: VersionChanges) {
  registry.version({ version: '2.0.0', onnx: TWO, ...changes });
  await commit('Add 2.0.0');
  const run = await runCli([...CERTIFY], {
    cwd: registry.folder,
  });
  return { ...run, certificate: read() };
}

function read(version = '2.0.0'): Certificate {
  return JSON.parse(readFileSync(join(registry.folder, 'out', `probe@${version}.certificate.json`), 'utf8'));
}

async function deploy(version: string, sha256: string): Promise<void> {
  const deployment: Deployment = {
    ...emptyDeployment('probe', 'production'),
    revision: 1,
    production: { version, sha256 },
  };
  await git('checkout', '--quiet', '--orphan', 'seatrial/deployments');
  await git('rm', '-rf', '--quiet', '.');
  registry.write('production/probe.yaml', JSON.stringify(deployment));
  await commit('Deploy');
  await git('checkout', '--quiet', 'main');
}

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return (await simpleGit(registry.folder).raw([...identity, ...args])).trim();
}

async function commit(message: string): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '-m', message);
}
