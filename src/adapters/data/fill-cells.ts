import { quoteText } from '../../domain/quote-text.ts';
import type { RowSpan } from './sink.ts';
import type { Source } from './binding-plan.ts';
import type { CellBuffer } from './cell-buffer.ts';
import { misfit } from './cell-error.ts';
import { bindingError } from './data-error.ts';
import { countOf, isList } from './resolve-shape.ts';

export interface Filling {
  readonly source: Source;
  readonly buffer: CellBuffer;
  /** Elements of a row of the buffer. */
  readonly width: number;
  /** Where in the row the source's elements start. */
  readonly offset: number;
  readonly use: string;
}

/** What a message says of where a value was to go. */
export interface Place {
  readonly source: { readonly column: { readonly name: string }; readonly cellShape: readonly number[] };
  readonly use: string;
}

/** Copies a span of one source into a buffer. Throws data-binding for the first value that does not fit. */
export function fillCells(span: RowSpan, filling: Filling): void {
  const { source } = filling;
  const cells = span.chunk.columns.get(source.column.name) ?? [];
  if (source.column.kind === 'list') return fillLists(cells, span, filling);
  const count = countOf(source.cellShape);
  return count === 1 ? fillScalars(cells, span, filling) : fillElements(cells, span, filling);
}

function fillScalars(cells: ArrayLike<unknown>, span: RowSpan, filling: Filling): void {
  const { buffer, width, offset } = filling;
  let index = span.at * width + offset;
  for (let row = span.from; row < span.to; row += 1) {
    if (!buffer.set(index, cells[row])) throw misfitAt(span, filling, { row, cell: cells[row] });
    index += width;
  }
}

/** An array of several elements a row: the cells are laid out one after another. */
function fillElements(cells: ArrayLike<unknown>, span: RowSpan, filling: Filling): void {
  const { buffer, width, offset, source } = filling;
  const count = countOf(source.cellShape);
  for (let row = span.from; row < span.to; row += 1) {
    const index = (span.at + row - span.from) * width + offset;
    for (let element = 0; element < count; element += 1) {
      const cell = cells[row * count + element];
      if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, { row, cell });
    }
  }
}

function fillLists(cells: ArrayLike<unknown>, span: RowSpan, filling: Filling): void {
  const { buffer, width, offset, source } = filling;
  for (let row = span.from; row < span.to; row += 1) {
    const elements = flatten(cells[row], source.cellShape);
    if (elements === null) throw wrongShape(span, filling, row);
    const index = (span.at + row - span.from) * width + offset;
    for (const [element, cell] of elements.entries()) {
      if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, { row, cell });
    }
  }
}

/** The elements of nested lists in row-major order; null when they have another shape. */
export function flatten(cell: unknown, shape: readonly number[]): readonly unknown[] | null {
  const [length, ...inner] = shape;
  if (length === undefined) return isList(cell) ? null : [cell];
  if (!isList(cell) || cell.length !== length) return null;
  if (inner.length === 0) return Array.from(cell).some((value) => isList(value)) ? null : Array.from(cell);
  const flat: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const elements = flatten(cell[index], inner);
    if (elements === null) return null;
    for (const element of elements) flat.push(element);
  }
  return flat;
}

export function wrongShape(span: RowSpan, { source, use }: Place, row: number): Error {
  const name = quoteText(source.column.name);
  return bindingError(
    `Column ${name}, row ${span.chunk.start + row + 1}: the list has not the shape [${source.cellShape.join(', ')}] of the first row, for ${use}.`,
    'All rows need lists of the same shape: pad or cut them, or declare pad for the input in the signature.',
  );
}

function misfitAt(span: RowSpan, { source, use }: Filling, { row, cell }: { row: number; cell: unknown }): Error {
  return misfit({ column: source.column.name, row: span.chunk.start + row, cell, use });
}
