import { type Label, labelNumber } from '../../domain/evaluation/labels.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { OpenDataRequest } from '../../usecases/ports/evaluation-data.ts';
import type { BindingPlan } from './binding-plan.ts';
import { countOf } from './resolve-shape.ts';
import { toScalar } from './scalar-cell.ts';
import type { ColumnInfo, Table } from './table.ts';

export interface OneHotRequest {
  /** The column that is to hold the label. */
  readonly target: string;
  /** Columns that hold something else for certain. */
  readonly taken: ReadonlySet<string>;
}

/** Two columns that exclude each other are a label and its opposite. */
const LEAST_COLUMNS = 3;
const FLAG_KINDS: readonly ColumnInfo['kind'][] = ['boolean', 'integer', 'number'];

/**
 * The columns of 0 and 1 that with the target add up to 1 in each row, as pandas.get_dummies writes the classes of one label:
 * those that are called alike, or else all that nothing else names. Empty where there are none.
 */
export async function oneHotColumns(table: Table, { target, taken }: OneHotRequest): Promise<readonly string[]> {
  const free = table.columns.filter(
    ({ name, kind, shape }) => FLAG_KINDS.includes(kind) && countOf(shape) === 1 && !taken.has(name),
  );
  const flags = await flagsAmong(table, free, target);
  const alike = flags.filter(({ name }) => stemOf(name) === stemOf(target));
  for (const group of [alike, flags]) if (await addUpToOne(table, group)) return group.map(({ name }) => name);
  return [];
}

/** The same of an evaluation set whose rows have one label of several. */
export async function oneHotTarget(table: Table, plan: BindingPlan, data: OpenDataRequest): Promise<readonly string[]> {
  const { isLabel, isSeveral, hasPositive } = problemKind(data.problem).target;
  const [source] = plan.target.sources;
  if (!isLabel || isSeveral || hasPositive || source === undefined || plan.target.width > 1) return [];
  const scalars = [plan.weight, plan.query, plan.sequence].flatMap((column) => column?.name ?? []);
  const inputs = plan.inputs.flatMap(({ sources }) => sources.map(({ column }) => column.name));
  return oneHotColumns(table, { target: source.column.name, taken: new Set([...scalars, ...inputs]) });
}

/** What stands before the last part of a name: c of c_0, kind of kind_red. */
function stemOf(name: string): string {
  return /^(.+)[_.\-=:[ ][^_.\-=:[ ]*$/u.exec(name)?.[1] ?? name.replace(/\d+$/u, '');
}

/** Columns that hold nothing but 0 and 1; none where the target is no such column, or too few are. */
async function flagsAmong(table: Table, free: readonly ColumnInfo[], target: string): Promise<readonly ColumnInfo[]> {
  let flags = free;
  const areEnough = () => flags.length >= LEAST_COLUMNS && flags.some(({ name }) => name === target);
  if (!areEnough()) return [];
  for await (const { columns } of table.read({ columns: free.map(({ name }) => name), wanted: () => true })) {
    flags = flags.filter((column) =>
      Array.from(columns.get(column.name) ?? []).every((cell) => isFlag(table, column, cell)),
    );
    if (!areEnough()) return [];
  }
  return flags;
}

async function addUpToOne(table: Table, group: readonly ColumnInfo[]): Promise<boolean> {
  if (group.length < LEAST_COLUMNS) return false;
  for await (const { columns, rows } of table.read({ columns: group.map(({ name }) => name), wanted: () => true })) {
    for (let row = 0; row < rows; row += 1) {
      const sum = group.reduce(
        (total, column) => total + (flagOf(table, column, columns.get(column.name)?.[row]) ?? 0),
        0,
      );
      if (sum !== 1) return false;
    }
  }
  return true;
}

function isFlag(table: Table, column: ColumnInfo, cell: unknown): boolean {
  const flag = flagOf(table, column, cell);
  return flag === 0 || flag === 1;
}

function flagOf({ format, decimal }: Table, column: ColumnInfo, cell: unknown): number | null {
  const label: Label | null | undefined = toScalar(cell, {
    column,
    spelled: format === 'csv',
    decimal,
    asText: false,
    exact: false,
  });
  return label === null || label === undefined ? null : labelNumber(label);
}
