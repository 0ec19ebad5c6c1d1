import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveOnLoopback } from '../../../support/file-server.ts';
import { HAS_PEERS, runPeer } from '../../../support/peers.ts';
import { openRemoteScene, PATIENT, type RemoteScene, sha256Of } from '../../../support/remote-scene.ts';
import { startS3 } from '../../../support/s3-server.ts';

const BYTES = Buffer.from('weights\r\n'.repeat(1000));
const INNER = `${BYTES.toString()}a`;
const SHA256 = sha256Of(BYTES);

const HERE = { SEATRIAL_PRIVATE_HOSTS: '127.0.0.1' };

/** As `dvc remote add` writes it; paths count from its folder. */
function configOf(url: string, more = ''): string {
  return `[core]\n    remote = storage\n['remote "storage"']\n    url = ${url}\n${more}`;
}

describe.skipIf(!HAS_PEERS)('what DVC itself pushed', () => {
  let scene: RemoteScene;
  let registry: string;
  let remote: string;
  const configure = (text: string) => writeFile(join(registry, '.dvc/config'), text);

  beforeAll(async () => {
    scene = await openRemoteScene(HERE, PATIENT);
    registry = join(scene.folder, 'registry');
    remote = join(scene.folder, 'remote');
    const dvc = (...args: readonly string[]) => runPeer('dvc', args, registry);
    execFileSync('git', ['init', '--quiet'], { cwd: registry });
    dvc('init', '--quiet');
    dvc('remote', 'add', '--quiet', '--default', 'storage', '../remote');
    await mkdir(join(scene.modelFolder, 'weights/deep'), { recursive: true });
    await writeFile(join(scene.modelFolder, 'model.onnx'), BYTES);
    await writeFile(join(scene.modelFolder, 'weights/deep/a.bin'), INNER);
    dvc('add', '--quiet', 'models/churn/model.onnx', 'models/churn/weights');
    dvc('push', '--quiet');
    for (const gone of ['model.onnx', 'weights']) await rm(join(scene.modelFolder, gone), { recursive: true });
    await rm(join(registry, '.dvc/cache'), { recursive: true });
  });
  afterAll(() => scene[Symbol.asyncDispose]());
  beforeEach(() => rm(scene.cacheFolder, { recursive: true, force: true }));

  async function expectBoth(environment: Readonly<Record<string, string>> = HERE): Promise<void> {
    const file = await scene.fetch({ uri: 'dvc:model.onnx', sha256: SHA256, size: BYTES.length }, { environment });
    expect(await readFile(file.path)).toEqual(BYTES);
    const folded = { uri: 'dvc:weights/deep/a.bin', sha256: sha256Of(INNER) };
    expect(await readFile((await scene.fetch(folded, { environment })).path, 'utf8')).toBe(INNER);
  }

  test('comes from a folder of the machine', async () => {
    expect(await readFile(join(registry, '.dvc/config'), 'utf8')).toBe(configOf('../../remote'));
    await expectBoth();
  });

  test('comes from a web server', async () => {
    await using server = await serveOnLoopback((request, response) => {
      readFile(join(remote, request.url ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await configure(configOf(server.url));
    await expectBoth();
    expect(server.requests.length).toBe(3);
  });

  test('comes from a bucket, signed for where the environment names its endpoint', async () => {
    await using server = await startS3(scene.folder);
    for (const entry of await readdir(remote, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) await server.put('acme', `store/${path.slice(remote.length + 1)}`, await readFile(path));
    }
    await configure(configOf('s3://acme/store', `    endpointurl = ${server.url}\n`));
    const { AWS_ENDPOINT_URL_S3: endpoint = '', ...key } = server.environment;
    const asked = { uri: 'dvc:model.onnx', sha256: SHA256 };
    expect(await scene.refusal(asked, { environment: key })).toMatchObject({ reason: 'other-endpoint' });
    expect(await scene.refusal(asked, { environment: { AWS_ENDPOINT_URL_S3: endpoint } })).toMatchObject({
      reason: 'denied',
      hint: expect.stringContaining('AWS_ACCESS_KEY_ID'),
    });
    await expectBoth(server.environment);
  });

  test('comes from the remote that the output names', async () => {
    await configure(`${configOf('../../elsewhere')}['remote "other"']\n    url = ../../remote\n`);
    expect((await scene.refusal({ uri: 'dvc:model.onnx', sha256: SHA256 })).code).toBe('download-failed');
    const pointer = join(scene.modelFolder, 'model.onnx.dvc');
    await writeFile(pointer, `${await readFile(pointer, 'utf8')}  remote: other\n`);
    await scene.fetch({ uri: 'dvc:model.onnx', sha256: SHA256 });
    await writeFile(pointer, (await readFile(pointer, 'utf8')).replace('  remote: other\n', ''));
  });

  test('is told apart where the remote damaged it, and where the manifest means another file', async () => {
    const md5 =
      /md5: ([0-9a-f]{32})/u.exec(await readFile(join(scene.modelFolder, 'model.onnx.dvc'), 'utf8'))?.[1] ?? '';
    await configure(configOf('../../remote'));
    const asked = { uri: 'dvc:model.onnx', sha256: 'a'.repeat(64) };
    expect((await scene.refusal(asked)).code).toBe('digest-mismatch');
    await rm(join(remote, 'files/md5', md5.slice(0, 2), md5.slice(2)));
    await writeFile(join(remote, 'files/md5', md5.slice(0, 2), md5.slice(2)), 'other');
    expect(await scene.refusal(asked)).toMatchObject({ code: 'download-failed', reason: 'damaged' });
  });
});

describe('a pointer', () => {
  let scene: RemoteScene;
  beforeEach(async () => {
    scene = await openRemoteScene(HERE);
  });
  afterEach(() => scene[Symbol.asyncDispose]());

  const HASH = '0bee89b07a248e27c83fc3d5951213c1';

  async function lay(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(scene.folder, path, '..'), { recursive: true });
      await writeFile(join(scene.folder, path), content);
    }
  }
  const config = (url: string, more = '') => ({ 'registry/.dvc/config': configOf(url, more) });
  const pointer = (text: string) => ({ 'registry/models/churn/model.onnx.dvc': text });
  const modern = `outs:\n- md5: ${HASH}\n  size: 9\n  hash: md5\n  path: model.onnx\n`;
  const whole = { [`remote/files/md5/0b/${HASH.slice(2)}`]: BYTES };
  const asked = { uri: 'dvc:model.onnx', sha256: SHA256 };

  test('of a DVC before 3 names another place', async () => {
    const legacy = `outs:\n- md5: ${HASH}\n  size: 9\n  path: model.onnx\n`;
    await lay({ ...config('../../remote'), ...pointer(legacy), [`remote/0b/${HASH.slice(2)}`]: BYTES });
    expect((await scene.fetch(asked)).sizeBytes).toBe(BYTES.length);
  });

  test('may be a stage of a pipeline in a folder above', async () => {
    const lock = `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - {path: models/churn/model.onnx, hash: md5, md5: ${HASH}, size: 9}\n`;
    await lay({ ...config('../../remote'), ...whole, 'registry/dvc.lock': lock });
    expect((await scene.fetch(asked)).sizeBytes).toBe(BYTES.length);
  });

  test('is read with what is only of this machine', async () => {
    const local = { 'registry/.dvc/config.local': `['remote "storage"']\nurl = ${scene.folder}/remote\n` };
    await lay({ ...config('/nowhere'), ...local, ...pointer(modern), ...whole });
    expect((await scene.fetch(asked)).sizeBytes).toBe(BYTES.length);
  });

  test.each([
    ['there is none', {}, 'file-not-found'],
    ['it is no YAML', pointer('outs: ['), 'file-unreadable'],
    ['it names no md5', pointer('outs:\n- {path: model.onnx}\n'), 'file-unreadable'],
    ['it leads elsewhere', pointer(`outs:\n- {md5: ../../../etc, path: model.onnx}\n`), 'file-unreadable'],
    ['it points to a folder', pointer(`outs:\n- {md5: ${HASH}.dir, hash: md5, path: model.onnx}\n`), 'file-unreadable'],
    ['no remote is the default', { ...pointer(modern), 'registry/.dvc/config': '[core]\n' }, 'file-unreadable'],
    ['DVC was not set up', { ...pointer(modern), 'registry/.git': '' }, 'file-not-found'],
    ['the remote is reached by ssh', { ...pointer(modern), ...config('ssh://host/x') }, 'download-failed'],
    ['the remote is on Azure, of nobody', { ...pointer(modern), ...config('azure://models') }, 'download-failed'],
    [
      'the remote keeps versions',
      { ...pointer(modern), ...config('s3://acme/x', '    version_aware = true\n') },
      'file-unreadable',
    ],
    ['the remote has no such file', { ...pointer(modern), ...config('../../remote') }, 'download-failed'],
    ['the remote is at a private address', { ...pointer(modern), ...config('https://10.0.0.1/x') }, 'download-failed'],
  ])('is an error with a hint where %s', async (_name, files, code) => {
    await lay(files);
    expect((await scene.refusal(asked)).code).toBe(code);
  });
});
