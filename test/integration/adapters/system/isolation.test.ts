import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIsolation } from '../../../../src/adapters/system/isolation.ts';

let empty: string;

beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
});

afterAll(() => rmSync(empty, { recursive: true }));

describe.runIf(process.platform === 'linux')('what Linux holds a model back from', () => {
  test('memory and its life are limited by the kernel, the network is open', () => {
    expect(readIsolation(process.env)).toEqual({ memory: 'limited', endsWithParent: true, network: 'open' });
  });

  test('without setpriv nothing ends it with its parent', () => {
    expect(readIsolation({ PATH: empty })).toMatchObject({ memory: 'limited', endsWithParent: false });
  });

  test('a setpriv that knows no signal at death does not count', () => {
    const folder = mkdtempSync(join(empty, 'path-'));
    writeFileSync(join(folder, 'setpriv'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    symlinkSync('/bin/true', join(folder, 'true'));
    expect(readIsolation({ PATH: folder })).toMatchObject({ endsWithParent: false });
  });
});
