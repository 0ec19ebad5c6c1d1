import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { equalRun, makeParquet, type ParquetColumn } from '../support/make-parquet.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

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
  { name: 'a missing target', data: withLine('1,2,3,'), told: /target-missing[^]*"y", row 10[^]*missing in 1 row\./ },
  {
    name: 'a target that says NA',
    data: withLine('1,2,3,NA'),
    told: /target-missing[^]*"y", row 10: "NA", which stands for a missing value/,
  },
  { name: 'a column twice', data: HOLDOUT_CSV.replace('a,b,c', 'a,a,c'), told: /data-format[^]*"a"/ },
  { name: 'a column that is not there', data: HOLDOUT_CSV.replace('a,b,c', 'a,b,z'), told: /data-binding[^]*"c"/ },
  { name: 'bytes that are no text', data: Uint8Array.of(0, 255, 254, 10), told: /data-format/ },
  { name: 'a parquet file that is none', data: 'PAR1 not really PAR1', file: 'bad.parquet', told: /data-format/ },
  {
    name: 'parquet whose pages lie before the file',
    data: aParquet({ offset: -100n }),
    file: 'before.parquet',
    told: /data-format[^]*"a" lies outside the file/,
  },
  {
    name: 'parquet that would take all memory',
    data: aParquet({ repetition: 1, page: Buffer.concat([Buffer.from([6, 0, 0, 0]), equalRun(2 ** 30, 1)]) }),
    file: 'run.parquet',
    told: /data-format[^]*a run is longer than its page/,
  },
  {
    name: 'parquet with a null in an integer target',
    data: NULLS,
    file: 'nulls.parquet',
    set: { inputs: { X: { columns: ['f32', 'f32', 'f32'] } }, target: { column: 'nullable', positive: 1 } },
    told: /data-binding/,
  },
];

for (const { rows, options } of byCost(UNREADABLE, oneOf(6)))
  test.each(rows)('$name cannot be answered, and is told at the set', options, async ({ data, file, set, told }) => {
    using registry = createRegistry();
    useData(registry, { data, file, set });
    const result = await certifyProbe(registry);
    expectUnanswered(result, registry);
    expect(result.stderr).toMatch(/models\/probe\/model\.yaml:[23]\d:\d+ {2}(?:data|target)-/);
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

test('a missing input, which the model answers with NaN, fails the version', SLOW, async () => {
  using registry = createRegistry();
  useData(registry, { data: withLine('1,,3,1') });
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 1 });
  expectNothingLeft(result, registry);
  expect(readCertificate(registry).findings).toMatchObject([{ code: 'non-finite-output', severity: 'error' }]);
});

const YES_NO = HOLDOUT_CSV.replaceAll(/,1$/gmu, ',yes').replaceAll(/,0$/gmu, ',no');
const LABEL = { output: 'label', kind: 'labels' };

