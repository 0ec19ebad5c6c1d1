import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createOctokit } from '../../../src/adapters/github/octokit.ts';
import { locateVersions, type PlaceCache, rememberPlaces } from '../../../src/adapters/github/version-places.ts';
import { version } from '../../support/promotion/world.ts';

test('where a version came from is remembered of its model alone, though another has the same bytes', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(new URL(url, 'http://localhost').searchParams.get('path') ?? '');
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  const octokit = createOctokit({ token: 'none', apiUrl: `http://127.0.0.1:${port}` });
  const places: PlaceCache = new Map();
  const known = version('1.0.0', 'a', { pull: 3, commits: ['c'.repeat(40)] });
  rememberPlaces(places, [{ model: 'churn', version: known }]);
  const options = { octokit, repository: { owner: 'acme', repo: 'models' }, defaultBranch: 'main', places };
  const versions = [{ ...known, pull: null, commits: [] }];
  expect(await locateVersions(options, { model: 'churn', versions, folder: 'models' })).toEqual([known]);
  expect(asked).toEqual([]);
  expect(await locateVersions(options, { model: 'fraud', versions, folder: 'models' })).toEqual(versions);
  expect(asked).toEqual(['models/fraud/versions/1.0.0.yaml']);
  server.close();
});
