import { describe, expect, test } from 'vitest';
import type { FilePlace, SourceContext } from '../../../../src/adapters/sources/source-record.ts';
import { sourceOf, SOURCES } from '../../../../src/adapters/sources/sources.ts';

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

interface World {
  readonly variables?: SourceContext['variables'];
  /** What the service answers, by address. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Where a source finds an address, and what it asked for that. */
async function locate(uri: string, { variables = {}, answers = {} }: World = {}) {
  const asked: Asked[] = [];
  const context: SourceContext = {
    variables,
    folder: '/registry/models/churn',
    root: '/registry',
    readJson: async (url, headers) => {
      asked.push({ url, headers });
      return answers[url] ?? null;
    },
    locate: async (other) => ({ place: { kind: 'remote', url: `handed on: ${other}` } }),
  };
  const { place } = await sourceOf(uri).locate(uri, context);
  return { place, asked };
}

const remote = (url: string, headers: Readonly<Record<string, string>> = {}): FilePlace => ({
  kind: 'remote',
  url,
  headers,
});

test.each([
  ['https://example.com/a', 'https'],
  ['https://github.com/acme/encoder/releases/download/v1/a.onnx', 'github-release'],
  ['https://github.com/acme/encoder/archive/v1.zip', 'https'],
  ['hf://acme/encoder@main/a.onnx', 'hugging-face'],
  ['s3://acme-models/a.onnx', 's3'],
  ['gs://acme_models/a.onnx', 'google-storage'],
  ['https://acme.blob.core.windows.net/models/a.onnx', 'azure-blob'],
  ['dvc:weights/a.onnx', 'dvc'],
  ['models:/encoder/3/a.onnx', 'mlflow'],
  ['runs:/0123456789abcdef0123456789abcdef/a.onnx', 'mlflow'],
])('%s is of %s', (uri, name) => {
  expect(sourceOf(uri).name).toBe(name);
});

test('a pre-signed address is asked for as it is, by nobody’s account', async () => {
  const signed = 'https://files.acme.example/a.onnx?X-Amz-Expires=900&X-Amz-Signature=0f';
  const variables = Object.fromEntries(SOURCES.flatMap(({ secrets }) => secrets).map((name) => [name, 'secret']));
  expect(await locate(signed, { variables })).toEqual({ place: { kind: 'remote', url: signed }, asked: [] });
});

const EVERY = SOURCES.map(({ pattern }) => pattern);
test.each([
  ['no revision', 'hf://acme/encoder/a.onnx'],
  ['no path', 'hf://acme/encoder@main'],
  ['a way out of the repository', 'hf://acme/encoder@main/../../../api/whoami'],
  ['a way out at its end', 'hf://acme/encoder@main/a/..'],
  ['no key', 's3://acme-models/'],
  ['a bucket with capital letters', 's3://Acme/a.onnx'],
  ['a way out of the bucket', 's3://acme-models/../other/a.onnx'],
  ['a path from the root', 'dvc:/etc/passwd'],
  ['a path out of the registry', 'dvc:../../a.onnx'],
  ['an alias', 'models:/encoder@champion/a.onnx'],
  ['a stage', 'models:/encoder/Production/a.onnx'],
  ['a folder', 'models:/encoder/3'],
  ['a line break', 'https://example.com/a\nb'],
  ['another scheme', 'ftp://example.com/a'],
])('no source takes an address with %s', (_name, uri) => {
  expect(EVERY.filter((pattern) => pattern.test(uri))).toEqual([]);
});

test('each source has its own name, and no variable is a setting of one and a secret of another', () => {
  expect(new Set(SOURCES.map(({ name }) => name)).size).toBe(SOURCES.length);
  const settings = new Set(SOURCES.flatMap((source) => source.settings));
  expect(SOURCES.flatMap(({ secrets }) => secrets).filter((name) => settings.has(name))).toEqual([]);
});

describe('Hugging Face', () => {
  test.each([
    [
      'hf://acme/encoder@4f1b7c2/onnx/model.onnx',
      'https://huggingface.co/acme/encoder/resolve/4f1b7c2/onnx/model.onnx',
    ],
    ['hf://models/acme/encoder@v1/a b#c.onnx', 'https://huggingface.co/acme/encoder/resolve/v1/a%20b%23c.onnx'],
    ['hf://datasets/acme/rows@main/x.csv', 'https://huggingface.co/datasets/acme/rows/resolve/main/x.csv'],
    ['hf://acme/encoder@refs/pr/7/a.onnx', 'https://huggingface.co/acme/encoder/resolve/refs%2Fpr%2F7/a.onnx'],
    ['hf://acme/encoder@refs%2Fpr%2F7/a.onnx', 'https://huggingface.co/acme/encoder/resolve/refs%2Fpr%2F7/a.onnx'],
  ])('%s', async (uri, url) => {
    expect((await locate(uri)).place).toEqual(remote(url));
  });

  test('takes the token and another endpoint', async () => {
    const variables = { HF_TOKEN: 'hf_x', HF_ENDPOINT: 'https://hub.acme.example/' };
    const { place } = await locate('hf://acme/encoder@main/a.onnx', { variables });
    expect(place).toEqual(
      remote('https://hub.acme.example/acme/encoder/resolve/main/a.onnx', { authorization: 'Bearer hf_x' }),
    );
  });
});

describe('a release asset', () => {
  const uri = 'https://github.com/acme/encoder/releases/download/v2.0.0/model.onnx';
  const release = 'https://api.github.com/repos/acme/encoder/releases/tags/v2.0.0';
  const asset = 'https://api.github.com/repos/acme/encoder/releases/assets/7';
  const answers = {
    [release]: {
      assets: [
        { name: 'other', url: 'x' },
        { name: 'model.onnx', url: asset },
      ],
    },
  };
  const variables = { GITHUB_TOKEN: 'ghs_x' };

  test('is taken as anybody may without a token', async () => {
    expect(await locate(uri, { answers })).toEqual({ place: { kind: 'remote', url: uri }, asked: [] });
  });

  test('is asked for by the API with one', async () => {
    const { place, asked } = await locate(uri, { answers, variables });
    const authorization = 'Bearer ghs_x';
    expect(place).toEqual(remote(asset, { authorization, accept: 'application/octet-stream' }));
    expect(asked).toEqual([{ url: release, headers: { authorization, accept: 'application/vnd.github+json' } }]);
  });

  test.each([
    ['the API knows no such release', {}],
    ['the release has no such asset', { [release]: { assets: [] } }],
    [
      'the API names a place elsewhere',
      { [release]: { assets: [{ name: 'model.onnx', url: 'https://evil.example/' }] } },
    ],
  ])('is taken as anybody may where %s', async (_name, others) => {
    expect((await locate(uri, { answers: others, variables })).place).toEqual({ kind: 'remote', url: uri });
  });

  test.each([
    ['v1?x#y', 'v1%3Fx%23y'],
    ['a%2Fb', 'a%2Fb'],
    ['50%', '50%25'],
  ])('of the tag %s is asked for by that tag and nothing else', async (tag, asked) => {
    const { asked: found } = await locate(uri.replace('v2.0.0', tag), { variables });
    expect(found.map(({ url }) => url)).toEqual([release.replace('v2.0.0', asked)]);
  });

  test('of another server gets no token of this one', async () => {
    const other = 'https://git.acme.example/acme/encoder/releases/download/v2.0.0/model.onnx';
    expect(await locate(other, { variables })).toEqual({ place: { kind: 'remote', url: other }, asked: [] });
    const here = { GITHUB_SERVER_URL: 'https://git.acme.example', GITHUB_API_URL: 'https://git.acme.example/api/v3' };
    const { asked } = await locate(other, { variables: { ...variables, ...here } });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://git.acme.example/api/v3/repos/acme/encoder/releases/tags/v2.0.0',
    ]);
  });
});

