import { changeCells } from '../../domain/evaluation/change-cells.ts';
import { describeFeatures } from '../../domain/evaluation/features.ts';
import { featuresOf, isDisturbed } from '../../domain/evaluation/column-statistics.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { ChangedRows, ChangeRequest, PolicyColumns, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { BatchBuilder, textRulesOf } from './batch-builder.ts';
import type { BoundTable } from './bind-columns.ts';
import { type Block, blocksOf, isMeasured, type Part, type RowCells } from './cell-blocks.ts';
import { type Pen, penFor } from './spell-cells.ts';
import { countOf, isList } from './resolve-shape.ts';

/**
 * Rows with other values of their features. Every column is changed once, where it stands in the file, and then read by all inputs
 * that bind it: as text or number, rounded or exact, padded or not.
 */
export async function changeRows(bound: BoundTable, request: ChangeRequest): Promise<ChangedRows> {
  const cells = await gatherCells(bound, request.indices);
  const blocks = blocksOf(bound, cells, request);
  const ways = changeCells(
    blocks.map((block) => block.cells),
    request,
  );
  return {
    ways: ways.map((way) => rebuild(bound, cells, { blocks, way })),
    blurred: blurredOf(blocks),
    exact: exactOf(bound, request),
  };
}

/** All columns that are read, `rows × elements of a row` cells each. */
async function gatherCells({ table, plan }: BoundTable, indices: readonly number[]): Promise<RowCells> {
  const counts = new Map(table.columns.map(({ name, shape }) => [name, countOf(shape)]));
  const columns = new Map(plan.columns.map((name): [string, unknown[]] => [name, []]));
  const wanted = new Set(indices);
  const isWanted = (start: number, rows: number): boolean =>
    indices.some((index) => index >= start && index < start + rows);
  for await (const chunk of table.read({ columns: plan.columns, wanted: isWanted })) {
    const rows = Array.from({ length: chunk.rows }, (_, row) => row).filter((row) => wanted.has(chunk.start + row));
    for (const [name, kept] of columns) {
      const cells = chunk.columns.get(name) ?? [];
      for (const row of rows) append(kept, cells, { row, count: counts.get(name) ?? 1 });
    }
  }
  return { rows: indices.length, columns };
}

/** One by one: a picture has more elements than a call takes arguments. */
function append(kept: unknown[], cells: ArrayLike<unknown>, { row, count }: { row: number; count: number }): void {
  for (let cell = row * count; cell < (row + 1) * count; cell += 1) kept.push(cells[cell]);
}

/** What can no longer be seen is told by its column. */
function blurredOf(blocks: readonly Block[]): readonly string[] {
  const names = blocks.flatMap(({ cells, parts }) => {
    const kinds = describeFeatures(cells).map(({ kind }) => kind);
    return parts.flatMap(({ column, offset, width }) =>
      kinds.slice(offset, offset + width).includes('blurred') ? [column] : [],
    );
  });
  return [...new Set(names)];
}

/** What a model is told by an exact input is not disturbed as a measurement is. */
function exactOf({ plan }: BoundTable, policy: PolicyColumns): readonly string[] {
  const exact = plan.inputs.filter(
    ({ tensor, rowShape }) => !isDisturbed({ datatype: tensor.datatype, rank: rowShape.length }),
  );
  const columns = exact.flatMap(({ sources }) => sources.map(({ column }) => column));
  return [...new Set(columns.filter((column) => isMeasured(column, policy)).map(({ name }) => name))];
}

interface Changed {
  readonly blocks: readonly Block[];
  /** The values of each block. */
  readonly way: readonly Tensor[];
}

function rebuild({ table, plan }: BoundTable, { rows, columns }: RowCells, { blocks, way }: Changed): RowBatch {
  const changed = new Map<string, readonly unknown[]>(columns);
  for (const [index, block] of blocks.entries()) {
    const values = way[index];
    if (values === undefined) continue;
    for (const part of block.parts)
      changed.set(part.column, write({ block, part, values, decimal: textRulesOf(table).decimal }));
  }
  const builder = new BatchBuilder(plan, table, rows);
  builder.append({ start: 0, rows, columns: changed }, 0, rows);
  return builder.finish(0);
}

interface Writing {
  readonly block: Block;
  readonly part: Part;
  readonly values: Tensor;
  readonly decimal: '.' | ',';
}

/** The cells of a column, in their own form. */
function write({ block, part, values, decimal }: Writing): readonly unknown[] {
  const width = featuresOf(block.cells);
  const pen = penFor(part.elements, decimal);
  const column: unknown[] = [];
  for (const [row, elements] of part.elements.entries()) {
    const written = elements.map((own, element) => {
      const at = row * width + part.offset + element;
      return rewrite(own, { before: block.cells.data[at], after: values.data[at], pen });
    });
    const cell = part.lists?.[row];
    if (cell === undefined) append(column, written, { row: 0, count: written.length });
    else column.push(refill(cell, written.values()));
  }
  return column;
}

interface Rewriting {
  readonly before: unknown;
  readonly after: unknown;
  readonly pen: Pen;
}

/** What did not change keeps its spelling; where a longer list gave its value to a shorter one's padding there is none. */
function rewrite(own: unknown, { before, after, pen }: Rewriting): unknown {
  if (Object.is(before, after)) return own;
  if (typeof after === 'string') return after;
  if (typeof after === 'bigint') return typeof own === 'string' ? String(after) : after;
  const value = Number(after);
  return pen(value, own);
}

function refill(cell: unknown, elements: Iterator<unknown>): unknown {
  if (!isList(cell)) return elements.next().value;
  return Array.from(cell, (inner) => refill(inner, elements));
}
