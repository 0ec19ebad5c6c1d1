import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { createRepository } from '../support/git-repository.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

interface Unanswered {
  readonly model: string;
  readonly version: string;
  readonly problems: readonly { readonly code: string }[];
}

let registry: RegistryFixture;

/** 1.0.0 passes; 1.1.0 cannot be read. */
beforeAll(() => {
  registry = createRegistry();
  registry.version({ version: '1.1.0', fields: { artefact: 1 } });
});

afterAll(() => registry[Symbol.dispose]());

function certify(...args: readonly string[]): Promise<RunResult> {
  return runCli(['certify', '--quick', ...args], { cwd: registry.folder });
}

describe('a verdict is about everything that was asked', () => {
  test('a name that does not exist has none', async () => {
    const { exitCode, stdout } = await certify('nosuch@1.0.0', '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      verdict: 'unanswered',
      reasonCode: 'unknown-model',
      certificates: [],
      unanswered: [
        {
          model: 'nosuch',
          version: '1.0.0',
          problems: [{ code: 'unknown-model', message: expect.any(String), hint: expect.any(String) }],
        },
      ],
    });
  });

  test('where nothing was to be certified, the reason says so', async () => {
    await using repository = await createRepository();
    await repository.commit('empty', { 'models/.keep': '' });
    const { exitCode, stdout } = await runCli(['certify', '--changed-since', 'HEAD', '--json'], {
      cwd: repository.folder,
    });
    expect({ exitCode, ...JSON.parse(stdout) }).toMatchObject({
      exitCode: 0,
      verdict: 'pass',
      reasonCode: 'nothing-to-certify',
      certificates: [],
      unanswered: [],
    });
  });

  test('one that passes beside one that cannot be read is not the answer', { ...SLOW, timeout: 120_000 }, async () => {
    const { exitCode, stdout } = await certify('probe@1.0.0', 'probe@1.1.0', '--json', '--output', 'json-report');
    expect(exitCode).toBe(2);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      verdict: 'unanswered',
      certificates: [{ subject: { version: '1.0.0' } }],
      unanswered: [
        { model: 'probe', version: '1.1.0', problems: [{ location: { path: 'models/probe/versions/1.1.0.yaml' } }] },
      ],
    });
    const report = readFileSync(join(registry.folder, 'json-report/report.md'), 'utf8');
    expect(report).toMatch(/^### .+probe 1\.1\.0 cannot be certified/m);
    expect(report).toContain('1.0.0');
  });

  test(
    'each kind of fault is named with its version, in JSON, at the end of the text and in the report',
    { ...SLOW, timeout: 300_000 },
    async () => {
      using broken = createRegistry();
      broken.version({ version: '1.1.0', fields: { artefact: 1 } });
      broken.write('models/probe/versions/1.2.0.yaml', 'apiVersion: [unclosed\n kind');
      broken.version({ version: '1.3.0', file: { path: 'gone.onnx' } });
      broken.version({ version: '1.4.0', onnx: Buffer.from('no model') });
      const names = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '9.9.9'].map((version) => `probe@${version}`);
      const asked = (...how: readonly string[]) =>
        runCli(['certify', '--quick', ...names, 'nosuch@1.0.0', ...how], { cwd: broken.folder });

      const json = await asked('--json');
      expect(json.exitCode).toBe(2);
      const { verdict, certificates, unanswered } = JSON.parse(json.stdout);
      expect(verdict).toBe('unanswered');
      expect(certificates.map((one: Certificate) => [one.subject.version, one.verdict])).toEqual([
        ['1.0.0', 'pass'],
        ['1.4.0', 'fail'],
      ]);
      const codes = unanswered.map((one: Unanswered) => `${one.model}@${one.version} ${one.problems[0]?.code}`);
      expect(codes).toEqual([
        'nosuch@1.0.0 unknown-model',
        'probe@1.1.0 schema-violation',
        'probe@1.2.0 yaml-syntax',
        'probe@1.3.0 file-not-found',
        'probe@9.9.9 unknown-version',
      ]);

      const text = await asked('--output', 'out');
      expect(text.exitCode).toBe(2);
      for (const name of [...names, 'nosuch@1.0.0']) expect(text.stdout).toMatch(new RegExp(`^ +[!✓✗] +${name} `, 'm'));
      const report = readFileSync(join(broken.folder, 'out/report.md'), 'utf8');
      const [overview = ''] = report.split('\n### ');
      for (const name of [...names, 'nosuch@1.0.0']) expect(overview).toContain(`| \`${name}\` | `);
    },
  );

  test('the closing table names it', { ...SLOW, timeout: 120_000 }, async () => {
    const { exitCode, stdout, stderr } = await certify('probe@1.0.0', 'nosuch@1.0.0');
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/! +nosuch@1\.0\.0 +could not be certified: There is no model "nosuch"/);
    expect(stdout).toMatch(/1 could not be certified$/m);
    expect(stderr).toContain('unknown-model');
  });

  test('report.md is there also where nothing was answered', SLOW, async () => {
    const { exitCode, stdout } = await certify('nosuch@1.0.0', '--output', 'none-report');
    expect(exitCode).toBe(2);
    expect(existsSync(join(registry.folder, 'none-report/report.md'))).toBe(true);
    expect(stdout).toContain('1 could not be certified');
    expect(stdout).toContain('none-report/report.md');
  });

  test('the Markdown names it', SLOW, async () => {
    const { stdout } = await certify('nosuch@1.0.0', '--markdown');
    expect(stdout).toContain('nosuch 1.0.0 cannot be certified: There is no model');
  });
});
