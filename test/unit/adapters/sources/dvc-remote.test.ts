import { expect, test } from 'vitest';
import { addressIn } from '../../../../src/adapters/sources/dvc-remote.ts';

const remote = (url: string, settings: Readonly<Record<string, string>> = {}) => ({
  folder: '/repository/.dvc',
  name: 'storage',
  url,
  settings: new Map(Object.entries(settings)),
});
const PATH = 'files/md5/0b/ee89';

test.each([
  ['a folder of the repository', remote('../../store'), '/store/files/md5/0b/ee89'],
  ['a folder of the machine', remote('/srv/store/'), '/srv/store/files/md5/0b/ee89'],
  ['a web server', remote('https://files.acme.example/store/'), 'https://files.acme.example/store/files/md5/0b/ee89'],
  ['a bucket of Google', remote('gs://acme/store'), 'gs://acme/store/files/md5/0b/ee89'],
  ['a bucket of Amazon', remote('s3://acme/store'), 's3://acme/store/files/md5/0b/ee89'],
  [
    'a container of Azure',
    remote('azure://models/store', { account_name: 'acme' }),
    'https://acme.blob.core.windows.net/models/store/files/md5/0b/ee89',
  ],
])('%s has a file', (_name, where, expected) => {
  const address = addressIn(where, PATH, {});
  expect(address.kind === 'local' ? address.path : address.url).toBe(expected);
});

test('a server that only the repository names is asked for nothing', () => {
  const named = remote('s3://acme/store', { endpointurl: 'https://store.evil.example' });
  const refused = expect.objectContaining({ reason: 'other-endpoint' });
  expect(() => addressIn(named, PATH, {})).toThrow(refused);
  expect(() => addressIn(named, PATH, { AWS_ENDPOINT_URL_S3: 'https://store.acme.example' })).toThrow(refused);
  const address = addressIn(named, PATH, { AWS_ENDPOINT_URL_S3: 'https://store.evil.example/' });
  expect(address).toEqual({ kind: 'remote', url: `s3://acme/store/${PATH}` });
});

test.each(['ssh://host/x', 'webdavs://host/x', 'gdrive://x', 'remote://other/x'])('%s is left to dvc itself', (url) => {
  expect(() => addressIn(remote(url), PATH, {})).toThrow(expect.objectContaining({ reason: 'other-remote' }));
});
