import { type BranchFiles, type ModelLedger, readLedger } from '../../contract/ledger.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { AppError } from '../../domain/error.ts';

export interface SoundLedgers {
  readonly ledgers: readonly ModelLedger[];
  /** Of ledgers that cannot be read, and are left out, and of ledgers that are not whole. */
  readonly faults: readonly RecordFault[];
}

/** The ledgers that can be read; what is wrong with the others is named. The damage of one model is not that of the rest. */
export function readSoundLedgers(files: BranchFiles, models: readonly string[]): SoundLedgers {
  const readings = models.map((model) => readOne(files, model));
  return {
    ledgers: readings.flatMap(({ ledger }) => ledger ?? []),
    faults: readings.flatMap(({ fault }) => fault ?? []),
  };
}

interface Reading {
  readonly ledger: ModelLedger | null;
  readonly fault: RecordFault | null;
}

function readOne(files: BranchFiles, model: string): Reading {
  try {
    const ledger = readLedger(files, model);
    return { ledger, fault: ledger.state.whole ? null : notWhole(model) };
  } catch (error) {
    return { ledger: null, fault: unreadable(model, error) };
  }
}

export function notWhole(model: string): RecordFault {
  return { code: 'not-whole', model, message: 'The log or a deployment file was changed by hand.' };
}

/** What a log that cannot be read is as a fault; another error is none. */
export function unreadable(model: string, error: unknown): RecordFault {
  if (!(error instanceof AppError) || error.code !== 'state-corrupt') throw error;
  const { path, line } = error.location ?? { path: model, line: 1 };
  return { code: 'unreadable', model, message: `${path}:${line} ${error.message}` };
}

export interface ReadLedgers {
  readonly ledgers: readonly ModelLedger[];
  /** Why the first of the others could not be read; the damage of one model is not that of the rest. */
  readonly unreadable: AppError | null;
}

/** The ledgers of several models, as far as their logs can be read. */
export function readLedgers(models: readonly string[], read: (model: string) => ModelLedger): ReadLedgers {
  const ledgers: ModelLedger[] = [];
  let first: AppError | null = null;
  for (const model of models) {
    try {
      ledgers.push(read(model));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      first ??= error;
    }
  }
  return { ledgers, unreadable: first };
}
