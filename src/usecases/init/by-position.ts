import type { ManifestData } from './render-manifests.ts';

/** Columns that fill an input by their number and order alone: a person has to see that the order is the model's. */
export interface ByPosition {
  readonly inputs: readonly { readonly input: string; readonly columns: readonly string[] }[];
  /** Columns of the file that went nowhere. */
  readonly unused: readonly string[];
}

/** Nothing where every input was bound by its name. */
export function listByPosition({ binding, all }: Pick<ManifestData, 'binding' | 'all'>): ByPosition {
  const inputs = [...binding.inputs].flatMap(([input, bound]) => {
    if (bound === null) return [];
    if (bound.kind === 'columns') return [{ input, columns: bound.names }];
    return bound.name === input ? [] : [{ input, columns: [bound.name] }];
  });
  if (inputs.length === 0) return { inputs, unused: [] };
  const used = new Set([...inputs.flatMap(({ columns }) => columns), ...binding.inputs.keys(), binding.target?.name]);
  return { inputs, unused: all.filter((name) => !used.has(name)) };
}
