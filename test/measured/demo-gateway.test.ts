import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SLOW } from '../support/slow.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('a live test is shown: what is better is promoted, what breaks is gone, and no request is lost', SLOW, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo.ts', 'gateway'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Promote net (1.1.0): better in accuracy, and not worse in anything');
  expect(stdout).toMatch(/revision: \d+\n.*production:\n.*version: 1\.1\.0\n.*\n.*fallback:\n.*version: 1\.0\.0\n/);
  expect(stdout).toMatch(/\d\.\d\d s of yours later the breaker turns again away \(errors: \d+\)/);
  expect(stdout).toMatch(/Who asked saw \d+ errors; in the two hours since then 0\n/);
  const [, sent, counted] = /([\d,]+) requests were sent; the gateway has counted ([\d,]+)/.exec(stdout) ?? [];
  expect(counted).toBe(sent);
});
