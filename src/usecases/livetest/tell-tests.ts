import type { LedgerEvent, VersionFacts } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import { checkHistory } from '../../domain/livetest/check-history.ts';
import { loggedHistory } from '../../domain/livetest/logged-history.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { traceTest } from '../../domain/livetest/trace-test.ts';
import { askedFor } from '../../domain/promotion/standing-approval.ts';
import { isBaking } from '../../domain/promotion/stage.ts';
import type { ToldTest } from '../../report/livetest/told-test.ts';
import { decideLive } from './decide-live.ts';
import { recordedWindows } from './logged-test.ts';
import type { KeptFiles } from './read-decision.ts';

export interface TellingPorts extends KeptFiles {
  /** Version of this program. */
  readonly program: string;
}

/** A live test that runs, and the threads on which its numbers are told. */
export interface RunningTest {
  readonly environment: string;
  readonly threads: readonly number[];
  /** What is recorded of it, decided and traced once however often it is asked for. */
  readonly tell: () => Promise<ToldTest>;
}

interface Told {
  readonly ledger: ModelLedger;
  /** null where model.yaml declares none. */
  readonly policy: TestPolicy | null;
  readonly versions: readonly VersionFacts[];
}

/** As many as a line of a chart can tell apart. */
export const TRACED_STEPS = 40;

/** The live tests of a model that evidence decides about, each told as of the last thing that was recorded. */
export function runningTests(
  ports: TellingPorts,
  { ledger: { state, events: logged }, policy, versions }: Told,
): readonly RunningTest[] {
  if (policy === null) return [];
  const events = logged.map(({ event }) => event);
  return Object.values(state.deployments).flatMap((file) => {
    const { environment } = file;
    const { lease, candidates = [] } = file.liveTest ?? {};
    if (lease === undefined || isBaking(file)) return [];
    const threads = candidates.flatMap(({ sha256 }) => [
      versions.find((one) => one.sha256 === sha256)?.pull ?? null,
      askedFor(events, { environment, sha256 }, 'live')?.data.via.thread ?? null,
    ]);
    let told: Promise<ToldTest> | null = null;
    const tell = (): Promise<ToldTest> => (told ??= tellTest(ports, { environment, events, policy }));
    return [{ environment, threads: [...new Set(threads)].filter((thread) => thread !== null), tell }];
  });
}

interface Telling {
  readonly environment: string;
  readonly events: readonly LedgerEvent[];
  readonly policy: TestPolicy;
}

/** It depends on the record alone, not on the time. */
export async function tellTest(ports: TellingPorts, { environment, events, policy }: Telling): Promise<ToldTest> {
  const history = loggedHistory(events, environment);
  const at = events.at(-1)?.time;
  if (history === null || at === undefined || checkHistory(history).length > 0) return { kind: 'unknown', environment };
  try {
    const gathered = await recordedWindows(ports, events, history);
    const windows = gathered.windows.map(({ window }) => window);
    const decision = decideLive({ policy, history, sharesKnown: true, windows, at, program: ports.program });
    const traces = traceTest({ policy, history }, windows, { at, steps: TRACED_STEPS });
    return { kind: 'told', environment, decision, traces };
  } catch (error) {
    // What is shown beside it is shown all the same; whoever decides says what is wrong with the windows.
    if (error instanceof AppError && error.code === 'state-corrupt') return { kind: 'unknown', environment };
    throw error;
  }
}
