import { open } from 'node:fs/promises';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { formatError } from './data-error.ts';
import { type Encoding, readText } from './read-text.ts';
import { renderCsv } from '../../domain/model/csv-dialect.ts';

/** Byte order marks: what a file says of itself. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a csv file in its declared encoding, else in that of its byte order mark, else as UTF-8. Throws data-format, with
 * what to declare, for bytes that are no such text.
 */
export async function* readCsvText(path: string, declared: CsvDialect = {}): AsyncGenerator<string> {
  const marked = await readMark(path);
  const { encoding } = declared;
  if (encoding !== undefined && marked !== null && marked !== encoding) {
    const message = `The csv file is declared as ${encoding}, but its byte order mark says ${marked}.`;
    throw formatError(message, `Write ${renderCsv({ ...declared, encoding: marked })}.`);
  }
  try {
    for await (const text of readText(path, encoding ?? marked ?? 'utf-8')) {
      if (encoding === undefined && text.includes('\0')) throw withoutMark(declared);
      yield text;
    }
  } catch (error) {
    throw encoding === undefined && isNoText(error) ? unknownEncoding(declared, error) : error;
  }
}

function isNoText(error: unknown): boolean {
  return error instanceof AppError && error.cause instanceof TypeError;
}

async function readMark(path: string): Promise<Encoding | null> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
  return MARKS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte))?.[0] ?? null;
}

function withoutMark(declared: CsvDialect): Error {
  return formatError(
    'The csv file holds NUL characters, as UTF-16 without a byte order mark does.',
    `If it is that, write ${renderCsv({ ...declared, encoding: 'utf-16le' })} beside its path in model.yaml (for init: after --csv).`,
  );
}

/** Every file is a text in latin1, and nearly every one in windows-1252, whatever it was written in. */
function unknownEncoding(declared: CsvDialect, cause: unknown): Error {
  const lines = (['latin1', 'windows-1252'] as const).map((encoding) => renderCsv({ ...declared, encoding }));
  return formatError(
    'The csv file is not UTF-8 text, and does not say what it is.',
    `Convert it to UTF-8, or write its encoding beside its path in model.yaml (for init: after --csv), such as ${lines.join(' or ')}.`,
    cause,
  );
}
