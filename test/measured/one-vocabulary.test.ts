// @module-tag slow
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost } from '../support/slow.ts';

let registry: RegistryFixture;

/** A remark in the file: another digest, the same model. */
const REMARK = Uint8Array.of(0x32, 1, 0x61);

beforeAll(() => {
  registry = createRegistry();
  registry.model({
    gates: [
      { id: 'floor', metric: 'roc_auc', min: 0.6 },
      { id: 'no-loss', metric: 'roc_auc', versus: 'production', noWorseBy: 0.01 },
    ],
  });
  registry.version({ version: '1.1.0', onnx: Buffer.concat([readFileSync(fixturePath('linear.onnx')), REMARK]) });
});

afterAll(() => registry[Symbol.dispose]());

const WAYS = byCost(
  [
    ['the comment', ['--markdown']],
    ['the terminal', ['--verbose']],
  ],
  (_row, index) => index === 0,
);
for (const { rows, options } of WAYS)
  test.each([...rows])(
    '%s calls the same answers the same, whichever gate asks',
    { ...options, timeout: 120_000 },
    expectSame,
  );

async function expectSame(_way: string, how: readonly string[]): Promise<void> {
  const { stdout, stderr, exitCode } = await runCli(
    ['certify', 'probe@1.1.0', '--baseline', '1.0.0', '--quick', ...how],
    { cwd: registry.folder, environment: { COLUMNS: '140' } },
  );
  expect(exitCode, stderr).toBe(0);
  const rows = stdout.split('\n').filter((line) => /✓ +floor\b|`floor`|no-loss|\| `roc_auc` \|/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const row of rows) {
    expect(row).toContain('the same');
    expect(row).not.toMatch(/better|worse|no clear/);
  }
  expect(stdout).not.toMatch(/roc_auc \([+−]/);
}
