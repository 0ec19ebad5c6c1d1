import { type Cells, type CellReading, epsilonOfType, isTokensOf } from '../../domain/evaluation/features.ts';
import { matchesPattern } from '../../domain/model/column-pattern.ts';
import { parseInteger } from '../../domain/number-text.ts';
import type { Datatype, TensorData } from '../../domain/tensor.ts';
import { textRulesOf } from './batch-builder.ts';
import type { BoundTable } from './bind-columns.ts';
import type { InputPlan, Source } from './binding-plan.ts';
import { type TextRules, toNumber } from './cell-buffer.ts';
import { countOf, isList } from './resolve-shape.ts';

/** Some rows of a file, as it holds them. */
export interface RowCells {
  readonly rows: number;
  /** By name: `rows` cells, or for an array `rows × elements`. */
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
}

/** The features that one column of the file is. */
export interface Part {
  readonly column: string;
  /** Of each row. */
  readonly elements: readonly (readonly unknown[])[];
  /** The cells that hold them, where they are lists. */
  readonly lists: readonly unknown[] | null;
  /** Of the first one in a row of the block. */
  readonly offset: number;
  /** Of the longest row. */
  readonly width: number;
}

/** Columns of one input that are numbers, or texts. */
export interface Block {
  /** `rows × features`; what a shorter list lacks is NaN. */
  readonly cells: Cells;
  readonly parts: readonly Part[];
}

/** `wide`: whole numbers that floats do not hold. */
type Values = 'number' | 'wide' | 'text';

/** Each column once, by the first input that binds it. What is neither numbers nor texts is in none, and stays as it is. */
export function blocksOf(bound: BoundTable, cells: RowCells, signals: readonly string[]): readonly Block[] {
  const { inputs } = bound.plan;
  const rules = textRulesOf(bound.table);
  const taken = new Set<string>();
  return inputs.flatMap((input) => {
    const free = input.sources.filter(({ column }) => !taken.has(column.name));
    for (const { column } of free) taken.add(column.name);
    const parts = partsOf(free, cells);
    const kinds = Map.groupBy(parts, ({ source, elements }) => valuesOf(source, elements.flat(), rules));
    return [...kinds].flatMap(([kind, columns]) =>
      kind === null ? [] : [toBlock({ input, inputs, columns, kind, rules, signals })],
    );
  });
}

interface SourcePart extends Omit<Part, 'offset'> {
  readonly source: Source;
}

function partsOf(sources: readonly Source[], { rows, columns }: RowCells): readonly SourcePart[] {
  return sources.map((source) => {
    const { name, kind, shape } = source.column;
    const cells = columns.get(name) ?? [];
    const lists = kind === 'list' ? cells : null;
    const count = countOf(shape);
    const elements = Array.from({ length: rows }, (_, row) =>
      lists === null ? cells.slice(row * count, (row + 1) * count) : leavesOf(lists[row]),
    );
    const width = elements.reduce((most, { length }) => Math.max(most, length), 0);
    return { source, column: name, elements, lists, width };
  });
}

function leavesOf(cell: unknown): readonly unknown[] {
  return isList(cell) ? Array.from(cell).flatMap((inner) => (isList(inner) ? leavesOf(inner) : [inner])) : [];
}

/** null: what is neither, and texts of lists that differ in length, which have none to fill them up with. */
function valuesOf({ column }: Source, cells: readonly unknown[], rules: TextRules): Values | null {
  const present = cells.filter((cell) => cell !== null && cell !== undefined && cell !== '');
  const isNumeric = !rules.numbers || column.kind !== 'text';
  const numbers = isNumeric ? present.map((cell) => toNumber(cell, rules)) : [undefined];
  if (numbers.every((value) => value !== undefined)) {
    const isExact = numbers.every((value) => !Number.isInteger(value) || Number.isSafeInteger(value));
    if (isExact) return 'number';
    const isWhole = present.length === cells.length && cells.every((cell) => wideOf(cell) !== null);
    return isWhole && column.kind !== 'list' ? 'wide' : 'number';
  }
  return present.every((cell) => typeof cell === 'string') && column.kind !== 'list' ? 'text' : null;
}

function wideOf(cell: unknown): bigint | null {
  const value = typeof cell === 'string' ? parseInteger(cell) : typeof cell === 'bigint' ? cell : null;
  return value === undefined || value === null || BigInt.asIntN(64, value) !== value ? null : value;
}

interface BlockPlan {
  readonly input: InputPlan;
  /** All of the set. */
  readonly inputs: readonly InputPlan[];
  readonly columns: readonly SourcePart[];
  readonly kind: Values;
  readonly rules: TextRules;
  readonly signals: readonly string[];
}

function toBlock(plan: BlockPlan): Block {
  const { input, columns, kind } = plan;
  const offsets = columns.map((_, index) => columns.slice(0, index).reduce((sum, { width }) => sum + width, 0));
  const parts = columns.map(({ column, elements, lists, width }, index) => {
    return { column, elements, lists, width, offset: offsets[index] ?? 0 };
  });
  const width = columns.reduce((sum, part) => sum + part.width, 0);
  const rows = columns[0]?.elements.length ?? 0;
  const flat = Array.from({ length: rows }, (_, row) =>
    parts.flatMap(({ elements, width: own }) => {
      return Array.from({ length: own }, (_element, element) => elements[row]?.[element]);
    }),
  ).flat();
  const data = dataOf(flat, kind, plan.rules);
  const shape = [rows, width];
  return {
    cells: { name: input.tensor.name, datatype: DATATYPES[kind], shape, data, reading: readingOf(plan, data, width) },
    parts,
  };
}

const DATATYPES = { number: 'FP64', wide: 'INT64', text: 'BYTES' } as const satisfies Readonly<
  Record<Values, Datatype>
>;

function dataOf(cells: readonly unknown[], kind: Values, rules: TextRules): TensorData {
  if (kind === 'text') return cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  if (kind === 'wide') return BigInt64Array.from(cells, (cell) => wideOf(cell) ?? 0n);
  return Float64Array.from(cells, (cell) => toNumber(cell, rules) ?? Number.NaN);
}

function readingOf({ input, inputs, columns, signals }: BlockPlan, data: TensorData, width: number): CellReading {
  const names = new Set(columns.map(({ column }) => column));
  const readers = inputs.filter(({ sources }) => sources.some(({ column }) => names.has(column.name)));
  const reach = Math.max(...readers.map(({ tensor }) => epsilonOfType(tensor.datatype)));
  const precise = columns.map(({ source }) => epsilonOfType(source.column.precision ?? 'FP64'));
  // Numbers of a text file may have been FP32 before they were written.
  const epsilon = Math.max(...precise, Math.min(reach, 2 ** -23));
  const isSignal = columns.some(({ source }) => isSignalIn(source, { readers, signals }));
  const isOfIntegers = epsilonOfType(input.tensor.datatype) === 0;
  const isRagged = columns.some((part) => part.elements.some(({ length }) => length < part.width));
  const isWhole =
    !(data instanceof Float64Array) || data.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const isTokens = isWhole && (isOfIntegers || isRagged) && isTokensOf({ width, isSignal: isSignal || isRagged });
  return { epsilon, reach, isSignal, isTokens };
}

interface SignalQuestion {
  readonly readers: readonly InputPlan[];
  readonly signals: readonly string[];
}

function isSignalIn({ column, cellShape }: Source, { readers, signals }: SignalQuestion): boolean {
  return (
    cellShape.length > 1 ||
    readers.some(({ rowShape }) => rowShape.length > 1) ||
    signals.some((pattern) => matchesPattern(column.name, pattern))
  );
}
