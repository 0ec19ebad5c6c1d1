import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type {
  BoundColumns,
  EvaluationData,
  EvaluationDataSource,
  OpenDataRequest,
  RowBatch,
} from '../../usecases/ports/evaluation-data.ts';
import { fetchVerifiedFile } from '../system/fetch-file.ts';
import type { FileRequest, VerifiedFile } from '../system/fetch-file.ts';
import { translateWriteError } from '../system/system-error.ts';
import { copyVerified } from '../system/verified-file.ts';
import { isRecord } from '../system/process-messages.ts';
import { isBound, isChanged, isRowBatch } from './data-messages.ts';
import { DataReader } from './data-reader.ts';
import { checkBatchSize, checkIndices, heldRows, type EvaluationRows } from './evaluation-table.ts';
import { formatOf } from './open-table.ts';
import type { OpenRowsRequest } from './open-rows.ts';

/** Where files come from that are not in the registry. */
export interface DataSourceOptions extends Pick<FileRequest, 'remote' | 'signal'> {
  /** Sets whose tensors take no more than this are held, so that a file is decoded once for all passes over it. */
  readonly heldBytes?: number;
}

const HELD_BYTES = 64 * 2 ** 20;

/**
 * Evaluation data from csv, jsonl, npy, npz and parquet files, by path or from elsewhere. Each file is read by a process of
 * its own, which ends with the data.
 */
export function createDataSource(options: DataSourceOptions): EvaluationDataSource {
  return { open: (request) => openData(request, options) };
}

async function openData(request: OpenDataRequest, options: DataSourceOptions): Promise<EvaluationData> {
  const { data } = request.set;
  const format = data.format ?? formatOf(data.path ?? data.uri ?? '');
  const file = await fetchVerifiedFile({ ...options, ...data, folder: request.folder, root: request.root });
  await using resources = new AsyncDisposableStack();
  const laid = await layCopy(file, options.signal);
  resources.defer(laid.remove);
  const reader = resources.use(new DataReader({ ...file, path: laid.path }, request.memoryBytes, options.signal));
  const heldBytes = options.heldBytes ?? HELD_BYTES;
  const asked: OpenRowsRequest = { path: laid.path, format, data: request, heldBytes };
  const { rows, all, bound } = parseOpened(await reader.ask('open', asked));
  const facts = { bound, sizeBytes: file.sizeBytes, sha256: file.sha256, change: changeBy(reader, rows) };
  const read = all === null ? readRows(reader, rows) : heldRows(all);
  const kept = resources.move();
  return { ...facts, ...read, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** A private copy, digested while it is made: what is read is what was compared, whatever is written to the file meanwhile. */
async function layCopy(file: VerifiedFile, signal?: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-data-')).catch((error: unknown) => {
    throw translateWriteError(error, tmpdir());
  });
  const name = basename(file.path);
  const path = join(folder, name);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await copyVerified({ ...file, name }, path, signal);
    return { path, remove };
  } catch (error) {
    await remove();
    throw error instanceof AppError ? error : translateWriteError(error, folder);
  }
}

interface Opened {
  readonly rows: number;
  readonly all: RowBatch | null;
  readonly bound: BoundColumns;
}

function parseOpened(value: unknown): Opened {
  if (!isRecord(value) || typeof value['rows'] !== 'number' || !isBound(value['bound'])) throw unknownAnswer();
  return { rows: value['rows'], all: value['all'] === null ? null : parseBatch(value['all']), bound: value['bound'] };
}

function parseBatch(value: unknown): RowBatch {
  if (isRowBatch(value)) return value;
  throw unknownAnswer();
}

/** Rows that stay with their reader: a batch comes over when it is asked for. */
function readRows(reader: DataReader, rows: number): EvaluationRows {
  let passes = 0;
  return {
    rows,
    async *batches(size) {
      checkBatchSize(size);
      passes += 1;
      const pass = { pass: passes, size };
      const ask = askWithin(reader, reader.passTimeoutMs(rows));
      let next = ask(pass);
      try {
        for (;;) {
          const batch = await next;
          if (batch === null) return;
          // The reader works on the next one meanwhile. A failure is told when that one is wanted, if it ever is.
          next = ask(pass);
          next.catch(() => {});
          yield parseBatch(batch);
        }
      } finally {
        await reader.tell('leave', pass);
      }
    },
    take: async (indices) => {
      checkIndices(indices, rows);
      return parseBatch(await reader.ask('take', indices));
    },
  };
}

/** Cells are with the reader only, also where it has given all rows. */
function changeBy(reader: DataReader, rows: number): EvaluationData['change'] {
  return async (request) => {
    checkIndices(request.indices, rows);
    const changed = await reader.ask('change', request);
    if (!isChanged(changed)) throw unknownAnswer();
    return changed;
  };
}

/** Only what the reader takes is counted, and not what is done with its rows meanwhile. */
function askWithin(reader: DataReader, timeoutMs: number): (pass: object) => Promise<unknown> {
  let spentMs = 0;
  return async (pass) => {
    if (spentMs > timeoutMs) throw reader.tooSlow(timeoutMs);
    const askedAt = performance.now();
    const batch = await reader.ask('next', pass);
    spentMs += performance.now() - askedAt;
    return batch;
  };
}

function unknownAnswer(): AppError {
  return new AppError({ code: 'internal', message: 'The process that reads the data gave no proper answer.' });
}