describe('S3', () => {
  test.each([
    [
      'a host of its own',
      's3://acme-models/a/b c.onnx',
      {},
      'https://acme-models.s3.us-east-1.amazonaws.com/a/b%20c.onnx',
    ],
    ['the region', 's3://acme/a', { AWS_REGION: 'eu-central-1' }, 'https://acme.s3.eu-central-1.amazonaws.com/a'],
    ['a bucket with dots', 's3://a.b.c/a', {}, 'https://s3.us-east-1.amazonaws.com/a.b.c/a'],
    [
      'another endpoint',
      's3://acme/a',
      { AWS_ENDPOINT_URL_S3: 'https://minio.acme.example/' },
      'https://minio.acme.example/acme/a',
    ],
    [
      'a region that is none',
      's3://acme/a',
      { AWS_REGION: 'x.evil.example/' },
      'https://acme.s3.us-east-1.amazonaws.com/a',
    ],
  ])('%s', async (_name, uri, variables, url) => {
    expect((await locate(uri, { variables })).place).toEqual(remote(url));
  });

  test('signs with the credentials, which are in headers and in no address', async () => {
    const variables = { AWS_ACCESS_KEY_ID: 'AKIAX', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'session' };
    const { place } = await locate('s3://acme/a', { variables });
    if (place.kind !== 'remote') throw new Error('local');
    expect(place.url).toBe('https://acme.s3.us-east-1.amazonaws.com/a');
    expect(place.headers?.['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAX\/\d{8}\/us-east-1\/s3\/aws4_request/,
    );
    expect(place.headers?.['x-amz-security-token']).toBe('session');
    expect(JSON.stringify(place)).not.toContain('secret"');
  });
});

test('Google Cloud Storage takes an access token', async () => {
  const { place } = await locate('gs://acme/a/b.onnx', { variables: { CLOUDSDK_AUTH_ACCESS_TOKEN: 'ya29' } });
  expect(place).toEqual(remote('https://storage.googleapis.com/acme/a/b.onnx', { authorization: 'Bearer ya29' }));
});

test('Azure takes a shared access signature, with or without its question mark', async () => {
  const uri = 'https://acme.blob.core.windows.net/models/a.onnx';
  expect((await locate(uri)).place).toEqual({ kind: 'remote', url: uri });
  for (const token of ['sv=1&sig=x', '?sv=1&sig=x']) {
    const variables = { AZURE_STORAGE_SAS_TOKEN: token, AZURE_STORAGE_ACCOUNT: 'acme' };
    expect((await locate(uri, { variables })).place).toEqual({ kind: 'remote', url: `${uri}?sv=1&sig=x` });
  }
});

test('the signature goes to the account that is named, and is refused where none is', async () => {
  const variables = { AZURE_STORAGE_SAS_TOKEN: 'sv=1&sig=x', AZURE_STORAGE_ACCOUNT: 'acme' };
  for (const foreign of ['https://evil.blob.core.windows.net/m/a.onnx', 'https://acme2.blob.core.windows.net/m/a.onnx'])
    expect((await locate(foreign, { variables })).place).toEqual({ kind: 'remote', url: foreign });
  const nameless = { AZURE_STORAGE_SAS_TOKEN: 'sv=1&sig=x' };
  const uri = 'https://acme.blob.core.windows.net/models/a.onnx';
  await expect(locate(uri, { variables: nameless })).rejects.toMatchObject({ code: 'usage' });
});

describe('MLflow', () => {
  const server = 'https://mlflow.acme.example';
  const variables = { MLFLOW_TRACKING_URI: `${server}/`, MLFLOW_TRACKING_TOKEN: 't' };
  const api = `${server}/api/2.0/mlflow`;
  const id = 'm-0123456789abcdef0123456789abcdef';
  const run = '0123456789abcdef0123456789abcdef';
  const version = `${api}/model-versions/get-download-uri?name=my+encoder&version=3`;
  const proxy = `${server}/api/2.0/mlflow-artifacts/artifacts`;
  const authorization = 'Bearer t';

  test.each([
    [
      'a version',
      'models:/my encoder/3/a/b.onnx',
      { [version]: { artifact_uri: 'mlflow-artifacts:/1/r/artifacts/m' } },
      '1/r/artifacts/m/a/b.onnx',
    ],
    [
      'a version that is a logged model',
      'models:/my encoder/3/b.onnx',
      {
        [version]: { artifact_uri: `models:/${id}` },
        [`${api}/logged-models/${id}`]: {
          model: { info: { artifact_uri: `mlflow-artifacts:/1/models/${id}/artifacts` } },
        },
      },
      `1/models/${id}/artifacts/b.onnx`,
    ],
    [
      'an artifact of a run',
      `runs:/${run}/a/b.onnx`,
      {
        [`${api}/runs/get?run_id=${run}`]: { run: { info: { artifact_uri: `mlflow-artifacts:/1/${run}/artifacts` } } },
      },
      `1/${run}/artifacts/a/b.onnx`,
    ],
    [
      'a model that a run logged',
      `runs:/${run}/net/b.onnx`,
      {
        [`${api}/runs/get?run_id=${run}`]: {
          run: { info: { artifact_uri: 'mlflow-artifacts:/1/r' }, outputs: { model_outputs: [{ model_id: id }] } },
        },
        [`${api}/logged-models/${id}`]: {
          model: { info: { name: 'net', artifact_uri: 'mlflow-artifacts:/1/models/x' } },
        },
      },
      '1/models/x/b.onnx',
    ],
  ])('finds %s behind the proxy of the server', async (_name, uri, answers, path) => {
    const { place, asked } = await locate(uri, { variables, answers });
    expect(place).toEqual(remote(`${proxy}/${path}`, { authorization }));
    expect(asked.every(({ headers }) => headers?.['authorization'] === authorization)).toBe(true);
  });

  test('hands on what lies in a store of the cloud', async () => {
    const answers = { [version]: { artifact_uri: 's3://acme/1/m' } };
    const { place } = await locate('models:/my encoder/3/b.onnx', { variables, answers });
    expect(place).toEqual({ kind: 'remote', url: 'handed on: s3://acme/1/m/b.onnx' });
  });

  test('signs in by user and password', async () => {
    const { asked } = await locate('models:/my encoder/3/b.onnx', {
      variables: { ...variables, MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p' },
      answers: { [version]: { artifact_uri: 'mlflow-artifacts:/m' } },
    });
    expect(asked[0]?.headers).toEqual({ authorization: `Basic ${btoa('u:p')}` });
  });

  test.each([
    ['no server is named', {}, {}, 'MLFLOW_TRACKING_URI'],
    ['the server knows none', variables, {}, 'Check its name'],
    [
      'the server keeps it on its own disk',
      variables,
      { [version]: { artifact_uri: 'file:///srv/m' } },
      '--serve-artifacts',
    ],
    ['the server names a path', variables, { [version]: { artifact_uri: '/srv/m' } }, '--serve-artifacts'],
  ])('says what to do where %s', async (_name, world, answers, hint) => {
    await expect(locate('models:/my encoder/3/b.onnx', { variables: world, answers })).rejects.toMatchObject({
      code: 'download-failed',
      hint: expect.stringContaining(hint),
    });
  });
});
