import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { createRegistry } from '../support/registry-fixture.ts';
import { CLI, processesIn, runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

describe('what is asked for cannot be answered', () => {
  test.each([
    ['nothing', [], 'usage'],
    ['a model with a near name', ['prob@1.0.0'], 'unknown-model[^]*Did you mean probe@1.0.0'],
    ['a version with a near name', ['probe@1.0.1'], 'unknown-version[^]*Did you mean probe@1.0.0'],
    ['a version that leaves the folder', ['..@..'], 'unknown-version'],
    ['a model alone', ['probe'], 'usage[^]*Did you mean probe@1.0.0. It is the only version'],
    ['a word near a model', ['prboe'], 'usage[^]*Did you mean probe@1.0.0'],
    ['a tag', ['probe:v1.0.0'], 'usage[^]*Did you mean probe@1.0.0'],
    ['an unknown mode', ['probe@1.0.0', '--modes', 'egde'], 'edge'],
    ['a mode that the version does not have', ['probe@1.0.0', '--modes', 'batch'], 'usage[^]*edge'],
    ['an unknown baseline', ['probe@1.0.0', '--baseline', '0.9.0'], 'unknown-version'],
    ['a baseline that leaves the folder', ['probe@1.0.0', '--baseline', '../../x'], 'unknown-version'],
    ['a seed that is no number', ['probe@1.0.0', '--seed', '-1'], 'seed'],
  ])('%s', async (_name, args, told) => {
    using registry = createRegistry();
    const result = await runCli(['certify', ...args, '--output', 'out'], { cwd: registry.folder });
    expectUnanswered(result, registry);
    expect(result.stderr).toMatch(new RegExp(told));
  });

  test('a place that is no registry', async () => {
    expect(await runCli(['certify', 'probe@1.0.0'], { cwd: '/' })).toMatchObject({ exitCode: 2 });
  });

  test('a file in place of the output folder', async () => {
    using registry = createRegistry();
    registry.write('out', 'mine');
    const result = await runCli(['certify', 'probe@1.0.0', '--quick', '--output', 'out'], { cwd: registry.folder });
    expect(result).toMatchObject({ exitCode: 2, leftFiles: [], leftProcesses: [] });
    expect(result.stderr).toContain('file-unwritable');
  });
});

test('one broken version of several leaves the others certified', SLOW, async () => {
  using registry = createRegistry();
  registry.version({ version: '1.1.0', fields: { bogus: 1 } });
  const result = await runCli(['certify', 'probe@1.1.0', 'probe@1.0.0', '--quick', '--output', 'out'], {
    cwd: registry.folder,
  });
  expect(result).toMatchObject({ exitCode: 2 });
  expect(result.stderr).toMatch(/1\.1\.0\.yaml:\d+:1 {2}unknown-key/);
  expect(readCertificate(registry).verdict).toBe('pass');
});

test('a baseline that cannot be used is a warning about it, and no failure', SLOW, async () => {
  using registry = createRegistry();
  registry.version({ version: '0.9.0', onnx: Buffer.from('no model') });
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 0 });
  expect(readCertificate(registry)).toMatchObject({
    baseline: null,
    findings: [{ code: 'baseline-unusable', severity: 'warning' }],
  });
});

test('a folder with blanks and other scripts, without a terminal and without colours', SLOW, async () => {
  using registry = createRegistry(undefined, 'seatrial r\u00e9g \u8239 ');
  const result = await runCli(['certify', join(registry.folder, 'models/probe/versions/1.0.0.yaml'), '--quick'], {
    cwd: '/',
    environment: { NO_COLOR: '1', COLUMNS: '20' },
  });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.stdout).not.toContain('\u001B');
});

describe.skipIf(process.platform === 'win32')('an interruption', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s ends the children and leaves nothing', async (signal) => {
    using registry = createRegistry();
    const result = await runCli(['certify', 'probe@1.0.0', '--output', 'out'], {
      cwd: registry.folder,
      onStart: (child, temporary) => interruptOnceAtWork(child, temporary, signal),
    });
    expectUnanswered(result, registry);
    expect(result.stderr).toContain('interrupted');
  });
});

async function interruptOnceAtWork(child: ChildProcess, temporary: string, signal: NodeJS.Signals): Promise<void> {
  for (let look = 0; look < 400 && processesIn(temporary).length === 0; look += 1) await delay(25);
  await delay(300);
  child.kill(signal);
}

test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is no verdict', SLOW, () => {
  using registry = createRegistry();
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'certify', 'probe@1.0.0', '--quick', '--json'], {
    cwd: registry.folder,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toContain('ENOSPC');
  expect(stderr).not.toContain('    at ');
});

test('a reader that stops early is no error', SLOW, async () => {
  using registry = createRegistry();
  const result = await runCli(['certify', 'probe@1.0.0', '--quick', '--json'], {
    cwd: registry.folder,
    onStart: (child) => void child.stdout?.destroy(),
  });
  expect(result.stderr).toBe('');
  expect(result.exitCode).toBe(0);
  expectNothingLeft(result, registry);
});
