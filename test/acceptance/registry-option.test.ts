import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost } from '../support/slow.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/registry', import.meta.url));

let elsewhere: string;
let registry: RegistryFixture;

beforeAll(() => {
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-elsewhere-')));
  cpSync(EXAMPLE, join(elsewhere, 'below/registry'), { recursive: true });
  registry = createRegistry();
  symlinkSync(registry.folder, join(elsewhere, 'link'));
});

afterAll(() => {
  rmSync(elsewhere, { recursive: true });
  registry[Symbol.dispose]();
});

const LINES = [
  ['validate --registry below/registry', 0],
  ['validate --registry below/registry models/diamond-price', 0],
  ['validate models/diamond-price', 2],
  ['validate --registry nowhere', 2],
  ['certify probe@1.0.0 --quick --registry link', 0],
  ['certify models/probe/versions/1.0.0.yaml --quick --registry link', 0],
  ['certify probe@1.0.0 --registry nowhere', 2],
  ['certify probe@1.0.0', 2],
  ['certify --changed-since main --registry link', 2],
] as const;

for (const { rows, options } of byCost(LINES, ([line]) => !line.includes('--quick')))
  test.each(rows)('%s ends with %i', options, async (line, exitCode) => {
    const result = await runCli(line.split(' '), { cwd: elsewhere });
    expect(result, result.text).toMatchObject({ exitCode });
    expect(result.stderr).not.toContain('internal');
    expect(readdirSync(elsewhere).toSorted()).toEqual(['below', 'link']);
  });

const READERS = ['status', 'verify', 'replay', 'history churn', 'find', 'catalog', 'report gap'];

for (const { rows, options } of byCost(READERS, (command) => command === 'status'))
  test.each(rows)('%s looks in the folder that is named', options, async (command) => {
    for (const option of ['--registry', '--repository']) {
      const { exitCode, stderr } = await runCli([...command.split(' '), option, 'nowhere'], { cwd: elsewhere });
      expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('nowhere') });
    }
  });
