import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isSigned } from '../src/contract/webhook-signature.ts';
import type { PushAnswer, ReceivedPush } from './take-push.ts';

export interface Delivery {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
}

export interface WebhookServerOptions {
  /** The present secret, and during a rotation the former one. */
  readonly secrets: readonly string[];
  /** What a proxy may leave before our paths; empty, or begins with a slash. */
  readonly basePath: string;
  /** Whether a delivery would be carried out now. */
  readonly isReady: () => Promise<boolean>;
  /** Whether deliveries are taken: not before it is known who this app is, nor while the bot stops. */
  readonly isOpen: () => boolean;
  readonly onDelivery: (delivery: Delivery) => void;
  /** What a source of live traffic has sent, and is answered. */
  readonly onPush: (push: ReceivedPush) => Promise<PushAnswer>;
}

const PATH = '/api/github/webhooks';
/** Of a repository: owner/name. */
const PUSH_PATH = /^\/api\/windows\/([\w.-]+\/[\w.-]+)$/;
const TEXTS: Readonly<Record<number, string>> = { 200: 'ok\n', 503: 'not ready\n' };
/** GitHub sends no more. */
const MAX_BYTES = 25 * 1024 * 1024;

/** Takes signed deliveries and answers 202 before anything is done about them. */
export function createWebhookServer(options: WebhookServerOptions): Server {
  return createServer((request, response) => {
    void answer(options, request)
      .catch(() => 400)
      .then((told) => (typeof told === 'number' ? reply(response, told) : replyTo(response, told)));
  });
}

async function answer(options: WebhookServerOptions, request: IncomingMessage): Promise<number | PushAnswer> {
  const { method } = request;
  const path = pathOf(options, request.url ?? '');
  if (method === 'GET' && path === '/healthz') return 200;
  if (method === 'GET' && path === '/readyz') return (await options.isReady()) ? 200 : 503;
  const [, repository] = PUSH_PATH.exec(path) ?? [];
  if (path !== PATH && repository === undefined) return 404;
  if (method !== 'POST') return 405;
  if (!options.isOpen()) return 503;
  if (request.headers['content-type']?.startsWith('application/json') !== true) return 415;
  const body = await readBody(request);
  if (body === null) return 413;
  if (repository !== undefined) return options.onPush(pushOf(request, repository, body));
  if (!isSigned(body, headerOf(request, 'x-hub-signature-256'), options.secrets)) return 401;
  const payload: unknown = JSON.parse(body.toString('utf8'));
  const [id, name] = [headerOf(request, 'x-github-delivery'), headerOf(request, 'x-github-event')];
  if (id === '' || name === '') return 400;
  options.onDelivery({ id, name, payload });
  return 202;
}

function pathOf({ basePath }: WebhookServerOptions, url: string): string {
  return basePath !== '' && url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : url;
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function pushOf(request: IncomingMessage, repository: string, body: Uint8Array): ReceivedPush {
  const [id, timestamp, signature] = [
    headerOf(request, 'webhook-id'),
    headerOf(request, 'webhook-timestamp'),
    headerOf(request, 'webhook-signature'),
  ];
  return { repository, id, timestamp, signature, body };
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function reply(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' });
  response.end(TEXTS[status] ?? '');
}

function replyTo(response: ServerResponse, { status, said }: PushAnswer): void {
  const isText = typeof said === 'string';
  const type = isText ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' });
  response.end(`${isText ? said : JSON.stringify(said)}\n`);
}
