// @module-tag slow
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { runCli } from '../support/run-cli.ts';

/** Rows, and what scikit-learn says of the dictionaries that ONNX Runtime answers, by test/reference/zipmap/make.py. */
const REFERENCE = join(import.meta.dirname, '../reference/zipmap');
const EXPECTED: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
  readFileSync(join(REFERENCE, 'expected.json'), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'seatrial-zipmap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GATES = 'gates:\n  - {id: good, metric: roc_auc_ovr, min: 0.5}\n';
const MODES = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';

/** Made by init, with a gate that holds and a budget that any machine keeps. */
async function certify(
  name: string,
  fills: readonly (readonly [RegExp, string])[] = [],
  rows = 'rows.csv',
): Promise<{ readonly certificate: Certificate | undefined; readonly model: string }> {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'models'), { recursive: true });
  writeFileSync(join(cwd, 'rows.csv'), readFileSync(join(REFERENCE, rows)));
  const asked = ['--name', name, '--version', '1.0.0', '--data', 'rows.csv', '--target', 'tree', '--registry', cwd];
  const created = await runCli(['init', fixturePath(`${name}.onnx`), ...asked], { cwd });
  expect(created, created.stderr).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  const model = readFileSync(path, 'utf8');
  const filled = fills.reduce((text, [from, to]) => text.replace(from, to), model);
  writeFileSync(path, filled.replace(/gates:[^]*$/u, `${GATES}${MODES}`));
  const version = join(cwd, 'models', name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  const { stdout, stderr } = await runCli(['certify', `${name}@1.0.0`, '--quick', '--json'], { cwd });
  const [certificate]: readonly Certificate[] = JSON.parse(stdout).certificates;
  expect(certificate, stderr).toMatchObject({ verdict: 'pass', findings: [] });
  return { certificate, model };
}

function expectMetrics(name: string, certificate: Certificate | undefined): void {
  for (const [metric, value] of Object.entries(EXPECTED[name]!)) {
    const found = certificate?.prediction.find((one) => one.metric === metric && one.slice === null);
    expect(found?.estimate.value, metric).toBeCloseTo(value, 6);
  }
}

test.each([
  ['zipmap-words', 'probabilities'],
  ['zipmap-boosted', 'proba_output'],
  ['zipmap-alone', 'probabilities'],
])('%s, exported by default or without its labels, is scored by its dictionaries', async (name, tensor) => {
  const { certificate, model } = await certify(name);
  expect(model).toContain('{name: output_probability, datatype: FP32, shape: [-1, 3]}');
  expect(model).toContain('output: output_probability');
  expectMetrics(name, certificate);
  expect(certificate?.inspection?.details).toMatchObject({
    'read before ZipMap': { output_probability: tensor },
  });
  expect(certificate?.performance).toMatchObject([{ mode: 'edge', latency: { calls: expect.any(Number) } }]);
});

/** What init cannot know of an output with several answers a row. */
const FILLS = [
  [/^task: .*/mu, 'task: tabular-classification'],
  [/problem: [^}]*/u, 'problem: multiclass, classes: [ash, birch, oak]'],
  [/(shape: \[1, -1, 3\])/u, '$1, rows: 1'],
] as const;

test('a sequence of one tensor is scored and measured, though nothing stands beside it', async () => {
  const { certificate, model } = await certify('zipmap-sequence', FILLS);
  expect(model).toContain('{name: scores, datatype: FP32, shape: [1, -1, 3]');
  expectMetrics('zipmap-sequence', certificate);
  expect(certificate?.performance).toMatchObject([{ mode: 'edge', latency: { calls: expect.any(Number) } }]);
});

/** 2^53 and the next two, of which doubles know the first and the last. */
const WIDE = ['"9007199254740992"', '"9007199254740993"', '"9007199254740994"'];

test('classes beyond 2^53 are told apart, in the dictionaries as in the rows', async () => {
  const { certificate, model } = await certify('zipmap-wide', [], 'rows-wide.csv');
  expect(model).toContain(`classes: [${WIDE.join(', ')}]`);
  expectMetrics('zipmap-wide', certificate);

  const cwd = join(folder, 'zipmap-wide');
  writeFileSync(
    join(cwd, 'models/zipmap-wide/model.yaml'),
    readFileSync(join(cwd, 'models/zipmap-wide/model.yaml'), 'utf8').replace(
      /classes: .*\]/u,
      `classes: [${WIDE.toReversed().join(', ')}]`,
    ),
  );
  const { stderr, exitCode } = await runCli(['certify', 'zipmap-wide@1.0.0', '--quick'], { cwd });
  expect({ stderr, exitCode }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('9007199254740993') });
});
