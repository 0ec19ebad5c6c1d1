import { hasLeadingZero, isInteger, parseBoolean, parseNumber } from '../../domain/number-text.ts';
import type { ColumnKind } from './table.ts';

/** What all cells so far have in common; null before the first one that is not missing. */
export type KindSoFar = ColumnKind | null;

/** The kind of a column to which a cell of csv is added. Its cells are all text, so the kind is what they spell. */
export function widenByText(sofar: KindSoFar, text: string): KindSoFar {
  if (text === '' || sofar === 'text') return sofar;
  return merge(sofar, kindOfText(text), 'text');
}

/** The kind of a column to which a value of JSON is added. */
export function widenByValue(sofar: KindSoFar, value: unknown): KindSoFar {
  if (value === null || value === undefined || sofar === 'other') return sofar;
  return merge(sofar, kindOfValue(value), 'mixed');
}

/** A column without any value can be anything; as numbers it reads as missing ones. */
export function settleKind(sofar: KindSoFar): ColumnKind {
  return sofar ?? 'number';
}

function merge(sofar: KindSoFar, next: ColumnKind, otherwise: ColumnKind): ColumnKind {
  if (sofar === null || sofar === next) return next;
  const numeric = (sofar === 'integer' || sofar === 'number') && (next === 'integer' || next === 'number');
  if (numeric) return 'number';
  return next === 'other' || next === 'list' || sofar === 'list' ? 'other' : otherwise;
}

function kindOfText(text: string): ColumnKind {
  if (hasLeadingZero(text)) return 'text';
  if (parseNumber(text) !== undefined) return isInteger(text) ? 'integer' : 'number';
  return parseBoolean(text) === undefined ? 'text' : 'boolean';
}

function kindOfValue(value: unknown): ColumnKind {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : 'other';
}
