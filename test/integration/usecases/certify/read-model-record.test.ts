import { expect, test } from 'vitest';
import { createRepository } from '../../../support/git-repository.ts';
import { createFetchedDeployments } from '../../../../src/adapters/git/fetched-deployments.ts';
import { comparedEnvironment, createReadModelRecord } from '../../../../src/usecases/certify/read-model-record.ts';
import { emptyDeployment } from '../../../../src/domain/promotion/state.ts';

const SHA256 = 'a'.repeat(64);

function deployment(version: string): string {
  return JSON.stringify({ ...emptyDeployment('churn', 'production'), production: { version, sha256: SHA256 } });
}

test('the version in production is read from the branch that the checkout fetched', async () => {
  await using repository = await createRepository();
  await repository.commit('Start', { 'production/churn.yaml': deployment('1.3.2') });
  await repository.git('update-ref', 'refs/remotes/origin/seatrial/deployments', 'HEAD');
  await repository.git('branch', 'seatrial/deployments');
  const find = createReadModelRecord(createFetchedDeployments(repository.folder));

  expect(await find('churn', 'production')).toMatchObject({ source: 'branch', record: { deployed: '1.3.2' } });
  expect(await find('fraud', 'production')).toMatchObject({ source: 'branch', record: { deployed: null } });
});

test('one that is named in another environment is not compared with', async () => {
  await using repository = await createRepository();
  await repository.commit('Start', { 'production/churn.yaml': deployment('1.3.2') });
  await repository.git('branch', 'seatrial/deployments');
  const find = createReadModelRecord(createFetchedDeployments(repository.folder));

  expect(await find('churn', 'staging')).toMatchObject({ record: { deployed: null } });
});

test('where there is no such branch nothing is deployed', async () => {
  await using repository = await createRepository();
  await repository.commit('Start');
  const find = createReadModelRecord(createFetchedDeployments(repository.folder));
  expect(await find('churn', 'production')).toMatchObject({ source: 'no-branch', record: { deployed: null } });
  expect(await createReadModelRecord(null)('churn', 'production')).toMatchObject({ source: 'no-repository' });
});

test('a file that cannot be read is an error, not an absence', async () => {
  await using repository = await createRepository();
  await repository.commit('Start', { 'production/churn.yaml': 'production: 1.3.2\n' });
  await repository.git('branch', 'seatrial/deployments');
  const find = createReadModelRecord(createFetchedDeployments(repository.folder));

  await expect(find('churn', 'production')).rejects.toMatchObject({ code: 'schema-violation' });
});

test('a shallow clone fetches the branch', async () => {
  await using origin = await createRepository();
  await origin.commit('Start', { 'production/churn.yaml': deployment('1.3.2') });
  await origin.git('branch', 'seatrial/deployments');
  await origin.commit('More');
  await using clone = await createRepository();
  await clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
  await clone.git('fetch', '--quiet', '--depth=1', 'origin', 'main');
  const find = createReadModelRecord(createFetchedDeployments(clone.folder));

  expect(await find('churn', 'production')).toMatchObject({ source: 'branch', record: { deployed: '1.3.2' } });
});

test('a file of the branch is read by its path, and nothing beside it', async () => {
  await using repository = await createRepository();
  await repository.commit('Start', {
    'certificates/churn/1.0.0.json': '{"a":1}',
    'certificates/churn/1.0.0.json.txt': '',
  });
  await repository.git('branch', 'seatrial/deployments');
  const store = createFetchedDeployments(repository.folder);
  const { head } = await store.read(['churn']);
  const read = (path: string) => store.readFile(String(head), path);
  expect(await read('certificates/churn/1.0.0.json')).toBe('{"a":1}');
  expect(await read('certificates/churn/1.1.0.json')).toBe(null);
  expect(await read('certificates/churn')).toBe(null);
  expect(await read('certificates/churn/*.json')).toBe(null);
});

test('the environment is production, or the only one', () => {
  const settings = { apiVersion: 'seatrial/v1', kind: 'Settings' } as const;
  expect(comparedEnvironment(null)).toBe('production');
  expect(comparedEnvironment({ ...settings, environments: { live: {} } })).toBe('live');
  expect(comparedEnvironment({ ...settings, environments: { staging: {}, production: {} } })).toBe('production');
});
