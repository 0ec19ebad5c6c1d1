import type { SliceDeclaration } from '../../contract/generated/types.ts';

/** Which rows belong to a slice. */
export interface SliceColumn {
  readonly declaration: SliceDeclaration;
  /** Group of each row, -1 where it is in none. A `where` slice has the one group 0. */
  readonly codes: Int32Array;
  /** Names of the groups by code; null for a `where` slice. */
  readonly groups: readonly (string | null)[];
}

/** The columns whose values, together, are the groups of a slice; of a filter none. */
export function groupingColumns({ by = [] }: Pick<SliceDeclaration, 'by'>): readonly string[] {
  return typeof by === 'string' ? [by] : by;
}
