import { copyFileSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findCacheFolder } from '../../src/adapters/system/cache-folder.ts';
import { LOCK, pickledProgram, PYTHON_MODELS, variablesWithUv } from '../support/python-models.ts';
import { leftBehind } from '../support/left-behind.ts';
import { type RunResult, runCli } from '../support/run-cli.ts';
import { byCost, SLOW } from '../support/slow.ts';

const variables = variablesWithUv();
const CACHE = findCacheFolder(process.env);
const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-python-')));

function run(...args: readonly string[]): Promise<RunResult> {
  // One environment for all commands, kept where the machine keeps it.
  return runCli(args, { cwd, environment: { PATH: variables?.['PATH'] ?? '', SEATRIAL_CACHE_DIR: CACHE } });
}

beforeAll(() => {
  for (const file of ['table.joblib', 'table.csv', 'logistic.joblib', 'requirements.lock'])
    copyFileSync(join(PYTHON_MODELS, file), join(cwd, file));
});

describe.skipIf(variables === null)('a model that Python loads, where uv is', () => {
  test(
    'is begun, filled in, certified, and compared with its next version',
    { ...SLOW, timeout: 600_000 },
    async () => {
      const begun = await run(
        'init',
        'table.joblib',
        'requirements.lock',
        '--name',
        'churn',
        '--version',
        '1.0.0',
        '--data',
        'table.csv',
        '--registry',
        cwd,
      );
      expect(begun, begun.text).toMatchObject({ exitCode: 0 });
      const path = join(cwd, 'models/churn/model.yaml');
      const text = readFileSync(path, 'utf8');
      // Columns are bound by their names, whatever their order in the file is.
      for (const name of ['city', 'age', 'pay']) expect(text).toContain(`${name}: {column: ${name}}`);
      expect(text).toContain('target: {column: leaves, classes: ["no", "yes"], positive: "FILL IN: ');
      writeFileSync(
        path,
        text
          .replace(/"FILL IN: [^"]*"/u, '"yes"')
          // One mode, whose budget no machine misses: what is asked here is whether the model is loaded, called and scored.
          .replace(
            /^modes:[^]*?^(?=\S)/mu,
            'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n',
          ),
      );
      const versionPath = join(cwd, 'models/churn/versions/1.0.0.yaml');
      const version = readFileSync(versionPath, 'utf8').replace(/^modes: .*/mu, 'modes: [edge]');
      writeFileSync(versionPath, version);
      expect(version).toContain('environment: {python: "3.11", lock: requirements.lock}');

      const valid = await run('validate');
      expect(valid, valid.text).toMatchObject({ exitCode: 0 });
      const certified = await run('certify', 'churn@1.0.0', '--quick');
      expect(certified, certified.text).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('runs code') });
      expect(certified.stdout).toContain('It was loaded where no token is');

      const next = await run(
        'init',
        'table.joblib',
        'requirements.lock',
        '--name',
        'churn',
        '--version',
        '1.1.0',
        '--registry',
        cwd,
      );
      expect(next, next.text).toMatchObject({ exitCode: 0 });
      const compared = await run('certify', 'churn@1.1.0', '--baseline', '1.0.0', '--quick');
      expect(compared.stdout, compared.text).toContain('1.0.0');
      expect(compared.stdout).toContain('same');
      expect(leftBehind()).toEqual([]);
    },
  );

  test('is refused with words where its file does what none should, and nothing was written', SLOW, async () => {
    writeFileSync(join(cwd, 'bad.joblib'), pickledProgram('import sys; sys.exit(5)'));
    const refused = await run(
      'init',
      'bad.joblib',
      'requirements.lock',
      '--name',
      'bad',
      '--version',
      '1.0.0',
      '--registry',
      cwd,
    );
    expect(refused).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('ended its own program while it was loaded'),
    });
  });

  for (const { rows, options } of byCost(
    [
      ['no lock', ['logistic.joblib'], 'no file beside it says with which packages'],
      [
        'a lock that does not say for which Python',
        ['logistic.joblib', 'nameless.lock'],
        'does not say for which version of Python',
      ],
      [
        'a lock without digests',
        ['logistic.joblib', 'open.lock', '--python', '3.11'],
        'has no digest of the files of its package',
      ],
      [
        'a Python that is none',
        ['logistic.joblib', 'requirements.lock', '--python', 'three'],
        'is no version of Python',
      ],
    ],
    (_row, index) => index === 0,
  ))
    test.each([...rows])('is not begun with %s', options, async (_name, args, said) => {
      writeFileSync(join(cwd, 'nameless.lock'), LOCK.replaceAll(/^#.*$/gmu, ''));
      writeFileSync(join(cwd, 'open.lock'), 'numpy==2.4.6\n');
      const refused = await run('init', ...args, '--name', 'x', '--version', '1.0.0', '--registry', cwd);
      expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(said) });
    });
});
