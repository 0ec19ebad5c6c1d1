import { findBreaks, parseLog } from '../../contract/event-log.ts';
import { logFilesOf, modelsOf, readLedger, REGISTRY_LOG } from '../../contract/ledger.ts';
import { readCertificates, type RecordFault } from '../../contract/recorded-certificates.ts';
import type { LogHistory, LogShrink } from '../ports/log-history.ts';
import type { LedgerPorts } from './read-state.ts';
import { unreadable } from '../ledger/read.ts';

export interface LedgerFault {
  readonly code: RecordFault['code'] | 'chain-broken' | 'file-differs' | 'log-shrank';
  readonly model: string;
  readonly message: string;
}

export interface VerifyPorts extends LedgerPorts {
  readonly history: LogHistory;
}

export interface Verification {
  readonly head: string | null;
  readonly models: number;
  readonly events: number;
  /** Whether every commit of the branch was at hand: a shallow clone has only the newest. */
  readonly wholeHistory: boolean;
  readonly faults: readonly LedgerFault[];
}

/**
 * Whether each event names its predecessor's hash, each deployment file says what the last event about it says, each
 * certificate is the one that its event names, and no commit of the branch took anything away from a log.
 */
export async function verifyLedger({ store, history }: VerifyPorts): Promise<Verification> {
  const { head, files } = await store.read('all');
  const models = [...new Set([...modelsOf(files), ...certifiedModels(files)])];
  const found = [
    ...models.map((model) => verifyModel(files, model)),
    attempt(REGISTRY_LOG, () => chainFaults(files, REGISTRY_LOG)),
  ];
  const { shrinks, isComplete } = head === null ? { shrinks: [], isComplete: true } : await history.shrinks(head);
  return {
    head,
    models: models.length,
    events: found.reduce((sum, { events }) => sum + events, 0),
    wholeHistory: isComplete,
    faults: [...found.flatMap(({ faults }) => faults), ...shrinks.map(shrinkFault)],
  };
}

/** A certificate that no log knows of is a fault of its own. */
function certifiedModels(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].flatMap((path) => /^certificates\/([^/]+)\//.exec(path)?.[1] ?? []);
}

function shrinkFault({ commit, path, lines }: LogShrink): LedgerFault {
  const [, model = path] = path.split('/');
  const message = `The commit ${commit.slice(0, 12)} changed or removed ${lines ?? 'unreadable'} ${lines === 1 ? 'line' : 'lines'} of ${path}.`;
  return { code: 'log-shrank', model, message };
}

interface Found {
  readonly events: number;
  readonly faults: readonly LedgerFault[];
}

function verifyModel(files: ReadonlyMap<string, string>, model: string): Found {
  return attempt(model, () => {
    const { events, faults } = chainFaults(files, model);
    const ledger = readLedger(files, model);
    const certificates = readCertificates(
      files,
      model,
      ledger.events.map(({ event }) => event),
    );
    const message = 'A deployment file says something else than the last event about it.';
    const differs = faults.length === 0 && !ledger.state.whole;
    return {
      events,
      faults: [
        ...faults,
        ...(differs ? [{ code: 'file-differs', model, message } as const] : []),
        ...certificates.faults,
      ],
    };
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
    return { events: 0, faults: [unreadable(model, error)] };
  }
}
