import type { ManifestFacts } from './manifest-facts.ts';
import { queryOf, sequenceOf } from './render-manifests.ts';

/** Columns that fill an input by their number and order alone: a person has to see that the order is the model's. */
export interface ByPosition {
  readonly inputs: readonly { readonly input: string; readonly columns: readonly string[] }[];
  /** Columns of the file that went nowhere. */
  readonly unused: readonly string[];
}

export function listByPosition(facts: Pick<ManifestFacts, 'data' | 'guess' | 'signature'>): ByPosition {
  if (facts.data === null) return { inputs: [], unused: [] };
  const { binding, all } = facts.data;
  const grouping = [sequenceOf(facts), queryOf(facts)];
  const inputs = [...binding.inputs].flatMap(([input, bound]) => {
    if (bound === null) return [];
    if (bound.kind === 'columns') return bound.areTold === true ? [] : [{ input, columns: bound.names }];
    return bound.name === input ? [] : [{ input, columns: [bound.name] }];
  });
  // What a person has still to bind is not left out.
  if ([...binding.inputs.values()].includes(null)) return { inputs, unused: [] };
  const bound = [
    ...[...binding.inputs.values()].flatMap((one) => (one?.kind === 'columns' ? one.names : (one?.name ?? []))),
    ...binding.inputs.keys(),
    binding.target?.name,
    ...grouping,
  ];
  const used = new Set(bound);
  return { inputs, unused: all.filter((name) => !used.has(name)) };
}
