import { formatDeployment } from '../../contract/format-deployment.ts';
import type { GuardTrip } from '../../contract/generated/types.ts';
import { deploymentPath } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import { decideCommand } from '../../domain/promotion/decide.ts';
import { BREAKER, concludeTripped, trippedArm } from '../../domain/promotion/guard-trip.ts';
import type { IntentActor } from '../../domain/promotion/intent.ts';
import { renderTurnMessage } from '../../report/chatops/turn-subject.ts';
import { appendToLedger, type Attempt } from '../ledger/append.ts';
import { writeStatements } from '../ledger/statements.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import { type Show, showDecided } from '../promotion/decided-request.ts';
import { buildCommit } from '../promotion/ledger-commit.ts';
import type { ChatPorts } from '../promotion/ports.ts';
import { eventsOf } from '../promotion/project-models.ts';
import { readModels, type ReadParts, readWorld, statesOf, type World } from '../promotion/read-named.ts';
import { guardRollback } from './guard-rollback.ts';
import { guardSource, guardStatement } from './guard-statement.ts';

export interface ReceivedTrip {
  readonly trip: GuardTrip;
  /** Whoever told it: GitHub asked for the right to write contents. */
  readonly sender: Omit<IntentActor, 'bot'>;
  /** host/owner/name */
  readonly repository: string;
}

export type TripOutcome =
  | { readonly kind: 'recorded'; readonly show: Show }
  /** It was told before. */
  | { readonly kind: 'repeated' }
  /** What it is about has changed since, or there is nothing to go back to: nothing is written. */
  | { readonly kind: 'over' };

/**
 * Says in the repository what a gateway has done already: a candidate that broke is out of its test, which it has failed, and a
 * production that broke is back at the last version known to be good, held. A trip lowers exposure and nothing else, so that it needs
 * no role. It may come twice, late, or by several gateways.
 */
export async function recordTrip(ports: ChatPorts, received: ReceivedTrip): Promise<TripOutcome> {
  return appendToLedger(ports, 'stop', () => attemptOnce(ports, received));
}

interface Tripping extends ReceivedTrip {
  readonly world: World;
  readonly read: ReadParts;
  readonly key: string;
}

async function attemptOnce(ports: ChatPorts, received: ReceivedTrip): Promise<Attempt<TripOutcome>> {
  const { trip, sender, repository } = received;
  const world = await readWorld(ports);
  const source = { kind: 'guard', id: BREAKER, url: null, thread: null, boundSha: null } as const;
  const asking = { source, actor: { ...sender, bot: false } };
  const read = await readModels(ports, asking, { world, models: [trip.model], all: false });
  const { environment, model, revision, arm } = trip;
  const key = sha256(JSON.stringify(['seatrial/guard/v1', repository, environment, model, revision, arm, trip.sha256]));
  const tripping = { ...received, world, read, key };
  const ledger = read.ledger.ledgers[model];
  if (ledger === undefined) return nothing('over');
  const events = eventsOf(ledger);
  if (events.some(({ data }) => data.intentKey === key)) return nothing('repeated');
  const about = trippedArm(ledger.state, events, trip);
  if (about.kind === 'over') return nothing('over');
  const request =
    about.kind === 'production'
      ? takeBack(ports, tripping)
      : takeOut(tripping, concludeTripped(ledger.state, trip, about.candidate));
  if (request === null) return nothing('over');
  const show = showDecided({ key, ledgers: read.ledger.ledgers, isNew: true });
  return { kind: 'commit', request, committed: () => ({ kind: 'recorded', show }) };
}

function nothing(kind: 'over' | 'repeated'): Attempt<TripOutcome> {
  return { kind: 'nothing', result: { kind } };
}

function takeOut(
  { trip, sender, repository, world, read, key }: Tripping,
  own: ReturnType<typeof concludeTripped>,
): CommitRequest {
  const { model, environment } = trip;
  const ledger = read.ledger.ledgers[model];
  const events = ledger === undefined ? [] : eventsOf(ledger);
  const registered = read.registered[model];
  const pull = registered?.versions.find(({ sha256: digest }) => digest === trip.sha256)?.pull ?? null;
  const statement = guardStatement({ model, environment }, own, {
    key,
    at: world.now,
    actor: { id: sender.id, login: sender.login, role: 'write', teams: [] },
    via: guardSource(events, { environment, sha256: trip.sha256, pull }),
    reasonCode: 'guard-tripped',
    details: {
      conclusion: 'fail',
      reason: reasonOf(trip),
      policy: registered?.facts.policyDigest ?? null,
      settings: world.overview.settingsBlob,
    },
  });
  const files = new Map(writeStatements({ model, logFiles: ledger?.logFiles ?? [] }, [statement], repository));
  if (own.deployment !== null) files.set(deploymentPath(environment, model), formatDeployment(own.deployment));
  const message = `${renderTurnMessage({ model, environment }, [statement])}\n\nSeatrial-Intent: ${key}\n`;
  return { expectedHead: read.ledger.head, files, message };
}

/** The same decision as a rollback that nobody had to write; null where there is no version to go back to. */
function takeBack(ports: ChatPorts, { trip, sender, repository, world, read, key }: Tripping): CommitRequest | null {
  const registered = read.registered[trip.model];
  if (registered === undefined) return null;
  const { environment, sha256: leaves } = trip;
  const actor = { id: sender.id, login: sender.login };
  const about = { environment, actor, by: BREAKER, leaves, to: null, reason: reasonOf(trip) };
  const ledger = read.ledger.ledgers[trip.model];
  const events = ledger === undefined ? [] : eventsOf(ledger);
  const facts = guardRollback({ world, registered, events, ...about });
  if (facts === null) return null;
  const verdict = decideCommand(statesOf(read.ledger), facts, ports.rules);
  if (verdict.kind !== 'allow') return null;
  const { reasonCode, changes } = verdict;
  return buildCommit(
    { kind: 'apply', reasonCode, verdicts: [verdict], changes },
    { repository, key, gathered: read.ledger },
  );
}

function reasonOf({ event, version, at }: GuardTrip): string {
  return `the breaker of a gateway turned ${version} away at ${at}: ${event}`;
}
