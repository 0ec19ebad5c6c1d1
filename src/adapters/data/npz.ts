import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { createArrayTable } from './array-table.ts';
import type { ArrayFile } from './array-table.ts';
import { formatError } from './data-error.ts';
import type { Table } from './table.ts';

const MOST_ARRAYS = 1000;
const ENDING = '.npy';
const STORED = 0;
const DEFLATED = 8;

/** Opens the arrays of a npz file (numpy.savez, numpy.savez_compressed). They are streamed; nothing is unpacked to the disk. */
export async function openNpz(path: string): Promise<Table> {
  const zip = await translateErrors(() =>
    openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }),
  );
  try {
    const files = await translateErrors(() => listArrays(zip));
    return await createArrayTable('npz', files, () => {
      zip.close();
      return Promise.resolve();
    });
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listArrays(zip: ZipFile): Promise<readonly ArrayFile[]> {
  const files = new Map<string, ArrayFile>();
  if (zip.entryCount > MOST_ARRAYS)
    throw formatError(`The npz file has ${zip.entryCount} entries.`, `At most ${MOST_ARRAYS} arrays are read.`);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = checkEntry(entry);
    unpacked += entry.uncompressedSize;
    checkUnpacked(unpacked, zip.fileSize);
    if (files.has(name)) throw formatError(`The npz file holds ${quoteText(name)} twice.`, 'Write it again.');
    files.set(name, {
      name,
      sizeBytes: entry.uncompressedSize,
      openStream: () =>
        translateErrors(async () =>
          readEntry(await zip.openReadStreamPromise(entry), {
            name,
            uncompressedSize: entry.uncompressedSize,
            crc32: entry.crc32,
          }),
        ),
    });
  }
  return [...files.values()];
}

/** Less is read whatever it was packed to: within seconds, and a batch at a time. */
const ALWAYS_UNPACKED = 4 * 2 ** 30;
/** Arrays of numbers that were measured are packed to a half or a tenth; a thousandth is all that deflate can do. */
const MOST_UNPACKED_TIMES = 64;

/** By what the entries declare, which no more bytes are read than. Throws data-format. */
export function checkUnpacked(unpackedBytes: number, fileBytes: number): void {
  if (unpackedBytes <= Math.max(ALWAYS_UNPACKED, MOST_UNPACKED_TIMES * fileBytes)) return;
  throw formatError(
    `The npz file unpacks to ${Math.round(unpackedBytes / 2 ** 20)} MiB, more than ${MOST_UNPACKED_TIMES} times its size.`,
    'Write fewer rows, or the arrays as they are with numpy.savez, which packs nothing.',
  );
}

function checkEntry(entry: Entry): string {
  const { fileName } = entry;
  const known = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
  if (fileName.endsWith(ENDING) && known && !entry.isEncrypted()) return fileName.slice(0, -ENDING.length);
  throw formatError(
    `The npz file holds ${quoteText(fileName)}, which is not an array that can be read.`,
    'Write it with numpy.savez or numpy.savez_compressed.',
  );
}

interface Packed extends Pick<Entry, 'uncompressedSize' | 'crc32'> {
  readonly name: string;
}

/** The checksum is compared before the last bytes are given away: who reads the whole array has what was written. */
async function* readEntry(stream: AsyncIterable<unknown>, packed: Packed): AsyncGenerator {
  let [sum, length] = [0, 0];
  try {
    for await (const bytes of stream) {
      if (!(bytes instanceof Uint8Array)) continue;
      sum = crc32(bytes, sum);
      length += bytes.length;
      if (length >= packed.uncompressedSize) checkSum(sum, packed);
      yield bytes;
    }
  } catch (error) {
    throw toFormatError(error);
  }
}

/** As numpy refuses it (zipfile.BadZipFile). */
function checkSum(sum: number, packed: Packed): void {
  if (sum === packed.crc32) return;
  throw formatError(
    `The array ${quoteText(packed.name)} of the npz file is not what was written: its checksum (CRC-32) is another.`,
    'The file is damaged: fetch it again, or write it with numpy.savez.',
  );
}

async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFormatError(error);
  }
}

function toFormatError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = cause instanceof Error ? cause.message : 'unknown error';
  return formatError(
    `The npz file cannot be read: ${quoteText(reason)}.`,
    'The file is damaged or not a npz file: write it with numpy.savez.',
    cause,
  );
}
