// @module-tag slow
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { runCli } from '../support/run-cli.ts';

/** Rows of things, and what scikit-learn's neighbours say of their vectors, by test/reference/retrieval/make.py. */
const REFERENCE = join(import.meta.dirname, '../reference/retrieval');
const ROWS = readFileSync(join(REFERENCE, 'rows.csv'), 'utf8');
const EXPECTED: Readonly<Record<'all' | 'v', Readonly<Record<string, number>>>> = JSON.parse(
  readFileSync(join(REFERENCE, 'expected.json'), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'seatrial-neighbours-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODES = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';
const SLICES = '    slices: [{name: part, by: part, minRows: 5}]\n';

/** What `init` writes, changed as it says, with a gate. */
async function write(name: string, rows: string, gate = 'recall@1, min: 0.01'): Promise<string> {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'models'), { recursive: true });
  writeFileSync(join(cwd, 'rows.csv'), rows);
  const asked = ['--name', name, '--version', '1.0.0', '--data', 'rows.csv', '--target', 'thing'];
  const task = ['--task', 'feature-extraction', '--registry', cwd];
  const created = await runCli(['init', fixturePath('pairs-embedding.onnx'), ...asked, ...task], { cwd });
  expect(created, created.stderr).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('delete this line, add problem: retrieval to target');
  writeFileSync(
    path,
    written
      .replace(/gates:[^]*?modes: [^]*$/u, `gates:\n  - {id: found, metric: ${gate}}\n${MODES}`)
      .replace(/ {4}query: .*\n(?: {4}#.*\n)?/u, SLICES)
      .replace(/target: \{column: thing.*\}/u, 'target: {column: thing, problem: retrieval}')
      .replace(/X: .*/u, 'X: {columns: [a, b, c, d]}'),
  );
  const version = join(cwd, 'models', name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  return cwd;
}

function valueOf({ prediction }: Certificate, wanted: string, group: string | null): number | null | undefined {
  return prediction.find(({ metric, slice }) => metric === wanted && (slice?.group ?? null) === group)?.estimate.value;
}

test('vectors of things find each other as by the neighbours of scikit-learn, those of a slice among all', async () => {
  const cwd = await write('things', ROWS);
  const validated = await runCli(['validate'], { cwd });
  expect(validated, validated.stdout + validated.stderr).toMatchObject({ exitCode: 0 });
  const { stdout, stderr } = await runCli(['certify', 'things@1.0.0', '--quick', '--json'], { cwd });
  const [certificate] = JSON.parse(stdout).certificates;
  expect(certificate, stderr).toMatchObject({ verdict: 'pass', findings: [] });
  for (const metric of ['recall@1', 'recall@5', 'recall@10']) {
    expect(valueOf(certificate, metric, null), metric).toBeCloseTo(EXPECTED.all[metric]!, 9);
    expect(valueOf(certificate, metric, 'v'), metric).toBeCloseTo(EXPECTED.v[metric]!, 9);
  }
});

test.each([
  ['alone', 'No two rows have one id', (row: string, at: number) => row.replace(/^t\d+/u, `t${at}`)],
  ['one', 'Every row that counts holds the class t1', (row: string) => row.replace(/^t\d+/u, 't1')],
])('ids of which nothing can be found are refused, by validate as by certify: %s', async (name, said, change) => {
  const [head = '', ...rows] = ROWS.trim().split('\n');
  const cwd = await write(name, `${[head, ...rows.map(change)].join('\n')}\n`);
  const validated = await runCli(['validate'], { cwd });
  expect(validated.exitCode).toBe(1);
  expect(validated.stdout + validated.stderr).toContain(said);
  const { exitCode, stderr } = await runCli(['certify', `${name}@1.0.0`, '--quick'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(said);
});

test('a depth of which nothing is known is refused with the most that is', async () => {
  const cwd = await write('deep', ROWS, 'recall@101, min: 0.5');
  const validated = await runCli(['validate'], { cwd });
  expect(validated.exitCode).toBe(1);
  expect(validated.stdout + validated.stderr).toContain('of a retrieval problem it is at most 100');
});
