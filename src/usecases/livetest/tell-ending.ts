import type { LedgerEvent } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { traceTest } from '../../domain/livetest/trace-test.ts';
import { policyDigestOf } from '../../domain/livetest/windows-read.ts';
import { liveTestsOf } from '../../domain/statistics/live-tests.ts';
import type { Ending } from '../../report/chatops/conclusion-wording.ts';
import type { TracedDecision } from '../../report/livetest/decision-view.ts';
import { type KeptFiles, readDecision, windowsBefore } from './read-decision.ts';
import { TRACED_STEPS } from './tell-tests.ts';

/** Decisions of a model that stand in its log. */
export interface EndingLog {
  readonly events: readonly LedgerEvent[];
  /** Of today; null where model.yaml declares no live test. */
  readonly policy: TestPolicy | null;
}

/**
 * How live tests have ended, by the ids of the events that say so. Without `told` from the log alone, which costs nothing; with it
 * as the kept decisions have it.
 */
export async function tellEndings(
  ports: KeptFiles,
  concluding: readonly LedgerEvent[],
  { told, ...log }: EndingLog & { readonly told: boolean },
): Promise<ReadonlyMap<string, Ending>> {
  const endings = new Map<string, Ending>();
  for (const event of concluding) {
    if (event.type !== 'livetest.concluded') continue;
    const until = log.events.slice(0, log.events.findIndex(({ id }) => id === event.id) + 1);
    const test = liveTestsOf(until).findLast(({ environment }) => environment === event.data.environment) ?? null;
    endings.set(event.id, { test, decided: told ? await tellEnding(ports, event, log) : null });
  }
  return endings;
}

/**
 * The decision that an event names, as it is kept, and how it came about. null where the event names none, or the kept files are
 * not those that the log names: the event tells its own numbers. Under another policy than that of today there is no chart.
 */
export async function tellEnding(
  ports: KeptFiles,
  { data: { decision: facts, environment } }: LedgerEvent,
  { events, policy }: EndingLog,
): Promise<TracedDecision | null> {
  if (facts === undefined || environment === null) return null;
  const decision = (await readDecision(ports, facts))?.decision ?? null;
  if (decision === null) return null;
  if (policy === null || policyDigestOf(policy, sha256) !== facts.policy) return { decision, traces: [] };
  try {
    const read = await windowsBefore(ports, events, { path: facts.path, history: decision.history });
    const traced = { policy, history: decision.history, sharesKnown: decision.sharesKnown };
    return { decision, traces: traceTest(traced, read, { at: decision.at, steps: TRACED_STEPS }) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'state-corrupt') return { decision, traces: [] };
    throw error;
  }
}
