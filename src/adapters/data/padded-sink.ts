import type { SignatureInput } from '../../contract/generated/types.ts';
import { paddedSource } from '../../domain/calling/row-axis.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { RowSpan, Sink } from './sink.ts';
import type { InputPlan } from './binding-plan.ts';
import { createCellBuffer, type TextRules } from './cell-buffer.ts';
import { misfit } from './cell-error.ts';
import { bindingError } from './data-error.ts';
import { flatten, wrongShape } from './fill-cells.ts';
import { countOf, isList } from './resolve-shape.ts';

/** Whether the width of a tensor is known only when its lists are there. */
export function isPadded(input: SignatureInput): boolean {
  return input.pad !== undefined || paddedSource(input) !== null;
}

/** How long the lists of each row are; null where no list is padded, or where those of a row differ from each other. */
export function lengthsSink(plans: readonly InputPlan[]): Sink<Int32Array | null> {
  const padded = plans.filter(({ tensor }) => tensor.pad !== undefined);
  const lengths: number[] = [];
  let isOne = padded.length > 0;
  return {
    append: (span) => {
      for (let row = span.from; row < span.to; row += 1) {
        const [length = 0, ...others] = padded.map((plan) => listLength(span, plan, row));
        isOne &&= others.every((other) => other === length);
        lengths.push(length);
      }
    },
    finish: () => (isOne ? Int32Array.from(lengths) : null),
  };
}

function listLength(span: RowSpan, { sources: [source] }: InputPlan, row: number): number {
  const cell = source === undefined ? null : span.chunk.columns.get(source.column.name)?.[row];
  return isList(cell) ? cell.length : 0;
}

interface PaddedRow {
  readonly elements: readonly unknown[];
  /** Of the list itself: an element may hold several values. */
  readonly length: number;
  /** In the whole set. */
  readonly row: number;
}

/** Lists of a batch as wide as the longest of them, with the padding, or their lengths, or their mask. */
export function paddedSink(plan: InputPlan, rules: TextRules): Sink<Tensor> {
  const rows: PaddedRow[] = [];
  return {
    append: (span) => {
      for (let row = span.from; row < span.to; row += 1) rows.push(readRow(span, plan, row));
    },
    finish: () => fill(rows, plan, rules),
  };
}

function readRow(span: RowSpan, { tensor, sources }: InputPlan, row: number): PaddedRow {
  const [source] = sources;
  const cell = source === undefined ? null : span.chunk.columns.get(source.column.name)?.[row];
  const length = isList(cell) ? cell.length : 0;
  const cellShape = [length, ...(source?.cellShape ?? [])];
  const elements = flatten(cell, cellShape);
  const use = `the input ${JSON.stringify(tensor.name)} (${tensor.datatype})`;
  if (elements !== null) return { elements, length, row: span.chunk.start + row };
  const filling = { source: { column: source?.column ?? { name: '' }, cellShape }, use };
  throw wrongShape(span, filling, row);
}

function fill(rows: readonly PaddedRow[], { tensor, rowShape, sources }: InputPlan, rules: TextRules): Tensor {
  const { name, datatype, lengthOf, maskOf, pad } = tensor;
  // A tensor without any element is no input: lists that are all empty are one element of padding.
  const longest = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const inner = lengthOf === undefined ? [longest, ...rowShape] : [];
  const width = countOf(inner);
  checkElements(rows.length, { width, longest });
  const buffer = createCellBuffer(datatype, rows.length * width, rules);
  for (const [index, { elements, length, row }] of rows.entries()) {
    for (let at = 0; at < width; at += 1) {
      const marks = lengthOf === undefined ? mark(datatype, at < length) : length;
      const cell = pad === undefined ? marks : at < elements.length ? elements[at] : pad;
      if (buffer.set(index * width + at, cell)) continue;
      throw misfit({
        column: sources[0]?.column.name ?? '',
        row,
        cell,
        use: `the input ${JSON.stringify(name)} (${maskOf ?? datatype})`,
      });
    }
  }
  return { name, datatype, shape: [rows.length, ...inner], data: buffer.data };
}

/** One long list must not make the memory of all the rows beside it. */
const MOST_ELEMENTS = 2 ** 26;

/** Throws AppError data-binding. */
export function checkElements(
  rows: number,
  { width, longest }: { readonly width: number; readonly longest: number },
): void {
  if (rows * width <= MOST_ELEMENTS) return;
  throw bindingError(
    `A list of ${longest} elements would pad ${rows} rows beyond ${MOST_ELEMENTS} elements.`,
    'Sort the rows by length, cut the longest, or give the evaluation set a smaller batchSize.',
  );
}

function mark(datatype: string, isElement: boolean): number | boolean {
  return datatype === 'BOOL' ? isElement : Number(isElement);
}
