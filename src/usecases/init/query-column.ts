import type { CsvDialect } from '../../contract/generated/types.ts';
import type { DataColumn } from './bind-data.ts';
import type { DataFile, InitFiles } from './init-files.ts';

/** Names of a column that says which rows belong together, in small letters and digits alone: those of a query, or the two of a pair. */
const QUERY_NAMES = ['query', 'queryid', 'qid', 'pair', 'pairid'];

export interface QueryRequest {
  readonly file: DataFile;
  readonly columns: readonly DataColumn[];
  readonly csv: CsvDialect | null;
  readonly files: Pick<InitFiles, 'describeLabels'>;
  /** Inputs and the target, which are what their names say. */
  readonly taken: ReadonlySet<string | null>;
}

/** The one column whose name says which rows belong together, where some do; null where that is not beyond doubt. */
export async function findQuery({ file, columns, csv, files, taken }: QueryRequest): Promise<string | null> {
  const named = columns.filter(({ name }) => QUERY_NAMES.includes(plain(name)) && !taken.has(name));
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  const { repeats = false } = await files.describeLabels(file, only.name, csv);
  return repeats ? only.name : null;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}
