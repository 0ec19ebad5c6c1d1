import type { ServerResponse } from 'node:http';

/** What is answered to one request. */
export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body: string | readonly Uint8Array[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Who answered, for those who watch: it is not sent by itself. */
  readonly served?: { readonly model: string; readonly version: string };
}

/** Says nothing, and so not how much. */
const NO_CONTENT = 204;

export const JSON_TYPE = 'application/json';

export function json(text: string, status = 200): Reply {
  return { status, type: JSON_TYPE, body: text };
}

/** What a failure is to its caller. */
export interface ToldFailure {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As the Open Inference Protocol and TensorFlow Serving tell errors. */
export function fault(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return tellPlainly({ status, message, headers });
}

/** The same of what is known as a whole. */
export function tellPlainly({ status, message, headers = {} }: ToldFailure): Reply {
  return { status, type: JSON_TYPE, body: JSON.stringify({ error: message }), headers };
}

export interface SendOptions {
  /** Whether the connection takes another request afterwards. */
  readonly keepsAlive: boolean;
  readonly requestId: string | null;
}

/** Node leaves out the body of what answers HEAD, and keeps its length. */
export function send(response: ServerResponse, reply: Reply, { keepsAlive, requestId }: SendOptions): void {
  const { status, type = JSON_TYPE, body, headers } = reply;
  if (response.headersSent || response.destroyed) return;
  // Text goes out in one piece with the head; bytes would be a second one.
  const whole = typeof body === 'string' ? body : oneOf(body);
  const length = String(Buffer.byteLength(whole));
  const sent: string[] = status === NO_CONTENT ? [] : ['content-type', type, 'content-length', length];
  sent.push('x-content-type-options', 'nosniff');
  if (!keepsAlive) sent.push('connection', 'close');
  if (requestId !== null) sent.push('x-request-id', requestId);
  if (headers !== undefined) for (const [name, value] of Object.entries(headers)) sent.push(name, value);
  response.writeHead(status, sent);
  response.end(whole);
}

function oneOf(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
