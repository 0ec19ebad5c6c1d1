import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { formatError } from './data-error.ts';

const BLOCK_BYTES = 256 * 1024;

/** The text of a UTF-8 file in pieces, without a byte order mark. Throws data-format for other bytes. */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream: AsyncIterable<unknown> = createReadStream(path, { highWaterMark: BLOCK_BYTES });
  for await (const block of stream) {
    if (block instanceof Uint8Array) yield decode(decoder, block);
  }
  yield decode(decoder, null);
}

function decode(decoder: TextDecoder, block: Uint8Array | null): string {
  try {
    return block === null ? decoder.decode() : decoder.decode(block, { stream: true });
  } catch (cause) {
    throw formatError('The file is not UTF-8 text.', 'Check its format, or convert it to UTF-8.', cause);
  }
}
