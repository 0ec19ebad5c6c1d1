import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createDataSource } from '../../src/adapters/data/data-source.ts';
import type { EvaluationSet, Problem } from '../../src/contract/generated/types.ts';
import type { TensorMetadata } from '../../src/domain/tensor.ts';
import type { EvaluationData, RowBatch } from '../../src/usecases/ports/evaluation-data.ts';

export const REFERENCE = join(import.meta.dirname, '../reference/data');

export interface DataOverrides {
  readonly set?: Partial<EvaluationSet>;
  readonly inputs?: readonly TensorMetadata[];
  readonly problem?: Problem;
  /** 0 reads from the file at each pass. */
  readonly heldBytes?: number;
}

/** Opens a local file as an evaluation set; the overrides say what differs from one FP32 column `x` and the target `y`. */
export function openFile(path: string, over: DataOverrides = {}): Promise<EvaluationData> {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const inputs = over.inputs ?? [{ name: 'x', datatype: 'FP32', shape: [-1] }];
  return createDataSource({
    cacheFolder: join(tmpdir(), 'seatrial-none'),
    ...(over.heldBytes === undefined ? {} : { heldBytes: over.heldBytes }),
  }).open({
    name: 'holdout',
    problem: over.problem ?? 'regression',
    inputs,
    folder: dirname(path),
    root: dirname(path),
    set: {
      data: { path: basename(path), sha256 },
      inputs: { x: { column: 'x' } },
      target: { column: 'y' },
      prediction: { output: 'p' },
      ...over.set,
    },
  });
}

/** A file that exists while `use` runs. */
export async function withFile<T>(
  name: string,
  content: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-data-'));
  try {
    await writeFile(join(folder, name), content);
    return await use(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readBatches(data: EvaluationData, size: number): Promise<readonly RowBatch[]> {
  return Array.fromAsync(data.batches(size));
}

/** All rows as one batch. */
export async function readAll(data: EvaluationData): Promise<RowBatch> {
  const [batch] = await readBatches(data, data.rows);
  if (batch === undefined) throw new Error('no rows');
  return batch;
}
