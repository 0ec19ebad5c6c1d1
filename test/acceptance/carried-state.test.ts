// @module-tag slow
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { writeModel } from '../support/onnx-writer.ts';

const cwd = mkdtempSync(join(tmpdir(), 'seatrial-state-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** y = gain × (x + state), and the state goes on as x + state: a running sum of each sequence. */
const RUNNING_SUM = writeModel({
  nodes: [
    { operator: 'Add', inputs: ['x', 'state'], outputs: ['stateN'] },
    { operator: 'Mul', inputs: ['stateN', 'gain'], outputs: ['y'] },
  ],
  inputs: [
    { name: 'x', type: 'FP32', shape: ['batch', 1] },
    { name: 'state', type: 'FP32', shape: ['batch', 1] },
    { name: 'gain', type: 'FP32', shape: [] },
  ],
  outputs: [
    { name: 'y', type: 'FP32', shape: ['batch', 1] },
    { name: 'stateN', type: 'FP32', shape: ['batch', 1] },
  ],
});

/** Forty sequences of five rows. */
function rows(): string {
  const lines = Array.from({ length: 200 }, (_, row) => {
    const steps = Array.from({ length: (row % 5) + 1 }, (_step, back) => ((row - back) * 37) % 11);
    return `s${Math.floor(row / 5)},${(row * 37) % 11},${2 * steps.reduce((sum, x) => sum + x, 0)}`;
  });
  return `call,x,target\n${lines.join('\n')}\n`;
}

test('init proposes state and constant, and a running sum is scored as one', async () => {
  mkdirSync(join(cwd, 'models'));
  writeFileSync(join(cwd, 'sum.onnx'), RUNNING_SUM);
  writeFileSync(join(cwd, 'rows.csv'), rows());
  const asked = ['--name', 'sum', '--version', '1.0.0', '--data', 'rows.csv', '--task', 'tabular-regression'];
  expect(await runCli(['init', 'sum.onnx', ...asked, '--registry', cwd], { cwd })).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models/sum/model.yaml');
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('shape: [-1, 1], rows: 0, state: {from: stateN}}');
  const modes = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';
  const filled = written
    .replace(/value: "FILL IN[^"]*"/u, 'value: 2')
    .replace(/sequence: .*/u, 'sequence: {column: call}')
    .replace(/modes: [^]*$/u, modes)
    .replace(/\n.*id: not-worse.*/u, '');
  writeFileSync(path, filled);
  const version = join(cwd, 'models/sum/versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  expect(await runCli(['validate'], { cwd })).toMatchObject({ exitCode: 0 });
  const { stdout } = await runCli(['certify', 'sum@1.0.0', '--quick', '--json'], { cwd });
  const [certificate] = JSON.parse(stdout).certificates;
  expect(certificate).toMatchObject({ verdict: 'pass', findings: [] });
  expect(certificate.readings).toMatchObject([
    {
      rows: 200,
      sequence: 'call',
      inputs: [
        { name: 'x', rowAxis: 0, columns: { count: 1, named: ['x'] } },
        { name: 'state', rowAxis: 0, state: { from: 'stateN', start: 0 } },
        { name: 'gain', value: 2 },
      ],
      target: { columns: { named: ['target'] }, kinds: ['number'], range: { least: expect.any(Number) } },
      answers: { output: 'y', kind: 'values', datatype: 'FP32', columns: 1 },
    },
  ]);
  expect(certificate.prediction).toContainEqual(
    expect.objectContaining({ metric: 'max_error', estimate: expect.objectContaining({ value: 0 }) }),
  );
});

test('a sequence that goes on after another is told with its place', async () => {
  const [head, ...lines] = rows().trim().split('\n');
  const mixed = [head, ...lines.toSorted((a, b) => Number(a.split(',')[1]) - Number(b.split(',')[1]))].join('\n');
  const folder = join(cwd, 'models/sum');
  writeFileSync(join(folder, 'data/rows.csv'), `${mixed}\n`);
  const model = readFileSync(join(folder, 'model.yaml'), 'utf8');
  const digest = createHash('sha256').update(`${mixed}\n`).digest('hex');
  writeFileSync(join(folder, 'model.yaml'), model.replace(/sha256: [^}]+/u, `sha256: "${digest}"`));
  const { exitCode, stdout } = await runCli(['certify', 'sum@1.0.0', '--quick', '--json'], { cwd });
  expect(exitCode).toBe(2);
  const [problem] = JSON.parse(stdout).unanswered[0].problems;
  expect(problem).toMatchObject({ code: 'data-binding', location: { path: 'models/sum/model.yaml' } });
  expect(problem.message).toMatch(/^The sequence "s\d+" goes on after another one began\.$/u);
});
