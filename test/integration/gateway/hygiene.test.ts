import { describe, expect, test } from 'vitest';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { openSocket, readAll } from '../../support/gateway/raw-http.ts';

const BODY = JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] });
const INFER = '/v2/models/churn/infer';
const HOST = 'host: x\r\n';
const CHUNKED = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;

/** Statuses of all answers on one connection. */
async function statuses(text: string): Promise<readonly string[]> {
  await using server = await startDataServer({ limits: { idleMs: 100, headerMs: 300, requestMs: 300 } });
  const socket = await openSocket(server.url);
  const said = readAll(socket);
  socket.write(text);
  return [...(await said).matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status = '']) => status);
}

/** A second request that somebody hid behind the first: it must never be answered. */
const HIDDEN = `GET /v2/models HTTP/1.1\r\n${HOST}\r\n`;

describe('what two servers could read in two ways is refused, and its connection ends', () => {
  test.each([
    [
      'two lengths',
      `POST ${INFER} HTTP/1.1\r\n${HOST}content-length: 3\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
    ],
    [
      'a length beside chunks',
      `POST ${INFER} HTTP/1.1\r\n${HOST}content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'chunks that are not last',
      `POST ${INFER} HTTP/1.1\r\n${HOST}transfer-encoding: chunked, identity\r\n\r\n${CHUNKED}`,
    ],
    ['a coding that nobody knows', `POST ${INFER} HTTP/1.1\r\n${HOST}transfer-encoding: xchunked\r\n\r\n${CHUNKED}`],
    ['a length with a sign', `POST ${INFER} HTTP/1.1\r\n${HOST}content-length: +${BODY.length}\r\n\r\n${BODY}`],
    ['a space before a colon', `POST ${INFER} HTTP/1.1\r\n${HOST}content-length : ${BODY.length}\r\n\r\n${BODY}`],
    ['a header over two lines', `POST ${INFER} HTTP/1.1\r\n${HOST}x: a\r\n b\r\ncontent-length: 0\r\n\r\n`],
    ['a lone CR', `GET /v2 HTTP/1.1\r\n${HOST}x: a\rtransfer-encoding: chunked\r\n\r\n`],
    ['a zero byte', `GET /v2 HTTP/1.1\r\n${HOST}x: a\0b\r\n\r\n`],
    [
      'a chunk with a size that is none',
      `POST ${INFER} HTTP/1.1\r\n${HOST}transfer-encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n`,
    ],
    ['no host', 'GET /v2 HTTP/1.1\r\n\r\n'],
  ])('%s', async (_name, text) => {
    const told = await statuses(text + HIDDEN);
    expect(told).toEqual(['400']);
  });
});

describe('who is slow is told so', () => {
  test.each([
    ['headers that never end', `GET /v2 HTTP/1.1\r\n${HOST}`],
    ['a body that never comes', `POST ${INFER} HTTP/1.1\r\n${HOST}content-length: 100\r\n\r\n{`],
    ['chunks that never end', `POST ${INFER} HTTP/1.1\r\n${HOST}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`],
  ])('%s', async (_name, text) => {
    expect(await statuses(text)).toEqual(['408']);
  });
});

test('every body has its limit, that of outcomes too, packed or not', async () => {
  await using server = await startDataServer({ limits: { bodyBytes: 1000 } });
  const large = JSON.stringify({ decision: 'd'.repeat(2000), label: 1 });
  const packed = await new Response(
    new Blob(['x'.repeat(100_000)]).stream().pipeThrough(new CompressionStream('gzip')),
  ).bytes();
  for (const path of [INFER, '/v2/models/churn/outcomes', '/v1/models/churn:predict', '/invocations']) {
    const plain = await post(server.url + path, large);
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const unpacked = await fetch(server.url + path, { method: 'POST', body: packed, headers });
    expect([plain.status, unpacked.status], path).toEqual([413, 413]);
  }
});

test('an answer names no program, and no header that a caller could write', async () => {
  await using server = await startDataServer();
  const injected = await post(`${server.url}/v2/models/a%0d%0ax-evil:%201/infer?y=%0d%0a`, BODY, {
    'x-request-id': 'a b',
  });
  const names = [...injected.headers.keys()];
  expect(names).toEqual([
    'connection',
    'content-length',
    'content-type',
    'date',
    'keep-alive',
    'x-content-type-options',
  ]);
  expect(await injected.text()).not.toMatch(/[\r\n]/);
});
