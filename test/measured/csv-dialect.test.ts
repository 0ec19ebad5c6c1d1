// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certifyProbe, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';

/** The same numbers as a German table, the third cell of a row replaced by words for a missing one. */
const GERMAN = HOLDOUT_CSV.replaceAll(',', ';').replaceAll('.', ',').replaceAll('a;b;c;y', 'größe;b;c;y');
const DIALECT = { delimiter: ';', decimal: ',', encoding: 'latin1' };

function useCsv(registry: RegistryFixture, content: Uint8Array, csv?: object, name = 'holdout.csv'): void {
  registry.write(`models/probe/data/${name}`, content);
  const data = { path: `data/${name}`, sha256: digest(content), ...(csv !== undefined && { csv }) };
  const inputs = { X: { columns: ['größe', 'b', 'c'] } };
  registry.model({ evaluation: { holdout: aHoldout({ data, inputs }) } });
}

async function scoreOf(registry: RegistryFixture): Promise<unknown> {
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 0 });
  return readCertificate(registry).prediction;
}

test('a table of another country is scored as the same one of this, once that is declared', async () => {
  using registry = createRegistry();
  const usual = await scoreOf(registry);
  useCsv(registry, Buffer.from(GERMAN, 'latin1'), DIALECT);
  expect(await scoreOf(registry)).toEqual(usual);
});

test.each([
  ['the encoding', undefined, /csv: \{encoding: "latin1"\}/],
  [
    'the delimiter',
    { encoding: 'latin1' },
    /csv: \{encoding: "latin1", delimiter: ";"\}|csv: \{delimiter: ";", encoding: "latin1"\}/,
  ],
  ['the decimal comma', { encoding: 'latin1', delimiter: ';' }, /data-binding[^]*csv: \{decimal: ","\}/],
])('certify asks for %s, with the line to write', async (_name, csv, line) => {
  using registry = createRegistry();
  useCsv(registry, Buffer.from(GERMAN, 'latin1'), csv);
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.stderr).toMatch(/models\/probe\/model\.yaml:2\d:\d+ {2}data-/);
  expect(result.stderr).toMatch(line);
});

test('validate refuses csv: of another format', async () => {
  using registry = createRegistry();
  useCsv(registry, Buffer.from('PAR1'), DIALECT, 'holdout.parquet');
  const result = await runCli(['validate'], { cwd: registry.folder });
  expect(result).toMatchObject({ exitCode: 1 });
  expect(result.text).toMatch(/What csv: says means nothing[^]*data of another format/);
});

test('init writes what it finds, says it, asks for an encoding, and writes what is valid', async () => {
  using registry = createRegistry();
  const lines = GERMAN.replaceAll(/;([01])$/gm, ';$1').split('\n');
  const [header = '', first = '', ...rest] = lines;
  const words = [header, first.replace(/^[^;]*/, '?'), ...rest].join('\n');
  const data = registry.write('table.csv', Buffer.from(words, 'latin1'));
  const init = [
    'init',
    fixturePath('linear.onnx'),
    '--name',
    'other',
    '--version',
    '1.0.0',
    '--data',
    data,
    '--target',
    'y',
  ];
  const asked = await runCli(init, { cwd: registry.folder });
  expect(asked).toMatchObject({ exitCode: 2 });
  expect(asked.stderr).toMatch(/not UTF-8 text[^]*--csv/);
  const written = await runCli([...init, '--csv', '{encoding: latin1}'], { cwd: registry.folder });
  expect(written.text).toContain('Read with csv: {delimiter: ";", decimal: ",", encoding: "latin1", missing: ["?"]}');
  const manifest = readFileSync(join(registry.folder, 'models/other/model.yaml'), 'utf8');
  expect(manifest).toMatch(/csv: \{delimiter: ";", decimal: ",", encoding: "latin1", missing: \["\?"\]\}\}/);
  const validated = await runCli(['validate'], { cwd: registry.folder });
  expect(validated).toMatchObject({ exitCode: 0 });
});

test('init asks for a word that is no number in one column and a text in another, and ends with one dot', async () => {
  using registry = createRegistry();
  const [header = '', ...rows] = HOLDOUT_CSV.trimEnd().split('\n');
  const wide = rows.map((row, index) => `${row},${index === 0 ? '-' : index},${index % 2 === 0 ? '-' : 'gold'}`);
  const data = registry.write('table.csv', [`${header},v,plan`, ...wide, ''].join('\n'));
  const names = ['--name', 'other', '--version', '1.0.0', '--data', data, '--target', header.split(',').at(-1) ?? ''];
  const { stdout } = await runCli(['init', fixturePath('linear.onnx'), ...names], { cwd: registry.folder });
  expect(stdout).toMatch(/line \d+: '-' stands among the numbers of 'v', and in \d+ rows of 'plan'/);
  expect(stdout).not.toMatch(/\.\.|keeps easily|Read with/);
  expect(readFileSync(join(registry.folder, 'models/other/model.yaml'), 'utf8')).toMatch(/missing: \["FILL IN: '-'/);
});
