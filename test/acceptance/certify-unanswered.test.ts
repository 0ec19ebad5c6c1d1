import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { createRepository } from '../support/git-repository.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';

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

  test('one that passes beside one that cannot be read is not the answer', { timeout: 120_000 }, async () => {
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

  test('the closing table names it', { timeout: 120_000 }, async () => {
    const { exitCode, stdout, stderr } = await certify('probe@1.0.0', 'nosuch@1.0.0');
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/! +nosuch@1\.0\.0 +could not be certified: There is no model "nosuch"/);
    expect(stdout).toMatch(/1 could not be certified$/m);
    expect(stderr).toContain('unknown-model');
  });

  test('report.md is there also where nothing was answered', async () => {
    const { exitCode, stdout } = await certify('nosuch@1.0.0', '--output', 'none-report');
    expect(exitCode).toBe(2);
    expect(existsSync(join(registry.folder, 'none-report/report.md'))).toBe(true);
    expect(stdout).toContain('1 could not be certified');
    expect(stdout).toContain('none-report/report.md');
  });

  test('the Markdown names it', async () => {
    const { stdout } = await certify('nosuch@1.0.0', '--markdown');
    expect(stdout).toContain('nosuch 1.0.0 cannot be certified: There is no model');
  });
});
