import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, SLOW } from '../support/slow.ts';

/** Rows, a model and what SciPy says of its cosines, by test/reference/pairs/make.py. */
const REFERENCE = join(import.meta.dirname, '../reference/pairs');
const ROWS = readFileSync(join(REFERENCE, 'rows.csv'), 'utf8');
const EXPECTED: Readonly<Record<'all' | 'v', Readonly<Record<'spearman' | 'pearson', number>>>> = JSON.parse(
  readFileSync(join(REFERENCE, 'expected.json'), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'seatrial-pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODES = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';
const SLICES = '    slices: [{name: part, by: part, minRows: 5}]\n';

/** What `init` writes, with the columns and the pair filled in. */
async function write(name: string, rows: string): Promise<string> {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'models'), { recursive: true });
  writeFileSync(join(cwd, 'rows.csv'), rows);
  const asked = ['--name', name, '--version', '1.0.0', '--data', 'rows.csv', '--target', 'score'];
  const task = ['--task', 'feature-extraction', '--registry', cwd];
  const created = await runCli(['init', fixturePath('pairs-embedding.onnx'), ...asked, ...task], { cwd });
  expect(created).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('query: {column: pair}');
  writeFileSync(
    path,
    written
      .replace(/modes: [^]*$/u, MODES)
      .replace(/\n.*id: not-worse.*/u, '')
      .replace(/ {4}query: .*\n/u, `    query: {column: pair}\n${SLICES}`)
      .replace(/X: .*/u, 'X: {columns: [a, b, c, d]}'),
  );
  const version = join(cwd, 'models', name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  return cwd;
}

function valueOf({ prediction }: Certificate, wanted: string, group: string | null): number | null | undefined {
  return prediction.find(({ metric, slice }) => metric === wanted && (slice?.group ?? null) === group)?.estimate.value;
}

test('an embedding has the correlations of SciPy with the grades of its pairs', async () => {
  const cwd = await write('sts', ROWS);
  expect(await runCli(['validate'], { cwd })).toMatchObject({ exitCode: 0 });
  const { stdout, stderr } = await runCli(['certify', 'sts@1.0.0', '--quick', '--json'], { cwd });
  const [certificate] = JSON.parse(stdout).certificates;
  expect(certificate, stderr).toMatchObject({ verdict: 'pass', findings: [], subject: { task: 'feature-extraction' } });
  for (const metric of ['spearman', 'pearson'] as const) {
    expect(valueOf(certificate, metric, null), metric).toBeCloseTo(EXPECTED.all[metric], 6);
    expect(valueOf(certificate, metric, 'v'), metric).toBeCloseTo(EXPECTED.v[metric], 6);
  }
});

test('a set of more pairs than are asked again has its pairs asked again whole', SLOW, async () => {
  const [head, ...rows] = ROWS.trim().split('\n');
  // Readings, which mostly differ and have more digits than codes do.
  let cell = 0;
  const reading = (number: string): string => `${number}${String(((cell += 1) * 7919) % 9973).padStart(4, '0')}`;
  const more = ['a', 'b', 'c', 'd'].flatMap((part) =>
    rows.map((row) => `${part}${row.replaceAll(/-?\d+\.\d+/gu, reading)}`),
  );
  const cwd = await write('many', `${[head, ...more].join('\n')}\n`);
  const { stdout, stderr } = await runCli(['certify', 'many@1.0.0', '--quick', '--json'], { cwd });
  const [certificate] = JSON.parse(stdout).certificates;
  expect(certificate, stderr).toMatchObject({ verdict: 'pass', findings: [] });
  expect(certificate.robustness.find(({ check }: { check: string }) => check === 'slight-noise')).toMatchObject({
    result: 'pass',
    metric: 'spearman',
    facts: { rows: 256 },
  });
});

const TORN = [
  [
    'torn',
    'Row 1 has no second row of its pair after it',
    ([first = '', ...rest]: readonly string[]) => [...rest, first],
  ],
  [
    'shared',
    'Row 3 belongs to the pair "p0", which has its two rows already',
    (rows: readonly string[]) => rows.map((row) => row.replace(/^p1,/u, 'p0,')),
  ],
] as const;

for (const { rows: cases, options } of byCost(TORN, ([name]) => name === 'shared'))
  test.each(cases)(
    'rows of pairs that are %s are refused with the row, by validate as by certify',
    options,
    async (name, said, change) => {
      const [head = '', ...rows] = ROWS.trim().split('\n');
      const cwd = await write(name, `${[head, ...change(rows)].join('\n')}\n`);
      const validated = await runCli(['validate'], { cwd });
      expect(validated.exitCode).toBe(1);
      expect(validated.stdout + validated.stderr).toContain(said);
      const { exitCode, stderr } = await runCli(['certify', `${name}@1.0.0`, '--quick'], { cwd });
      expect(exitCode).toBe(2);
      expect(stderr).toContain(said);
    },
  );
