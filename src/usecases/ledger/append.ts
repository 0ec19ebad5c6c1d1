import { appendEvents, type EventDraft } from '../../contract/event-log.ts';
import type { ActorFacts, EventData, LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { logFolder, type ModelLedger } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { BranchSnapshot, CommitOutcome, CommitRequest, DeploymentStore } from '../ports/deployment-store.ts';

/** Fifty writers at once: the unluckiest loses a race against each of the others. */
const MAX_ATTEMPTS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Who says it, and through which entry. */
export interface Reporter {
  /** host/owner/name */
  readonly repository: string;
  readonly actor: string;
  readonly kind: 'action' | 'cli';
  readonly url: string | null;
}

export interface StatementFacts {
  readonly type: LedgerEvent['type'];
  readonly key: string;
  readonly version: string;
  readonly sha256: string;
  readonly reasonCode: string;
  readonly sourceId: string;
  readonly details: Partial<
    Pick<EventData, 'environment' | 'bound' | 'policy' | 'certificate' | 'conclusion' | 'window'>
  >;
}

/** The lines that statements about one model add to its log; the log never runs backwards. */
export function draftEvents(
  ledger: Pick<ModelLedger, 'model' | 'events' | 'logFiles'>,
  statements: readonly StatementFacts[],
  { reporter, now }: { readonly reporter: Reporter; readonly now: string },
): ReadonlyMap<string, string> {
  const last = ledger.events.at(-1)?.event.time;
  const time = last !== undefined && instantMs(last) > instantMs(now) ? last : now;
  const drafts = statements.map((statement) => draftOf(ledger.model, statement, { reporter, time }));
  const changed = appendEvents(logFolder(ledger.model), ledger.logFiles, drafts);
  return new Map(changed.map(({ path, text }) => [path, text]));
}

interface DraftContext {
  readonly reporter: Reporter;
  readonly time: string;
}

function draftOf(model: string, statement: StatementFacts, { reporter, time }: DraftContext): EventDraft {
  return {
    specversion: '1.0',
    kind: 'Event',
    id: `${statement.key}/0`,
    source: reporter.repository,
    type: statement.type,
    subject: `${model}@${statement.version}`,
    time,
    data: dataOf(model, statement, reporter),
  };
}

function dataOf(model: string, statement: StatementFacts, reporter: Reporter): EventData {
  const { version, sha256, key, reasonCode, details, sourceId } = statement;
  return {
    model,
    version,
    sha256,
    environment: null,
    intentKey: key,
    actor: actorOf(reporter),
    via: { kind: reporter.kind, id: sourceId, url: reporter.url, thread: null, boundSha: null } satisfies SourceFacts,
    bound: { sha: null, digests: [sha256] },
    policy: null,
    settings: null,
    certificate: null,
    reasonCode,
    reason: null,
    conditions: [],
    conclusion: null,
    revision: null,
    deployment: null,
    facts: null,
    ...details,
  };
}

/** Whoever can write the branch has the role write; nothing is decided by it. */
function actorOf({ actor }: Reporter): ActorFacts {
  return { id: null, login: actor, role: 'write', teams: [] };
}

export interface AppendPorts {
  readonly store: DeploymentStore;
  readonly clock: Clock;
}

/** What a reading of the branch leads to: a commit, or nothing to write. */
export type Attempt<T> =
  | { readonly kind: 'commit'; readonly request: Omit<CommitRequest, 'expectedHead'>; readonly result: T }
  | { readonly kind: 'nothing'; readonly result: T };

export interface Appended<T> {
  readonly result: T;
  readonly head: string | null;
}

/**
 * Reads, decides and commits until no one else was faster. Throws AppError state-conflict after a hundred lost races. What a
 * failed call left behind is read again, so that nothing is written twice.
 */
export async function appendToBranch<T>(
  ports: AppendPorts,
  models: readonly string[],
  attempt: (branch: BranchSnapshot) => Attempt<T>,
): Promise<Appended<T>> {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const branch = await ports.store.read(models);
    const next = attempt(branch);
    if (next.kind === 'nothing') return { result: next.result, head: branch.head };
    const outcome: CommitOutcome = await ports.store.commit({ ...next.request, expectedHead: branch.head });
    if (outcome.kind === 'committed') return { result: next.result, head: outcome.head };
    await ports.clock.pause(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries) * ports.clock.random());
  }
  throw new AppError({
    code: 'state-conflict',
    message: `The branch seatrial/deployments moved during each of ${MAX_ATTEMPTS} attempts.`,
    hint: 'Nothing was written. Run it again when fewer jobs write at once.',
  });
}
