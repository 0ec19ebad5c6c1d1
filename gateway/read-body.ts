import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { isRefusal, refuse, type Refusal } from '../src/contract/inference/refusal.ts';

/** null: the caller went away before the end. */
export type ReadBody = Uint8Array | Refusal | null;

/** The whole body, of at most so many bytes, also once it is unpacked. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<ReadBody> {
  const encoding = request.headers['content-encoding'];
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > mostBytes) return tooLarge(mostBytes);
  const body = await collect(request, mostBytes);
  if (body === null || isRefusal(body) || encoding === undefined || encoding === 'identity') return body;
  return unpack(body, encoding, mostBytes);
}

async function collect(request: IncomingMessage, mostBytes: number): Promise<ReadBody> {
  const { promise, resolve } = Promise.withResolvers<ReadBody>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else resolve(tooLarge(mostBytes));
  });
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
  request.on('error', () => resolve(null));
  request.on('close', () => resolve(null));
  return promise;
}

const UNPACK = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate) } as const;

async function unpack(body: Uint8Array, encoding: string, mostBytes: number): Promise<ReadBody> {
  const name = encoding.toLowerCase();
  if (name !== 'gzip' && name !== 'x-gzip' && name !== 'deflate')
    return refuse('the Content-Encoding is not one of gzip, deflate', 415);
  try {
    const unpacked = await UNPACK[name](body, { maxOutputLength: mostBytes });
    return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? tooLarge(mostBytes) : refuse(`the body is no ${name}, as its Content-Encoding says`);
  }
}

function tooLarge(mostBytes: number): Refusal {
  return refuse(`the body has more than ${mostBytes} bytes`, 413);
}
