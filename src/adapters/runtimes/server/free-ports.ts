import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** Ports that nobody listens on. They are held open together, so that no two are the same. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  const held: Server[] = [];
  try {
    for (let made = 0; made < count; made += 1) {
      const server = createServer().listen(0, LOOPBACK);
      held.push(server);
      await once(server, 'listening');
    }
    return held.map(portOf);
  } finally {
    for (const server of held) server.close();
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
