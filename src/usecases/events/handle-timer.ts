import type { SweepReach } from '../../domain/promotion/heard-event.ts';
import { asksForSomething } from '../../domain/promotion/urgency.ts';
import type { ThreadChange } from '../ports/changed-threads.ts';
import type { RecentRequests } from '../ports/recent-requests.ts';
import { projectChanges } from '../promotion/project-changes.ts';
import { type Sweep, sweepRequests } from '../promotion/reconcile.ts';
import type { SweepMemory } from '../promotion/sweep-memory.ts';
import { decideAndShow } from './decide-tests.ts';
import { observeTested } from './observe-tests.ts';
import { settle } from './settle.ts';
import type { EventPlace, EventPorts } from './place.ts';

/**
 * Looks at requests whose event was lost and at what is remembered, decides the live tests that run, asks the sources of their
 * traffic, then repairs what is shown.
 * Of a repository where nothing has changed since the last time and no live test runs it asks four things: which threads have
 * changed, what is remembered, and where the two branches are.
 */
export function handleTimer(place: EventPlace, reach: SweepReach): void {
  const { turns, memory } = place;
  const work = async (): Promise<void> => {
    const ports = await place.open();
    const changes = memory.unseen(await ports.threads.since(memory.changedSince(reach.since)));
    const looked = changes.length > 0 || memory.waiting ? await sweep(place, ports, reach) : NOTHING;
    showSwept(place, looked);
    showOwed(place);
    repair(place, changes, looked.outcomes.length);
  };
  turns.add('request', { owner: null, work, onFailure: (error) => place.tell({ kind: 'failed', error }) });
  turns.add('request', {
    owner: null,
    work: async () => {
      const settlement = await settle(place, 'all');
      memory.tested = new Set(settlement.tested);
      await decideAndShow(place, settlement);
      observeTested(place, settlement.tested);
    },
  });
}

const NOTHING: Sweep = { outcomes: [], looked: [], left: 0, show: async () => {} };

async function sweep(place: EventPlace, ports: EventPorts, { since, leftAloneMs }: SweepReach): Promise<Sweep> {
  const isRequest = (body: string): boolean => asksForSomething(place.parseComment(body));
  const swept = await sweepRequests(ports, unsettled(ports.recent({ since, isRequest }), place.memory), leftAloneMs);
  for (const outcome of swept.outcomes) if (outcome.kind === 'failed') place.warn('not-decided', outcome.error);
  place.memory.waiting = swept.left > 0;
  return swept;
}

function unsettled(requests: RecentRequests, memory: SweepMemory): RecentRequests {
  return { list: async () => (await requests.list()).filter((intent) => !memory.isSettled(intent)) };
}

/** What could not be shown is looked at again. */
function showSwept({ turns, open, memory, warn }: EventPlace, { looked, show }: Sweep): void {
  if (looked.length === 0) return;
  turns.add('answer', {
    owner: null,
    work: async () => {
      await show(await open());
      for (const intent of looked) memory.settle(intent);
    },
    onFailure: (error) => {
      memory.waiting = true;
      warn('not-shown', error);
    },
  });
}

/** Answers of this process that GitHub did not take. */
function showOwed({ turns, open, memory, warn }: EventPlace): void {
  for (const [source, show] of memory.owed) {
    turns.add('answer', {
      owner: null,
      work: async () => {
        await show(await open());
        memory.owed.delete(source);
      },
      onFailure: (error) => warn('not-shown', error),
    });
  }
}

function repair({ turns, open, memory, tell }: EventPlace, changes: readonly ThreadChange[], requests: number): void {
  turns.add('answer', {
    owner: null,
    work: async () => {
      const threads = changes.map(({ thread }) => thread);
      const ports = await open();
      await projectChanges(ports, memory.shown, threads).finally(() => askJobs(ports, memory));
      memory.see(changes);
      tell({ kind: 'reconciled', requests });
    },
    onFailure: (error) => tell({ kind: 'failed', error }),
  });
}

/** The event of a job that waits may be lost, too. Where no environment was guarded, and neither branch has moved since, nothing is asked for. */
async function askJobs(ports: EventPorts, memory: SweepMemory): Promise<void> {
  const { at } = memory.shown;
  if (at !== null && at === memory.unguardedAt) return;
  memory.unguardedAt = (await ports.answerJobs()) ? null : at;
}
