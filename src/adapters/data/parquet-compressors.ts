import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { damaged } from './parquet-checks.ts';

type Decompress = NonNullable<Compressors[keyof Compressors]>;

const LARGEST_PAGE = 512 * 2 ** 20;

const EMPTY = new Uint8Array(0);

/** Node's own zlib where it knows the codec, as it is faster and stops at the page's declared length; else hyparquet-compressors. */
export async function loadCompressors(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  return limitAll({
    ...compressors,
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
    BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
    ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: length }),
  });
}

function limitAll(compressors: Compressors): Compressors {
  const limited: Compressors = {};
  for (const codec of ['SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'] as const) {
    const decompress = compressors[codec];
    if (decompress !== undefined) limited[codec] = (input, length) => decompressWithin(decompress, input, length);
  }
  return limited;
}

/** A page without a value, as of a column that is missing in all rows, holds nothing however the codec writes that. */
function decompressWithin(decompress: Decompress, input: Uint8Array, length: number): Uint8Array {
  if (length === 0) return EMPTY;
  if (length > 0 && length <= LARGEST_PAGE) return decompress(input, length);
  throw damaged(`a page has ${length} bytes, at most ${LARGEST_PAGE} are read`);
}
