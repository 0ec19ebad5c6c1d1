import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createHosts } from '../../../src/adapters/gateway/upstreams.ts';
import { createUpstreamHost } from '../../../src/adapters/gateway/upstream-host.ts';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { ServableVersion } from '../../../src/usecases/ports/serving.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { aServedModel } from '../../support/gateway/served.ts';
import { serveOnLoopback } from '../../support/file-server.ts';
import { manifest, MODEL } from '../../support/follow-scene.ts';

const X: Tensor = { name: 'x', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) };
const METADATA = {
  name: 'churn',
  platform: 'other',
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 1] }],
};
const ANSWER = '{"model_name":"churn","outputs":[{"name":"p","datatype":"FP32","shape":[1,1],"data":[0.5]}]}';

function servable(change: Partial<ServableVersion> = {}): ServableVersion {
  return {
    model: parseModel({ path: 'model.yaml', content: MODEL }).value,
    version: parseVersion({ path: 'version.yaml', content: manifest('1.1.0') }).value,
    sha256: 'b'.repeat(64),
    files: () => Promise.reject(new Error('an upstream has its own files')),
    samples: [],
    ...change,
  };
}

type Answering = (response: ServerResponse) => unknown;

interface Server {
  readonly infer: (response: ServerResponse, request: IncomingMessage, count: number) => void;
  readonly ready?: (count: number) => number;
  readonly metadata?: unknown;
}

async function serve({ infer, ready = () => 200, metadata = METADATA }: Server) {
  const counts = { ready: 0, infer: 0 };
  const bodies: string[] = [];
  const server = await serveOnLoopback((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      if (path.endsWith('/ready')) response.writeHead(ready((counts.ready += 1))).end();
      else if (path.endsWith('/infer')) {
        bodies.push(Buffer.concat(chunks).toString('utf8'));
        infer(response, request, (counts.infer += 1));
      } else response.end(JSON.stringify(metadata));
    });
  });
  const open = (change: Partial<Parameters<typeof createUpstreamHost>[0]> = {}) =>
    createUpstreamHost({ url: server.url, hasVersions: true, readyLimitMs: 1500, ...change }).open(servable());
  return { server, counts, bodies, open };
}

