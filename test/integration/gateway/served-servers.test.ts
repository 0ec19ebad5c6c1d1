import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createEmbeddedHost } from '../../../src/adapters/gateway/embedded-host.ts';
import { createUpstreamHost } from '../../../src/adapters/gateway/upstream-host.ts';
import { freePort } from '../../support/free-port.ts';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { ServableVersion } from '../../../src/usecases/ports/serving.ts';
import { wireRuntimes } from '../../../src/wiring/runtimes.ts';
import { manifest, MODEL } from '../../support/follow-scene.ts';

const SERVED: ServableVersion = {
  model: parseModel({
    path: 'model.yaml',
    content: MODEL.replace(/p, datatype/, 's, datatype')
      .replace('[-1, 1]', '[-1]')
      .replaceAll('output: p', 'output: s'),
  }).value,
  version: parseVersion({
    path: 'version.yaml',
    content: manifest('1.1.0').replace(
      'format: onnx',
      'format: endpoint, serve: {command: [node], protocol: open-inference}',
    ),
  }).value,
  sha256: 'b'.repeat(64),
  files: () => Promise.reject(new Error('they are not needed')),
  samples: [],
};

test('a version that is a server is not started in threads of the gateway, which says what to do', async () => {
  const host = createEmbeddedHost({ runtimeOf: wireRuntimes({ environment: process.env }) });
  await expect(host.open(SERVED)).rejects.toMatchObject({
    code: 'artifact-unreadable',
    reason: 'unservable',
    hint: expect.stringContaining('--upstream'),
  });
});

test('it answers as an upstream where it runs', async () => {
  const port = await freePort();
  const program = fileURLToPath(new URL('../../support/bad-server.mjs', import.meta.url));
  const env = { PATH: process.env['PATH'], PORT: String(port), HOW: 'well' };
  const server = spawn(process.execPath, [program], { env, stdio: 'ignore' });
  try {
    await using session = await createUpstreamHost({ url: `http://127.0.0.1:${port}`, hasVersions: false }).open(
      SERVED,
    );
    const x: Tensor = { name: 'x', datatype: 'FP32', shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
    const outcome = await session.infer([x], 5000);
    expect(outcome).toMatchObject({ kind: 'answered', outputs: [{ name: 's', data: Float32Array.of(3, 7) }] });
  } finally {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
});
