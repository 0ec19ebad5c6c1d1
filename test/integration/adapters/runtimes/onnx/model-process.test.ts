import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { onnxRuntime } from '../../../../../src/adapters/runtimes/onnx/onnx-runtime.ts';
import { LimitedProcess } from '../../../../../src/adapters/system/limited-process.ts';

const entry = fileURLToPath(new URL('../../../../../src/adapters/runtimes/session-process.ts', import.meta.url));

function start(): LimitedProcess {
  return new LimitedProcess({ entry, limits: { callTimeoutMs: 20_000, memoryBytes: 512 * 2 ** 20 } });
}

test('requests out of order are errors, not crashes', async () => {
  await using child = start();
  const { library } = await onnxRuntime.locate({});
  const wrong = { kind: 'failed', reason: 'error' };
  expect(await child.call('load', { modelPath: '/nowhere', threads: 1 })).toMatchObject(wrong);
  expect(await child.call('predict', [])).toMatchObject(wrong);
  expect(await child.call('start', { module: onnxRuntime.engineModule(), library })).toMatchObject({
    kind: 'answered',
  });
  expect(await child.call('load', null)).toMatchObject(wrong);
  expect(await child.call('load', { modelPath: '/nowhere', threads: 1 })).toMatchObject(wrong);
  expect(await child.call('predict', [{ name: 'x', datatype: 'FP99', shape: [], data: [] }])).toMatchObject(wrong);
});

test('a runtime that cannot be loaded is an error with its cause', async () => {
  await using child = start();
  const path = join(mkdtempSync(join(tmpdir(), 'seatrial-test-')), 'index.cjs');
  writeFileSync(path, "throw new Error('libc.so.6: version GLIBC_2.99 not found');");
  expect(await child.call('start', { module: onnxRuntime.engineModule(), library: path })).toMatchObject({
    kind: 'failed',
    reason: 'error',
    message: expect.stringContaining('GLIBC'),
  });
});
