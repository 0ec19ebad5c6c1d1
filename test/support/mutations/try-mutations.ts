import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../src/domain/benchmark/random.ts';
import { AppError } from '../../../src/domain/error.ts';
import { mutate } from './mutate.ts';
import { uniform } from './random.ts';
import type { Reader } from './readers.ts';

/** What a changed file may take. */
export const MOST_MS = 5000;
export const MOST_BYTES = 512 * 2 ** 20;

export interface Fault {
  readonly turn: number;
  readonly bytes: Buffer;
  readonly why: string;
}

export interface Tried {
  readonly taken: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
}

export interface Trial {
  readonly count: number;
  readonly seed: number;
  /** Told before each file is read. */
  readonly onTurn?: (turn: number, bytes: Buffer) => void;
}

/** Changes a reader's valid files and reads each: whatever is no told error, or takes too long, is a fault. */
export async function tryMutations({ files, read }: Reader, { count, seed, onTurn }: Trial): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-mutations-'));
  const sources = files();
  const random = seededRandom(seed);
  const faults: Fault[] = [];
  let refused = 0;
  try {
    for (let turn = 0; turn < count; turn++) {
      const bytes = mutate(sources[uniform(random, sources.length)] ?? Buffer.alloc(0), random);
      onTurn?.(turn, bytes);
      const started = performance.now();
      const outcome = await outcomeOf(() => read(bytes, join(folder, 'file')));
      refused += Number(outcome.isRefused);
      const why = faultOf(outcome.error) ?? (performance.now() - started > MOST_MS ? 'it takes too long' : null);
      if (why !== null) faults.push({ turn, bytes, why });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { taken: count - refused, refused, faults };
}

interface Outcome {
  readonly isRefused: boolean;
  /** Undefined where nothing was thrown. */
  readonly error?: unknown;
}

async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    return { isRefused: (await work()) === false };
  } catch (error) {
    return { isRefused: true, error };
  }
}

/** A told error has a code of its own and a sentence of one line. */
function faultOf(error: unknown): string | null {
  if (error === undefined) return null;
  if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : 'not an error';
  if (error.code === 'internal') return `internal: ${error.message}`;
  return /\n\s+at /.test(error.message) ? `a stack trace: ${error.message}` : null;
}
