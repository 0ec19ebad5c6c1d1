import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { formatError } from './data-error.ts';

export type Encoding = NonNullable<CsvDialect['encoding']>;

const BLOCK_BYTES = 256 * 1024;

/** The text of a file in pieces, without a byte order mark. Throws data-format for bytes that its encoding does not have. */
export async function* readText(path: string, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  const decode = createDecoder(encoding);
  const stream: AsyncIterable<unknown> = createReadStream(path, { highWaterMark: BLOCK_BYTES });
  for await (const block of stream) {
    if (block instanceof Uint8Array) yield decode(block);
  }
  yield decode(null);
}

const UTF8_HINT = 'Check its format, or convert it to UTF-8.';

function createDecoder(encoding: Encoding): (block: Uint8Array | null) => string {
  // The web's "latin1" is windows-1252; pandas, the database and the standard mean the first 256 characters.
  if (encoding === 'latin1') return (block) => Buffer.from(block ?? []).toString('latin1');
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (block) => {
    const text = decodeBlock(decoder, block, encoding);
    if (encoding === 'windows-1252' && UNASSIGNED.test(text)) throw notOf(encoding);
    return text;
  };
}

/** Bytes that windows-1252 gives no character, which the web's decoder lets through. */
const UNASSIGNED = /[\u0081\u008D\u008F\u0090\u009D]/;

function decodeBlock(decoder: TextDecoder, block: Uint8Array | null, encoding: Encoding): string {
  try {
    return block === null ? decoder.decode() : decoder.decode(block, { stream: true });
  } catch (cause) {
    throw notOf(encoding, cause);
  }
}

function notOf(encoding: Encoding, cause?: unknown): Error {
  const name = encoding === 'utf-8' ? 'UTF-8' : encoding;
  return formatError(`The file is not ${name} text.`, encoding === 'utf-8' ? UTF8_HINT : 'Name its encoding.', cause);
}
