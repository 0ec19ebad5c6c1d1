import { groupingColumns, type SliceColumn } from './slice-column.ts';
import type {
  Certificate,
  EvaluationSet,
  Finding,
  Scalar,
  SliceCondition,
  SliceDeclaration,
  SliceFilter,
} from '../../contract/generated/types.ts';
import { type Growable, growableInt32 } from './growable.ts';
import type { Label } from './labels.ts';
import { emptySliceFinding, SeenValues } from './empty-slices.ts';
import type { Misfit } from './misfit.ts';
import type { RowBatch } from './row-batch.ts';
import type { ScoredRows } from './scored-rows.ts';

/** One part of the rows that is scored by itself. */
export interface SlicePart {
  readonly name: string;
  readonly group: string | null;
  /** Which of all rows they are. */
  readonly places: Int32Array;
  readonly rows: ScoredRows;
  /** Whether the part has as many rows as the slice demands before it has figures. */
  readonly largeEnough: boolean;
}

/** The number of rows from which a group counts when its slice names none; the default in schemas/model.schema.json. */
export const DEFAULT_MIN_ROWS = 50;

/** Fewer rows than this, and the figures of a group tell what is in its rows: of one, its label and its answer. */
const LEAST_SHOWN = 5;

/** The slices of an evaluation set, each with the number of rows from which a group has figures, is compared and gated. */
export function slicesOfSet({
  slices = [],
  show,
}: Pick<EvaluationSet, 'slices' | 'show'>): readonly SliceDeclaration[] {
  const least = show === 'values' ? 1 : LEAST_SHOWN;
  return slices.map((slice) => ({ ...slice, minRows: Math.max(slice.minRows ?? DEFAULT_MIN_ROWS, least) }));
}

/** More groups than this in one slice say that the column is no grouping but an identifier. */
const MAX_GROUPS = 1000;

/** The group of the rows whose cell is missing: left out, they would pass unseen. */
const NO_VALUE = '(no value)';

/** Notes batch by batch which rows belong to which slice. */
export class SliceRecorder {
  readonly #entries: readonly {
    declaration: SliceDeclaration;
    codes: Growable<Int32Array>;
    groups: Map<string, number>;
    seen: SeenValues;
  }[];

  constructor(declarations: readonly SliceDeclaration[]) {
    this.#entries = declarations.map((declaration) => ({
      declaration,
      codes: growableInt32(),
      groups: new Map(),
      seen: new SeenValues(Object.keys(declaration.where ?? {})),
    }));
  }

  add(batch: RowBatch): void {
    for (const { declaration, codes, groups, seen } of this.#entries) {
      for (let row = 0; row < batch.rows; row += 1) {
        const code = codeOf(declaration, groups, cellsOf(batch, row));
        codes.push(code);
        if (code < 0) seen.add(cellsOf(batch, row));
        else seen.close();
      }
    }
  }

  /** One for each filter that no row passes. */
  findings(): readonly Finding[] {
    return this.#entries.flatMap(({ declaration, seen }) =>
      declaration.where === undefined || !seen.isOpen ? [] : [emptySliceFinding(declaration, seen)],
    );
  }

  /** A grouping whose groups were given up beyond the limit, so that rows are in none. */
  misfit(): Misfit | null {
    const index = this.#entries.findIndex(({ groups }) => groups.size > MAX_GROUPS);
    const { name, by } = this.#entries[index]?.declaration ?? {};
    if (name === undefined || by === undefined) return null;
    return { reason: 'slice-groups', pointer: `/slices/${index}/by`, facts: { name, by, most: MAX_GROUPS } };
  }

  finish(): readonly SliceColumn[] {
    return this.#entries.map(({ declaration, codes, groups }) => ({
      declaration,
      codes: codes.finish(),
      groups: declaration.by === undefined ? [null] : [...groups.keys()],
    }));
  }
}

/** The parts of all slices, groups in ascending order of their names, empty ones left out. */
export function slicePartsOf(rows: ScoredRows): readonly SlicePart[] {
  return rows.slices.flatMap((slice) => partsOfSlice(rows, slice));
}

/** The parts that have figures. */
export function largeParts(rows: ScoredRows): readonly SlicePart[] {
  return slicePartsOf(rows).filter(({ largeEnough }) => largeEnough);
}

