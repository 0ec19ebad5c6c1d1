import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderImport } from '../../../src/cli/print-import.ts';
import { parseVersion } from '../../../src/contract/parsers.ts';
import { renderMlmodel } from '../../../src/report/export/mlmodel.ts';
import { renderModelCard } from '../../../src/report/export/model-card.ts';
import { type ImportOrder, importFrom } from '../../../src/usecases/import/gather-import.ts';
import { wireImport } from '../../../src/wiring/import.ts';
import { anExported, LINEAR } from '../../support/exported.ts';
import { HAS_PEERS, type Peer, runPeer, runPeerScript, startPeer } from '../../support/peers.ts';
import { SLOW } from '../../support/slow.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatrial-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ORDER: ImportOrder = {
  source: '',
  format: null,
  model: 'churn',
  version: null,
  artifact: null,
  modes: ['batch'],
  files: [],
};

async function importIt(order: Partial<ImportOrder>, environment: Readonly<Record<string, string>> = {}) {
  const whole = { ...ORDER, source: folder };
  const { signal } = new AbortController();
  const wired = wireImport({ environment: { SEATRIAL_CACHE_DIR: join(folder, 'cache'), ...environment }, signal });
  const imported = await importFrom({ ...whole, ...order }, wired);
  return { ...imported, version: parseVersion({ path: 'draft.yaml', content: imported.manifest }).value };
}

