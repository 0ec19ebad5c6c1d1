import { AppError } from '../../domain/error.ts';
import { targetSinkOf } from './batch-builder.ts';
import type { RowSpan } from './sink.ts';
import type { BoundTable } from './bind-columns.ts';
import { isTargetMissing } from './cell-error.ts';

/** Rows that are named. */
const MOST_NAMED = 3;
/** Rows without a target that are counted: a file of nothing else says enough with so many. */
const MOST_COUNTED = 100_000;

/** Does something with the rows of a set, and tells of a missing target in how many rows there is none: one more pass, over the target alone. */
export async function tellMissing<T>(bound: BoundTable, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isTargetMissing(error) ? withCount(error, await findMissing(bound)) : error;
  }
}

interface MissingRows {
  readonly count: number;
  /** From 1. */
  readonly first: readonly number[];
}

async function findMissing({ table, plan }: BoundTable): Promise<MissingRows> {
  const columns = plan.target.sources.map(({ column }) => column.name);
  const first: number[] = [];
  let count = 0;
  for await (const chunk of table.read({ columns, wanted: () => true })) {
    for (let row = 0; row < chunk.rows && count < MOST_COUNTED; row += 1) {
      if (!isMissingAt({ chunk, from: row, to: row + 1, at: 0 }, { table, plan })) continue;
      count += 1;
      if (first.length < MOST_NAMED) first.push(chunk.start + row + 1);
    }
    if (count === MOST_COUNTED) break;
  }
  return { count, first };
}

/** By the sink that fills batches, so that the two agree on what is missing. */
function isMissingAt(span: RowSpan, { table, plan }: BoundTable): boolean {
  try {
    targetSinkOf(plan.target, table, 1).append(span);
    return false;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return isTargetMissing(error);
  }
}

function withCount(error: AppError, { count, first }: MissingRows): AppError {
  const rows = count === MOST_COUNTED ? `at least ${count}` : String(count);
  const named = first.length > 1 ? `, first in rows ${first.slice(0, -1).join(', ')} and ${first.at(-1)}` : '';
  const { code, reason, message, hint, within } = error;
  const told = `${message} The target is missing in ${rows} ${count === 1 ? 'row' : 'rows'}${named}.`;
  return new AppError({ code, reason, message: told, hint, within });
}
