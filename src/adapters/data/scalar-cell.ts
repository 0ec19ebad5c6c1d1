import { type Label, narrow } from '../../domain/evaluation/labels.ts';
import { type DecimalSign, parseBoolean, parseInteger, parseNumber, withPoint } from '../../domain/number-text.ts';
import type { ColumnInfo } from './table.ts';

export interface ScalarRules {
  readonly column: ColumnInfo;
  /** Csv: the cells are text, and the column's kind says what they spell. */
  readonly spelled: boolean;
  readonly decimal: DecimalSign;
  /** Leave the text of csv as it is, because the manifest names its values as text. */
  readonly asText: boolean;
  /** Values are compared for equality, so that a whole number beyond 2^53 which was rounded on its way is none. */
  readonly exact: boolean;
}

/** A label, an id or a group as the manifest would name it; null for a missing one, undefined for what is no such value. */
export function toScalar(cell: unknown, rules: ScalarRules): Label | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (cell === '') return null;
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

function toNumber(value: number, { exact, column }: ScalarRules): number | null | undefined {
  if (Number.isNaN(value)) return null;
  if (exact && isRounded(value)) return undefined;
  return column.precision === undefined || column.precision === null ? value : shortest(value, ROUND[column.precision]);
}

const ROUND = { FP32: Math.fround, FP16: Math.f16round } as const;

/** The decimal that a float of few bits stands for, as a manifest writes it: 0.1 and not 0.10000000149011612. */
function shortest(value: number, round: (value: number) => number): number {
  if (Number.isInteger(value)) return value;
  for (let digits = 1; digits <= 9; digits += 1) {
    const decimal = Number(value.toPrecision(digits));
    if (round(decimal) === value) return decimal;
  }
  return value;
}

function spelledScalar(text: string, rules: ScalarRules): Label | null | undefined {
  const { column, asText, decimal } = rules;
  if (asText || column.kind === 'text') return text;
  if (column.kind === 'boolean') return parseBoolean(text);
  const value = parseNumber(withPoint(text, decimal));
  if (value === undefined) return undefined;
  const whole = isRounded(value) ? parseInteger(text) : undefined;
  return whole ?? toNumber(value, rules);
}
