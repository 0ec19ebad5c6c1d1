import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCertificate } from '../support/certify-run.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { aHoldout, createRegistry, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

let registry: RegistryFixture;

beforeEach(() => {
  registry = createRegistry();
  registry.version({ version: '1.1.0', onnx: blindToFirst() });
});

afterEach(() => registry[Symbol.dispose]());

/** The same model without a weight for the first column. */
function blindToFirst(): Buffer {
  const bytes = readFileSync(fixturePath('linear.onnx'));
  const name = 'coefficients';
  const first = bytes.indexOf(name) + name.length;
  // Each weight is a field of five bytes: two classes of three columns.
  for (const column of [0, 3]) bytes.writeFloatLE(0, first + 5 * column + 1);
  return bytes;
}

async function certify(): Promise<string> {
  const args = [
    'certify',
    'probe@1.1.0',
    '--baseline',
    '1.0.0',
    '--quick',
    '--no-reuse',
    '--verbose',
    '--output',
    'out',
  ];
  return (await runCli(args, { cwd: registry.folder })).stdout.replaceAll(/\s+/g, ' ');
}

interface Line {
  readonly data: string;
  readonly row: number;
  readonly change: string;
  readonly candidate?: number;
  readonly baseline?: number;
}

function changedRows(): readonly Line[] {
  const text = readFileSync(join(registry.folder, 'out', 'probe@1.1.0.changed-rows.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const TRUTH = HOLDOUT_CSV.trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => Number(line.split(',')[3]));

test('rows whose answers changed are counted, listed by number, and told', { timeout: 300_000 }, async () => {
  const stdout = await certify();
  const [changes] = readCertificate(registry, '1.1.0').changes ?? [];
  const rows = changedRows();
  expect(rows.every((row) => Object.keys(row).join() === 'data,row,change')).toBe(true);
  const count = (word: string): number => rows.filter(({ change }) => change === word).length;
  expect(changes).toMatchObject({
    rows: 300,
    changed: rows.length,
    better: count('better'),
    worse: count('worse'),
    by: 'right',
  });
  expect(count('worse')).toBeGreaterThan(count('better') + 20);
  expect(rows[0]?.change).toBe('worse');
  expect(stdout).toContain(`holdout: ${rows.length} of 300 answers changed: ${count('better')} right that were wrong`);
  const report = readFileSync(join(registry.folder, 'out', 'report.md'), 'utf8');
  expect(report).toContain('probe@1.1.0.changed-rows.jsonl');
});

test('their answers are listed where the manifest shows values', { ...SLOW, timeout: 300_000 }, async () => {
  registry.model({ evaluation: { holdout: aHoldout({ show: 'values' }) } });
  await certify();
  for (const { row, change, candidate, baseline } of changedRows()) {
    const truth = TRUTH[row - 1];
    expect({ row, change, baseline }).toEqual({
      row,
      change: candidate === truth ? 'better' : 'worse',
      baseline: 1 - (candidate ?? 0),
    });
  }
});

test('a first version changes nothing', { ...SLOW, timeout: 300_000 }, async () => {
  await runCli(['certify', 'probe@1.0.0', '--quick', '--no-reuse', '--output', 'out'], { cwd: registry.folder });
  expect(readCertificate(registry).changes).toEqual([]);
  expect(existsSync(join(registry.folder, 'out', 'probe@1.0.0.changed-rows.jsonl'))).toBe(false);
});
