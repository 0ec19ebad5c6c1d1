import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installRuntime } from '../../../../../src/adapters/runtimes/onnx/install-runtime.ts';
import lock from '../../../../../src/adapters/runtimes/onnx/runtime-lock.json' with { type: 'json' };
import project from '../../../../../package.json' with { type: 'json' };

/** A program called npm that notes how it was called and lays down the package's files. */
function fakeNpm(script: string): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$@" >> ${folder}/calls\n${script}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  return { PATH: `${folder}:${process.env['PATH']}`, SEATRIAL_RUNTIME_DIR: join(folder, 'runtimes'), HOME: folder };
}

const LAYS_FILES = `
set -e
package=node_modules/onnxruntime-node
cat package-lock.json > "$HOME/used-lock.json"
for platform in linux/x64 linux/arm64 darwin/x64 darwin/arm64 win32/x64 win32/arm64; do
  mkdir -p $package/bin/napi-v6/$platform
  echo library > $package/bin/napi-v6/$platform/onnxruntime_binding.node
done
mkdir -p $package/dist
echo 'module.exports = {}' > $package/dist/index.js
`;

describe('the runtime that is installed when no package is there', () => {
  test('comes from npm and our lock file, without scripts, for this platform alone, and once', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const path = await installRuntime(environment);
    expect(await installRuntime(environment)).toBe(path);
    const home = environment['HOME'] ?? '';
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(join(home, 'calls'), 'utf8').trim().split('\n')).toEqual([
      expect.stringMatching(/^ci --ignore-scripts /),
    ]);
    expect(JSON.parse(readFileSync(join(home, 'used-lock.json'), 'utf8'))).toEqual(lock);
    const binaries = readdirSync(join(path, '..', '..', 'bin', 'napi-v6'), { recursive: true, encoding: 'utf8' });
    expect(binaries.filter((name) => name.endsWith('.node'))).toEqual([
      join(process.platform, process.arch, 'onnxruntime_binding.node'),
    ]);
  });

  test('is kept in the tool cache of a runner', async () => {
    const { SEATRIAL_RUNTIME_DIR: cache, ...environment } = fakeNpm(LAYS_FILES);
    expect(await installRuntime({ ...environment, RUNNER_TOOL_CACHE: cache })).toContain(cache);
  });

  test('two jobs at once end with one runtime', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const paths = await Promise.all([installRuntime(environment), installRuntime(environment)]);
    expect(new Set(paths).size).toBe(1);
    const left = readdirSync(
      join(environment['SEATRIAL_RUNTIME_DIR'] ?? '', 'seatrial-runtime', project.dependencies['onnxruntime-node']),
    );
    expect(left).toEqual([`${process.platform}-${process.arch}`]);
  });

  test('what npm says is told, and nothing is left', async () => {
    const environment = fakeNpm('echo "E403 from the mirror" >&2; exit 1');
    await expect(installRuntime(environment)).rejects.toMatchObject({
      code: 'runtime-missing',
      message: expect.stringContaining('E403'),
    });
    const folder = join(environment['SEATRIAL_RUNTIME_DIR'] ?? '', 'seatrial-runtime');
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('package')),
    ).toEqual([]);
  });

  test('without a folder to keep it in, nothing is installed', async () => {
    await expect(installRuntime({})).rejects.toMatchObject({ code: 'runtime-missing' });
  });
});

describe('the lock file of the runtime', () => {
  test('pins the version that the tests run on', () => {
    expect(lock.packages['node_modules/onnxruntime-node'].version).toBe(project.dependencies['onnxruntime-node']);
    expect(lock.packages[''].dependencies).toEqual({ 'onnxruntime-node': project.dependencies['onnxruntime-node'] });
  });

  test('has a digest for every package and names no registry', () => {
    const packages = Object.entries<object>(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(3);
    for (const [, entry] of packages) {
      expect(entry).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
      expect(entry).not.toHaveProperty('resolved');
    }
  });
});
