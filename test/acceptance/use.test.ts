import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../support/run-cli.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/registry', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-use-')));
  cpSync(EXAMPLE, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function models(): readonly string[] {
  return readdirSync(join(folder, 'models')).toSorted();
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

test('a new model is begun from a version, valid as it is, with its lineage, licence and policy', async () => {
  const begun = await runCli(['use', 'income-band@1.1.0', '--as', 'income-eu'], { cwd: folder });
  expect(begun, begun.text).toMatchObject({ exitCode: 0 });
  const version = parse(read('models/income-eu/versions/1.0.0.yaml'));
  const before = parse(read('models/income-band/versions/1.1.0.yaml'));
  const { claims: _claims, ...kept } = before;
  expect(version).toEqual({
    ...kept,
    model: 'income-eu',
    version: '1.0.0',
    lineage: { ...before.lineage, base: 'income-band@1.1.0' },
  });
  expect(parse(read('models/income-eu/model.yaml'))).toEqual({
    ...parse(read('models/income-band/model.yaml')),
    name: 'income-eu',
  });
  expect(begun.stdout).toContain('Licence: Apache-2.0 AND CC-BY-4.0. Evaluation data: holdout (CC-BY-4.0).');
  expect(begun.stdout).toContain('+ models/income-eu/income-1.1.0.onnx');
  const validated = await runCli(['validate'], { cwd: folder });
  expect(validated, validated.text).toMatchObject({ exitCode: 0 });
});

test.each([
  ['income-bnad@1.1.0 --as income-eu', 'Did you mean income-band@1.1.0?'],
  ['income-band@1.1.1 --as income-eu', 'Did you mean income-band@1.1.0?'],
  ['income-band@1.1.0 --as file-type', 'There is a model "file-type" already'],
  ['income-band@1.1.0 --as Income_EU', 'no name of a model'],
  ['income-band@1.1.0 --as ../elsewhere', 'no name of a model'],
  ['income-band@1.1.0 --as income-eu --version one', 'no semantic version'],
  ['income-band --as income-eu', 'names no version'],
])('%s writes nothing and says why', async (line, words) => {
  const before = models();
  const { exitCode, text } = await runCli(['use', ...line.split(' ')], { cwd: folder });
  expect({ exitCode, text }).toEqual({ exitCode: 2, text: expect.stringContaining(words) });
  expect(models()).toEqual(before);
});

test('a file that is not the one of its digest is not copied, and nothing is left behind', async () => {
  writeFileSync(join(folder, 'models/income-band/income-1.1.0.onnx'), 'version https://git-lfs.github.com/spec/v1');
  const { exitCode, text } = await runCli(['use', 'income-band@1.1.0', '--as', 'income-eu'], { cwd: folder });
  expect({ exitCode, text }).toEqual({
    exitCode: 2,
    text: expect.stringContaining('is not the file that its manifest'),
  });
  expect(existsSync(join(folder, 'models/income-eu'))).toBe(false);
});
