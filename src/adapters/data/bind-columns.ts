import type { Source, InputPlan, TargetPlan, BindingPlan } from './binding-plan.ts';
import type { ColumnBinding, SignatureInput } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { isFed, paddedSource, rowShape as rowShapeOf } from '../../domain/calling/row-axis.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { OpenDataRequest } from '../../usecases/ports/evaluation-data.ts';
import { bindSlices, prefersText } from './bind-slices.ts';
import { bindingError } from './data-error.ts';
import { bindScalar, findSources } from './match-columns.ts';
import { isPadded } from './padded-sink.ts';
import { isList, resolveRowShape, shapeOfCell, countOf } from './resolve-shape.ts';
import type { ColumnInfo, Table } from './table.ts';

export interface BoundTable {
  readonly table: Table;
  readonly plan: BindingPlan;
}

/** Finds the columns of an evaluation set and checks that they fit the model's signature. Throws data-binding, data-empty. */
export async function bindColumns(table: Table, request: OpenDataRequest): Promise<BindingPlan> {
  if (table.columns.every((column) => column.rows === 0)) throw emptyData(request);
  const { set } = request;
  checkTensorNames(request);
  const answers = findSources(table, { binding: set.target, at: '/target' }).map(({ name }) => name);
  const reserved = new Set([
    ...answers,
    ...[set.weight, set.query, set.sequence].flatMap((binding) => namesOf(binding)),
  ]);
  const inputs: InputPlan[] = [];
  for (const tensor of request.inputs) {
    const name = paddedSource(tensor) ?? tensor.name;
    const binding = set.inputs[name];
    const bound = binding && findSources(table, { binding, at: toPointer('inputs', name), reserved });
    if (bound !== undefined) inputs.push(await bindInput(table, tensor, bound));
  }
  const target = await bindTarget(table, request);
  const [weight, query, sequence] = [
    bindScalar(table, set.weight, '/weight'),
    bindScalar(table, set.query, '/query'),
    bindScalar(table, set.sequence, '/sequence'),
  ];
  const slices = bindSlices(table, set.slices ?? [], request.columns);
  const used = [
    ...inputs.flatMap((input) => input.sources.map((source) => source.column)),
    ...target.sources.map((source) => source.column),
    ...[weight, query, sequence].filter((column) => column !== null),
    ...slices.map((slice) => slice.column),
  ];
  const rows = commonRows(used);
  if (rows === 0) throw emptyData(request);
  const columns = [...new Set(used.map((column) => column.name))];
  return { rows, columns, inputs, target, weight, query, sequence, slices };
}

function emptyData(request: OpenDataRequest): AppError {
  return new AppError({
    code: 'data-empty',
    message: `The data of the evaluation set ${quoteText(request.name)} has no rows.`,
    hint: 'Name a file with at least one row.',
  });
}

function namesOf(binding: ColumnBinding | undefined): readonly string[] {
  return [binding?.column, binding?.array].filter((name) => name !== undefined);
}

function checkTensorNames(request: OpenDataRequest): void {
  const names = request.inputs.filter(isFed).map((tensor) => tensor.name);
  const missing = names.find((name) => !Object.hasOwn(request.set.inputs, name));
  if (missing !== undefined)
    throw bindingError(
      `The evaluation set ${quoteText(request.name)} does not say where the input ${quoteText(missing)} is.`,
      'Add it under inputs.',
    );
  const extra = Object.keys(request.set.inputs).find((name) => !names.includes(name));
  if (extra !== undefined)
    throw bindingError(
      `The model has no input ${quoteText(extra)}.`,
      `Its inputs are ${names.map((name) => quoteText(name)).join(', ')}.`,
    );
}

async function bindInput(table: Table, tensor: SignatureInput, columns: readonly ColumnInfo[]): Promise<InputPlan> {
  if (isPadded(tensor)) return bindPadded(table, tensor, columns);
  const sources = await toSources(table, columns);
  const [only] = sources;
  const present = only !== undefined && sources.length === 1 ? only.cellShape : [sources.length];
  const nested = sources.length > 1 ? sources.find((source) => source.cellShape.length > 0) : undefined;
  if (nested !== undefined)
    throw bindingError(
      `The column ${quoteText(nested.column.name)} holds lists, so it cannot be one of several for the input ${quoteText(tensor.name)}.`,
      'Bind it alone, with column.',
    );
  const rowShape = resolveRowShape(rowShapeOf(tensor), present);
  if (rowShape !== null && countOf(rowShape) > 0) return { tensor, rowShape, sources };
  throw bindingError(
    `The input ${quoteText(tensor.name)} has the shape [${tensor.shape.join(', ')}], but a row of the data has ${describeShape(present)}.`,
    'The first dimension is the row, unless rows: says another: choose as many columns as the others hold, or correct the signature.',
  );
}