/** How many groups of each slice have no figures, and how many rows are in them. */
export function countSmallGroups(data: string, rows: ScoredRows): Required<Pick<Certificate, 'smallGroups'>> {
  const small = Map.groupBy(
    slicePartsOf(rows).filter(({ largeEnough }) => !largeEnough),
    ({ name }) => name,
  );
  const smallGroups = [...small].map(([slice, parts]) => ({
    data,
    slice,
    groups: parts.length,
    rows: parts.reduce((sum, part) => sum + part.rows.rows, 0),
  }));
  return { smallGroups };
}

/** The parts of one slice. */
export function partsOfSlice(rows: ScoredRows, slice: SliceColumn): readonly SlicePart[] {
  const { name, minRows = DEFAULT_MIN_ROWS } = slice.declaration;
  const counts = new Int32Array(slice.groups.length);
  for (const code of slice.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const indices = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(slice.groups.length);
  for (let row = 0; row < slice.codes.length; row += 1) {
    const code = slice.codes[row] ?? -1;
    if (code < 0) continue;
    const position = filled[code] ?? 0;
    const list = indices[code];
    if (list !== undefined) list[position] = row;
    filled[code] = position + 1;
  }
  return slice.groups
    .map((group, code) => ({ group, rows: indices[code] ?? new Int32Array(0) }))
    .filter((part) => part.rows.length > 0)
    .sort((a, b) => compareNames(a.group ?? '', b.group ?? ''))
    .map((part) => ({
      name,
      group: part.group,
      places: part.rows,
      rows: rows.select(part.rows),
      largeEnough: part.rows.length >= minRows,
    }));
}

/** Whether a row with these cells passes a `where` filter. A missing cell passes no condition, not even `ne`. */
export function matchesWhere(
  where: Readonly<Record<string, SliceFilter>>,
  cell: (column: string) => Label | null,
): boolean {
  return Object.entries(where).every(([column, filter]) => {
    const value = cell(column);
    return value !== null && matchesFilter(filter, value);
  });
}

function codeOf(
  declaration: SliceDeclaration,
  groups: Map<string, number>,
  cell: (column: string) => Label | null,
): number {
  if (declaration.where !== undefined && !matchesWhere(declaration.where, cell)) return -1;
  if (declaration.by === undefined) return 0;
  const name = groupName(groupingColumns(declaration).map((column) => String(cell(column) ?? NO_VALUE)));
  const known = groups.get(name);
  if (known !== undefined) return known;
  if (groups.size > MAX_GROUPS) return -1;
  groups.set(name, groups.size);
  return groups.size - 1;
}

/** Of several columns the values in their order; one that could be taken for two is quoted, so that no two groups fall together. */
function groupName(values: readonly string[]): string {
  const [only = ''] = values;
  if (values.length === 1) return only;
  return values.map((value) => (/[,"]/.test(value) ? JSON.stringify(value) : value)).join(', ');
}

function cellsOf(batch: RowBatch, row: number): (column: string) => Label | null {
  return (column) => {
    const value = batch.columns.get(column)?.[row] ?? null;
    return typeof value === 'number' && Number.isNaN(value) ? null : value;
  };
}

function matchesFilter(filter: SliceFilter, value: Label): boolean {
  return typeof filter === 'object' ? matchesCondition(filter, value) : isNamed(value, filter);
}

/** YAML has no exact number beyond 2^53: the manifest names such an integer by its digits. */
function isNamed(value: Label, name: Scalar): boolean {
  return typeof value === 'bigint' ? String(value) === name : value === name;
}

function matchesCondition(condition: SliceCondition, value: Label): boolean {
  const { eq, ne, lt, lte, gt, gte } = condition;
  if (eq !== undefined && !isNamed(value, eq)) return false;
  if (ne !== undefined && isNamed(value, ne)) return false;
  if (condition.in !== undefined && !condition.in.some((name) => isNamed(value, name))) return false;
  if (lt === undefined && lte === undefined && gt === undefined && gte === undefined) return true;
  if (typeof value !== 'number' && typeof value !== 'bigint') return false;
  return (
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte) &&
    (gt === undefined || value > gt) &&
    (gte === undefined || value >= gte)
  );
}

/** Numbers by value, all else by code unit, so that the order is the same everywhere. */
function compareNames(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
