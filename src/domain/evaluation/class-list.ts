import type { ReadClasses } from '../../contract/generated/types.ts';
import type { Label } from './labels.ts';

/** The classes of a problem as they were read, in the order of the output's columns where each has one. */
export interface ClassList {
  readonly from: ReadClasses['from'];
  readonly labels: readonly Label[];
  readonly haveColumns: boolean;
  /** Of a binary problem. */
  readonly positive?: { readonly label: Label; readonly column: number | null };
}
