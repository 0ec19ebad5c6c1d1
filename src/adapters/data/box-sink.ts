import type { Label } from '../../domain/evaluation/labels.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { TargetValues } from '../../usecases/ports/evaluation-data.ts';
import type { RowSpan, Sink } from './sink.ts';
import type { TargetPlan } from './binding-plan.ts';
import type { TextRules } from './cell-buffer.ts';
import { misfit, TARGET_USE } from './cell-error.ts';
import { bindingError } from './data-error.ts';
import { flatten } from './fill-cells.ts';
import { labelBuffer } from './label-sink.ts';
import { checkElements } from './padded-sink.ts';
import { isList } from './resolve-shape.ts';

const EDGES = 4;

/** The boxes of each row, each with its four numbers and its label; rows have as many as they have. */
export function boxSink(target: TargetPlan, rules: TextRules): Sink<TargetValues> {
  const [boxes, labels] = target.sources;
  const rows: (readonly Label[])[] = [];
  return {
    append: (span) => {
      for (let row = span.from; row < span.to; row += 1) {
        const names = labelsAt(span, row, { target: { ...target, sources: labels ? [labels] : [] }, rules });
        const edges = edgesAt(span, row, { name: boxes?.column.name ?? '', count: names.length });
        rows.push(names.flatMap((name, box) => [...edges.slice(box * EDGES, (box + 1) * EDGES), name]));
      }
    },
    finish: () => {
      const lengths = Int32Array.from(rows, ({ length }) => length / (EDGES + 1));
      const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
      checkElements(rows.length, { width, longest: width });
      return { width, lengths, values: rows.flatMap((own) => Array.from({ length: width }, (_, at) => own[at] ?? '')) };
    },
  };
}

interface LabelPlan {
  readonly target: TargetPlan;
  readonly rules: TextRules;
}

function labelsAt(span: RowSpan, row: number, { target, rules }: LabelPlan): readonly Label[] {
  const column = target.sources[0]?.column.name ?? '';
  const cell = span.chunk.columns.get(column)?.[row];
  if (!isList(cell)) throw misfit({ column, row: span.chunk.start + row, cell, use: TARGET_USE });
  const labels: Label[] = [];
  const buffer = labelBuffer(labels, target, rules);
  for (const [index, label] of Array.from(cell).entries()) {
    if (!buffer.set(index, label)) throw misfit({ column, row: span.chunk.start + row, cell: label, use: TARGET_USE });
  }
  return labels;
}

function edgesAt(
  span: RowSpan,
  row: number,
  { name, count }: { readonly name: string; readonly count: number },
): readonly number[] {
  const cell = span.chunk.columns.get(name)?.[row];
  const edges = isList(cell) && cell.length === 0 ? [] : flatten(cell, [count, EDGES]);
  const at = span.chunk.start + row;
  if (edges === null || edges.length !== count * EDGES) {
    throw bindingError(
      `Column ${quoteText(name)}, row ${at + 1}: there are not four numbers for each of its ${count} labels, for the target.`,
      'Write the boxes of a row as one list of [a, b, c, d], and as many labels beside it.',
    );
  }
  return edges.map((edge) => {
    if (typeof edge === 'number' && Number.isFinite(edge)) return edge;
    throw misfit({ column: name, row: at, cell: edge, use: TARGET_USE });
  });
}
