import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';

const LINES = HOLDOUT_CSV.trimEnd().split('\n');

interface Case {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly file?: string | undefined;
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  readonly told: RegExp;
}

const NULLS = readFileSync(new URL('../reference/data/types-none.parquet', import.meta.url));

const UNREADABLE: readonly Case[] = [
  { name: 'no rows', data: 'a,b,c,y\n', told: /data-empty/ },
  { name: 'an empty file', data: '', told: /data-format/ },
  { name: 'a line with too few cells', data: withLine('1,2'), told: /data-format[^]*line 11/ },
  { name: 'a line with too many cells', data: withLine('1,2,3,4,5'), told: /data-format[^]*line 11/ },
  { name: 'a word among numbers', data: withLine('1,abc,3,1'), told: /data-binding[^]*"b", row 10/ },
  { name: 'a missing target', data: withLine('1,2,3,'), told: /data-binding[^]*"y", row 10/ },
  { name: 'a column twice', data: HOLDOUT_CSV.replace('a,b,c', 'a,a,c'), told: /data-format[^]*"a"/ },
  { name: 'a column that is not there', data: HOLDOUT_CSV.replace('a,b,c', 'a,b,z'), told: /data-binding[^]*"c"/ },
  { name: 'bytes that are no text', data: Uint8Array.of(0, 255, 254, 10), told: /data-format/ },
  { name: 'a parquet file that is none', data: 'PAR1 not really PAR1', file: 'bad.parquet', told: /data-format/ },
  {
    name: 'parquet with a null in an integer target',
    data: NULLS,
    file: 'nulls.parquet',
    set: { inputs: { X: { columns: ['f32', 'f32', 'f32'] } }, target: { column: 'nullable', positive: 1 } },
    told: /data-binding/,
  },
];

test.each(UNREADABLE)('$name cannot be answered, and is told at the set', async ({ data, file, set, told }) => {
  using registry = createRegistry();
  useData(registry, { data, file, set });
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.stderr).toMatch(/models\/probe\/model\.yaml:2\d:\d+ {2}data-/);
  expect(result.stderr).toMatch(told);
});

test.each([
  ['other bytes than declared', 'digest-mismatch', (registry: RegistryFixture) => writeHoldout(registry, 'a,b,c,y\n')],
  ['a size that is not declared', 'size-mismatch', (registry: RegistryFixture) => declareSize(registry, 7)],
  ['a file that is not there', 'file-not-found', (registry: RegistryFixture) => nameOther(registry)],
])('%s', async (_name, code, change) => {
  using registry = createRegistry();
  change(registry);
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.stderr).toMatch(new RegExp(`model\\.yaml:2\\d:\\d+ {2}${code}`));
});

test.each([
  ['labels outside the classes', '1,1,1,7', 'unknown-label'],
  ['a missing input, which the model answers with NaN', '1,,3,1', 'non-finite-output'],
])('%s fail the version', async (_name, line, code) => {
  using registry = createRegistry();
  useData(registry, { data: withLine(line), set: { target: { column: 'y', classes: [0, 1], positive: 1 } } });
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 1 });
  expectNothingLeft(result, registry);
  expect(readCertificate(registry).findings).toMatchObject([{ code, severity: 'error' }]);
});

test('one class only leaves the ranking undecided', async () => {
  using registry = createRegistry();
  useData(registry, { data: `a,b,c,y\n${'1,2,3,1\n'.repeat(50)}` });
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 3 });
  expect(readCertificate(registry).gates[0]).toMatchObject({ id: 'auc-floor', result: 'inconclusive' });
});

function useData(registry: RegistryFixture, { data, file = 'holdout.csv', set = {} }: Partial<Case>): void {
  const content = data ?? HOLDOUT_CSV;
  registry.write(`models/probe/data/${file}`, content);
  const reference = { path: `data/${file}`, sha256: digest(content) };
  registry.model({ evaluation: { holdout: aHoldout({ data: reference, ...set }) } });
}

function withLine(line: string): string {
  return [...LINES.slice(0, 10), line, ...LINES.slice(10)].join('\n');
}

function writeHoldout(registry: RegistryFixture, text: string): void {
  registry.write('models/probe/data/holdout.csv', text);
}

function declareSize(registry: RegistryFixture, size: number): void {
  const data = { path: 'data/holdout.csv', sha256: digest(HOLDOUT_CSV), size };
  registry.model({ evaluation: { holdout: aHoldout({ data }) } });
}

function nameOther(registry: RegistryFixture): void {
  const data = { path: 'data/nowhere.csv', sha256: digest(HOLDOUT_CSV) };
  registry.model({ evaluation: { holdout: aHoldout({ data }) } });
}
