import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import type { BackfillCursor, BackfillState } from '../../usecases/releases/backfill.ts';
import { writeWholeFile } from './write-file.ts';

/** Where a backfill stands, in a file that is whole at every instant. */
export function createBackfillCursor(path: string): BackfillCursor {
  return {
    load: async () => {
      const text = await readIfThere(path);
      return text === null ? null : parseState(path, text);
    },
    save: (state) => writeWholeFile(path, `${JSON.stringify(state)}\n`),
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new AppError({ code: 'file-unreadable', message: `${path} cannot be read.`, cause });
  }
}

function parseState(path: string, text: string): BackfillState {
  const value = parseJson(text);
  if (isState(value)) return value;
  throw new AppError({
    code: 'schema-violation',
    message: `${path} is no state of a backfill.`,
    hint: 'Name another file with --cursor, or remove it to begin again: what is recorded already is not written twice.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isState(value: unknown): value is BackfillState {
  if (!isFields(value) || !Array.isArray(value['done']) || !Array.isArray(value['writes'])) return false;
  const areWrites = value['writes'].every(
    (write: unknown) => isFields(write) && typeof write['at'] === 'number' && typeof write['count'] === 'number',
  );
  return areWrites && value['done'].every((name: unknown) => typeof name === 'string');
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
