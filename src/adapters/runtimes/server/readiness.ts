import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { renderDuration } from '../../../domain/model/quantity.ts';

/** What is waited for. */
export interface StartedServer {
  readonly origin: string;
  /** How it ended, in words, with what it wrote last; null while it runs. */
  readonly endedBy: () => string | null;
  /** What it wrote last, as a sentence; empty where it wrote nothing. */
  readonly told: () => string;
}

export interface Readiness {
  /** What answers 200 once it can be asked; null: that it takes connections is enough. */
  readonly path: string | null;
  readonly timeoutMs: number;
}

const BETWEEN_LOOKS_MS = 20;
/** One that takes a connection and says nothing. */
const LOOK_MS = 5000;

/** Throws an Error that says why it is not ready, with what the server wrote. */
export async function waitUntilReady(server: StartedServer, { path, timeoutMs }: Readiness): Promise<void> {
  const end = performance.now() + timeoutMs;
  let last = 'it takes no connections';
  while (performance.now() < end) {
    const how = server.endedBy();
    if (how !== null) throw new Error(how.replace('.', ' before it was ready.'));
    const seen = path === null ? await takesConnections(server) : await lookAt(server, path, end - performance.now());
    if (seen === null) return;
    last = seen;
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new Error(`The server was not ready after ${renderDuration(timeoutMs)}: ${last}.${server.told()}`);
}

/** null where it is ready. */
async function lookAt({ origin }: StartedServer, path: string, leftMs: number): Promise<string | null> {
  const limit = Math.max(1, Math.min(LOOK_MS, leftMs));
  try {
    // One signal for all of it: a body may come for ever, a byte at a time.
    const signal = AbortSignal.timeout(Math.ceil(limit));
    const { statusCode, body } = await request(`${origin}${path}`, { signal });
    await body.dump();
    signal.throwIfAborted();
    return statusCode >= 200 && statusCode < 300 ? null : `GET ${path} answers ${statusCode}`;
  } catch (error) {
    return explain(error, path);
  }
}

function explain(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'it takes no connections';
  if (isTimeout(error)) return `GET ${path} is not answered`;
  return `GET ${path} fails with ${error instanceof Error ? error.message : String(error)}`;
}

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

async function takesConnections({ origin }: StartedServer): Promise<string | null> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return null;
  } catch {
    // Not yet, or no more: the next look tells.
    return 'it takes no connections';
  } finally {
    socket.destroy();
  }
}
