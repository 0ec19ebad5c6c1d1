import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createDataSource } from '../../src/adapters/data/data-source.ts';
import { openRows } from '../../src/adapters/data/open-rows.ts';
import { formatOf } from '../../src/adapters/data/open-table.ts';
import type { RemoteFiles } from '../../src/adapters/system/fetch-file.ts';
import type { EvaluationSet, Problem, SignatureInput } from '../../src/contract/generated/types.ts';
import type { EvaluationData, OpenDataRequest, RowBatch } from '../../src/usecases/ports/evaluation-data.ts';

export const REFERENCE = join(import.meta.dirname, '../reference/data');

export interface DataOverrides {
  readonly set?: Partial<EvaluationSet>;
  readonly inputs?: readonly SignatureInput[];
  readonly problem?: Problem;
  /** 0 reads from the file at each pass. */
  readonly heldBytes?: number;
  /** `certification.memory`. */
  readonly memoryBytes?: number;
}

/** Opens a local file as an evaluation set, in this process; the overrides say what differs from one FP32 column `x` and the target `y`. */
export async function openFile(path: string, over: DataOverrides = {}): Promise<EvaluationData> {
  const data = describeSet(path, over);
  const format = data.set.data.format ?? formatOf(path);
  const opened = await openRows({ path, format, data, heldBytes: over.heldBytes ?? 2 ** 26 });
  const { size } = await stat(path);
  const dispose = (): PromiseLike<void> => opened[Symbol.asyncDispose]();
  const { bound, rows, change } = opened;
  return { sizeBytes: size, sha256: data.set.data.sha256, bound, change, ...rows, [Symbol.asyncDispose]: dispose };
}

/** For files that are all here. */
const NO_REMOTE: RemoteFiles = { fetch: () => Promise.reject(new Error('nothing is fetched')) };

/** The same by the reader in a process of its own, as a certification does. */
export function openInReader(path: string, over: DataOverrides & { readonly signal?: AbortSignal } = {}) {
  const { heldBytes, signal } = over;
  const held = heldBytes === undefined ? {} : { heldBytes };
  const source = createDataSource({ remote: NO_REMOTE, ...held, signal });
  return source.open(describeSet(path, over));
}

function describeSet(path: string, over: DataOverrides): OpenDataRequest {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return {
    name: 'holdout',
    problem: over.problem ?? 'regression',
    inputs: over.inputs ?? [{ name: 'x', datatype: 'FP32', shape: [-1] }],
    folder: dirname(path),
    root: dirname(path),
    memoryBytes: over.memoryBytes ?? 4 * 2 ** 30,
    set: {
      data: { path: basename(path), sha256 },
      inputs: { x: { column: 'x' } },
      target: { column: 'y' },
      prediction: { output: 'p' },
      ...over.set,
    },
  };
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
