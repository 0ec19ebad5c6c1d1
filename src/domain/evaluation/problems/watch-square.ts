import type { Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';

export interface SquareWatch {
  readonly add: (batch: RowBatch, table: OutputTable) => void;
  readonly misfit: (output: string) => Misfit | null;
}

/** One call with another number of rows than of frames settles where an output has its rows; until then nobody knows. */
export function watchSquare(isAssumed: boolean): SquareWatch {
  let rows = 0;
  let isSettled = !isAssumed;
  return {
    add: (batch, { inner: [places = 1] }) => {
      isSettled ||= places !== batch.rows;
      rows ||= batch.rows > 1 ? batch.rows : 0;
    },
    misfit: (output) =>
      isSettled || rows === 0 ? null : { reason: 'frames-square', pointer: '/prediction', facts: { output, rows } },
  };
}
