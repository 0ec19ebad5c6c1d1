import type { Label } from '../../domain/evaluation/labels.ts';
import type { TargetValues } from '../../usecases/ports/evaluation-data.ts';
import type { Sink } from './sink.ts';
import type { TargetPlan } from './binding-plan.ts';
import type { CellBuffer, TextRules } from './cell-buffer.ts';
import { misfit, TARGET_USE } from './cell-error.ts';
import { flatten, wrongShape } from './fill-cells.ts';
import { isMissingText } from './missing-text.ts';
import { checkElements } from './padded-sink.ts';
import { isList } from './resolve-shape.ts';
import { toScalar } from './scalar-cell.ts';

/** One list of labels a row, each as long as it is; in the batch's values they are followed by empty texts. */
export function raggedSink(target: TargetPlan, rules: TextRules): Sink<TargetValues> {
  const lists: (readonly Label[])[] = [];
  const [source] = target.sources;
  const name = source?.column.name ?? '';
  return {
    append: (span) => {
      for (let row = span.from; row < span.to; row += 1) {
        const cell = span.chunk.columns.get(name)?.[row];
        const elements = flatten(cell, [isList(cell) ? cell.length : 0]);
        const place = { source: { column: { name }, cellShape: [] }, use: TARGET_USE };
        if (elements === null) throw wrongShape(span, place, row);
        const labels: Label[] = [];
        const buffer = labelBuffer(labels, target, rules);
        for (const [index, element] of elements.entries()) {
          if (buffer.set(index, element)) continue;
          throw misfit({ column: name, row: span.chunk.start + row, cell: element, use: TARGET_USE });
        }
        lists.push(labels);
      }
    },
    finish: () => {
      const lengths = Int32Array.from(lists, ({ length }) => length);
      const width = lengths.reduce((most, length) => Math.max(most, length), 1);
      checkElements(lists.length, { width, longest: width });
      const values = lists.flatMap((labels) => Array.from({ length: width }, (_, index) => labels[index] ?? ''));
      return { width, lengths, values };
    },
  };
}

export function labelBuffer(labels: Label[], target: TargetPlan, rules: TextRules): CellBuffer {
  const [source] = target.sources;
  const scalarRules = target.sources.map(({ column }) => ({
    column,
    spelled: rules.numbers,
    decimal: rules.decimal,
    asText: target.asText,
    exact: true,
  }));
  const single = target.sources.length === 1;
  return {
    data: [],
    set: (index, cell) => {
      const forColumn = scalarRules[single ? 0 : index % target.sources.length];
      const value = forColumn === undefined || source === undefined ? undefined : toScalar(cell, forColumn);
      if (value === undefined || value === null) return false;
      if (typeof value === 'string' && !target.named.has(value) && isMissingText(value, { isCsv: rules.numbers })) {
        return false;
      }
      labels[index] = value;
      return true;
    },
  };
}
