import type { TensorMetadata } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { bindData, type DataColumn } from './bind-data.ts';
import { listNames } from './list-names.ts';
import type { ManifestData } from './render-manifests.ts';

interface Holdout {
  readonly file: { readonly name: string; readonly path: string; readonly sha256: string };
  readonly columns: readonly DataColumn[];
  readonly isArrays: boolean;
}

/** Throws AppError usage where the data do not tell which column is the true answer: nothing can be scored without it. */
export function bindHoldout(
  { file, columns: all, isArrays }: Holdout,
  inputs: readonly TensorMetadata[],
  target: string | null,
): ManifestData {
  const columns = all.filter(({ name }) => !isPandasIndex(name));
  const names = columns.map(({ name }) => name);
  const binding = bindData({ columns, inputs, isArrays, target });
  const isKnown = target === null || names.includes(target);
  if (binding.target !== null && isKnown) return { path: file.path, sha256: file.sha256, names, binding };
  const word = isArrays ? 'array' : 'column';
  throw new AppError({
    code: 'usage',
    reason: 'no-target',
    message: isKnown
      ? `Which ${word} of ${quoteText(file.name)} holds the true answer cannot be told from the names.`
      : `There is no ${word} ${quoteText(target)} in ${quoteText(file.name)}.`,
    hint: `Give one of these with --target: ${listNames(names)}.`,
  });
}

/** pandas writes the row numbers of a shuffled table as a column of their own. */
function isPandasIndex(name: string): boolean {
  return /^__index_level_\d+__$/u.test(name);
}