const MISFITS: readonly (Case & { readonly place: RegExp })[] = [
  {
    name: 'labels outside the classes',
    data: withLine('1,1,1,7'),
    set: { target: { column: 'y', classes: [0, 1], positive: 1 } },
    told: /target-label-unknown[^]*holds 7, first in row 10/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'a third value in a binary target',
    data: withLine('1,1,1,2'),
    told: /target-not-binary[^]*third label, 2, first in row 10/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'a positive class that never occurs',
    data: YES_NO,
    set: { target: { column: 'y', positive: 'Yes' } },
    told: /positive-absent[^]*Did you mean "yes"\?/,
    place: /\/evaluation\/holdout\/target\/positive$/m,
  },
  {
    name: 'a positive class that is the only value',
    data: HOLDOUT_CSV.replaceAll(/,0$/gmu, ',1'),
    told: /positive-alone[^]*Every row that counts holds the positive class 1/,
    place: /\/evaluation\/holdout\/target(?:\/positive)?$/m,
  },
  {
    name: 'one class of several',
    data: HOLDOUT_CSV.replaceAll(/,0$/gmu, ',1'),
    set: { target: { column: 'y', problem: 'multiclass' } },
    told: /class-alone[^]*holds the class 1/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'words for two columns',
    data: YES_NO,
    set: { target: { column: 'y', positive: 'no' } },
    told: /positive-column-unknown[^]*the 2 columns/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'numbers as answers to words',
    data: YES_NO,
    set: { target: { column: 'y', positive: 'yes' }, prediction: LABEL },
    told: /answer-kind[^]*numbers \(0, 1|answer-kind[^]*numbers \(1, 0/,
    place: /\/evaluation\/holdout\/prediction$/m,
  },
  {
    name: 'text labels without classes',
    data: YES_NO,
    set: { target: { column: 'y', problem: 'multiclass' } },
    told: /columns-named-otherwise[^]*names the columns 0, 1, and row \d+ of the target holds (?:yes|no)/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'labels 1 and 2 for columns 0 and 1',
    data: HOLDOUT_CSV.replaceAll(/,1$/gmu, ',2').replaceAll(/,0$/gmu, ',1'),
    set: { target: { column: 'y', problem: 'multiclass' } },
    told: /columns-named-otherwise[^]*holds 2/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'answers from 0 for labels 1 and 2',
    data: HOLDOUT_CSV.replaceAll(/,1$/gmu, ',2').replaceAll(/,0$/gmu, ',1'),
    set: { target: { column: 'y', positive: 2 }, prediction: LABEL },
    told: /answers-shifted[^]*counted from another number/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'probabilities as logits',
    data: HOLDOUT_CSV,
    set: { prediction: { output: 'probabilities', kind: 'logits' } },
    told: /logits-add-up[^]*add up to 1 in each of the \d+ rows[^]*Set kind: probabilities/,
    place: /\/evaluation\/holdout\/prediction\/kind$/m,
  },
  {
    name: 'a threshold of 0 that every row reaches',
    data: HOLDOUT_CSV,
    set: { prediction: { output: 'probabilities', kind: 'logits', threshold: 0 } },
    told: /threshold-of-logits[^]*Write 0\.5 for the logit 0/,
    place: /\/evaluation\/holdout\/prediction\/threshold$/m,
  },
  {
    name: 'answers whose two classes are exchanged',
    data: HOLDOUT_CSV.replaceAll(/,1$/gmu, ',x').replaceAll(/,0$/gmu, ',1').replaceAll(/,x$/gmu, ',0'),
    set: { target: { column: 'y', positive: 1 }, prediction: LABEL },
    told: /answers-reordered[^]*\d+ of \d+ times; if they stood for/,
    place: /\/evaluation\/holdout\/target$/m,
  },
  {
    name: 'classes in another order than the numbers that the model answers',
    data: HOLDOUT_CSV.replaceAll(/,1$/gmu, ',low').replaceAll(/,0$/gmu, ',high'),
    set: { target: { column: 'y', classes: ['low', 'high'] }, prediction: LABEL },
    told: /classes-reordered[^]*in the order high, low they would \d+ times/,
    place: /\/evaluation\/holdout\/target\/classes$/m,
  },
  {
    name: 'more groups than a grouping has',
    data: withManyGroups(1001),
    set: { slices: [{ name: 'customer', by: 'a' }] },
    told: /slice-groups[^]*more than 1000 groups/,
    place: /\/evaluation\/holdout\/slices\/0\/by$/m,
  },
  {
    name: 'a filter by text on numbers',
    data: HOLDOUT_CSV,
    set: { slices: [{ name: 'one', where: { y: { in: ['1', 2] } } }] },
    told: /filter-kind[^]*"y" holds numbers, which the text "1" can never be/,
    place: /\/evaluation\/holdout\/slices\/0\/where\/y$/m,
  },
];

for (const { rows, options } of byCost(MISFITS, oneOf(6)))
  test.each(rows)('$name: the manifest does not fit the data', options, async ({ data, set, told, place }) => {
    using registry = createRegistry();
    useData(registry, { data, set });
    registry.model({
      evaluation: { holdout: aHoldout({ data: { path: 'data/holdout.csv', sha256: digest(data) }, ...set }) },
      gates: [{ id: 'floor', metric: 'accuracy', min: 0.6 }],
    });
    const result = await certifyProbe(registry);
    expectUnanswered(result, registry);
    expect(result.stderr).toMatch(/models\/probe\/model\.yaml:\d+:\d+ {2}/);
    expect(result.stderr).toMatch(told);
    expect(result.stderr).toMatch(place);
  });

function aParquet(first: Partial<ParquetColumn>): Buffer {
  const columns = ['a', 'b', 'c', 'y'].map((name) => ({ name }));
  return makeParquet({ rows: 4, columns: columns.map((column) => ({ ...column, ...(column.name === 'a' && first) })) });
}

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

function withManyGroups(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `${index / count},1,1,${index % 2}`);
  return `a,b,c,y\n${rows.join('\n')}\n`;
}
