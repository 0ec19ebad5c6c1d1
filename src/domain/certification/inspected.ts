import type { InspectedGraph, Inspection } from '../../contract/generated/types.ts';

/**
 * The graph of an inspection of either form: what 0.1.0 wrote keeps its form wherever it is read, because its digest is in the
 * log. Null for a format that is no graph.
 */
export function graphOf({ graph, nodes, operators }: Inspection): InspectedGraph | null {
  if (graph !== undefined) return graph;
  return nodes === undefined || operators === undefined ? null : { nodes, operators };
}

/** Something that only the format has: one value, or several by name. */
export interface Detail {
  readonly name: string;
  readonly parts: readonly { readonly key: string | null; readonly value: string | number }[];
}

export function detailsOf({ details, opset }: Inspection): readonly Detail[] {
  return Object.entries(details ?? (opset === undefined ? {} : { opset })).map(([name, value]) => ({
    name,
    parts:
      typeof value === 'object'
        ? Object.entries(value).map(([key, one]) => ({ key, value: one }))
        : [{ key: null, value }],
  }));
}
