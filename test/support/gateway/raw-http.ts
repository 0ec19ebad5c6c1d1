import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which bytes are written as they are given. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** All that the server says until it ends the connection. */
export async function readAll(socket: Socket): Promise<string> {
  const chunks: string[] = [];
  socket.setEncoding('utf8').on('data', (chunk: string) => void chunks.push(chunk));
  await once(socket, 'close');
  return chunks.join('');
}
