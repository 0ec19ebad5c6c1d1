import { expect, test } from 'vitest';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import type { Fault } from '../../support/local-github/faults.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

test.each([
  ['an unknown route', 'POST {repo}/bogus', {}, 'GitHub has no such route'],
  ['a wrong type', 'POST {repo}/check-runs', { name: 'c', head_sha: 7 }, '/head_sha must be string'],
  ['a missing field', 'POST {repo}/deployments', {}, "/ must have required property 'ref'"],
  [
    'an unknown field',
    'POST {repo}/deployments',
    { ref: 'main', enviroment: 'x' },
    '/enviroment is not a field of this request',
  ],
  ['an unknown parameter', 'GET {repo}/pulls?pageSize=3', undefined, '?pageSize is not a parameter of this route'],
  ['a value out of its list', 'GET {repo}/pulls?state=merged', undefined, '?state=merged is not allowed'],
  ['a query that we lack', 'POST /graphql', { query: '{ viewer { login } }' }, 'no such query'],
] as const)('%s fails the test', async (_name, route, fields, problem) => {
  const run = withLocalGitHub({}, async (github) => {
    await github.request(await github.appToken(), route, fields).catch(() => {});
    expect(github.log.violations.join('\n')).toContain(problem);
  });
  await expect(run).rejects.toThrow(problem);
});

async function call(github: LocalGitHub, timeoutMs = 5000): Promise<Response> {
  const headers = { authorization: `Bearer ${github.userToken('writer')}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ event_type: 'x' });
  const signal = AbortSignal.timeout(timeoutMs);
  return fetch(`${github.url}/repos/${github.repository}/dispatches`, { method: 'POST', headers, body, signal });
}

const ANSWERS: readonly (readonly [string, Fault, number, string | null])[] = [
  ...[403, 404, 409, 422, 500, 503].map((status) => [`${status}`, { kind: 'status', status }, status, null] as const),
  ['429', { kind: 'status', status: 429, retryAfter: 2 }, 429, '2'],
  ['secondary rate limit', { kind: 'secondary-rate-limit', retryAfter: 3 }, 403, '3'],
  ['primary rate limit', { kind: 'rate-limit' }, 403, null],
];

test.each(ANSWERS)('a fault: %s, once', async (_name, fault, status, retryAfter) => {
  await withLocalGitHub({}, async (github) => {
    github.faults.add({ on: /POST .*dispatches/, fault });
    const response = await call(github);
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
    expect((await call(github)).status).toBe(204);
    expect(github.faults.pending).toEqual([]);
  });
});

test('a fault hits the n-th call, and as often as told', async () => {
  await withLocalGitHub({}, async (github) => {
    github.faults.add({ on: 'dispatches', fault: { kind: 'status', status: 500 }, skip: 1, times: 2 });
    const statuses = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await call(github)).status);
    expect(statuses).toEqual([204, 500, 500, 204]);
  });
});

test('a call hangs, or loses its connection', async () => {
  await withLocalGitHub({}, async (github) => {
    github.faults.add({ on: 'dispatches', fault: { kind: 'hang' } });
    await expect(call(github, 100)).rejects.toMatchObject({ name: 'TimeoutError' });
    github.faults.add({ on: 'dispatches', fault: { kind: 'reset' } });
    await expect(call(github)).rejects.toThrow('fetch failed');
    expect(github.log.find('dispatches').map(({ status }) => status)).toEqual(['hang', 'reset']);
  });
});

test('the answer is lost after the effect', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add' });
    github.faults.add({ on: /POST .*comments/, fault: { kind: 'status', status: 502 }, moment: 'after' });
    await expect(github.comment(number, 'there')).rejects.toThrow('502');
    expect(await github.comments(number)).toMatchObject([{ body: 'there' }]);
  });
});

test('latency is added to every call', async () => {
  await withLocalGitHub({}, async (github) => {
    github.setLatency(60);
    const started = performance.now();
    await call(github);
    expect(performance.now() - started).toBeGreaterThan(55);
  });
});
