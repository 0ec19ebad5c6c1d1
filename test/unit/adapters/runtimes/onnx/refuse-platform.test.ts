import { describe, expect, test } from 'vitest';
import { readSystem, refusePlatform, type System } from '../../../../../src/adapters/runtimes/onnx/refuse-platform.ts';

const SYSTEM: System = { platform: 'linux', arch: 'x64', glibc: '2.28' };

describe('a system without a build of ONNX Runtime is refused by name, before any loader fails', () => {
  test.each<[string, Partial<System>, string]>([
    ['musl', { glibc: null }, 'musl'],
    ['an older glibc', { glibc: '2.27' }, 'this machine has 2.27'],
    ['an older glibc with a one-digit minor', { glibc: '2.5' }, 'this machine has 2.5'],
    ['a Mac with an Intel processor', { platform: 'darwin', glibc: null }, 'darwin-x64'],
    ['a Raspberry Pi with 32 bits', { arch: 'arm' }, 'linux-arm'],
    ['another system', { platform: 'freebsd', glibc: null }, 'freebsd-x64'],
    ['a name that every object has', { platform: 'to', arch: 'String' }, 'to-String'],
  ])('%s', (_name, difference, told) => {
    const refused = refusePlatform({ ...SYSTEM, ...difference });
    expect(refused).toMatchObject({ code: 'runtime-missing', reason: 'platform' });
    expect(refused?.message).toContain(told);
    expect(refused?.hint).toContain('glibc 2.28 or newer');
  });
});

describe('a system with a build is not refused', () => {
  test.each<[string, Partial<System>]>([
    ['the oldest glibc', {}],
    ['a newer one', { glibc: '2.41' }],
    ['a next major version', { glibc: '3.0' }],
    ['Linux on arm64', { arch: 'arm64' }],
    ['a Mac', { platform: 'darwin', arch: 'arm64', glibc: null }],
    ['Windows', { platform: 'win32', glibc: null }],
    ['Windows on arm64', { platform: 'win32', arch: 'arm64', glibc: null }],
  ])('%s', (_name, difference) => {
    expect(refusePlatform({ ...SYSTEM, ...difference })).toBeNull();
  });

  test('the one that runs the tests', () => {
    expect(readSystem()).toMatchObject({ platform: process.platform, arch: process.arch });
    expect(refusePlatform(readSystem())).toBeNull();
  });
});
