import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEmbeddedHost } from '../../../src/adapters/gateway/embedded-host.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { readModel, readVersion, fetchFiles } from '../../../src/usecases/gateway/find-version.ts';
import { wireRuntimes } from '../../../src/wiring/runtimes.ts';
import { EXAMPLES, servedRegistry } from '../../support/gateway/deployments.ts';

const DIGEST = 'fe2d2eb49c5f88a9e0a6c048e15d6ffdf86235519c2afc535044de433169ec8c';

function files(rows: number): readonly Tensor[] {
  return [{ name: 'bytes', datatype: 'INT32', shape: [rows, 2048], data: new Int32Array(rows * 2048).fill(7) }];
}

test('a call that is given up in native code takes neither the process nor the version with it', async () => {
  const registry = servedRegistry(join(EXAMPLES));
  const manifest = await readVersion(registry, 'file-type', { version: '1.0.0', sha256: DIGEST });
  const { value: model } = await readModel(registry, 'file-type');
  const host = createEmbeddedHost({
    runtimeOf: wireRuntimes({ environment: process.env }),
    workers: 1,
    callLimitMs: 1000,
  });
  const session = await host.open({
    model,
    version: manifest.value,
    sha256: DIGEST,
    files: () => fetchFiles(registry, manifest, model),
    samples: [],
  });
  // So many rows take several seconds.
  const first = session.infer(files(1500), 30_000);
  expect(await first).toMatchObject({ kind: 'failed', reason: 'timeout' });
  await expect
    .poll(async () => (await session.infer(files(1), 30_000)).kind, { timeout: 40_000, interval: 500 })
    .toBe('answered');
  await session[Symbol.asyncDispose]();
});
