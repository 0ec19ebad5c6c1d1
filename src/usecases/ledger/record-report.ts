import type { FollowerReport } from '../../contract/generated/types.ts';
import { type ModelLedger, readLedger } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import type { IntentActor } from '../../domain/promotion/intent.ts';
import type { BranchSnapshot } from '../ports/deployment-store.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';
import { type Statement, writeStatements } from './statements.ts';

export interface ReceivedReport {
  readonly report: FollowerReport;
  /** Whoever sent the dispatch: GitHub asked for the right to write contents. */
  readonly sender: Omit<IntentActor, 'bot'>;
  /** host/owner/name */
  readonly repository: string;
}

export type ReportOutcome = 'recorded' | 'repeated';

/**
 * Records what a follower says of a revision. The same words are recorded once, through whichever entry and however often they
 * come. Nothing is decided by it. Throws AppError where no decision has that revision.
 */
export async function recordReport(ports: AppendPorts, received: ReceivedReport): Promise<ReportOutcome> {
  return appendToLedger(ports, 'report', async () => {
    const branch = await ports.store.read([received.report.model]);
    return attemptRecord(branch, received, ports.clock.now());
  });
}

function attemptRecord(branch: BranchSnapshot, received: ReceivedReport, now: string): Attempt<ReportOutcome> {
  const { model, environment, revision, state } = received.report;
  const ledger = readLedger(branch.files, model);
  requireRevision(ledger, received.report);
  const statement = statementOf(received, now);
  const isThere = ledger.events.some(({ event }) => event.data.intentKey === statement.key);
  if (isThere) return { kind: 'nothing', result: 'repeated' };
  requireRoom(ledger, received);
  const files = writeStatements(ledger, [statement], received.repository);
  const message = `Report ${environment}/${model} revision ${revision}: ${state}\n`;
  return {
    kind: 'commit',
    request: { expectedHead: branch.head, files, message },
    committed: () => 'recorded',
  };
}

/** By the log: a file that was changed by hand is nobody's decision. */
function requireRevision({ events }: ModelLedger, { model, environment, revision }: FollowerReport): void {
  const known = events.flatMap(({ event: { data } }) =>
    data.environment === environment && data.revision !== null ? [data.revision.after] : [],
  );
  if (known.includes(revision)) return;
  const path = `${environment}/${model}.yaml`;
  const last = known.at(-1);
  throw new AppError({
    code: 'usage',
    reason: 'unknown-revision',
    message: `A follower reports revision ${revision} of ${path}, which no decision has made: ${last === undefined ? 'the log has none of that file' : `the last is ${last}`}.`,
    hint: `Report the model, the environment and the revision that stand in the file ${path} of seatrial/deployments. Nothing was recorded.`,
  });
}

/** Enough for a hundred followers with one account, that each begin, fail and begin anew. */
const MOST_REPORTS = 500;

/** Every decision reads the log: no account makes it grow without end. */
function requireRoom({ events }: ModelLedger, { report, sender }: ReceivedReport): void {
  const { environment, model, revision } = report;
  const own = events.filter(({ event: { data } }) => {
    const isSame = data.environment === environment && data.report?.revision === revision;
    return isSame && data.actor.login === sender.login;
  });
  if (own.length < MOST_REPORTS) return;
  throw new AppError({
    code: 'usage',
    reason: 'too-many-reports',
    message: `The log has ${MOST_REPORTS} reports of ${sender.login} about revision ${revision} of ${environment}/${model}.yaml.`,
    hint: 'Report where something has changed, not how often it was looked at. Nothing was recorded.',
  });
}

const REASONS = { in_progress: 'applying', success: 'applied', failure: 'not-applied' } as const;

function statementOf({ report, sender, repository }: ReceivedReport, at: string): Statement {
  const { model, environment, revision, state, follower = sender.login, description, url, attempt } = report;
  const said = [model, environment, revision, state, follower, description, url, attempt].map((one) => one ?? null);
  const key = sha256(JSON.stringify(['seatrial/report/v1', repository, sender.login, ...said]));
  return {
    type: 'deployment.reported',
    key,
    model,
    version: null,
    sha256: null,
    at,
    actor: { id: sender.id, login: sender.login, role: 'write', teams: [] },
    via: { kind: 'dispatch', id: key, url: url ?? null, thread: null, boundSha: null },
    reasonCode: REASONS[state],
    details: { environment, reason: description ?? null, report: { revision, state, follower } },
  };
}
