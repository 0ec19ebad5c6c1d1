import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createRegistry } from '../support/registry-fixture.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'seatrial-kept-code-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** As a person runs it, whose environment says nothing of what Node keeps. */
function run(cache: string, args: readonly string[], cwd = root): Promise<RunResult> {
  return runCli(args, { cwd, environment: { SEATRIAL_CACHE_DIR: cache, NODE_COMPILE_CACHE: '' } });
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe('what Node has compiled of the program', () => {
  test('is kept for the next start where nobody else may write, that of the processes which read data, too', async () => {
    const cache = join(root, 'new/cache');
    const kept = join(cache, 'compiled');
    expect(await run(cache, ['--version'])).toMatchObject({ exitCode: 0, stderr: '', leftFiles: [] });
    const own = filesIn(kept);
    expect(own.length).toBeGreaterThan(10);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    expect(await run(cache, ['--version'])).toMatchObject({ exitCode: 0 });
    expect(filesIn(kept)).toEqual(own);
    using registry = createRegistry();
    expect(await run(cache, ['validate'], registry.folder)).toMatchObject({ exitCode: 0 });
    expect(filesIn(kept).length).toBeGreaterThan(own.length);
  });

  test('is not kept where others may write: what lies there is run', async () => {
    const cache = join(root, 'shared');
    mkdirSync(join(cache, 'compiled'), { recursive: true });
    chmodSync(join(cache, 'compiled'), 0o777);
    expect(await run(cache, ['--version'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(filesIn(cache)).toEqual([]);
  });

  test('is not kept where no folder can be made, and nobody is told', async () => {
    writeFileSync(join(root, 'file'), '');
    for (const cache of [join(root, 'file'), '/proc/nowhere/cache']) {
      expect(await run(cache, ['--version'])).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });
});
