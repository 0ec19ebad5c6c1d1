import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { type RunResult, runCli } from '../support/run-cli.ts';

const ROWS = `a,b,c,y\n${'1,2,3,0\n3,2,1,1\n'.repeat(20)}`;
const DATA = 'models/m/data/rows.csv';
const WITH_DATA = ['--data', 'rows.csv', '--target', 'y'];
const MANIFEST = 'models/m/versions/1.0.0.yaml';

let repository: TestRepository;

beforeEach(async () => {
  repository = await createRepository();
  copyFileSync(fixturePath('linear.onnx'), join(repository.folder, 'model.onnx'));
  await repository.write({ 'rows.csv': ROWS });
});

afterEach(() => repository[Symbol.asyncDispose]());

function init(version = '1.0.0', ...more: readonly string[]): Promise<RunResult> {
  const args = ['init', 'model.onnx', '--name', 'm', '--version', version, ...more];
  return runCli(args, { cwd: repository.folder });
}

function read(path: string): string {
  return readFileSync(join(repository.folder, path), 'utf8');
}

/** A clone as Git makes it on Windows, where it writes CRLF into texts. */
async function cloneWithCrlf(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-crlf-'));
  try {
    await simpleGit().clone(repository.folder, folder, ['--config', 'core.autocrlf=true']);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('data that init bound has its digest also where Git writes CRLF into texts', async () => {
  const made = await init('1.0.0', ...WITH_DATA);
  expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('+ .gitattributes') });
  await repository.commit('a model');
  await cloneWithCrlf(async (folder) => {
    expect(readFileSync(join(folder, 'rows.csv'), 'utf8')).toContain('\r\n');
    expect(readFileSync(join(folder, DATA), 'utf8')).toBe(ROWS);
    expect(readFileSync(join(folder, MANIFEST), 'utf8')).toBe(read(MANIFEST));
    expect((await runCli(['validate'], { cwd: folder })).stdout).not.toContain('digest-mismatch');
  });
});

test('without its lines the same is told, with the line to write', async () => {
  await init('1.0.0', ...WITH_DATA);
  rmSync(join(repository.folder, '.gitattributes'));
  await repository.commit('a model');
  await cloneWithCrlf(async (folder) => {
    const { exitCode, text } = await runCli(['validate'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Write the line rows.csv -text into the .gitattributes');
  });
});

test('lines that are there stay, data in Git LFS stays there, and nothing is written twice', async () => {
  const former = '*.onnx filter=lfs diff=lfs merge=lfs -text\r\n*.csv text';
  writeFileSync(join(repository.folder, '.gitattributes'), former);
  expect(await init('1.0.0', ...WITH_DATA)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('~ .gitattributes'),
  });
  const merged = read('.gitattributes');
  expect(merged.startsWith(`${former}\r\n`)).toBe(true);
  const attributes = async (...args: readonly string[]) => (await repository.git('check-attr', ...args)).trim();
  const model = 'models/m/artifacts/1.0.0/model.onnx';
  expect(await attributes('filter', 'text', '--', model)).toBe(`${model}: filter: lfs\n${model}: text: unset`);
  expect(await attributes('text', '--', DATA)).toBe(`${DATA}: text: unset`);
  expect(await attributes('eol', '--', MANIFEST)).toBe(`${MANIFEST}: eol: lf`);
  expect(await init('1.1.0')).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining('.gitattributes') });
  expect(read('.gitattributes')).toBe(merged);
});

test('a file that Git would not read either is refused before anything is written', async () => {
  symlinkSync('elsewhere', join(repository.folder, '.gitattributes'));
  const { exitCode, text } = await init();
  expect(exitCode).toBe(2);
  expect(text).toContain('.gitattributes');
  expect((await repository.git('status', '--porcelain', 'models')).trim()).toBe('');
});