describe('a version that another server runs', () => {
  test('is sent the tensors alone, and no header of who asks', async () => {
    const seen: string[][] = [];
    const { server, open } = await serve({
      infer: (response, request) => {
        seen.push(request.rawHeaders.filter((_text, at) => at % 2 === 0).map((name) => name.toLowerCase()));
        response.end(ANSWER);
      },
    });
    await using _server = server;
    await using session = await open();
    const model = aServedModel({ production: session });
    await using front = await startDataServer({ models: [model] });
    const body = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] };
    const headers = {
      authorization: 'Bearer secret',
      cookie: 'a=b',
      te: 'trailers',
      'x-unit': 'u',
      forwarded: 'for=1',
    };
    expect((await post(`${front.url}/v2/models/churn/infer`, body, headers)).status).toBe(200);
    expect(seen).toEqual([['host', 'connection', 'content-type', 'content-length']]);
  });

  test('is asked by its number, for the outputs that the manifest declares', async () => {
    const { server, bodies, open } = await serve({ infer: (response) => response.end(ANSWER) });
    await using _ = server;
    await using session = await open();
    expect(await session.infer([X], 1000)).toEqual({
      kind: 'answered',
      outputs: [{ name: 'p', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(0.5) }],
    });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/models/churn/versions/1.1.0/ready',
      '/v2/models/churn/versions/1.1.0',
      '/v2/models/churn/versions/1.1.0/infer',
    ]);
    expect(JSON.parse(bodies[0]!)).toEqual({
      inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }],
      outputs: [{ name: 'p' }],
    });
  });

  test('is asked without a number where the server serves it alone, and at the path that is given', async () => {
    const { server, open } = await serve({ infer: (response) => response.end(ANSWER) });
    await using _ = server;
    await using _one = await open({ hasVersions: false });
    await using _other = await open({ hasVersions: false, url: `${server.url}/api/v2/models/telco/` });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/models/churn/ready',
      '/v2/models/churn',
      '/api/v2/models/telco/ready',
      '/api/v2/models/telco',
    ]);
  });

  test('keeps its connections from one call to the next', async () => {
    const { server, open } = await serve({ infer: (response) => response.end(ANSWER) });
    await using _ = server;
    await using session = await open();
    for (let count = 0; count < 20; count += 1) await session.infer([X], 1000);
    const asked = server.requests.filter(({ url }) => url?.endsWith('/infer'));
    expect(asked).toHaveLength(20);
    expect(new Set(asked.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  test('is waited for until it is ready, and refused where it does not become so', async () => {
    const { server, counts, open } = await serve({
      infer: (response) => response.end(ANSWER),
      ready: (count) => (count < 3 ? 503 : 200),
    });
    await using _ = server;
    await using _session = await open();
    expect(counts.ready).toBe(3);
    const never = await serve({ infer: () => {}, ready: () => 503 });
    await using _never = never.server;
    await expect(never.open()).rejects.toMatchObject({ code: 'artifact-unreadable', reason: 'upstream' });
  });

  test('is refused where its tensors are others; one that tells none is believed', async () => {
    const other = { ...METADATA, outputs: [{ name: 'p', datatype: 'FP64', shape: [-1, 1] }] };
    const wrong = await serve({ infer: () => {}, metadata: other });
    await using _wrong = wrong.server;
    await expect(wrong.open()).rejects.toThrow('other tensors');
    const silent = await serve({ infer: () => {}, metadata: { name: 'churn', inputs: [], outputs: [] } });
    await using _silent = silent.server;
    await using _session = await silent.open();
    const garbage = await serve({ infer: () => {}, metadata: 'hello' });
    await using _garbage = garbage.server;
    await expect(garbage.open()).rejects.toThrow('does not tell its tensors');
  });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
  ])('may answer %s as Python writes it', async (token, value) => {
    const { server, open } = await serve({ infer: (response) => response.end(ANSWER.replace('0.5', token)) });
    await using _ = server;
    await using session = await open();
    expect(await session.infer([X], 1000)).toMatchObject({ outputs: [{ data: Float32Array.of(value) }] });
  });

  const unusable: readonly (readonly [string, string, Answering])[] = [
    ['a failure', 'error', (response) => response.writeHead(500).end('{"error":"no"}')],
    ['a refusal', 'error', (response) => response.writeHead(400).end('{"error":"no"}')],
    ['that it is busy', 'shed', (response) => response.writeHead(503).end()],
    ['what is no JSON', 'error', (response) => response.end('<html>')],
    ['another output', 'error', (response) => response.end(ANSWER.replace('"p"', '"q"'))],
    ['another type', 'error', (response) => response.end(ANSWER.replace('FP32', 'FP64'))],
    ['fewer elements', 'error', (response) => response.end(ANSWER.replace('[0.5]', '[]'))],
    ['a text where a number should be', 'error', (response) => response.end(ANSWER.replace('0.5', '"NaN"'))],
    [
      'half an answer',
      'error',
      (response) => void response.writeHead(200, { 'content-length': 500 }).write('{', () => response.destroy()),
    ],
    ['nothing in time', 'timeout', () => {}],
    ['its end too late', 'timeout', (response) => response.write('{')],
  ];

  test.each(unusable)('answers %s: %s', async (_, reason, infer) => {
    const { server, counts, open } = await serve({ infer: (response) => void infer(response) });
    await using _server = server;
    await using session = await open();
    expect(await session.infer([X], 300)).toMatchObject({ kind: 'failed', reason });
    expect(counts.infer).toBe(1);
  });

  test('is asked once more where the connection ended before anything was answered', async () => {
    const { server, counts, open } = await serve({
      infer: (response, request, count) => {
        if (count === 1) request.socket.destroy();
        else response.end(ANSWER);
      },
    });
    await using _ = server;
    await using session = await open();
    expect(await session.infer([X], 1000)).toMatchObject({ kind: 'answered' });
    expect(counts.infer).toBe(2);
  });

  test('that is gone is an error at once, and answers again when it is back', async () => {
    const { server, open } = await serve({ infer: (_, request) => request.socket.destroy() });
    await using session = await open();
    await server[Symbol.asyncDispose]();
    const begun = performance.now();
    expect(await session.infer([X], 5000)).toMatchObject({ reason: 'error' });
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('is not ready while its server says so for a while, or is gone; and is again at once', async () => {
    let status = 200;
    const { server, open } = await serve({ infer: (response) => response.end(ANSWER), ready: () => status });
    await using session = await open({ healthMs: 20 });
    const isReady = () => session.isReady;
    expect(isReady()).toBe(true);
    status = 503;
    await expect.poll(isReady).toBe(false);
    status = 200;
    await expect.poll(isReady).toBe(true);
    await server[Symbol.asyncDispose]();
    await expect.poll(isReady).toBe(false);
  });

  test('is given no more calls than may wait', async () => {
    const held: ServerResponse[] = [];
    const { server, open } = await serve({ infer: (response) => void held.push(response) });
    await using _ = server;
    const session = await open({ connections: 2, waiting: 1 });
    const asked = Array.from({ length: 5 }, () => session.infer([X], 500));
    const outcomes = await Promise.all(asked);
    expect(outcomes.map((one) => one.kind === 'failed' && one.reason)).toEqual([
      'timeout',
      'timeout',
      'timeout',
      'shed',
      'shed',
    ]);
    await session[Symbol.asyncDispose]();
  });

  test('ends when its calls are done', async () => {
    const { server, open } = await serve({ infer: (response) => void setTimeout(() => response.end(ANSWER), 100) });
    await using _ = server;
    const session = await open();
    const asked = session.infer([X], 1000);
    await session[Symbol.asyncDispose]();
    expect(await asked).toMatchObject({ kind: 'answered' });
  });
});

test('each version is asked where it was said to run', async () => {
  const { server } = await serve({ infer: (response) => response.end(ANSWER) });
  await using _ = server;
  const embedded = { open: () => Promise.reject(new Error('run here')) };
  const hostOf = (model: string, version: string | null) =>
    createHosts({ embedded, upstreams: [{ model, version, url: server.url }] });
  await using _own = await hostOf('churn', '1.1.0').open(servable());
  await using _all = await hostOf('churn', null).open(servable());
  await expect(hostOf('churn', '1.0.0').open(servable())).rejects.toThrow('run here');
  await expect(hostOf('other', null).open(servable())).rejects.toThrow('run here');
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/v2/models/churn/ready',
    '/v2/models/churn',
    '/v2/models/churn/versions/1.1.0/ready',
    '/v2/models/churn/versions/1.1.0',
  ]);
});
