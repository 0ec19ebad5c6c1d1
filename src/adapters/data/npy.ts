import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createArrayTable } from './array-table.ts';
import type { Table } from './table.ts';

/** The one array of a npy file; a manifest may call it by any name. */
const ONLY_ARRAY = 'array';

/** Opens a npy file as a table of one array. */
export async function openNpy(path: string): Promise<Table> {
  const { size } = await stat(path);
  const file = { name: ONLY_ARRAY, sizeBytes: size, openStream: () => Promise.resolve(createReadStream(path)) };
  return createArrayTable('npy', [file], () => Promise.resolve());
}
