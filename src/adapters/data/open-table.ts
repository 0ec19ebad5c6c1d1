import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { createArrayTable } from './array-table.ts';
import { openCsv } from './csv.ts';
import { formatError } from './data-error.ts';
import { openJsonl } from './jsonl.ts';
import { openNpz } from './npz.ts';
import { openParquet } from './parquet.ts';
import type { DataFormat, Table } from './table.ts';

/** Text files up to this size are parsed once and kept until their values are in tensors. */
const KEPT_TEXT_BYTES = 32 * 2 ** 20;

export interface TableFile {
  readonly path: string;
  readonly format: DataFormat;
  /** What the manifest says of a csv file. */
  readonly csv?: CsvDialect | undefined;
}

/** Opens a local data file as a table. */
export async function openTable({ path, format, csv }: TableFile): Promise<Table> {
  if (format === 'csv') return openCsv({ path, dialect: csv, keep: await isKept(path) });
  if (csv === undefined) return OPENERS[format](path);
  throw formatError(`What csv: says means nothing for a ${format} file.`, 'Delete csv, or set data.format.');
}

const OPENERS = {
  jsonl: async (path) => openJsonl(path, await isKept(path)),
  npy: openNpy,
  npz: openNpz,
  parquet: openParquet,
} as const satisfies Readonly<Record<Exclude<DataFormat, 'csv'>, (path: string) => Promise<Table>>>;

/** A npy file is a table of one array, which a manifest may call by any name. */
async function openNpy(path: string): Promise<Table> {
  const { size } = await stat(path);
  const file = { name: 'array', sizeBytes: size, openStream: () => Promise.resolve(createReadStream(path)) };
  return createArrayTable('npy', [file], () => Promise.resolve());
}

async function isKept(path: string): Promise<boolean> {
  return (await stat(path)).size <= KEPT_TEXT_BYTES;
}

const FORMATS = ['csv', 'jsonl', 'npy', 'npz', 'parquet'] as const satisfies readonly DataFormat[];

/** The format that the ending of a path or address tells. */
export function formatOf(name: string): DataFormat {
  const path = URL.canParse(name) ? new URL(name).pathname : name;
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  const format = FORMATS.find((known) => known === ending);
  if (format !== undefined) return format;
  throw formatError(
    `The ending of ${quoteText(name)} tells no data format.`,
    `Name the file .${FORMATS.join(', .')}, or set data.format.`,
  );
}
