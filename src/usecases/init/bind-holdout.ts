import type { SignatureInput } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { bindData } from './bind-data.ts';
import type { DataFile, DescribedData, InitFiles } from './init-files.ts';
import { listNames } from './list-names.ts';
import type { ManifestData, ManifestFile } from './manifest-facts.ts';
import { findQuery } from './query-column.ts';
import { asTexts } from './word-clashes.ts';

interface Holdout extends DescribedData {
  readonly file: DataFile & Pick<ManifestFile, 'path' | 'uri' | 'sha256'>;
}

interface Binding {
  readonly inputs: readonly SignatureInput[];
  /** The names of the columns of an input, where the model lists them. */
  readonly inputColumns?: ReadonlyMap<string, readonly string[]>;
  /** The column of the true answer where a person named it. */
  readonly target: string | null;
  readonly files: Pick<InitFiles, 'describeLabels'>;
}

/** Throws AppError usage where the data do not tell which column is the true answer: nothing can be scored without it. */
export async function bindHoldout(
  { file, columns: all, isArrays, csv, clashes = [] }: Holdout,
  { inputs, inputColumns = new Map(), target, files }: Binding,
): Promise<ManifestData> {
  const columns = all.filter(({ name }) => !isPandasIndex(name));
  const names = columns.map(({ name }) => name);
  const taken = new Set([...inputs.map(({ name }) => name), ...[...inputColumns.values()].flat(), target]);
  const query = await findQuery({ file, columns, csv, files, taken });
  const binding = bindData({ columns, inputs, inputColumns, isArrays, target, query });
  const isKnown = target === null || names.includes(target);
  if (binding.target !== null && isKnown) {
    const { path, uri, sha256 } = file;
    return {
      path,
      uri,
      sha256,
      csv,
      clashes,
      names,
      all: all.map(({ name }) => name),
      binding,
      ...(await files.describeLabels(file, binding.target.name, asTexts({ csv, clashes }, binding.target.name))),
    };
  }
  const word = isArrays ? 'array' : 'column';
  throw new AppError({
    code: 'usage',
    reason: 'no-target',
    message: isKnown
      ? `Which ${word} of ${quoteText(file.name)} holds the true answer cannot be told from the names.`
      : `There is no ${word} ${quoteText(target)} in ${quoteText(file.name)}.`,
    hint: `Give one of these with --target: ${listNames(names)}.${namesSeveral(target, names) ? ` Several labels are ${SEVERAL_LABELS}.` : ''}`,
  });
}

/** How several labels at once get into a manifest. */
export const SEVERAL_LABELS = 'written into model.yaml afterwards, as target: {columns: [spam, urgent, billing]}';

function namesSeveral(target: string | null, names: readonly string[]): boolean {
  const parts = (target ?? '').split(',').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => names.includes(part));
}

/** pandas writes the row numbers of a shuffled table as a column of their own. */
function isPandasIndex(name: string): boolean {
  return /^__index_level_\d+__$/u.test(name);
}
