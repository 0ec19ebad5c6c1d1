import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Pool } from 'undici';
import type { EmptySession } from '../../../usecases/ports/engine.ts';
import { askHttp } from '../../system/ask-http.ts';
import { LOOPBACK } from './free-ports.ts';
import { JSON_HEADERS } from './json-bodies.ts';

/** Node's own server of HTTP in a thread of its own, which reads what is sent and answers `{}`. */
const PROGRAM = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const headers = { 'content-type': 'application/json' };
const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end('{}'));
});
server.listen(0, '${LOOPBACK}', () => parentPort.postMessage(server.address().port));
`;

/** A server that does nothing, asked as any other: what of a latency is the way there and back, and ours. */
export async function openEmptyServer(): Promise<EmptySession> {
  const worker = new Worker(PROGRAM, { eval: true, env: {} });
  const [port]: unknown[] = await once(worker, 'message');
  const client = new Pool(`http://${LOOPBACK}:${String(port)}`, { pipelining: 1 });
  const question = { dispatcher: client, path: '/', headers: JSON_HEADERS, body: '{}', deadlineMs: null };
  const session = {
    signature: { inputs: [], outputs: [] },
    call: async () => {
      await askHttp(question);
      return [];
    },
    callNow: null,
    prepare: () => () => askHttp(question),
    isConcurrent: true,
    // It is no part of what a server holds.
    peakBytes: () => 0,
    close: async () => {
      await client.destroy();
      await worker.terminate();
    },
  };
  return { session, inputs: [] };
}
