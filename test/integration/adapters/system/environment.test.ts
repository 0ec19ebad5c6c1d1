import { cpus } from 'node:os';
import { expect, test } from 'vitest';
import { describeRunner, parseCpuFlags, readEnvironment } from '../../../../src/adapters/system/environment.ts';

test('the flags of the first processor', () => {
  const cpuinfo = 'processor\t: 0\nflags\t\t: fpu avx2 hypervisor\n\nprocessor\t: 1\nflags\t\t: fpu\n';
  expect(parseCpuFlags(cpuinfo)).toEqual(['fpu', 'avx2', 'hypervisor']);
  expect(parseCpuFlags('Features\t: fp asimd\n')).toEqual(['fp', 'asimd']);
  expect(parseCpuFlags('')).toBeNull();
});

test('a runner by its variables', () => {
  expect(describeRunner({})).toBeNull();
  expect(describeRunner({ RUNNER_NAME: 'big-1' })).toBe('big-1');
  const variables = { RUNNER_NAME: 'GitHub Actions 3', RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', ImageOS: 'ubuntu24' };
  expect(describeRunner({ ...variables, ImageVersion: '1.0' })).toBe('GitHub Actions 3 (Linux X64, ubuntu24 1.0)');
});

test('the fingerprint of this machine', () => {
  const runtime = { name: 'onnxruntime', version: '1.30.0' };
  const environment = readEnvironment(runtime, {});
  expect(environment).toMatchObject({ cores: cpus().length, runtime, runner: null, node: process.versions.node });
  expect(environment.memoryBytes).toBeGreaterThan(2 ** 20);
});
