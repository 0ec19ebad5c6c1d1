import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { post, type RunningDataServer, startDataServer } from '../../support/gateway/data-server.ts';
import { openSocket, readAll } from '../../support/gateway/raw-http.ts';
import { aPlan, aServedModel, aSession, aTest } from '../../support/gateway/served.ts';

const BODY = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] };
const INFER = '/v2/models/churn/infer';

/** A session that answers once it is let. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const session = aSession(async () => {
    await promise;
    return { kind: 'answered', outputs: [{ name: 'p', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(1) }] };
  });
  return { session, letGo: resolve };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(2);
}

describe('methods', () => {
  test.each([
    ['GET', INFER, 405, 'POST, OPTIONS'],
    ['DELETE', '/v2/models/churn', 405, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', INFER, 204, 'POST, OPTIONS'],
  ])('%s %s is %i and allows %s', async (method, path, status, allowed) => {
    await using server = await startDataServer();
    const response = await fetch(server.url + path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allowed]);
  });

  test('HEAD has the headers of GET and no body', async () => {
    await using server = await startDataServer();
    const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => fetch(`${server.url}/v2`, { method })));
    expect(head?.headers.get('content-length')).toBe(get?.headers.get('content-length'));
    expect([head?.status, await head?.text()]).toEqual([200, '']);
  });

  test.each(['/', '/v2/', '/v2?x=1'])('%s is there', async (path) => {
    await using server = await startDataServer();
    expect((await fetch(server.url + path)).status).toBe(200);
  });

  test.each(['/v3', '/v2/models/churn/infer/more', '/v2/models//infer', '/v2/models/%E0%A4%A/ready', '/__proto__'])(
    '%s is not there',
    async (path) => {
      await using server = await startDataServer();
      const response = await fetch(server.url + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: expect.any(String) });
    },
  );
});

describe('bodies', () => {
  const SMALL = { bodyBytes: 1_000 };

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('%s is unpacked', async (encoding, pack) => {
    await using server = await startDataServer();
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const response = await fetch(server.url + INFER, { method: 'POST', headers, body: pack(JSON.stringify(BODY)) });
    expect(response.status).toBe(200);
  });

  test('another packing, and what is none, are refused', async () => {
    await using server = await startDataServer();
    expect((await post(server.url + INFER, BODY, { 'content-encoding': 'br' })).status).toBe(415);
    expect((await post(server.url + INFER, BODY, { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  test('a small one that unpacks to a large one is refused', async () => {
    await using server = await startDataServer({ limits: SMALL });
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await fetch(server.url + INFER, { method: 'POST', headers, body: gzipSync(' '.repeat(100_000)) });
    expect(response.status).toBe(413);
  });

  test('a large one is refused with words, and the connection goes on', async () => {
    await using server = await startDataServer({ limits: SMALL });
    const response = await post(server.url + INFER, ' '.repeat(1_500));
    expect([response.status, await response.json()]).toEqual([413, { error: 'the body has more than 1000 bytes' }]);
    expect((await post(server.url + INFER, BODY)).status).toBe(200);
  });

  test('one that never ends is refused and cut off', async () => {
    await using server = await startDataServer({ limits: SMALL });
    const socket = await openSocket(server.url);
    const said = readAll(socket);
    socket.write(`POST ${INFER} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
    const pump = setInterval(() => socket.write(`200\r\n${' '.repeat(512)}\r\n`), 1);
    expect(await said).toMatch(/^HTTP\/1\.1 413 /);
    clearInterval(pump);
  });

  test('together they have a limit, and those beyond it are told to come again', async () => {
    await using server = await startDataServer({ limits: { readingBytes: 100 } });
    const socket = await openSocket(server.url);
    socket.write(`POST ${INFER} HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\n${' '.repeat(90)}`);
    await setTimeout(20);
    expect((await post(server.url + INFER, BODY)).status).toBe(429);
    socket.destroy();
    await setTimeout(20);
    expect((await post(server.url + INFER, { id: '1' })).status).toBe(400);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'text/csv'])('%s is refused', async (type) => {
    await using server = await startDataServer();
    expect((await post(server.url + INFER, BODY, { 'content-type': type })).status).toBe(415);
  });

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/x-www-form-urlencoded'])(
    '%s is taken',
    async (type) => {
      await using server = await startDataServer();
      expect((await post(server.url + INFER, BODY, { 'content-type': type })).status).toBe(200);
    },
  );
});

describe('time', () => {
  test.each([
    ['headers', { headerMs: 60 }, `POST ${INFER} HTTP/1.1\r\nhost: x\r\n`],
    ['a body', { headerMs: 60, requestMs: 60 }, `POST ${INFER} HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{`],
  ])('%s that do not come are 408', async (_name, limits, start) => {
    await using server = await startDataServer({ limits });
    const socket = await openSocket(server.url);
    const said = readAll(socket);
    socket.write(start);
    expect(await said).toMatch(/^HTTP\/1\.1 408 [\s\S]*\{"error":"the request did not come in time"\}$/);
  });

  test('a caller that goes away in the middle is nobody', async () => {
    await using server = await startDataServer();
    const socket = await openSocket(server.url);
    socket.write(`POST ${INFER} HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{`);
    await setTimeout(20);
    socket.destroy();
    await setTimeout(20);
    expect([server.errors, server.evidence.noted, server.load.inFlight]).toEqual([[], [], 0]);
  });
});

describe('connections', () => {
  test('beyond the limit are closed', async () => {
    await using server = await startDataServer({ limits: { connections: 2 } });
    const sockets = await Promise.all([1, 2].map(() => openSocket(server.url)));
    const third = await openSocket(server.url);
    expect(await readAll(third)).toBe('');
    for (const socket of sockets) socket.destroy();
  });

  test('that wait too long for their next request are closed', async () => {
    await using server = await startDataServer({ limits: { idleMs: 50 } });
    const socket = await openSocket(server.url);
    const said = readAll(socket);
    socket.write('GET /v2/health/live HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(await said).toMatch(/\{"live":true\}$/);
  });
});

describe('what is no request', () => {
  test.each([
    ['nonsense', 'NONSENSE\r\n\r\n', 400],
    [
      'two lengths',
      `POST ${INFER} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
      400,
    ],
    ['endless headers', `GET /v2 HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s', async (_name, text, status) => {
    await using server = await startDataServer();
    const socket = await openSocket(server.url);
    const said = readAll(socket);
    socket.write(text);
    expect(await said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*\\{"error":`));
  });
});

describe('too much', () => {
  test('beyond the limit requests are told to come again, and are shed by their arm', async () => {
    const { session, letGo } = held();
    await using server = await startDataServer({
      limits: { inFlight: 2 },
      models: [aServedModel({ production: session })],
    });
    const first = [1, 2].map(() => post(server.url + INFER, BODY));
    await until(() => server.load.inFlight === 2);
    const third = await post(server.url + INFER, BODY);
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '1']);
    expect(server.evidence.noted).toMatchObject([{ outcome: 'shed', arm: null }]);
    expect((await fetch(`${server.url}/v2/health/live`)).status).toBe(200);
    letGo();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    expect(server.load.inFlight).toBe(0);
  });

  test('a slow candidate does not take the places of production', async () => {
    const { session, letGo } = held();
    const isNew = (arm: string): { header: string } => ({ header: arm });
    const unit = { kind: 'header', name: 'x-unit' } as const;
    const plan = aPlan({ test: aTest({ unit }) });
    await using server = await startDataServer({
      limits: { inFlight: 4 },
      models: [aServedModel({ plan, candidate: session })],
    });
    const units = Array.from({ length: 40 }, (_, at) => isNew(`u${at}`).header);
    const asked = units.map((name) => post(server.url + INFER, BODY, { 'x-unit': name }));
    await until(() => server.evidence.noted.length >= 36);
    letGo();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    const of = (arm: string | null) =>
      server.evidence.noted.filter((one) => one.arm === arm).map(({ outcome }) => outcome);
    expect(new Set(of(null))).toEqual(new Set(['answered']));
    expect(of('new').filter((outcome) => outcome === 'answered').length).toBeLessThanOrEqual(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(of('new').filter((one) => one === 'shed').length);
  });
});

describe('headers', () => {
  test('an id of a request is echoed where it is plain, and nothing else of a caller is', async () => {
    await using server = await startDataServer();
    const echoed = async (id: string) =>
      (await post(server.url + INFER, BODY, { 'x-request-id': id })).headers.get('x-request-id');
    expect(await echoed('a1.B-2:c_3')).toBe('a1.B-2:c_3');
    expect(await echoed('<script>')).toBeNull();
    expect(await echoed('x'.repeat(200))).toBeNull();
    const response = await post(server.url + INFER, BODY, {
      origin: 'https://evil.example',
      'x-forwarded-for': '1.2.3.4',
    });
    expect([...response.headers.values()].join()).not.toMatch(/evil|1\.2\.3\.4/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('who asks is known by the header that the operator names, and by none else', async () => {
    await using server = await startDataServer({ consumerHeader: 'x-consumer' });
    for (const name of ['shop', 'Not A Name']) await post(server.url + INFER, BODY, { 'x-consumer': name });
    await using other = await startDataServer();
    await post(other.url + INFER, BODY, { 'x-consumer': 'shop' });
    expect([...server.evidence.noted, ...other.evidence.noted].map(({ consumer }) => consumer)).toEqual([
      'shop',
      null,
      null,
    ]);
  });

  test('a fault of the gateway is told to its operator, and hidden from its caller', async () => {
    await using server = await startDataServer({
      outcomes: async () => {
        throw new Error('no space left on /var/lib');
      },
    });
    const response = await post(`${server.url}/v2/models/churn/outcomes`, { decision: 'd', label: 1 });
    expect([response.status, await response.json()]).toEqual([500, { error: 'the gateway failed' }]);
    expect(server.errors).toHaveLength(1);
  });
});

describe('the end', () => {
  const stopping = (server: RunningDataServer, announceMs = 0) => server.stop({ announceMs, withinMs: 2_000 });

  test('what is under way is answered, its connection ends, and nobody new is taken', async () => {
    const { session, letGo } = held();
    await using server = await startDataServer({ models: [aServedModel({ production: session })] });
    const asked = post(server.url + INFER, BODY);
    await until(() => server.load.inFlight === 1);
    const ended = stopping(server);
    await setTimeout(20);
    await expect(fetch(`${server.url}/v2`)).rejects.toThrow('fetch failed');
    letGo();
    const response = await asked;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    await ended;
  });

  test('it says that it is not ready, and serves on until that was seen', async () => {
    await using server = await startDataServer();
    const ended = stopping(server, 200);
    const statuses = await Promise.all(
      [`${server.url}/v2/health/ready`, `${server.url}/v2/health/live`].map((url) => fetch(url)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([503, 200]);
    expect((await post(server.url + INFER, BODY)).status).toBe(200);
    await ended;
  });

  test('a connection that waits for its next request is closed at once', async () => {
    await using server = await startDataServer();
    const socket = await openSocket(server.url);
    socket.write('GET /v2 HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await stopping(server);
    await closed;
  });

  test('what is not answered in time is broken off', async () => {
    const { session } = held();
    const server = await startDataServer({ models: [aServedModel({ production: session })] });
    const asked = post(server.url + INFER, BODY).catch(() => 'broken off');
    await until(() => server.load.inFlight === 1);
    await server.stop({ announceMs: 0, withinMs: 50 });
    expect(await asked).toBe('broken off');
  });
});
