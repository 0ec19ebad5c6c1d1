// @module-tag slow
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../../../../src/adapters/system/process-messages.ts';
import { HAS_PEERS, type Peer, startPeer } from '../../../support/peers.ts';
import { openRemoteScene, PATIENT, sha256Of } from '../../../support/remote-scene.ts';

const BYTES = Buffer.from('weights'.repeat(1000));
/** It takes half a minute where nothing else runs. */
const STARTS_WITHIN_MS = 240_000;

const SHA256 = sha256Of(BYTES);

describe.skipIf(!HAS_PEERS)('an MLflow server', () => {
  let folder: string;
  let server: Peer;
  const ids = { run: '', model: '' };

  async function call(path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/api/2.0/mlflow/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async function upload(path: string): Promise<void> {
    const url = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${path}`;
    const answer = await fetch(url, { method: 'PUT', body: BYTES });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  }

  function textIn(answer: unknown, path: string): string {
    const found = path.split('.').reduce((inner: unknown, key) => (isRecord(inner) ? inner[key] : undefined), answer);
    return String(found);
  }

  const pathOf = (artifactUri: string): string => artifactUri.replace('mlflow-artifacts:/', '');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seatrial-mlflow-'));
    const store = [
      '--backend-store-uri',
      `sqlite:///${folder}/mlflow.db`,
      '--artifacts-destination',
      join(folder, 'artifacts'),
    ];
    server = await startPeer('mlflow', {
      cwd: folder,
      args: (port) => ['server', ...store, '--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
    });
    const run = await call('runs/create', { experiment_id: '0' });
    const artifacts = textIn(run, 'run.info.artifact_uri');
    ids.run = textIn(run, 'run.info.run_id');
    await upload(`${pathOf(artifacts)}/export/model.onnx`);
    await call('registered-models/create', { name: 'my encoder' });
    await call('model-versions/create', {
      name: 'my encoder',
      source: `${artifacts}/export`,
      run_id: ids.run,
    });
    const model = await call('logged-models', { experiment_id: '0', name: 'net', source_run_id: ids.run });
    ids.model = textIn(model, 'model.info.model_id');
    await upload(`${pathOf(textIn(model, 'model.info.artifact_uri'))}/data/model.onnx`);
    await call('runs/outputs', { run_id: ids.run, models: [{ model_id: ids.model, step: 0 }] });
    await call('model-versions/create', { name: 'my encoder', source: `models:/${ids.model}`, model_id: ids.model });
  }, STARTS_WITHIN_MS);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['a registered version of an artifact', () => 'models:/my encoder/1/model.onnx'],
    ['a registered version of a logged model', () => 'models:/my encoder/2/data/model.onnx'],
    ['a logged model', () => `models:/${ids.model}/data/model.onnx`],
    ['an artifact of a run', () => `runs:/${ids.run}/export/model.onnx`],
    ['a model that a run logged', () => `runs:/${ids.run}/net/data/model.onnx`],
  ])('gives a file of %s', async (_name, uri) => {
    await using scene = await openRemoteScene({ MLFLOW_TRACKING_URI: server.url }, PATIENT);
    const { path } = await scene.fetch({ uri: uri(), sha256: SHA256, size: BYTES.length });
    expect(await readFile(path)).toEqual(BYTES);
  });

  test.each([
    ['no such version', 'models:/my encoder/7/model.onnx'],
    ['no such model', 'models:/other/1/model.onnx'],
    ['no such run', 'runs:/0123456789abcdef0123456789abcdef/model.onnx'],
    ['no such file', 'models:/my encoder/1/other.onnx'],
  ])('has %s', async (_name, uri) => {
    await using scene = await openRemoteScene({ MLFLOW_TRACKING_URI: server.url }, PATIENT);
    expect((await scene.refusal({ uri, sha256: SHA256 })).code).toBe('download-failed');
  });
});