describe('a folder', () => {
  test('with an MLmodel gives its file, and names what else lies there', async () => {
    await writeFile(join(folder, 'MLmodel'), 'flavors: {onnx: {data: linear.onnx}}\n');
    await writeFile(join(folder, 'conda.yaml'), '');
    await copyFile(LINEAR.path, join(folder, 'linear.onnx'));
    const { version, remarks } = await importIt({});
    const { name, sizeBytes: size, sha256 } = LINEAR;
    expect(version.artifact.files).toEqual([{ name, path: name, size, sha256 }]);
    expect(remarks).toEqual([
      { kind: 'to-be-placed', files: ['linear.onnx'], model: 'churn' },
      { kind: 'files-beside', files: ['conda.yaml'] },
    ]);
  });

  test.each([
    ['nothing', '', 'has no MLmodel.', 'Name the folder of a model of MLflow'],
    ['a card', 'README.md', 'has no MLmodel.', 'It has README.md: say --from huggingface.'],
    ['dvc.yaml', 'dvc.yaml', 'has no MLmodel.', 'It has dvc.yaml: say --from dvc.'],
  ])('with %s is refused by the name of what it lacks', async (_name, file, message, hint) => {
    if (file !== '') await writeFile(join(folder, file), '');
    await expect(importIt({})).rejects.toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  test.each(['../secret.onnx', '/etc/model.onnx', 'a/../../b.onnx'])('does not lead to %s', async (data) => {
    const inner = join(folder, 'inner');
    await mkdir(inner);
    await writeFile(join(folder, 'secret.onnx'), 'secret');
    await writeFile(join(inner, 'MLmodel'), JSON.stringify({ flavors: { onnx: { data } } }));
    const { signal } = new AbortController();
    const order = { ...ORDER, source: inner };
    const { fillIns, remarks } = await importFrom(order, wireImport({ environment: {}, signal }));
    expect(fillIns.map(({ wanted }) => wanted)).toContain('the digest of the model file, as seatrial digest prints it');
    expect(remarks).toContainEqual({ kind: 'file-elsewhere', file: data });
  });
});

describe('--file', () => {
  test.each(['model.pt', 'model'])('%s is no file of a format that is certified', async (file) => {
    await writeFile(join(folder, 'MLmodel'), 'flavors: {sklearn: {}}\n');
    await expect(importIt({ files: [join(folder, file)] })).rejects.toMatchObject({
      code: 'usage',
      message: `"${file}" is no file that can be certified here.`,
      hint: 'Export the model to ONNX and name that file, for instance --file model.onnx.',
    });
  });

  test('names no model that is loaded in an environment, of which a document says nothing', async () => {
    await writeFile(join(folder, 'MLmodel'), 'flavors: {sklearn: {pickled_model: model.pkl}}\n');
    await writeFile(join(folder, 'model.pkl'), 'abc');
    await expect(importIt({ files: [join(folder, 'model.pkl')] })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('in an environment of its own'),
      hint: expect.stringContaining('seatrial init model.pkl requirements.lock'),
    });
  });

  test('again names weights that the model file refers to', async () => {
    await writeFile(join(folder, 'MLmodel'), 'flavors: {onnx: {data: other.onnx}}\n');
    await copyFile(LINEAR.path, join(folder, 'linear.onnx'));
    await writeFile(join(folder, 'weights.bin'), 'abc');
    const { version } = await importIt({ files: ['linear.onnx', 'weights.bin'].map((name) => join(folder, name)) });
    expect(version.artifact.files.map(({ name, size }) => [name, size])).toEqual([
      ['linear.onnx', LINEAR.sizeBytes],
      ['weights.bin', 3],
    ]);
  });
});

test('what was exported as a card comes back with its licence, base and data', async () => {
  await writeFile(join(folder, 'README.md'), renderModelCard(anExported()));
  const { version } = await importIt({ format: 'huggingface', modes: ['batch'], files: [LINEAR.path] });
  expect(version).toMatchObject({
    lineage: { base: 'acme/tabular-base', data: [{ uri: 'https://huggingface.co/datasets/acme/churn-train' }] },
    results: [{ data: { name: 'holdout' }, metrics: { roc_auc: 0.8702, log_loss: 0.3121 } }],
  });
});

describe.skipIf(!HAS_PEERS)('DVC and GTO', () => {
  let home = '';
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@acme.example'];
  const git = (...args: readonly string[]) => execFileSync('git', [...own, ...args], { cwd: home, stdio: 'pipe' });
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@acme.example',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@acme.example',
  };
  const peer = (program: string, ...args: readonly string[]) => runPeer(program, args, home, identity);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'seatrial-gto-'));
    git('init', '--quiet');
    peer('dvc', 'init', '--quiet');
    await mkdir(join(home, 'remote'));
    peer('dvc', 'remote', 'add', '--quiet', '--default', 'storage', 'remote');
    await copyFile(LINEAR.path, join(home, 'linear.onnx'));
    peer('dvc', 'add', '--quiet', 'linear.onnx');
    peer('dvc', 'push', '--quiet');
    const artifact = {
      path: 'linear.onnx',
      type: 'model',
      desc: 'Boosting',
      labels: ['telecom'],
      meta: { framework: 'sklearn' },
    };
    await writeFile(join(home, 'dvc.yaml'), JSON.stringify({ artifacts: { churn: artifact } }));
    git('add', 'dvc.yaml', 'linear.onnx.dvc', '.dvc', '.gitignore');
    git('commit', '--quiet', '-m', 'one');
    peer('gto', 'register', 'churn', '--version', 'v1.2.0');
    peer('gto', 'assign', 'churn', '--version', 'v1.2.0', '--stage', 'prod');
    git('commit', '--quiet', '--allow-empty', '-m', 'two');
    peer('gto', 'register', 'churn', '--version', 'v1.3.0');
    await rm(join(home, 'linear.onnx'));
    await rm(join(home, '.dvc/cache'), { recursive: true });
  }, 300_000);
  afterAll(() => rm(home, { recursive: true, force: true }));

  test('the version is that of the tag which GTO made, and the file comes from where DVC put it', async () => {
    const { version, remarks } = await importIt({ source: join(home, 'dvc.yaml') });
    expect(version).toMatchObject({
      version: '1.3.0',
      description: 'Boosting',
      artifact: { files: [{ name: 'linear.onnx', size: LINEAR.sizeBytes, sha256: LINEAR.sha256 }] },
      annotations: { framework: 'sklearn' },
    });
    expect(remarks).toEqual([
      { kind: 'other-version', tag: 'churn@v1.2.0' },
      { kind: 'to-be-placed', files: ['linear.onnx'], model: 'churn' },
    ]);
    git('checkout', '--quiet', 'churn@v1.2.0');
    const before = await importIt({ source: join(home, 'dvc.yaml') });
    expect(before.version.version).toBe('1.2.0');
    expect(before.remarks).toContainEqual({ kind: 'stage', tag: 'churn#prod#1' });
  });

  test('a file that is nowhere is to be filled in, and said', async () => {
    await rm(join(home, 'remote'), { recursive: true });
    const { signal } = new AbortController();
    const order = { ...ORDER, source: join(home, 'dvc.yaml'), modes: [] };
    const environment = { SEATRIAL_CACHE_DIR: join(home, 'empty') };
    const imported = await importFrom(order, wireImport({ environment, signal }));
    expect(imported.fillIns).toHaveLength(3);
    expect(renderImport(imported).join('\n')).toContain('linear.onnx is not at hand');
  });

  test('GTO shows the tags that releases have', { timeout: 60_000 }, () => {
    git('tag', '--annotate', 'scored@v1.4.0', '-m', 'scored 1.4.0');
    git('tag', 'scored@v1.4.0-outcome.1');
    expect(JSON.parse(peer('gto', 'show', 'scored', '--json'))).toMatchObject([{ version: 'v1.4.0' }]);
  });
});

