import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { HttpServer } from './create-server.ts';

/** Takes no new connection, closes those that wait, lets the others end, and breaks them off where that takes too long. */
export async function stopServer(server: HttpServer, withinMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cancel = new AbortController();
  const late = setTimeout(withinMs, undefined, { signal: cancel.signal }).catch(() => {});
  await Promise.race([closed, late]);
  cancel.abort();
  server.closeAllConnections();
  await closed;
}
