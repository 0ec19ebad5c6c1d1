import type { SignatureInput } from '../../contract/generated/types.ts';
import type { SlicePlan } from './bind-slices.ts';
import type { ColumnInfo } from './table.ts';

/** A column with the shape that each of its cells must have. */
export interface Source {
  readonly column: ColumnInfo;
  readonly cellShape: readonly number[];
}

export interface InputPlan {
  readonly tensor: SignatureInput;
  /** Of one row, without -1. */
  readonly rowShape: readonly number[];
  readonly sources: readonly Source[];
}

export interface TargetPlan {
  readonly sources: readonly Source[];
  readonly width: number;
  /** Whether each row is one list, of any length. */
  readonly isRagged: boolean;
  /** Whether each row is a list of boxes and one of their labels. */
  readonly isBoxes: boolean;
  /** Whether the values are measured; labels are compared, and stay what they are. */
  readonly numeric: boolean;
  readonly asText: boolean;
  /** Whether it is text, whatever it spells. */
  readonly isText: boolean;
  /** Labels that the manifest names: one of them is a label even where it reads like a missing cell. */
  readonly named: ReadonlySet<string>;
}

/** Where every value of an evaluation set comes from. */
export interface BindingPlan {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly inputs: readonly InputPlan[];
  readonly target: TargetPlan;
  readonly weight: ColumnInfo | null;
  readonly query: ColumnInfo | null;
  readonly sequence: ColumnInfo | null;
  readonly slices: readonly SlicePlan[];
}
