import { findBreaks, parseLog } from '../../contract/event-log.ts';
import { logFilesOf, modelsOf, readLedger, REGISTRY_LOG } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import type { LedgerPorts } from './read-state.ts';

export interface LedgerFault {
  readonly code: 'chain-broken' | 'file-differs' | 'unreadable';
  readonly model: string;
  readonly message: string;
}

export interface Verification {
  readonly head: string | null;
  readonly models: number;
  readonly events: number;
  readonly faults: readonly LedgerFault[];
}

/** Whether each event names its predecessor's hash, and each deployment file says what the last event about it says. */
export async function verifyLedger(ports: LedgerPorts): Promise<Verification> {
  const { head, files } = await ports.store.read('all');
  const models = modelsOf(files);
  const found = models.map((model) => verifyModel(files, model));
  const registry = attempt(REGISTRY_LOG, () => chainFaults(files, REGISTRY_LOG));
  return {
    head,
    models: models.length,
    events: [...found, registry].reduce((sum, { events }) => sum + events, 0),
    faults: [...found, registry].flatMap(({ faults }) => faults),
  };
}

interface Found {
  readonly events: number;
  readonly faults: readonly LedgerFault[];
}

function verifyModel(files: ReadonlyMap<string, string>, model: string): Found {
  return attempt(model, () => {
    const { events, faults } = chainFaults(files, model);
    if (faults.length > 0 || readLedger(files, model).state.whole) return { events, faults };
    const message = 'A deployment file says something else than the last event about it.';
    return { events, faults: [{ code: 'file-differs', model, message }] };
  });
}

function chainFaults(files: ReadonlyMap<string, string>, model: string): Found {
  const events = parseLog(logFilesOf(files, model));
  const faults = findBreaks(events).map(({ path, line, expected, found }) => {
    const message = `${path}:${line} names the predecessor ${found ?? 'none'}; the line before it has ${expected ?? 'none'}.`;
    return { code: 'chain-broken', model, message } as const;
  });
  return { events: events.length, faults };
}

function attempt(model: string, check: () => Found): Found {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { path, line } = error.location ?? { path: model, line: 0 };
    return { events: 0, faults: [{ code: 'unreadable', model, message: `${path}:${line} ${error.message}` }] };
  }
}
