import { appendFileSync, chmodSync, readdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

let registry: RegistryFixture;
beforeAll(() => {
  registry = createRegistry();
});
afterAll(() => registry[Symbol.dispose]());

const again = (...more: readonly string[]) =>
  runCli(['certify', 'probe@1.0.0', '--quick', '--output', 'out', ...more], {
    cwd: registry.folder,
    environment: { SEATRIAL_CACHE_DIR: join(registry.folder, 'cache') },
  });

test('what has not changed is not measured again, unless somebody asks', SLOW, async () => {
  expect(await again()).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('reused') });
  const { run } = readCertificate(registry);

  expect(await again()).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`reused from ${run.startedAt}`) });
  expect(readCertificate(registry).run).toEqual({ ...run, reused: { startedAt: run.startedAt } });

  expect(await again('--no-reuse')).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('reused') });
  expect(readCertificate(registry).run.startedAt).not.toBe(run.startedAt);
});

test.each([
  ['the data', 'models/probe/data/holdout.csv', '0,0,0\n', 2],
  ['the model file', 'models/probe/model-1.0.0.onnx', '\0', 1],
] as const)(
  'a byte more in %s is found, although the manifest says nothing of it',
  async (_name, path, bytes, exitCode) => {
    registry.version();
    appendFileSync(join(registry.folder, path), bytes);
    expect(await again()).toMatchObject({ exitCode, stderr: expect.not.stringContaining('reused') });
  },
);

test(
  'what others could have written is not believed, nor what a link leads to',
  { ...SLOW, timeout: 120_000 },
  async () => {
    using other = createRegistry();
    const cache = join(other.folder, 'cache');
    const kept = join(cache, 'certificates');
    const run = () =>
      runCli(['certify', 'probe@1.0.0', '--quick'], { cwd: other.folder, environment: { SEATRIAL_CACHE_DIR: cache } });
    await run();
    const [name = ''] = readdirSync(kept);
    const file = join(kept, name);
    expect([statSync(kept).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    expect((await run()).stderr).toContain('reused');
    chmodSync(kept, 0o777);
    expect((await run()).stderr).not.toContain('reused');
    chmodSync(kept, 0o700);
    chmodSync(file, 0o666);
    expect((await run()).stderr).not.toContain('reused');
    chmodSync(file, 0o600);
    renameSync(kept, `${kept}-elsewhere`);
    symlinkSync(`${kept}-elsewhere`, kept);
    expect((await run()).stderr).not.toContain('reused');
  },
);

test('settings that change are certified by', SLOW, async () => {
  using other = createRegistry();
  const cache = { SEATRIAL_CACHE_DIR: join(other.folder, 'cache') };
  const run = () => runCli(['certify', 'probe@1.0.0', '--quick'], { cwd: other.folder, environment: cache });
  await run();
  other.settings({ callTimeout: '6s' });
  expect(await run()).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('reused') });
  expect(await certifyProbe(other)).toMatchObject({ exitCode: 0 });
});
