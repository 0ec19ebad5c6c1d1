import { type Cells, type CellReading, epsilonOfType, isTokensOf } from '../../domain/evaluation/features.ts';
import { matchesPattern } from '../../domain/model/column-pattern.ts';
import { parseInteger } from '../../domain/number-text.ts';
import type { Datatype, TensorData } from '../../domain/tensor.ts';
import type { PolicyColumns } from '../../usecases/ports/evaluation-data.ts';
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
export function blocksOf(bound: BoundTable, cells: RowCells, policy: PolicyColumns): readonly Block[] {
  const { inputs } = bound.plan;
  const rules = textRulesOf(bound.table);
  const taken = new Set<string>();
  return inputs.flatMap((input) => {
    const free = input.sources.filter(({ column }) => !taken.has(column.name));
    for (const { column } of free) taken.add(column.name);
    const parts = partsOf(free, cells);
    const kinds = Map.groupBy(parts, ({ source, elements }) => valuesOf(source, elements, rules));
    return [...kinds].flatMap(([kind, columns]) =>
      kind === null ? [] : [toBlock({ input, inputs, columns, kind, rules, policy })],
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
function valuesOf({ column }: Source, rows: readonly (readonly unknown[])[], rules: TextRules): Values | null {
  const all = (is: (cell: unknown) => boolean): boolean => rows.every((cells) => cells.every(is));
  const isNumeric = !rules.numbers || column.kind !== 'text';
  if (isNumeric && all((cell) => isAbsent(cell) || toNumber(cell, rules) !== undefined)) {
    if (all((cell) => isAbsent(cell) || isExact(toNumber(cell, rules)))) return 'number';
    const isWhole = column.kind !== 'list' && all((cell) => !isAbsent(cell) && wideOf(cell) !== null);
    return isWhole ? 'wide' : 'number';
  }
  return column.kind !== 'list' && all((cell) => isAbsent(cell) || typeof cell === 'string') ? 'text' : null;
}

function isAbsent(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** Whether a float holds it and no neighbour. */
function isExact(value: number | undefined): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value);
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
  readonly policy: PolicyColumns;
}

function toBlock(plan: BlockPlan): Block {
  const { input, columns, kind } = plan;
  const parts: Part[] = [];
  let width = 0;
  for (const { column, elements, lists, width: own } of columns) {
    parts.push({ column, elements, lists, width: own, offset: width });
    width += own;
  }
  const rows = columns[0]?.elements.length ?? 0;
  const data = dataOf({ parts, rows, width }, kind, plan.rules);
  const reading = readingOf(plan, data, width);
  return { cells: { name: input.tensor.name, datatype: DATATYPES[kind], shape: [rows, width], data, reading }, parts };
}

const DATATYPES = { number: 'FP64', wide: 'INT64', text: 'BYTES' } as const satisfies Readonly<
  Record<Values, Datatype>
>;

interface Filled {
  readonly parts: readonly Part[];
  readonly rows: number;
  readonly width: number;
}

function dataOf(filled: Filled, kind: Values, rules: TextRules): TensorData {
  const count = filled.rows * filled.width;
  if (kind === 'text') {
    const texts = Array.from({ length: count }, () => '');
    return fill(filled, texts, (cell) => (typeof cell === 'string' ? cell : ''));
  }
  if (kind === 'wide') return fill(filled, new BigInt64Array(count), (cell) => wideOf(cell) ?? 0n);
  return fill(filled, new Float64Array(count).fill(Number.NaN), (cell) => toNumber(cell, rules) ?? Number.NaN);
}

function fill<T, D extends { [index: number]: T }>(
  { parts, width }: Filled,
  data: D,
  toValue: (cell: unknown) => T,
): D {
  for (const { elements, offset } of parts) {
    for (const [row, cells] of elements.entries()) {
      for (const [element, cell] of cells.entries()) data[row * width + offset + element] = toValue(cell);
    }
  }
  return data;
}

function readingOf({ input, inputs, columns, policy }: BlockPlan, data: TensorData, width: number): CellReading {
  const names = new Set(columns.map(({ column }) => column));
  const readers = inputs.filter(({ sources }) => sources.some(({ column }) => names.has(column.name)));
  const reach = Math.max(...readers.map(({ tensor }) => epsilonOfType(tensor.datatype)));
  const precise = columns.map(({ source }) => epsilonOfType(source.column.precision ?? 'FP64'));
  // Numbers of a text file may have been FP32 before they were written.
  const epsilon = precise.reduce((most, one) => Math.max(most, one), Math.min(reach, 2 ** -23));
  const isSignal = columns.some(({ source }) => isSignalIn(source, { readers, signals: policy.signals }));
  // A version that takes for integers what model.yaml takes for measurements makes no text of them.
  const isOfIntegers =
    epsilonOfType(input.tensor.datatype) === 0 &&
    (isSignal || !columns.some(({ source }) => isMeasured(source.column, policy)));
  const isRagged = columns.some((part) => part.elements.some(({ length }) => length < part.width));
  const isWhole =
    !(data instanceof Float64Array) || data.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const isTokens = isWhole && (isOfIntegers || isRagged) && isTokensOf({ width, isSignal: isSignal || isRagged });
  return { epsilon, reach, isSignal, isTokens };
}

/** Whether model.yaml takes a column for numbers that noise is added to, and for nothing else. */
export function isMeasured({ name }: Source['column'], { measured, codes }: PolicyColumns): boolean {
  const isIn = (patterns: readonly string[]): boolean => patterns.some((pattern) => matchesPattern(name, pattern));
  return isIn(measured) && !isIn(codes);
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
