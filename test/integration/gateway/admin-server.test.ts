import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ADMIN_ROUTES, createAdminServer } from '../../../gateway/admin-server.ts';
import type { AdminViews, WindowQuery } from '../../../src/usecases/gateway/admin-views.ts';
import type { AccessControl } from '../../../src/usecases/gateway/access-control.ts';
import { aWindow } from '../../support/statistics.ts';

async function startAdmin(
  own: Partial<AdminViews> = {},
  secret: string | null = null,
  access: AccessControl | null = null,
) {
  const asked: WindowQuery[] = [];
  const errors: unknown[] = [];
  const views: AdminViews = {
    state: () => ({ models: { churn: { revision: 4 } } }),
    windows: async (query) => {
      asked.push(query);
      return { kind: 'windows', windows: [aWindow(), aWindow()], cursor: 'c7' };
    },
    metrics: async () => ({ type: 'text/plain; version=0.0.4', text: '# HELP x\n' }),
    reload: async () => ({ kind: 'reloaded', isChanged: true }),
    ...own,
  };
  const admin = createAdminServer({
    views,
    secret,
    access: () => access,
    tls: null,
    onError: (error) => void errors.push(error),
  });
  admin.server.listen(0, '127.0.0.1');
  await once(admin.server, 'listening');
  const address = admin.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return { url, asked, errors, [Symbol.asyncDispose]: () => admin.stop(500) };
}

test('the state is JSON for people too', async () => {
  await using admin = await startAdmin();
  const response = await fetch(`${admin.url}/-/state`);
  const text = await response.text();
  expect([response.headers.get('content-type'), JSON.parse(text)]).toEqual([
    'application/json',
    { models: { churn: { revision: 4 } } },
  ]);
  expect(text.split('\n').length).toBeGreaterThan(3);
});

test('windows are lines, from a cursor on, and the next cursor stands in a header', async () => {
  await using admin = await startAdmin();
  const response = await fetch(`${admin.url}/-/windows?since=c6&every=1h`);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  expect(response.headers.get('seatrial-cursor')).toBe('c7');
  expect(
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([aWindow(), aWindow()]);
  await fetch(`${admin.url}/-/windows`);
  expect(admin.asked).toEqual([
    { since: 'c6', every: '1h' },
    { since: null, every: null },
  ]);
});

test('what cannot be asked for is refused with words', async () => {
  await using admin = await startAdmin({
    windows: async () => ({ kind: 'refused', message: '2h is no length of a window: 1m, 5m, 15m, 1h, 1d.' }),
    reload: async () => ({ kind: 'failed', message: 'The branch could not be fetched.' }),
  });
  const windows = await fetch(`${admin.url}/-/windows?every=2h`);
  expect([windows.status, await windows.json()]).toEqual([
    400,
    { error: '2h is no length of a window: 1m, 5m, 15m, 1h, 1d.' },
  ]);
  const reload = await fetch(`${admin.url}/-/reload`, { method: 'POST' });
  expect([reload.status, await reload.json()]).toEqual([502, { error: 'The branch could not be fetched.' }]);
});

test('metrics are in the type that they say', async () => {
  await using admin = await startAdmin();
  const response = await fetch(`${admin.url}/metrics`);
  expect([response.headers.get('content-type'), await response.text()]).toEqual([
    'text/plain; version=0.0.4',
    '# HELP x\n',
  ]);
});

test('a reload is asked by POST, and not by a page in a browser', async () => {
  await using admin = await startAdmin();
  const url = `${admin.url}/-/reload`;
  expect((await fetch(url)).status).toBe(405);
  expect((await fetch(url, { method: 'POST', headers: { origin: 'https://evil.example' } })).status).toBe(403);
  expect(await (await fetch(url, { method: 'POST' })).json()).toEqual({ changed: true });
});

test('there is nothing else, and a fault is told to the operator alone', async () => {
  await using admin = await startAdmin({
    metrics: async () => {
      throw new Error('at /var/lib');
    },
  });
  expect((await fetch(`${admin.url}/v2/models/churn`)).status).toBe(404);
  const response = await fetch(`${admin.url}/metrics`);
  expect([response.status, await response.json()]).toEqual([500, { error: 'the gateway failed' }]);
  expect(admin.errors).toHaveLength(1);
  expect(ADMIN_ROUTES.map(({ path }) => path)).toEqual(['/-/state', '/-/windows', '/metrics', '/-/reload']);
});

test('where there is a secret, a reload must be signed with it', async () => {
  let reloads = 0;
  const reload = async () => ({ kind: 'reloaded', isChanged: (reloads += 1) > 0 }) as const;
  await using admin = await startAdmin({ reload }, 'secret');
  const body = '{"ref":"refs/heads/seatrial/deployments"}';
  const signed = (key: string): string => `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  const send = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${admin.url}/-/reload`, { method: 'POST', body, headers })).status;
  expect(await send({})).toBe(401);
  expect(await send({ 'x-hub-signature-256': signed('another') })).toBe(401);
  expect(reloads).toBe(0);
  expect(await send({ 'x-hub-signature-256': signed('secret') })).toBe(200);
  expect(reloads).toBe(1);
});

test('with an access file, who may read may not write, and a signed reload needs no token', async () => {
  const named = (name: string, admin?: 'read' | 'write') => ({
    kind: 'known' as const,
    identity: { key: name, name, isAnyone: false, principals: [{ name, grants: [], ...(admin && { admin }) }] },
  });
  const known = new Map([
    ['reads', named('prometheus', 'read')],
    ['writes', named('operators', 'write')],
    ['asks', named('shop')],
  ]);
  const identify: AccessControl['identify'] = ({ bearer }) =>
    bearer === null ? { kind: 'nothing-shown' } : (known.get(bearer) ?? { kind: 'not-believed' });
  await using admin = await startAdmin({}, 'secret', { identify });
  const ask = async (path: string, method: string, token?: string): Promise<number> =>
    (await fetch(admin.url + path, { method, ...(token && { headers: { authorization: `Bearer ${token}` } }) })).status;
  const table = await Promise.all(
    [undefined, 'asks', 'wrong', 'reads', 'writes'].map(async (token) => [
      await ask('/-/state', 'GET', token),
      await ask('/metrics', 'GET', token),
      await ask('/-/reload', 'POST', token),
    ]),
  );
  expect(table).toEqual([
    [401, 401, 401],
    [403, 403, 403],
    [401, 401, 401],
    [200, 200, 403],
    [200, 200, 200],
  ]);
  const body = '{}';
  const signature = `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`;
  const headers = { 'x-hub-signature-256': signature };
  expect((await fetch(`${admin.url}/-/reload`, { method: 'POST', body, headers })).status).toBe(200);
  const page = { authorization: 'Bearer writes', origin: 'https://evil.example' };
  expect((await fetch(`${admin.url}/-/reload`, { method: 'POST', headers: page })).status).toBe(403);
});
