import type { EvaluationSet } from '../../contract/generated/types.ts';

export const DATA_FORMATS: readonly string[] = ['csv', 'jsonl', 'npy', 'npz', 'parquet'];

/** As the manifest says it, else as the file's name does; null where neither tells. */
export function formatOf(data: EvaluationSet['data']): string | null {
  if (data.format !== undefined) return data.format;
  const [file = ''] = (data.path ?? data.uri ?? '').split(/[?#]/u);
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return DATA_FORMATS.includes(ending) ? ending : null;
}
