import type { Scalar, SliceDeclaration, SliceFilter } from '../../contract/generated/types.ts';
import { labelKind, type LabelKind } from '../../domain/evaluation/labels.ts';
import { groupingColumns } from '../../domain/evaluation/slice-column.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { AppError } from '../../domain/error.ts';
import { parseInteger } from '../../domain/number-text.ts';
import { scalarColumn } from './match-columns.ts';
import type { ColumnInfo, ColumnKind, Table } from './table.ts';

export interface SlicePlan {
  readonly column: ColumnInfo;
  readonly asText: boolean;
  readonly exact: boolean;
}

/** What a filter or a grouping asks of a column. */
interface Use {
  readonly name: string;
  /** JSON pointer from the evaluation set on. */
  readonly pointer: string;
  /** Values that a cell must equal. */
  readonly values: readonly Scalar[];
  readonly bounds: readonly number[];
}

/** Finds the columns of slices, and those that programs are told. Throws data-binding for a filter value of a kind that its column can never hold. */
export function bindSlices(
  table: Table,
  slices: readonly SliceDeclaration[],
  told: readonly string[] = [],
): readonly SlicePlan[] {
  const uses = Map.groupBy(slices.flatMap(usesOf), ({ name }) => name);
  const others = told.filter((name) => !uses.has(name));
  return [...[...uses].map((use) => bindUses(table, use)), ...others.map((name) => bindTold(table, name))];
}

/** Of a column that programs are told all that a cell holds is kept. */
function bindTold(table: Table, name: string): SlicePlan {
  return { column: scalarColumn(table, { name, within: '' }), asText: false, exact: true };
}

function bindUses(table: Table, [name, asked]: readonly [string, readonly Use[]]): SlicePlan {
  const column = scalarColumn(table, { name, within: asked[0]?.pointer ?? '/slices' });
  const isGrouped = asked.some(isGrouping);
  const named = asked.flatMap(({ values, bounds }) => [...values, ...bounds]);
  const asText = prefersText(table, named) || (isGrouped && column.isSpelledFreely === true);
  for (const use of asked) checkKinds(use, asText ? { ...column, kind: 'text' } : column);
  return { column, asText, exact: isGrouped || asked.some(({ values }) => values.length > 0) };
}

/** In csv, 01 and 1 are both numbers until the manifest speaks of "01". */
export function prefersText(table: Table, declared: readonly Scalar[]): boolean {
  return table.format === 'csv' && declared.length > 0 && declared.every((value) => typeof value === 'string');
}

function usesOf(slice: SliceDeclaration, index: number): readonly Use[] {
  const { by, where } = slice;
  const grouping = groupingColumns(slice).map((name, place) => {
    const pointer = typeof by === 'string' ? `/slices/${index}/by` : `/slices/${index}/by/${place}`;
    return { name, pointer, values: [], bounds: [] };
  });
  const filters = Object.entries(where ?? {}).map(([name, filter]) => {
    return { name, pointer: `/slices/${index}/where${toPointer(name)}`, ...partsOf(filter) };
  });
  return [...grouping, ...filters];
}

/** A grouping names no value. */
function isGrouping({ values, bounds }: Use): boolean {
  return values.length === 0 && bounds.length === 0;
}

function partsOf(filter: SliceFilter): Pick<Use, 'values' | 'bounds'> {
  if (typeof filter !== 'object') return { values: [filter], bounds: [] };
  const { eq, ne, lt, lte, gt, gte } = filter;
  return { values: [eq, ne, ...(filter.in ?? [])].filter(isGiven), bounds: [lt, lte, gt, gte].filter(isGiven) };
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The kinds of values that cells may have; a column of mixed kinds may hold anything. */
const HELD: Readonly<Partial<Record<ColumnKind, LabelKind>>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  text: 'text',
};

const WORDS = { number: 'numbers', boolean: 'true and false', text: 'text' } as const;

function checkKinds({ name, pointer, values, bounds }: Use, { kind, isEmpty = false }: ColumnInfo): void {
  const held = HELD[kind];
  if (held === undefined || isEmpty) return;
  const stranger = values.find((value) => labelKind(value) !== held && !isWide(value, held));
  const wrong = stranger ?? (held === 'number' ? undefined : bounds[0]);
  if (wrong === undefined) return;
  const word = typeof wrong === 'string' ? `the text ${quoteText(wrong)}` : String(wrong);
  throw new AppError({
    code: 'data-binding',
    reason: 'filter-kind',
    message: `The column ${quoteText(name)} holds ${WORDS[held]}, which ${word} can never be.`,
    hint: 'Write the value as the data hold it: numbers and true or false without quotes, text in quotes.',
    within: pointer,
  });
}

/** Whole numbers beyond 2^53 can be named by their digits only. */
function isWide(value: Scalar, held: LabelKind): boolean {
  if (typeof value !== 'string' || held !== 'number') return false;
  const whole = parseInteger(value);
  return whole !== undefined && !Number.isSafeInteger(Number(whole));
}
