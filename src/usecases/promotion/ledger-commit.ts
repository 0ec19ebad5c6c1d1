import { formatDeployment } from '../../contract/format-deployment.ts';
import type { CommandFacts, DeploymentState } from '../../contract/generated/types.ts';
import { deploymentPath, logFilesOf, REGISTRY_LOG } from '../../contract/ledger.ts';
import type { CommandVerdict, Decision } from '../../domain/promotion/decide.ts';
import type { Change } from '../../domain/promotion/state.ts';
import { renderCommitMessage } from '../../report/chatops/commit-subject.ts';
import { type Statement, writeStatements } from '../ledger/statements.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import type { Gathered } from './gather.ts';
import { statesOf } from './read-named.ts';

export interface CommitContext {
  readonly repository: string;
  readonly key: string;
  readonly gathered: Pick<Gathered, 'head' | 'files' | 'ledgers'>;
}

export interface Entry {
  readonly model: string;
  readonly change: Change;
  readonly verdict: CommandVerdict;
}

/** The one commit that makes a decision true: lines of the logs, and the deployment files that change. */
export function buildCommit(decision: Decision, context: CommitContext): CommitRequest {
  const entries = decision.kind === 'apply' ? appliedEntries(decision) : answeredEntries(decision);
  const files = new Map<string, string>();
  for (const [model, own] of Map.groupBy(entries, (entry) => entry.model)) {
    addToLog(files, model, { entries: own, context });
    for (const { change } of own) {
      const { deployment } = change;
      if (deployment !== null) files.set(deploymentPath(deployment.environment, model), formatDeployment(deployment));
    }
  }
  const banned = entries.filter(
    ({ change, verdict, model }) => isOfRegistry(change) && verdict.facts.model.name === model,
  );
  if (banned.length > 0) addToLog(files, REGISTRY_LOG, { entries: banned, context });
  const message = `${renderCommitMessage(decision, statesOf(context.gathered))}\n\nSeatrial-Intent: ${context.key}\n`;
  return { expectedHead: context.gathered.head, files, message };
}

/** A ban, and the end of one, is about a digest in every model. */
function isOfRegistry({ type, deployment }: Change): boolean {
  return (type === 'version.quarantined' || type === 'version.unquarantined') && deployment === null;
}

function appliedEntries(decision: Decision): readonly Entry[] {
  return decision.verdicts.flatMap((verdict) =>
    verdict.changes.map(({ model, change }) => ({ model, change, verdict })),
  );
}

/** A refusal, or a request for what is so already, is recorded: the same request is never decided twice. */
function answeredEntries(decision: Decision): readonly Entry[] {
  return decision.verdicts.map((verdict) => {
    const { facts } = verdict;
    const own =
      verdict.kind === 'refuse' ? verdict.reasonCode : decision.kind === 'refuse' ? 'sibling-refused' : 'already-so';
    const change: Change = {
      type: decision.kind === 'refuse' ? 'intent.refused' : 'intent.settled',
      version: facts.version?.version ?? null,
      sha256: facts.version?.sha256 ?? null,
      environment: null,
      deployment: null,
      reasonCode: own,
      reason: facts.command.reason,
      ...endedBy(facts),
    };
    return { model: facts.model.name, change, verdict };
  });
}

/** What was remembered is over with its answer, whichever it is. */
function endedBy({ remembered }: CommandFacts): Pick<Change, 'remembered'> {
  return remembered === undefined ? {} : { remembered: remembered.promotion };
}

interface LogAddition {
  readonly entries: readonly Entry[];
  readonly context: CommitContext;
}

/** The first event of a command carries the facts on which it was decided. */
function addToLog(files: Map<string, string>, model: string, { entries, context }: LogAddition): void {
  const told = new Set<CommandVerdict>();
  const statements = entries.map((entry) => {
    const first = !told.has(entry.verdict);
    told.add(entry.verdict);
    return statementOf(entry, context.key, first);
  });
  const log = { model, logFiles: logFilesOf(context.gathered.files, model) };
  for (const [path, text] of writeStatements(log, statements, context.repository)) files.set(path, text);
}

/** The first of a verdict carries the facts on which it was decided. */
export function statementOf({ model, change, verdict }: Entry, key: string, first: boolean): Statement {
  const { facts } = verdict;
  const { type, version, sha256, environment, reasonCode, reason, deployment, remembered } = change;
  const digests = sha256 === null ? [] : [sha256];
  return {
    type,
    key,
    model,
    version,
    sha256,
    at: facts.at,
    actor: facts.actor,
    via: facts.source,
    reasonCode,
    details: {
      environment,
      bound: { sha: boundCommit(facts), digests },
      policy: facts.model.policyDigest,
      settings: facts.settings,
      certificate: facts.certificate?.digest ?? null,
      reason,
      ...(first ? { conditions: verdict.conditions, facts } : {}),
      revision: deployment === null ? null : { before: deployment.revision - 1, after: deployment.revision },
      deployment: deployment === null ? null : stateOf(deployment),
      ...(remembered === undefined ? {} : { remembered }),
    },
  };
}

function boundCommit({ source, version }: CommandFacts): string | null {
  return source.boundSha ?? version?.commits.at(-1) ?? null;
}

export function stateOf({ production, fallback, liveTest, sentinel, hold }: DeploymentState): DeploymentState {
  return { production, fallback, liveTest, ...(sentinel === undefined ? {} : { sentinel }), hold };
}
