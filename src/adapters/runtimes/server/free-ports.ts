import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** Below what systems give to whoever asks for any port, and to connections that go out (Linux from 32768, others from 49152): nobody is given one of these before the server asks for it. */
const [FIRST, END] = [20_000, 30_000] as const;
/** Of ports that were taken, before it is given up. */
const MOST_TAKEN = 1000;

/** Ports that nobody listens on. They are held open together, so that no two are the same. Throws an Error where there are none. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    for (let taken = 0; ports.length < count;) {
      if (taken === MOST_TAKEN) throw new Error(`no port of ${LOOPBACK} from ${FIRST} to ${END - 1} is free`);
      const port = randomInt(FIRST, END);
      const server = createServer().listen(port, LOOPBACK);
      if (await isListening(server)) {
        held.push(server);
        ports.push(port);
      } else taken += 1;
    }
    return ports;
  } finally {
    await Promise.all(held.map((server) => once(server.close(), 'close')));
  }
}

async function isListening(server: Server): Promise<boolean> {
  try {
    await once(server, 'listening');
    return true;
  } catch {
    // Somebody else listens there.
    return false;
  }
}
