import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { HOLDOUT_CSV } from '../support/registry-fixture.ts';
import { type RunResult, runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-init-')));
  writeFileSync(join(cwd, 'holdout.csv'), HOLDOUT_CSV);
});
afterEach(() => rmSync(cwd, { recursive: true }));

function init(...more: readonly string[]): Promise<RunResult> {
  const names = ['--name', 'probe', '--version', '1.0.0', '--registry', cwd];
  return runCli(['init', fixturePath('linear.onnx'), ...names, ...more], { cwd });
}

function manifest(): string {
  return readFileSync(join(cwd, 'models/probe/model.yaml'), 'utf8');
}

test('an honest model passes what init wrote, on a busy machine too', SLOW, async () => {
  using _busy = keepBusy();
  const { exitCode, stdout } = await init('--data', 'holdout.csv');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('Measured here') });
  expect(manifest()).toMatch(/# measured here: one row takes .* budget = 10 times that/);
  expect(manifest()).toMatch(/# measured here: \S+ rows a second/);
  const certified = await runCli(['certify', 'probe@1.0.0', '--quick'], { cwd });
  expect(certified, certified.text).toMatchObject({ exitCode: 0 });
});

test('without rows no budget is guessed, and it is said', SLOW, async () => {
  const { exitCode, stdout } = await init();
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Not measured, because there are no labelled rows');
  expect(manifest()).toContain('p99: "FILL IN: ');
});

test('rows of queries with grades are a ranking, and the query is no feature', SLOW, async () => {
  const value = { type: 'FP32', shape: ['rows', 1] } as const;
  const nodes = [{ operator: 'Identity', inputs: ['X'], outputs: ['variable'] }];
  const onnx = writeModel({ nodes, inputs: [{ name: 'X', ...value }], outputs: [{ name: 'variable', ...value }] });
  writeFileSync(join(cwd, 'ranker.onnx'), onnx);
  const rows = Array.from({ length: 60 }, (_, row) => `${Math.floor(row / 5)},${(row % 5) / 4},${row % 3}`);
  writeFileSync(join(cwd, 'documents.csv'), `${['query_id,bm25,relevance', ...rows].join('\n')}\n`);
  const names = ['--name', 'probe', '--version', '1.0.0', '--registry', cwd, '--data', 'documents.csv'];
  const { exitCode, stdout } = await runCli(['init', 'ranker.onnx', ...names], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/ndcg@10 0\.\d+ on 60 rows/u) });
  for (const line of [
    'task: text-ranking    # guessed from the queries that the data name',
    'X: {columns: [bm25]}',
    'target: {column: relevance}',
    'query: {column: query_id}',
  ])
    expect(manifest()).toContain(line);
  expect(stdout).not.toContain('query_id');
});

test('a model that fails on the data is told, and its manifests are written', async () => {
  writeFileSync(
    join(cwd, 'holdout.csv'),
    HOLDOUT_CSV.replace(/^[^,\n]+,/mu, 'unnamed,').replaceAll(/^0\.\d/gmu, 'x0.1'),
  );
  const { exitCode, stdout } = await init('--data', 'holdout.csv');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('Not measured, because') });
  expect(manifest()).toContain('FILL IN: the time');
});

test.each([[[]], [['--data', 'holdout.csv']]])(
  'an operator without code is refused with its name, and nothing is written: init %j',
  async (more) => {
    const names = ['--name', 'probe', '--version', '1.0.0', '--registry', cwd, ...more];
    const refused = await runCli(['init', fixturePath('unknown-operator.onnx'), ...names], { cwd });
    expect(refused, refused.text).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^no-kernel\n/u) });
    expect(refused.stderr).toContain('has no code on the processor for the operator');
    expect(readdirSync(cwd)).toEqual(['holdout.csv']);
  },
);

test(
  'a single element beside a matrix is asked for as a constant, and the model is certified with it',
  SLOW,
  async () => {
    const file = join(cwd, 'scaled.onnx');
    writeFileSync(file, SCALED);
    const names = [
      '--name',
      'probe',
      '--version',
      '1.0.0',
      '--registry',
      cwd,
      '--data',
      'holdout.csv',
      '--target',
      'y',
    ];
    const created = await runCli(['init', file, ...names, '--task', 'tabular-regression'], { cwd });
    expect(created, created.text).toMatchObject({ exitCode: 0 });
    expect(created.stdout).toContain('the value that this input has in every call');
    expect(manifest()).toMatch(/name: scale, datatype: FP32, shape: \[1\], value: "FILL IN: /u);
    expect(manifest()).toContain('X: {columns: [a, b, c]}');
    const filled = manifest()
      .replace(/value: "FILL IN[^"]*"/u, 'value: 0.5')
      .replace(/gates:[^]*$/u, REST);
    writeFileSync(join(cwd, 'models/probe/model.yaml'), filled);
    writeFileSync(
      join(cwd, 'models/probe/versions/1.0.0.yaml'),
      readFileSync(join(cwd, 'models/probe/versions/1.0.0.yaml'), 'utf8').replace(/modes: .*/u, 'modes: [edge]'),
    );
    const certified = await runCli(['certify', 'probe@1.0.0', '--quick'], { cwd });
    expect(certified, certified.text).toMatchObject({ exitCode: 0 });
  },
);

const SCALED = writeModel({
  nodes: [
    { operator: 'Mul', inputs: ['X', 'scale'], outputs: ['scaled'] },
    { operator: 'MatMul', inputs: ['scaled', 'w'], outputs: ['score'] },
  ],
  weights: [{ name: 'w', shape: [3, 1], values: Float32Array.of(1, 1, 1) }],
  inputs: [
    { name: 'X', type: 'FP32', shape: ['batch', 3] },
    { name: 'scale', type: 'FP32', shape: [1] },
  ],
  outputs: [{ name: 'score', type: 'FP32', shape: ['batch', 1] }],
});
const REST =
  'gates:\n  - {id: any, metric: mae, max: 1000}\nmodes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';

function keepBusy(): Disposable {
  const spin = 'const until = Date.now() + 120_000; while (Date.now() < until) Math.sqrt(until);';
  const children = Array.from({ length: availableParallelism() }, (): ChildProcess =>
    spawn(process.execPath, ['-e', spin], { stdio: 'ignore' }),
  );
  return { [Symbol.dispose]: () => children.forEach((child) => child.kill('SIGKILL')) };
}

test('what the file has and no version will is told', SLOW, async () => {
  const names = ['--name', 'zip', '--version', '1.0.0', '--registry', cwd];
  const { exitCode, stdout } = await runCli(['init', fixturePath('zipmap-twice.onnx'), ...names], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/Output .* is of the kind .*, not a tensor, and is left out\.\n {2}→ .*convert with/);
});

test('hidden states are asked about, and the columns that went nowhere are named', SLOW, async () => {
  const rows = HOLDOUT_CSV.trimEnd().split('\n');
  writeFileSync(
    join(cwd, 'wide.csv'),
    rows.map((row, index) => `${row},${index === 0 ? 'region' : 'north'}\n`).join(''),
  );
  const { stdout } = await init('--data', 'wide.csv');
  expect(stdout).toMatch(/left out: .*region/);
});
