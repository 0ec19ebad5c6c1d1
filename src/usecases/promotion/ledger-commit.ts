import { appendEvents, type EventDraft } from '../../contract/event-log.ts';
import { formatDeployment } from '../../contract/format-deployment.ts';
import type { CommandFacts, DeploymentState, EventData } from '../../contract/generated/types.ts';
import { deploymentPath, logFilesOf, logFolder, REGISTRY_LOG } from '../../contract/ledger.ts';
import { instantMs } from '../../domain/instant.ts';
import type { CommandVerdict, Decision } from '../../domain/promotion/decide.ts';
import type { Change } from '../../domain/promotion/state.ts';
import type { Gathered } from './gather.ts';

export interface CommitContext {
  readonly repository: string;
  readonly key: string;
  readonly gathered: Gathered;
}

export interface LedgerCommit {
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

interface Entry {
  readonly model: string;
  readonly change: Change;
  readonly verdict: CommandVerdict;
}

/** The one commit that makes a decision true: lines of the logs, and the deployment files that change. */
export function buildCommit(decision: Decision, context: CommitContext): LedgerCommit {
  const entries = decision.kind === 'apply' ? appliedEntries(decision) : answeredEntries(decision);
  const files = new Map<string, string>();
  for (const [model, own] of Map.groupBy(entries, (entry) => entry.model)) {
    const drafts = draftsOf(model, own, context);
    addLog(files, model, { drafts, context });
    for (const { change } of own) {
      const { deployment } = change;
      if (deployment !== null) files.set(deploymentPath(deployment.environment, model), formatDeployment(deployment));
    }
  }
  const banned = entries.filter(({ change, verdict, model }) => isBan(change) && verdict.facts.model.name === model);
  if (banned.length > 0) addLog(files, REGISTRY_LOG, { drafts: draftsOf(REGISTRY_LOG, banned, context), context });
  return { files, message: commitMessage(decision, context.key) };
}

function isBan({ type, deployment }: Change): boolean {
  return type === 'version.quarantined' && deployment === null;
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
    };
    return { model: facts.model.name, change, verdict };
  });
}

interface LogAddition {
  readonly drafts: readonly EventDraft[];
  readonly context: CommitContext;
}

function addLog(files: Map<string, string>, model: string, { drafts, context }: LogAddition): void {
  const existing = logFilesOf(context.gathered.files, model);
  for (const { path, text } of appendEvents(logFolder(model), existing, drafts)) files.set(path, text);
}

function draftsOf(model: string, entries: readonly Entry[], context: CommitContext): readonly EventDraft[] {
  const recorded = new Set<CommandVerdict>();
  return entries.map((entry, index) => {
    const first = !recorded.has(entry.verdict);
    recorded.add(entry.verdict);
    return draftOf(entry, { id: `${context.key}/${index}`, first, time: timeOf(model, entry, context), context });
  });
}

/** Two machines' clocks may differ; the log never runs backwards. */
function timeOf(model: string, { verdict }: Entry, { gathered }: CommitContext): string {
  const last = gathered.ledgers[model]?.events.at(-1)?.event.time;
  const { at } = verdict.facts;
  return last !== undefined && instantMs(last) > instantMs(at) ? last : at;
}

interface DraftDetails {
  readonly id: string;
  /** Whether it is the first event of its command: that one carries the facts. */
  readonly first: boolean;
  readonly time: string;
  readonly context: CommitContext;
}

function draftOf({ model, change, verdict }: Entry, { id, first, time, context }: DraftDetails): EventDraft {
  return {
    specversion: '1.0',
    kind: 'Event',
    id,
    source: context.repository,
    type: change.type,
    subject: change.version === null ? model : `${model}@${change.version}`,
    time,
    data: dataOf({ model, change, verdict }, context.key, first),
  };
}

function dataOf({ model, change, verdict }: Entry, intentKey: string, first: boolean): EventData {
  const { facts } = verdict;
  const { version, sha256, environment, reasonCode, deployment } = change;
  return {
    model,
    version,
    sha256,
    environment,
    intentKey,
    actor: facts.actor,
    via: facts.source,
    bound: { sha: boundCommit(facts), digests: sha256 === null ? [] : [sha256] },
    policy: facts.model.policyDigest,
    settings: facts.settings,
    certificate: facts.certificate?.digest ?? null,
    reasonCode,
    reason: change.reason,
    conditions: first ? verdict.conditions : [],
    conclusion: null,
    revision: deployment === null ? null : { before: deployment.revision - 1, after: deployment.revision },
    deployment: deployment === null ? null : stateOf(deployment),
    facts: first ? facts : null,
  };
}

function boundCommit({ source, version }: CommandFacts): string | null {
  return source.boundSha ?? version?.commits.at(-1) ?? null;
}

function stateOf({ production, fallback, liveTest, hold }: DeploymentState): DeploymentState {
  return { production, fallback, liveTest, hold };
}

/** Only names that the registry's grammar has checked stand in the message. */
function commitMessage(decision: Decision, key: string): string {
  const what = decision.verdicts.map(({ facts, reasonCode }) => {
    const version = facts.version === null ? '' : `@${facts.version.version}`;
    return `${facts.command.verb} ${facts.model.name}${version}: ${reasonCode}`;
  });
  return `${what.join('; ').slice(0, 200)}\n\nSeatrial-Intent: ${key}\n`;
}
