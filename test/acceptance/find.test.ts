import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogFiles } from '../support/catalog-data.ts';
import { runCli } from '../support/run-cli.ts';

let catalog: string;

beforeAll(async () => {
  catalog = mkdtempSync(join(tmpdir(), 'seatrial-find-'));
  for (const [path, text] of await catalogFiles({ models: 8, versionsPerModel: 4 })) {
    mkdirSync(dirname(join(catalog, path)), { recursive: true });
    writeFileSync(join(catalog, path), text);
  }
});

afterAll(() => rmSync(catalog, { recursive: true }));

function find(...words: readonly string[]) {
  return runCli(['find', ...words, '--catalog', catalog], { cwd: catalog });
}

test('for a new task it tells what did well, by what proof, on which data, under which licence', async () => {
  const { exitCode, stdout } = await find('--task', 'tabular-classification', '--metric', 'roc_auc>0.5');
  expect(exitCode).toBe(0);
  const [head = '', first = ''] = stdout.split('\n');
  expect(head.trim().split(/\s+/)).toEqual(['VERSION', 'STAGE', 'roc_auc', 'P99', 'SIZE', 'DAYS', 'DATA', 'LICENCE']);
  expect(first).toMatch(/-\d@1\.\d\.0 .*0\.8\d+ live /);
  expect(stdout).toContain('churn-ho');
  expect(stdout).toMatch(/Apache-2\.0|MIT|not said/);
});

test('without a metric each version shows its own', async () => {
  const { stdout } = await find('--task', 'tabular-regression');
  expect(stdout).toMatch(/mae \d+\.\d+ live/);
});

test('latencies of several classes of machines are not passed off as one list', async () => {
  const { stdout } = await find('--limit', '100');
  expect(stdout).toContain('P99 was measured on 2 classes of machine');
  const one = await find('fraud');
  expect(one.stdout).not.toContain('classes of machine');
});

test.each([
  [['fruad'], 'fraud'],
  [['--tag', 'weakly'], 'weekly'],
  [['--license', 'Apache-2'], 'Apache-2.0'],
  [['--owner', '@acme/churn-taem'], '@acme/churn-team'],
] as const)('%j finds nothing, and asks what was meant', async (words, meant) => {
  const { exitCode, stdout } = await find(...words);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`Did you mean "${meant}"?`);
});

test('a catalogue whose index leads elsewhere is refused, and is no error of the program', async () => {
  const forged = mkdtempSync(join(tmpdir(), 'seatrial-find-'));
  try {
    cpSync(catalog, forged, { recursive: true });
    const index = JSON.parse(readFileSync(join(forged, 'catalog.json'), 'utf8'));
    index.versionShards[0].path = '../../etc/passwd';
    writeFileSync(join(forged, 'catalog.json'), JSON.stringify(index));
    const { exitCode, stderr } = await runCli(['find', '--catalog', forged], { cwd: forged });
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('is no path of a catalogue') });
    expect(stderr).toContain('schema-violation');
  } finally {
    rmSync(forged, { recursive: true });
  }
});

test('failures are left out unless they, or their stage, are asked for', async () => {
  const stagesOf = async (...words: readonly string[]) => {
    const { stdout } = await find('--limit', '100', '--json', ...words);
    const rows: readonly { readonly stage: string }[] = JSON.parse(stdout);
    return new Set(rows.map(({ stage }) => stage));
  };
  expect(await stagesOf()).not.toContain('rejected');
  expect(await stagesOf('--failed')).toContain('rejected');
  expect(await stagesOf('--stage', 'rejected')).toEqual(new Set(['rejected']));
});
