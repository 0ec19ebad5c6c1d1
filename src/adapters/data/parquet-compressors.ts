import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';

const LARGEST_PAGE = 512 * 2 ** 20;

/** Node's own zlib where it knows the codec, as it is faster and stops at the page's declared length; else hyparquet-compressors. */
export async function loadCompressors(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  return {
    ...limitAll(compressors),
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: checkLength(length) }),
    BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: checkLength(length) }),
    ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: checkLength(length) }),
  };
}

function limitAll(compressors: Compressors): Compressors {
  const limited: Compressors = {};
  for (const codec of ['SNAPPY', 'LZ4', 'LZ4_RAW'] as const) {
    const decompress = compressors[codec];
    if (decompress !== undefined) limited[codec] = (input, length) => decompress(input, checkLength(length));
  }
  return limited;
}

function checkLength(length: number): number {
  if (length <= LARGEST_PAGE) return Math.max(length, 1);
  throw new RangeError(`a page has ${length} bytes, at most ${LARGEST_PAGE} are read`);
}
