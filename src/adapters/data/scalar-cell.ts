import { type Label, narrow } from '../../domain/evaluation/labels.ts';
import { parseBoolean, parseInteger, parseNumber } from './numbers.ts';
import type { ColumnInfo } from './table.ts';

export interface ScalarRules {
  readonly column: ColumnInfo;
  /** Csv: the cells are text, and the column's kind says what they spell. */
  readonly spelled: boolean;
  /** Leave the text of csv as it is, because the manifest names its values as text. */
  readonly asText: boolean;
  /** Values are compared for equality, so that a whole number beyond 2^53 which was rounded on its way is none. */
  readonly exact: boolean;
}

/** A label, an id or a group as the manifest would name it; null for a missing one, undefined for what is no such value. */
export function toScalar(cell: unknown, rules: ScalarRules): Label | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return rules.spelled ? spelledScalar(cell, rules) : cell;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'bigint') return narrow(cell);
  if (typeof cell !== 'number') return undefined;
  if (rules.column.kind === 'boolean') return cell !== 0;
  return toNumber(cell, rules);
}

/** A double that stands for 2^53 or more may be the rounded form of several integers. */
export function isRounded(cell: unknown): boolean {
  const value = typeof cell === 'string' ? parseNumber(cell) : cell;
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

function toNumber(value: number, { exact }: ScalarRules): number | null | undefined {
  if (Number.isNaN(value)) return null;
  return exact && isRounded(value) ? undefined : value;
}

function spelledScalar(text: string, rules: ScalarRules): Label | null | undefined {
  const { column, asText } = rules;
  if (text === '') return null;
  if (asText || column.kind === 'text') return text;
  if (column.kind === 'boolean') return parseBoolean(text);
  const value = parseNumber(text);
  if (value === undefined) return undefined;
  const whole = isRounded(value) ? parseInteger(text) : undefined;
  return whole ?? toNumber(value, rules);
}
