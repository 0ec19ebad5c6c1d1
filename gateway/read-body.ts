import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { refuse, type Refusal } from '../src/contract/inference/refusal.ts';

/** null: the caller went away before the end. `no-room`: too many bodies are being read. */
export type ReadBody = Uint8Array | Refusal | 'no-room' | null;

/** Room for the bodies that are here, together. */
export interface BodyRoom {
  /** Of one body, as sent and as unpacked. */
  readonly bodyBytes: number;
  readonly allBytes: number;
  usedBytes: number;
}

/** The whole body, unpacked. */
export function readBody(request: IncomingMessage, room: BodyRoom): Promise<ReadBody> {
  const { bodyBytes } = room;
  const { 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (length !== undefined && Number(length) > bodyBytes) return Promise.resolve(tooLarge(bodyBytes));
  const body = collect(request, room);
  return encoding === undefined || encoding === 'identity' ? body : unpackWhole(body, encoding, bodyBytes);
}

async function unpackWhole(sent: Promise<ReadBody>, encoding: string, mostBytes: number): Promise<ReadBody> {
  const body = await sent;
  return body instanceof Uint8Array ? unpack(body, encoding, mostBytes) : body;
}

function collect(request: IncomingMessage, room: BodyRoom): Promise<ReadBody> {
  const { promise, resolve } = Promise.withResolvers<ReadBody>();
  const chunks: Buffer[] = [];
  let size = 0;
  const use = (bytes: number): void => {
    size += bytes;
    // oxlint-disable-next-line no-param-reassign -- shared by all that are here
    room.usedBytes += bytes;
  };
  const take = (chunk: Buffer): void => {
    use(chunk.length);
    chunks.push(chunk);
    if (size > room.bodyBytes) end(tooLarge(room.bodyBytes));
    else if (room.usedBytes > room.allBytes) end('no-room');
  };
  const end = (body: ReadBody): void => {
    request.off('data', take);
    use(-size);
    resolve(body);
  };
  request.on('data', take);
  request.once('end', () => end(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
  request.once('error', () => end(null));
  return promise;
}

/** Takes what still comes of a request that has its answer, so that its caller gets to read that; too much ends the connection. */
export function drainBody(request: IncomingMessage, mostBytes: number): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) request.destroy();
  });
  request.on('error', () => {});
}

const UNPACK = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate) } as const;

async function unpack(body: Uint8Array, encoding: string, mostBytes: number): Promise<Uint8Array | Refusal> {
  const name = encoding.toLowerCase();
  if (name !== 'gzip' && name !== 'x-gzip' && name !== 'deflate')
    return refuse('the Content-Encoding is not one of gzip, deflate', 415);
  try {
    return await UNPACK[name](body, { maxOutputLength: mostBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? tooLarge(mostBytes) : refuse(`the body is no ${name}, as its Content-Encoding says`);
  }
}

function tooLarge(mostBytes: number): Refusal {
  return refuse(`the body has more than ${mostBytes} bytes`, 413);
}
