import { sha256 } from '../../contract/sha256.ts';
import { modelsOf } from '../../contract/ledger.ts';
import { isPassing } from '../../domain/error.ts';
import { decide } from '../../domain/promotion/decide.ts';
import { type RememberedRequest, rememberedRequests } from '../../domain/promotion/remembered-requests.ts';
import { watchedIn } from '../../domain/promotion/stage.ts';
import { appendToLedger, type Attempt } from '../ledger/append.ts';
import { readLedgers } from '../ledger/read.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import { type Show, showDecided } from './decided-request.ts';
import { statesOf } from './read-named.ts';
import { buildLapse } from './lapse-commit.ts';
import { buildCommit } from './ledger-commit.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';
import { gatherRemembered, type RememberedNow } from './gather-remembered.ts';

/** A request that was remembered, and is over now. */
export interface SettledRequest {
  /** The key of what became of it. */
  readonly key: string;
  readonly reasonCode: string;
  readonly show: Show;
}

export interface Settlement {
  readonly settled: readonly SettledRequest[];
  /** Models with a live test, and where the branch was, as it was read first. */
  readonly tested: readonly string[];
  readonly head: string | null;
  /** What kept single requests from being looked at; they are looked at again. */
  readonly errors: readonly unknown[];
}

/** Of one pull request, or of all. */
export type SettleScope = number | 'all';

/**
 * Looks at what is remembered: carries out what was merged as it was bound and certified since, by the same decision as if it
 * were asked for now, and ends what cannot come true any more. Each request is over with one commit, so that it may be called
 * at any time, by several machines at once, and be cut off anywhere.
 */
export async function settleRemembered(ports: ChatPorts, scope: SettleScope): Promise<Settlement> {
  const { files, head } = await ports.store.read('all');
  const { ledgers } = readLedgers(modelsOf(files), (model) => ports.readLedger(files, model));
  const logs = ledgers.map((ledger) => ({ state: ledger.state, events: eventsOf(ledger) }));
  const requests = rememberedRequests(logs).filter(({ pull }) => scope === 'all' || pull === scope);
  const settled: SettledRequest[] = [];
  const errors: unknown[] = [];
  for (const request of requests) {
    const one = await settleOne(ports, request).catch((error: unknown) => {
      if (isPassing(error)) throw error;
      errors.push(error);
    });
    if (one !== undefined && one !== null) settled.push(one);
  }
  const tested = ledgers.flatMap(({ model, state }) => (watchedIn(state).length > 0 ? [model] : []));
  return { settled, errors, tested, head };
}

function settleOne(ports: ChatPorts, request: RememberedRequest): Promise<SettledRequest | null> {
  return appendToLedger(ports, 'request', () => attemptOnce(ports, request));
}

const NOTHING = { kind: 'nothing', result: null } as const;

async function attemptOnce(ports: ChatPorts, before: RememberedRequest): Promise<Attempt<SettledRequest | null>> {
  const now = await gatherRemembered(ports, before);
  if (now === null || now.fate.kind === 'waits') return NOTHING;
  const { fate, request, ledger } = now;
  const context = { key: laterKey(request), repository: repositoryOf(request), gathered: ledger };
  if (fate.kind === 'lapsed') {
    const lapse = { lapse: fate.lapse, at: now.at, request };
    return committing(now, { ...context, reasonCode: fate.lapse }, buildLapse(lapse, context));
  }
  const decision = decide(statesOf(ledger), now.facts, ports.rules);
  return committing(now, { ...context, reasonCode: decision.reasonCode }, buildCommit(decision, context));
}

interface Settled {
  readonly key: string;
  readonly reasonCode: string;
}

function committing(
  { ledger: { ledgers } }: RememberedNow,
  { key, reasonCode }: Settled,
  request: CommitRequest,
): Attempt<SettledRequest | null> {
  const show = showDecided({ key, ledgers, isNew: true });
  return { kind: 'commit', request, committed: () => ({ key, reasonCode, show }) };
}

/** A request is answered twice: when it is remembered, and when it is over. */
function laterKey(request: RememberedRequest): string {
  return sha256(JSON.stringify(['seatrial/remembered/v1', repositoryOf(request), request.key]));
}

function repositoryOf({ promotions }: RememberedRequest): string {
  return promotions[0]?.event.source ?? '';
}
