import type { PartCondition } from '../../../contract/generated/types.ts';

/** A way to part rows: which of its parts each of them is in. */
export interface PartColumn {
  /** From 1 on; 0 is none of them. */
  readonly codes: Uint16Array;
  /** What holds in each part, by its code less 1. */
  readonly parts: readonly PartCondition[];
}

/** The codes of both together; what is in no part of either is in none of the two. */
export function crossed(left: PartColumn, right: PartColumn): Uint16Array {
  const width = right.parts.length;
  const codes = new Uint16Array(left.codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const [code, other] = [left.codes[row] ?? 0, right.codes[row] ?? 0];
    if (code !== 0 && other !== 0) codes[row] = (code - 1) * width + other;
  }
  return codes;
}

/** What holds in the part of this code, of one column or of two that are crossed. */
export function conditionsOf(columns: readonly PartColumn[], code: number): readonly PartCondition[] {
  const [first, second] = columns;
  if (second === undefined) return [first?.parts[code - 1] ?? {}];
  const width = second.parts.length;
  return [first?.parts[Math.floor((code - 1) / width)] ?? {}, second.parts[(code - 1) % width] ?? {}];
}
