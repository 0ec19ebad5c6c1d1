import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/contract/sha256.ts';
import { openGatewayAccess } from '../../../src/wiring/gateway-access.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { openSocket, readAll } from '../../support/gateway/raw-http.ts';
import { aPlan, aServedModel } from '../../support/gateway/served.ts';

const BODY = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] };
const TOKENS = {
  shop: 'shop-0123456789abcdef0123',
  label: 'label-0123456789abcdef012',
  all: 'all-0123456789abcdef01234',
};
const HEAD = 'apiVersion: seatrial/v1\nkind: GatewayAccess\nprincipals:\n';
const principal = (name: keyof typeof TOKENS, allow: string): string =>
  `  - {name: ${name}, token: {sha256: ${sha256(TOKENS[name])}}, allow: [${allow}]}\n`;
const FILE =
  HEAD +
  principal('shop', '{roles: [infer], models: [churn]}') +
  principal('label', '{roles: [label], models: ["ch*"]}') +
  principal('all', '{roles: [infer, label], models: ["*"]}');

const as = (name: keyof typeof TOKENS) => ({ authorization: `Bearer ${TOKENS[name]}` });
const MODELS = ['churn', 'fraud'].map((model) => aServedModel({ plan: aPlan({ model }) }));

/** As MLflow words it. */
const MLFLOW_TOKEN_NEEDED =
  '{"error_code":"UNAUTHENTICATED","message":"a token is needed","error":"a token is needed"}';

