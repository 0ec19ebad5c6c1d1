import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { runCli } from '../support/run-cli.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'seatrial-usage-'));
  await writeFile(join(cwd, 'foo.txt'), 'a');
  await writeFile(join(cwd, 'MLmodel'), 'flavors: {onnx: {data: m.onnx}}\n');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('what cannot be answered ends with 2, below commands too', () => {
  test.each([
    ['record live', "required option '--file"],
    ['record version', 'missing required argument'],
    ['record version --bogus x', "unknown option '--bogus'"],
    ['record backfill', "required option '--github"],
    ['report prior-art', 'missing required argument'],
    ['report gap --bogus', "unknown option '--bogus'"],
    ['status --bogus', "unknown option '--bogus'"],
    ['plan --help', 'There is no command "plan".'],
    ['plan', '/seatrial plan is a comment on GitHub'],
    ['certfy x', 'Did you mean certify?'],
    ['record lvie --help', 'Did you mean live?'],
    ['status --repository nowhere', 'There is no folder '],
    ['verify --repository nowhere', 'There is no folder '],
    ['replay --repository nowhere', 'There is no folder '],
    ['history churn --repository nowhere', 'There is no folder '],
    ['record live --file - --repository nowhere', 'There is no folder '],
    ['find --registry nowhere', 'nowhere'],
    ['status', 'Run it inside a git repository'],
    ['find', 'Run it inside a git repository'],
    ['record version x.json', 'There is no such file'],
    ['record live --file nope', 'There is no such file'],
    ['export bmo churn@1.4.0', 'Did you mean bom?'],
    ['export bom', "missing required argument 'version'"],
    ['export bom churn', 'Write it as model@version'],
    ['export bom churn@1.4.0 --storage-uri s3://a/b', 'It belongs to kserve'],
    ['export bom churn@1.4.0 --certificate nope.json', 'There is no such file'],
    ['import foo.txt --model churn', 'foo.txt is no MLmodel file'],
    ['import README.md --model churn', 'There is no such file'],
  ])('%s', async (line, said) => {
    const { exitCode, stdout, stderr } = await runCli(line.split(' '), { cwd });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(said) });
    expect(stderr).not.toContain('internal');
  });
});

test('a command keeps its own --version', async () => {
  const { exitCode, stdout } = await runCli(['import', 'MLmodel', '--model', 'churn', '--version', '2.1.0'], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('version: 2.1.0') });
});

test('help and version are good answers', async () => {
  for (const flag of ['--version', '-V']) {
    const { exitCode, stdout, stderr } = await runCli([flag], { cwd });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: `${metadata.version}\n`, stderr: '' });
  }
  for (const line of [
    '--help',
    'help record',
    'record live --help',
    'history --help',
    'catalog --help',
    'import --help',
    'export --help',
  ]) {
    const { exitCode, stdout } = await runCli(line.split(' '), { cwd });
    expect({ line, exitCode }).toEqual({ line, exitCode: 0 });
    expect(stdout).toContain('Usage: seatrial');
  }
  for (const line of [
    'history',
    'catalog',
    'import',
    'export',
    'record version',
    'record backfill',
    'report prior-art',
  ]) {
    const { stdout } = await runCli([...line.split(' '), '--help'], { cwd });
    expect({ line, stdout }).toEqual({ line, stdout: expect.stringContaining('Exit code: 0') });
  }
});
