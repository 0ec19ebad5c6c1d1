import { gzipSync } from 'node:zlib';

/** gzip without a time in it: the same bytes for the same text. */
export function pack(text: string): Uint8Array {
  return gzipSync(text, { level: 9 });
}
