import { findFreePorts } from '../../src/adapters/runtimes/server/free-ports.ts';

/** A port of the loopback interface that nobody listens on, for what cannot say which one it was given. */
export async function freePort(): Promise<number> {
  const [port = 0] = await findFreePorts(1);
  return port;
}
