import { findBreaks, parseLog } from '../../contract/event-log.ts';
import { type BranchFiles, logFilesOf, modelsOf, readLedger, REGISTRY_LOG } from '../../contract/ledger.ts';
import { readCertificates } from '../../contract/recorded-certificates.ts';
import { unreadable } from '../ledger/read.ts';
import type { BranchHistory } from '../ports/branch-history.ts';
import type { BranchWitness } from '../ports/branch-witness.ts';
import type { LedgerPorts } from '../promotion/read-state.ts';
import { askWitness, lostHeads, UNTOLD, type WitnessWord } from './ask-witness.ts';
import { explainedFiles, isLog } from './explained-files.ts';
import { readAllWindows, type WindowReader, type WindowsWord } from './window-faults.ts';
import { historyFaults } from './history-faults.ts';
import type { LedgerFault } from './ledger-fault.ts';
import { logFaults, type ReadLog } from './log-faults.ts';

export interface VerifyPorts extends LedgerPorts {
  readonly history: BranchHistory;
  /** What GitHub knows of the branch; absent where it is not asked. */
  readonly witness?: BranchWitness;
  /** Absent where live windows are not looked at. */
  readonly windows?: WindowReader;
}

export interface Verification extends WitnessWord {
  readonly head: string | null;
  readonly models: number;
  readonly events: number;
  readonly commits: number;
  /** Whether every commit of the branch was at hand: a shallow clone has only the newest. */
  readonly wholeHistory: boolean;
  readonly windows: WindowsWord;
}

const UNTOUCHED = { commits: [], isComplete: true };

/**
 * Whether the branch is what Seatrial has written: each log a chain of events that follow from each other, each other file
 * what the last event about it says, and all of that after every commit.
 */
export async function verifyLedger({
  store,
  history,
  witness,
  windows: windowStore,
}: VerifyPorts): Promise<Verification> {
  const { head, files } = await store.read('all');
  const models = [...new Set([...modelsOf(files), ...certifiedModels(files)])];
  const { logs, faults } = readLogs(files, models);
  const { commits, isComplete } = head === null ? UNTOUCHED : await history.commits(head);
  const told =
    witness === undefined || head === null ? UNTOLD : await askWitness(witness, { head, commits, isComplete, logs });
  const { faults: ofWindows, ...windows } = await readAllWindows(windowStore, logs);
  return {
    head,
    models: models.length,
    events: logs.reduce((sum, { events }) => sum + events.length, 0),
    commits: commits.length,
    wholeHistory: isComplete,
    windows,
    signed: told.signed,
    attested: told.attested,
    faults: [
      ...faults,
      ...logs.flatMap((log) => logFaults(log, logs)),
      ...models.flatMap((model) => fileFaults(files, model)),
      ...unexplained(files, logs),
      ...(await historyFaults(history, commits)),
      ...(isComplete && head !== null ? lostHeads(await history.taggedHeads(), commits) : []),
      ...told.faults,
      ...ofWindows,
    ],
  };
}

/** A certificate that no log knows of is a fault of its own. */
function certifiedModels(files: BranchFiles): readonly string[] {
  return [...files.keys()].flatMap((path) => /^certificates\/([^/]+)\//.exec(path)?.[1] ?? []);
}

interface ReadLogs {
  readonly logs: readonly ReadLog[];
  readonly faults: readonly LedgerFault[];
}

function readLogs(files: BranchFiles, models: readonly string[]): ReadLogs {
  const [logs, faults]: [ReadLog[], LedgerFault[]] = [[], []];
  for (const name of [...models, REGISTRY_LOG]) {
    try {
      logs.push({ name, events: parseLog(logFilesOf(files, name)) });
    } catch (error) {
      faults.push(unreadable(name, error));
    }
  }
  return { logs, faults };
}

/** What deployment files and certificates of a model are, against what its log says; an unreadable log is told already. */
function fileFaults(files: BranchFiles, model: string): readonly LedgerFault[] {
  try {
    const { events, state } = readLedger(files, model);
    const own = events.map(({ event }) => event);
    const message = 'A deployment file says something else than the last event about it.';
    const differs: readonly LedgerFault[] =
      state.whole || findBreaks(events).length > 0 ? [] : [{ code: 'file-differs', model, message }];
    return [...differs, ...readCertificates(files, model, own).faults];
  } catch (error) {
    unreadable(model, error);
    return [];
  }
}

/** Deployment files and certificates are told of with their model. */
function unexplained(files: BranchFiles, logs: readonly ReadLog[]): readonly LedgerFault[] {
  const explained = new Set(
    logs.flatMap(({ events }) => events.flatMap(({ event }) => explainedFiles(event).map(({ path }) => path))),
  );
  const told = /^certificates\/[^/]+\/|^[^/]+\/[^/]+\.yaml$/;
  return [...files.keys()]
    .filter((path) => !isLog(path) && !explained.has(path) && (!told.test(path) || path.startsWith('events/')))
    .map((path) => ({ code: 'file-unexplained', model: null, message: `No event is about ${path}.` }));
}