describe('with an access file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seatrial-access-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function start(text = FILE, models = MODELS) {
    const path = join(folder, `${Math.random()}.yaml`);
    await writeFile(path, text);
    const events: string[] = [];
    const access = await openGatewayAccess({
      path,
      environment: { SHOP_TOKEN: TOKENS.shop },
      onChange: () => void events.push('changed'),
      onProblem: ({ message }) => void events.push(message),
      pollMs: 20,
    });
    const server = await startDataServer({ models, access: access.control });
    return {
      server,
      path,
      events,
      access,
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await access[Symbol.asyncDispose]();
      },
    };
  }

  test('who shows nothing learns that a token is needed, and nothing else', async () => {
    await using running = await start();
    const { server } = running;
    const answers = await Promise.all(
      [
        '/v2',
        '/v2/models',
        '/v2/models/churn',
        '/v2/models/nobody',
        '/v2/models/churn/ready',
        '/v2/openapi.json',
        '/v1/models/churn',
      ]
        .map((path) => fetch(server.url + path))
        .concat(
          ['/v2/models/churn/infer', '/v2/models/nobody/infer', '/invocations'].map((path) =>
            post(server.url + path, BODY),
          ),
        ),
    );
    const told = await Promise.all(
      answers.map(async (one) => [one.status, one.headers.get('www-authenticate'), await one.text()]),
    );
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        ['{"error":"a token is needed"}', MLFLOW_TOKEN_NEEDED].map((body) =>
          JSON.stringify([401, 'Bearer realm="seatrial"', body]),
        ),
      ),
    );
    for (const path of ['/', '/ping', '/health', '/v2/health/live', '/v2/health/ready'])
      expect((await fetch(server.url + path)).status, path).toBe(200);
    expect(server.refusals).toEqual({ unauthenticated: 10, forbidden: 0, rate: 0 });
    expect(server.evidence.noted).toEqual([]);
  });

  test('each may do what its roles say of the models that they name', async () => {
    await using running = await start();
    const { url } = running.server;
    const outcome = { decision: 'd', label: 1 };
    const table = await Promise.all(
      (['shop', 'label', 'all'] as const).map(async (name) => [
        name,
        (await post(`${url}/v2/models/churn/infer`, BODY, as(name))).status,
        (await post(`${url}/v2/models/churn/outcomes`, outcome, as(name))).status,
        (await post(`${url}/v1/models/fraud:predict`, { instances: [[1, 2]] }, as(name))).status,
        (await fetch(`${url}/v2/models/fraud`, { headers: as(name) })).status,
        await (await fetch(`${url}/v2/models`, { headers: as(name) })).json(),
      ]),
    );
    expect(table).toEqual([
      ['shop', 200, 403, 404, 404, { models: ['churn'] }],
      ['label', 403, 200, 404, 404, { models: ['churn'] }],
      ['all', 200, 200, 200, 200, { models: ['churn', 'fraud'] }],
    ]);
    const forbidden = await post(`${url}/v2/models/churn/outcomes`, outcome, as('shop'));
    expect(forbidden.headers.get('www-authenticate')).toBe('Bearer realm="seatrial", error="insufficient_scope"');
    const consumers = running.server.evidence.noted.map(({ consumer }) => String(consumer));
    expect(consumers.toSorted()).toEqual(['all', 'all', 'shop']);
  });

  test('what one may not see is answered as what is not there, letter by letter', async () => {
    await using running = await start();
    const { url } = running.server;
    const paths = ['/v2/models/NAME', '/v2/models/NAME/ready', '/v1/models/NAME', '/v2/models/NAME/versions/1.0.0'];
    const posts = [
      '/v2/models/NAME/infer',
      '/v1/models/NAME:predict',
      '/v2/models/NAME/outcomes',
      '/models/NAME/invocations',
    ];
    const ask = async (name: string) => {
      const answers = [
        ...(await Promise.all(paths.map((path) => fetch(url + path.replace('NAME', name), { headers: as('shop') })))),
        ...(await Promise.all(posts.map((path) => post(url + path.replace('NAME', name), BODY, as('shop'))))),
      ];
      return Promise.all(
        answers.map(
          async (one) =>
            `${one.status} ${(await one.text()).replaceAll(name, 'NAME')} ${[...one.headers.keys()].join()}`,
        ),
      );
    };
    expect(await ask('fraud')).toEqual(await ask('nobody'));
    for (const name of ['Churn', 'CHURN', 'churn%00', '%2e%2e', 'churn%2F..%2Ffraud', '..%2ffraud', 'churn%20'])
      expect((await post(`${url}/v2/models/${name}/infer`, BODY, as('shop'))).status, name).toBe(404);
    expect((await post(`${url}/v2/models/%63hurn/infer`, BODY, as('shop'))).status).toBe(200);
    expect((await post(`${url}/v2/models/fr%61ud/infer`, BODY, as('shop'))).status).toBe(404);
  });

  test('the only model that one may see needs no name in /invocations', async () => {
    await using running = await start();
    const { url } = running.server;
    const frame = { inputs: [[1, 2]] };
    const asked = async (name: keyof typeof TOKENS) => (await post(`${url}/invocations`, frame, as(name))).status;
    expect([await asked('shop'), await asked('label'), await asked('all')]).toEqual([200, 403, 404]);
  });

  test('a token that is wrong, stands elsewhere, or stands twice is not believed', async () => {
    await using running = await start();
    const { url } = running.server;
    const path = `${url}/v2/models/churn/infer`;
    const told = async (headers: Record<string, string>, address = path) => {
      const response = await post(address, BODY, headers);
      return `${response.status} ${response.headers.get('www-authenticate')}`;
    };
    const invalid = '401 Bearer realm="seatrial", error="invalid_token"';
    for (const authorization of [
      'Bearer x',
      `Basic ${TOKENS.shop}`,
      TOKENS.shop,
      'Bearer',
      `Bearer ${TOKENS.shop} x`,
      `Bearer ${TOKENS.shop},x`,
    ])
      expect(await told({ authorization }), authorization).toBe(invalid);
    for (const address of [`${path}?access_token=${TOKENS.shop}`, `${path}?token=${TOKENS.shop}`])
      expect(await told({}, address)).toBe('401 Bearer realm="seatrial"');
    expect(await told({ 'x-api-key': TOKENS.shop })).toBe('401 Bearer realm="seatrial"');
    expect(await told({ authorization: `bearer ${TOKENS.shop}` })).toBe('200 null');
    const socket = await openSocket(url);
    const said = readAll(socket);
    const twice = `authorization: Bearer ${TOKENS.shop}\r\nAuthorization: Bearer x\r\n`;
    socket.write(`GET /v2/models HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${twice}\r\n`);
    expect(await said).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('is read again when it changes, and holds on where what it says then cannot be used', async () => {
    await using running = await start();
    const { server, path, events, access } = running;
    const status = async () => (await post(`${server.url}/v2/models/churn/infer`, BODY, as('shop'))).status;
    expect(await status()).toBe(200);
    await writeFile(path, `${HEAD}  - {name: shop, token: ${TOKENS.shop}}\n`);
    await expect.poll(() => events).toHaveLength(1);
    expect(await status()).toBe(200);
    expect(access.state().problem).toMatchObject({ place: `${path}:4`, pointer: '/principals/0/token' });
    expect(JSON.stringify([events, access.state()])).not.toContain(TOKENS.shop);
    await writeFile(path, HEAD + principal('all', '{roles: [infer], models: ["*"]}'));
    await expect.poll(status).toBe(401);
    expect([events.at(-1), access.state().problem]).toEqual(['changed', null]);
    await rm(path);
    await expect.poll(() => events).toHaveLength(3);
    expect((await post(`${server.url}/v2/models/churn/infer`, BODY, as('all'))).status).toBe(200);
  });

  test('tokens come from files and variables too, and a file that changes is another token', async () => {
    const secret = join(folder, 'secret');
    await writeFile(`${secret}-1`, `${TOKENS.label}\n`);
    await writeFile(`${secret}-2`, `${TOKENS.all}\n`);
    await symlink(`${secret}-1`, secret);
    const grant = 'allow: [{roles: [infer], models: [churn]}]';
    const text = `${HEAD}  - {name: shop, token: {env: SHOP_TOKEN}, ${grant}}\n  - {name: other, token: {file: secret}, ${grant}}\n`;
    await using running = await start(text);
    const { url } = running.server;
    const status = async (name: keyof typeof TOKENS) =>
      (await post(`${url}/v2/models/churn/infer`, BODY, as(name))).status;
    expect([await status('shop'), await status('label'), await status('all')]).toEqual([200, 200, 401]);
    // As Kubernetes exchanges a mounted secret.
    await symlink(`${secret}-2`, `${secret}-new`);
    await rename(`${secret}-new`, secret);
    await expect.poll(() => status('all')).toBe(200);
    expect(await status('label')).toBe(401);
  });

  test.each([
    ['a variable that is not set', '{env: NOT_SET}', 'The variable NOT_SET holds no token'],
    ['a file that is not there', '{file: nowhere}', 'cannot be read (ENOENT)'],
  ])('no gateway starts with %s', async (_name, token, words) => {
    const text = `${HEAD}  - {name: shop, token: ${token}}\n`;
    await expect(start(text)).rejects.toMatchObject({ message: expect.stringContaining(words), location: { line: 4 } });
  });

  test('rates are each caller’s own, and counted against nobody', async () => {
    const limited =
      principal('shop', '{roles: [infer], models: ["*"], rate: 1/h, burst: 2}') +
      principal('all', '{roles: [infer], models: ["*"]}');
    await using running = await start(HEAD + limited);
    const { server } = running;
    const ask = async (name: keyof typeof TOKENS, model = 'churn') =>
      post(`${server.url}/v2/models/${model}/infer`, BODY, as(name));
    expect([(await ask('shop')).status, (await ask('shop')).status]).toEqual([200, 200]);
    const third = await ask('shop');
    expect([third.status, Number(third.headers.get('retry-after'))]).toEqual([429, 3600]);
    expect([(await ask('shop', 'fraud')).status, (await ask('all')).status]).toEqual([200, 200]);
    expect(server.evidence.noted.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'answered',
      'answered',
      'answered',
    ]);
    expect(server.refusals.rate).toBe(1);
  });
});

test('without an access file a rate is each address’s', async () => {
  await using server = await startDataServer({ rate: { perSecond: 0.001, burst: 1 } });
  const ask = async () => (await post(`${server.url}/v2/models/churn/infer`, BODY)).status;
  expect([await ask(), await ask()]).toEqual([200, 429]);
  expect((await post(`${server.url}/v2/models/churn/outcomes`, { decision: 'd', label: 1 })).status).toBe(200);
  expect((await fetch(`${server.url}/v2/models`)).status).toBe(200);
});