describe.skipIf(!HAS_PEERS)('an MLflow server with models', { ...SLOW, timeout: 240_000 }, () => {
  let home = '';
  let server: Peer;
  let logged: unknown;
  const environment = () => ({ MLFLOW_TRACKING_URI: server.url });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'seatrial-mlflow-'));
    const store = [
      '--backend-store-uri',
      `sqlite:///${home}/mlflow.db`,
      '--artifacts-destination',
      join(home, 'artifacts'),
    ];
    server = await startPeer('mlflow', {
      cwd: home,
      args: (port) => ['server', ...store, '--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
    });
    logged = runPeerScript('log_model.py', [LINEAR.path], { cwd: home, environment: environment() });
  }, 300_000);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  test.each(['models:/churn/1', 'models:/churn/1/', 'models:/churn/1/MLmodel'])(
    '%s: file, signature, time, run, and what the run and the registry know',
    async (source) => {
      const { version, leftOut, remarks } = await importIt({ source }, environment());
      const { run, model, created } = Object(logged);
      expect(version).toEqual({
        apiVersion: 'seatrial/v1',
        kind: 'ModelVersion',
        model: 'churn',
        version: '1.0.0',
        description: 'Gradient boosting',
        artifact: {
          format: 'onnx',
          files: [
            {
              name: 'model.onnx',
              uri: 'models:/churn/1/model.onnx',
              size: expect.any(Number),
              sha256: expect.any(String),
            },
          ],
        },
        modes: ['batch'],
        lineage: {
          source: expect.stringMatching(/log_model\.py$|^commit [0-9a-f]{40}$|^git\+/),
          run: `runs:/${run}`,
          created: `${String(created).replace(' ', 'T')}Z`,
          data: [
            { name: expect.stringMatching(/^train-2025 \(MLflow digest /), uri: 'https://acme.example/train.csv' },
          ],
          params: { num_leaves: '63', boosting: 'gbdt' },
        },
        claims: { train_loss: 0.31 },
        results: [{ data: { name: 'test-2025', revision: expect.any(String) }, metrics: { accuracy: 0.93 } }],
        annotations: expect.objectContaining({
          cost_center: 42,
          'mlflow.model_id': model,
          'mlflow.tag.team': 'growth',
          'mlflow.tag.reviewed': 'yes',
        }),
      });
      expect(remarks).toEqual([{ kind: 'stage', tag: 'The alias champion' }]);
      expect(leftOut.filter(({ reason }) => reason === 'no-place')).toEqual([]);
    },
  );

  test('a logged model and a model of a run are the same', async () => {
    const { run, model } = Object(logged);
    const registered = await importIt({ source: 'models:/churn/1' }, environment());
    for (const source of [`models:/${model}`, `runs:/${run}/churn`]) {
      const { version } = await importIt({ source }, environment());
      expect(version.lineage).toEqual(registered.version.lineage);
      expect(version.artifact.files[0]?.sha256).toBe(registered.version.artifact.files[0]?.sha256);
    }
  });

  test.each([
    ['an alias', 'models:/churn@champion', 'usage'],
    ['no such version', 'models:/churn/9', 'download-failed'],
  ])('%s is refused', async (_name, source, code) => {
    await expect(importIt({ source }, environment())).rejects.toMatchObject({ code });
  });

  test('takes an exported MLmodel, and gives it back', async () => {
    const exported = anExported();
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(join(out, 'MLmodel'), renderMlmodel(exported));
    await copyFile(LINEAR.path, join(out, 'linear.onnx'));
    const told = runPeerScript('register_export.py', [out, 'exported'], { cwd: folder, environment: environment() });
    expect(told).toMatchObject({
      uri: 'models:/exported/1',
      inputs: ['X'],
      metadata: { team: 'growth', 'seatrial.version': '1.4.0' },
      answers: ['label', 'probabilities'],
    });
    const { version } = await importIt({ source: 'models:/exported/1' }, environment());
    const { manifest } = exported;
    expect(version).toMatchObject({
      description: manifest?.description,
      lineage: { run: manifest?.lineage?.run, created: manifest?.lineage?.created },
      annotations: manifest?.annotations,
      card: { license: manifest?.card?.license },
    });
    expect(version.artifact.files[0]?.sha256).toBe(LINEAR.sha256);
  });
});
