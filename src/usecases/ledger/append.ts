import { AppError } from '../../domain/error.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommitRequest, DeploymentStore } from '../ports/deployment-store.ts';

export interface AppendPorts {
  readonly store: DeploymentStore;
  readonly clock: Clock;
}

/** A branch that is written on condition that it is still where it was read. */
interface GuardedBranch extends Pick<AppendPorts, 'clock'> {
  readonly store: Pick<DeploymentStore, 'commit'>;
}

const ASK_AGAIN = 'Nothing was changed. Send the command again in a minute.';

/** How often it is tried, where others write the branch at the same time, and what to do when that was too often. */
const PATIENCE = {
  /** What lowers exposure keeps trying where many others write at once. */
  stop: { attempts: 25, hint: ASK_AGAIN },
  request: { attempts: 5, hint: ASK_AGAIN },
  /** Fifty writers at once: the unluckiest loses a race against each of the others. */
  report: { attempts: 100, hint: 'Nothing was written. Run it again when fewer jobs write at once.' },
} as const;

export type Urgency = keyof typeof PATIENCE;

/** What a reading of the branch leads to: a commit, or nothing to write. */
export type Attempt<T> =
  | { readonly kind: 'commit'; readonly request: CommitRequest; readonly committed: (head: string) => T }
  | { readonly kind: 'nothing'; readonly result: T };

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Reads, decides and commits until nobody else was faster: the only way into the log. What a failed call left behind is read
 * again by the next one, so that nothing is written twice. Throws AppError state-conflict after too many lost races.
 */
export async function appendToLedger<T>(
  { store, clock }: GuardedBranch,
  urgency: Urgency,
  attempt: () => Promise<Attempt<T>>,
): Promise<T> {
  const { attempts, hint } = PATIENCE[urgency];
  for (let lost = 0; lost < attempts; lost++) {
    const next = await attempt();
    if (next.kind === 'nothing') return next.result;
    const outcome = await store.commit(next.request);
    if (outcome.kind === 'committed') return next.committed(outcome.head);
    await clock.pause(pauseMs(lost, clock.random()));
  }
  const message = `The branch moved during each of ${attempts} attempts.`;
  throw new AppError({ code: 'state-conflict', message, hint });
}

/** Full jitter: writers that lost the same race do not meet again (aws.amazon.com, Exponential Backoff And Jitter). */
function pauseMs(lost: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** lost) * random;
}
