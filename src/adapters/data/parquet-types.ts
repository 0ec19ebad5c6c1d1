import type { ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';
import type { ColumnKind, Precision } from './table.ts';

/** Dates and times become ISO 8601 text: as a number they would need a unit that only the model knows. */
export const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (time) => renderTime(time, 3),
  timestampFromMicroseconds: (time) => renderTime(time, 6),
  timestampFromNanoseconds: (time) => renderTime(time, 9),
};

function renderTime(time: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((time % perSecond) + perSecond) % perSecond;
  const seconds = Number((time - fraction) / perSecond);
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}.${fraction.toString().padStart(digits, '0')}Z`;
}

export function kindOfColumn(tree: SchemaTree): ColumnKind {
  const { element } = tree;
  if (tree.children.length > 0) return isList(tree) ? 'list' : 'other';
  // Lists without a group of their own are of writers long gone, and say nothing of empty and missing ones.
  if (element.repetition_type === 'REPEATED') return 'other';
  return kindOfLeaf(element);
}

function isList(tree: SchemaTree): boolean {
  return tree.element.converted_type === 'LIST' || tree.element.logical_type?.type === 'LIST';
}

function kindOfLeaf(element: SchemaElement): ColumnKind {
  if (isTime(element)) return 'text';
  if (decimalScaleOf(element) !== null || element.logical_type?.type === 'FLOAT16') return 'number';
  if (element.type === 'BYTE_ARRAY') return isDocument(element) ? 'other' : 'text';
  if (element.type === 'FIXED_LEN_BYTE_ARRAY') return element.logical_type?.type === 'UUID' ? 'text' : 'other';
  return element.type === undefined ? 'other' : NUMERIC_KINDS[element.type];
}

const NUMERIC_KINDS = {
  BOOLEAN: 'boolean',
  INT32: 'integer',
  INT64: 'integer',
  INT96: 'text',
  FLOAT: 'number',
  DOUBLE: 'number',
} as const satisfies Readonly<Record<string, ColumnKind>>;

function isDocument(element: SchemaElement): boolean {
  return element.converted_type === 'JSON' || element.converted_type === 'BSON';
}

function isTime(element: SchemaElement): boolean {
  const type = element.converted_type;
  return (
    type === 'DATE' ||
    type === 'TIMESTAMP_MILLIS' ||
    type === 'TIMESTAMP_MICROS' ||
    element.logical_type?.type === 'DATE' ||
    element.logical_type?.type === 'TIMESTAMP'
  );
}

export function precisionOfColumn({ element, children }: SchemaTree): Precision | null {
  if (children.length > 0) return null;
  if (element.logical_type?.type === 'FLOAT16') return 'FP16';
  return element.type === 'FLOAT' ? 'FP32' : null;
}

/** Digits after the point of a decimal column; null for any other. */
export function decimalScale(tree: SchemaTree): number | null {
  return tree.children.length > 0 ? null : decimalScaleOf(tree.element);
}

function decimalScaleOf(element: SchemaElement): number | null {
  if (element.converted_type === 'DECIMAL') return element.scale ?? 0;
  return element.logical_type?.type === 'DECIMAL' ? element.logical_type.scale : null;
}
