import type { ModelLedger } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';

export interface ReadLedgers {
  readonly ledgers: readonly ModelLedger[];
  /** Why the first of the others could not be read; the damage of one model is not that of the rest. */
  readonly unreadable: AppError | null;
}

/** The ledgers of several models, as far as their logs can be read. */
export function readLedgers(models: readonly string[], read: (model: string) => ModelLedger): ReadLedgers {
  const ledgers: ModelLedger[] = [];
  let unreadable: AppError | null = null;
  for (const model of models) {
    try {
      ledgers.push(read(model));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unreadable ??= error;
    }
  }
  return { ledgers, unreadable };
}
