import { allFinite, numberAt, type OutputTable } from '../output-columns.ts';
import type { CollectorContext } from './problem-kind.ts';

/** The `wanted` columns of the output; `prediction.index` picks one of several. */
export function* answerNumbers(
  { set, findings }: CollectorContext,
  table: OutputTable,
  wanted: number,
): Generator<number> {
  const first = wanted === 1 ? (set.prediction.index ?? 0) : 0;
  if (!allFinite(table, findings)) return;
  for (let start = 0; start < table.data.length; start += table.width) {
    for (let column = 0; column < wanted; column += 1) yield numberAt(table.data, start + first + column);
  }
}
