import { inspect } from 'node:util';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sendBytes, serveOnLoopback } from '../../../support/file-server.ts';
import { takeRemoteFile } from '../../../../src/adapters/sources/remote-files.ts';
import { openRemoteScene, sha256Of } from '../../../support/remote-scene.ts';

const BYTES = Buffer.from('weights'.repeat(1000));
const SHA256 = sha256Of(BYTES);
const HUB_FILE = { uri: 'hf://acme/encoder@main/model.onnx', sha256: SHA256 };
const TOKEN = 'hf_a_secret_that_nobody_sees';

/** Answers 401 without the token, and sends whoever has it to the store of large files. */
function openHub(store: string) {
  return serveOnLoopback(({ headers }, response) => {
    if (headers.authorization !== `Bearer ${TOKEN}`) return response.writeHead(401).end();
    return response.writeHead(302, { location: `${store}/lfs/abc?X-Amz-Signature=not-to-be-seen` }).end();
  });
}

test('go to the service, and not on to the store that it redirects to', async () => {
  await using store = await serveOnLoopback((request, response) => sendBytes(request, response, { bytes: BYTES }));
  await using hub = await openHub(store.url);
  await using scene = await openRemoteScene({
    HF_ENDPOINT: hub.url,
    HF_TOKEN: TOKEN,
    SEATRIAL_PRIVATE_HOSTS: store.host,
  });
  const { path } = await scene.fetch(HUB_FILE);
  expect(await readFile(path)).toEqual(BYTES);
  expect(hub.requests.map(({ url }) => url)).toEqual(['/acme/encoder/resolve/main/model.onnx']);
  expect(store.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('do not come back with a redirect that another origin chose', async () => {
  await using store = await serveOnLoopback((_request, response) =>
    response.writeHead(302, { location: `${hub.url}/chosen/by/the/store` }).end(),
  );
  await using hub = await serveOnLoopback((request, response) => {
    if (request.url === '/chosen/by/the/store') return response.end(BYTES);
    return response.writeHead(302, { location: `${store.url}/x` }).end();
  });
  const named = { HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN, SEATRIAL_PRIVATE_HOSTS: store.host };
  await using scene = await openRemoteScene(named);
  await scene.fetch(HUB_FILE);
  expect(hub.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${TOKEN}`, undefined]);
});

test.each([
  'hf://acme/encoder@../model.onnx',
  'hf://acme/..@main/model.onnx',
  'hf://../..@%2e%2e/api',
  'hf://acme/encoder@%2e%2e/model.onnx',
  'hf://acme/encoder@refs/pr/../model.onnx',
])('are shown for no other path of the service than the one that is meant: %s', async (uri) => {
  await using hub = await openHub('http://127.0.0.1:1');
  await using scene = await openRemoteScene({ HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN });
  const error = await scene.refusal({ uri, sha256: SHA256 });
  expect(error).toMatchObject({ code: 'download-failed' });
  expect(error.message).toContain('a dot or two');
  expect(hub.requests).toEqual([]);
});

test('bring no answer into an error that could not be read', async () => {
  await using server = await serveOnLoopback((_request, response) => response.end('not-to-be-seen\n::error::x'));
  await using scene = await openRemoteScene({ MLFLOW_TRACKING_URI: server.url, MLFLOW_TRACKING_TOKEN: TOKEN });
  const error = await scene.refusal({ uri: 'models:/encoder/3/model.onnx', sha256: SHA256 });
  expect(error.message).toContain('is no JSON');
  expect(inspect([error, error.hint], { depth: 5 })).not.toMatch(/not-to-be|::error/u);
});

test('are not looked for where a model is loaded, and the hint says where to set them', async () => {
  await using hub = await openHub('http://127.0.0.1:1');
  await using scene = await openRemoteScene({ HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN });
  const error = await scene.refusal(HUB_FILE, { usesSecrets: false });
  expect(hub.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(error).toMatchObject({ code: 'download-failed', reason: 'denied' });
  expect(error.hint).toMatch(/seatrial fetch.*HF_TOKEN/u);
});

test('are named where they are missing or do not suffice', async () => {
  await using hub = await openHub('http://127.0.0.1:1');
  await using scene = await openRemoteScene({ HF_ENDPOINT: hub.url });
  const error = await scene.refusal(HUB_FILE);
  expect(error).toMatchObject({ code: 'download-failed', reason: 'denied' });
  expect(error.hint).toContain('HF_TOKEN must be set');
});

test('are in no error, whatever fails', async () => {
  await using store = await serveOnLoopback((_request, response) => response.writeHead(500).end());
  await using hub = await openHub(store.url);
  const named = { HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN };
  for (const hosts of [store.host, '', `${store.host},${hub.host}`]) {
    await using scene = await openRemoteScene({ ...named, SEATRIAL_PRIVATE_HOSTS: hosts });
    const error = await scene.refusal(HUB_FILE);
    const told = inspect([error, error.hint], { depth: 5 });
    expect(told).not.toContain(TOKEN);
    expect(told).not.toContain('not-to-be-seen');
  }
});

test('of GitHub bring the asset of a private release, by the API', async () => {
  await using store = await serveOnLoopback((request, response) => sendBytes(request, response, { bytes: BYTES }));
  await using api = await serveOnLoopback((request, response) => {
    if (request.headers.authorization !== 'Bearer ghs_x') return response.writeHead(404).end();
    if (request.url === '/repos/acme/encoder/releases/tags/v1')
      return response.end(
        JSON.stringify({ assets: [{ name: 'model.onnx', url: `${api.url}/repos/acme/encoder/releases/assets/7` }] }),
      );
    const isAsset = request.url === '/repos/acme/encoder/releases/assets/7';
    if (!isAsset || request.headers.accept !== 'application/octet-stream') return response.writeHead(400).end();
    return response.writeHead(302, { location: store.url }).end();
  });
  await using scene = await openRemoteScene({
    GITHUB_API_URL: api.url,
    GITHUB_TOKEN: 'ghs_x',
    SEATRIAL_PRIVATE_HOSTS: store.host,
  });
  const uri = 'https://github.com/acme/encoder/releases/download/v1/model.onnx';
  expect((await scene.fetch({ uri, sha256: SHA256 })).sizeBytes).toBe(BYTES.length);
  expect(store.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('of Google bring an object', async () => {
  await using storage = await serveOnLoopback((request, response) => {
    if (request.headers.authorization !== 'Bearer ya29') return response.writeHead(403).end();
    return sendBytes(request, response, { bytes: BYTES });
  });
  await using scene = await openRemoteScene({ STORAGE_EMULATOR_HOST: storage.url, CLOUDSDK_AUTH_ACCESS_TOKEN: 'ya29' });
  await scene.fetch({ uri: 'gs://acme-models/encoder/model.onnx', sha256: SHA256 });
  expect(storage.requests.map(({ url }) => url)).toEqual(['/acme-models/encoder/model.onnx']);
});

test('are not needed for what was taken with them, and no note in the cache leads out of it', async () => {
  await using hub = await serveOnLoopback((_request, response) => response.end(BYTES));
  await using scene = await openRemoteScene();
  const { cacheFolder, folder } = scene;
  const other = join(folder, 'other');
  await writeFile(other, 'of somebody else');
  const { uri } = HUB_FILE;
  await mkdir(join(cacheFolder, 'addresses'), { recursive: true });
  await writeFile(join(cacheFolder, 'addresses', sha256Of(uri)), '../../other');
  const options = { cacheFolder, environment: { HF_ENDPOINT: hub.url }, usesSecrets: false };
  const { sha256 } = await takeRemoteFile({ uri, folder, root: folder }, options);
  expect(sha256).toBe(SHA256);
  expect(await readFile(other, 'utf8')).toBe('of somebody else');
});