/** Lists that differ in length: what of their shape is the same in all rows is told by the first one. */
async function bindPadded(table: Table, tensor: SignatureInput, columns: readonly ColumnInfo[]): Promise<InputPlan> {
  const [column] = columns;
  if (column?.kind !== 'list' || columns.length > 1) {
    throw bindingError(
      `The input ${quoteText(tensor.name)} is padded, but its data are no lists.`,
      'Bind it to one column of a jsonl or parquet file that holds a list a row, or delete pad.',
    );
  }
  const [, ...inner] = shapeOfCell(await firstCell(table, column));
  if (tensor.pad === undefined) return { tensor, rowShape: [], sources: [{ column, cellShape: inner }] };
  const [, ...declared] = rowShapeOf(tensor);
  const rowShape = resolveRowShape(declared, inner);
  if (rowShape !== null) return { tensor, rowShape, sources: [{ column, cellShape: inner }] };
  throw bindingError(
    `The input ${quoteText(tensor.name)} has the shape [${tensor.shape.join(', ')}], but an element of its lists has ${describeShape(inner)}.`,
    'Correct the signature, or the data.',
  );
}

function describeShape(shape: readonly number[]): string {
  if (shape.length === 0) return 'one value';
  return shape.length === 1 ? `${shape[0]} values` : `the shape [${shape.join(', ')}]`;
}

async function toSources(table: Table, columns: readonly ColumnInfo[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const column of columns) {
    if (column.kind === 'other')
      throw bindingError(
        `The column ${quoteText(column.name)} holds values that are neither numbers, text nor lists of them.`,
        'Bind a column of scalars or of lists; flatten structures first.',
      );
    const cellShape = column.kind === 'list' ? shapeOfCell(await firstCell(table, column)) : column.shape;
    sources.push({ column, cellShape });
  }
  return sources;
}

async function firstCell(table: Table, column: ColumnInfo): Promise<unknown> {
  for await (const chunk of table.read({ columns: [column.name], wanted: (start) => start === 0 }))
    return chunk.columns.get(column.name)?.[0];
  return undefined;
}

async function bindTarget(
  table: Table,
  { set: { target, prediction }, problem }: OpenDataRequest,
): Promise<TargetPlan> {
  const sources = await toSources(table, findSources(table, { binding: target, at: '/target' }));
  const width = sources.reduce((sum, source) => sum + countOf(source.cellShape), 0);
  const named = [...(target.classes ?? []), target.positive, prediction.ignore].filter((label) => label !== undefined);
  const asText = prefersText(table, named);
  const kinds = await Promise.all(sources.map((source) => kindOfElements(table, source)));
  const { isLabel, isSequence = false, isText = false, isMask = false, isBoxes = false } = problemKind(problem).target;
  const isRagged = isSequence && sources.length === 1 && sources[0]?.column.kind === 'list';
  const numeric = kinds.every((kind) => kind === 'number' || kind === 'integer');
  // The labels of pixels are many, and none of them is beyond 2^53.
  const isNumeric = numeric && !asText && (!isLabel || isMask);
  if (isBoxes && sources.some(({ column }) => column.kind !== 'list'))
    throw bindingError(
      'The boxes of object detection are no lists.',
      'Bind target to two columns of a jsonl or parquet file: a list of [a, b, c, d] a row, and a list of their labels.',
    );
  return {
    sources,
    width,
    isBoxes,
    isRagged: isRagged || isBoxes,
    numeric: isNumeric,
    asText,
    isText,
    named: new Set(named.map(String)),
  };
}

/** A list holds numbers if its first element is one. */
async function kindOfElements(table: Table, { column }: Source): Promise<ColumnInfo['kind']> {
  if (column.kind !== 'list') return column.kind;
  let cell = await firstCell(table, column);
  while (isList(cell)) cell = cell[0];
  if (typeof cell === 'boolean') return 'boolean';
  return typeof cell === 'string' ? 'text' : 'number';
}

function commonRows(columns: readonly ColumnInfo[]): number {
  const [first] = columns;
  const other = columns.find((column) => column.rows !== first?.rows);
  if (first !== undefined && other === undefined) return first.rows;
  throw bindingError(
    `${quoteText(first?.name ?? '')} has ${first?.rows ?? 0} rows, ${quoteText(other?.name ?? '')} has ${other?.rows ?? 0}.`,
    'All arrays of an evaluation set need the same first dimension.',
  );
}
