import type { Scalar } from '../../contract/generated/types.ts';
import { parseBoolean, parseNumber } from './numbers.ts';
import type { ColumnInfo } from './table.ts';

export interface ScalarRules {
  readonly column: ColumnInfo;
  /** Csv: the cells are text, and the column's kind says what they spell. */
  readonly spelled: boolean;
  /** Leave the text of csv as it is, because the manifest names its values as text. */
  readonly asText: boolean;
}

/** A label or group as the manifest would name it; null for a missing one, undefined for what is no scalar. */
export function toScalar(cell: unknown, rules: ScalarRules): Scalar | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return rules.spelled ? spelledScalar(cell, rules) : cell;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'bigint') return narrow(cell);
  if (typeof cell !== 'number') return undefined;
  if (Number.isNaN(cell)) return null;
  return rules.column.kind === 'boolean' ? cell !== 0 : cell;
}

function spelledScalar(text: string, { column, asText }: ScalarRules): Scalar | null | undefined {
  if (text === '') return null;
  if (asText || column.kind === 'text') return text;
  if (column.kind === 'boolean') return parseBoolean(text);
  const value = parseNumber(text);
  return Number.isNaN(value) ? null : value;
}

/** Beyond 2^53 a number would be rounded, and two groups would become one. */
function narrow(value: bigint): Scalar {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
