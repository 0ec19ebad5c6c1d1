import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAS_PEERS } from '../../../support/peers.ts';
import { openRemoteScene, PATIENT, sha256Of } from '../../../support/remote-scene.ts';
import { type S3Server, startS3 } from '../../../support/s3-server.ts';

const BYTES = Buffer.from('weights'.repeat(1000));
const FILE = { uri: 's3://acme-models/encoder/model 1.onnx', sha256: sha256Of(BYTES), size: BYTES.length };

describe.skipIf(!HAS_PEERS)('an S3 server that checks signatures', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3(tmpdir());
    await server.put('acme-models', 'encoder/model 1.onnx', BYTES);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('gives the object to whoever has the key', async () => {
    await using scene = await openRemoteScene(server.environment, PATIENT);
    expect(await readFile((await scene.fetch(FILE)).path)).toEqual(BYTES);
  });

  test.each([
    ['no key', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }],
    ['a wrong key', { AWS_SECRET_ACCESS_KEY: 'another' }],
  ])('refuses %s', async (_name, over) => {
    await using scene = await openRemoteScene({ ...server.environment, ...over }, PATIENT);
    const error = await scene.refusal(FILE);
    expect(error).toMatchObject({ code: 'download-failed', reason: 'denied' });
    expect(error.hint).toContain('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  });

  test('has no such object', async () => {
    await using scene = await openRemoteScene(server.environment, PATIENT);
    expect(await scene.refusal({ ...FILE, uri: 's3://acme-models/other' })).toMatchObject({ reason: 'not-there' });
  });
});
