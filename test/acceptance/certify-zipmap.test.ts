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

test.each([
  ['zipmap-words', 'probabilities'],
  ['zipmap-boosted', 'proba_output'],
])('%s, exported by default, is scored by its dictionaries', async (name, tensor) => {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'models'), { recursive: true });
  writeFileSync(join(cwd, 'rows.csv'), readFileSync(join(REFERENCE, 'rows.csv')));
  const asked = ['--name', name, '--version', '1.0.0', '--data', 'rows.csv', '--target', 'tree', '--registry', cwd];
  const created = await runCli(['init', fixturePath(`${name}.onnx`), ...asked], { cwd });
  expect(created, created.stderr).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('{name: output_probability, datatype: FP32, shape: [-1, 3]}');
  expect(written).toContain('output: output_probability');
  writeFileSync(path, written.replace(/gates:[^]*$/u, `${GATES}${MODES}`));
  const version = join(cwd, 'models', name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  const { stdout, stderr } = await runCli(['certify', `${name}@1.0.0`, '--quick', '--json'], { cwd });
  const [certificate]: readonly Certificate[] = JSON.parse(stdout).certificates;
  expect(certificate, stderr).toMatchObject({ verdict: 'pass', findings: [] });
  for (const [metric, value] of Object.entries(EXPECTED[name]!)) {
    const found = certificate?.prediction.find((one) => one.metric === metric && one.slice === null);
    expect(found?.estimate.value, metric).toBeCloseTo(value, 6);
  }
  expect(certificate?.inspection?.details).toMatchObject({
    'read before ZipMap': { output_probability: tensor },
  });
});
