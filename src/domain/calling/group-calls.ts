import type { Tensor } from '../tensor.ts';
import { type JointForm, joinKey, rowsOfCall } from './joint-call.ts';

/** How calls of a version are made as one, and up to how many rows together; `form` null: each by itself. */
export interface JointCalls {
  readonly form: JointForm | null;
  readonly rows: number;
}

/** Calls that are made as one. */
export interface CallGroup {
  readonly calls: readonly GroupedCall[];
  /** Of each call; null where it is made alone. */
  readonly rows: readonly number[] | null;
}

export interface GroupedCall {
  /** Its place among those that were asked. */
  readonly index: number;
  readonly inputs: readonly Tensor[];
}

/** Neighbours that can be joined are, up to the rows that the mode declares. `alone`: places of calls that are not joined. */
export function groupCalls(
  lists: readonly (readonly Tensor[])[],
  { form, rows: most }: JointCalls,
  alone: ReadonlySet<number>,
): readonly CallGroup[] {
  const groups: { calls: GroupedCall[]; rows: number[] | null; key: string; total: number }[] = [];
  for (const [index, inputs] of lists.entries()) {
    const rows = form === null || alone.has(index) ? null : rowsOfCall(form, inputs);
    const key = form === null || rows === null ? '' : joinKey(form, inputs);
    const last = groups.at(-1);
    if (rows !== null && last?.rows && last.key === key && last.total + rows <= most) {
      last.calls.push({ index, inputs });
      last.rows.push(rows);
      last.total += rows;
    } else groups.push({ calls: [{ index, inputs }], rows: rows === null ? null : [rows], key, total: rows ?? 0 });
  }
  return groups.map(({ calls, rows }) => ({ calls, rows: calls.length === 1 ? null : rows }));
}
