import type { DecisionFacts, DeployedVersion, LedgerEvent, LiveTest, Verdict } from '../../contract/generated/types.ts';

/** A live test as the log tells it, from its first candidate to its last. */
export interface LoggedTest {
  readonly id: string;
  readonly environment: string;
  readonly from: string;
  /** null: it runs. */
  readonly until: string | null;
  /** What its candidates were compared with when it began; null where nothing served. */
  readonly production: DeployedVersion | null;
  /** Whether the evidence decides it: a share that somebody gave by hand is told as a test too, and has no lease. */
  readonly isDecided: boolean;
  readonly candidates: readonly TestedVersion[];
}

export interface TestedVersion {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** The shares that it was given, one after the other. */
  readonly steps: readonly TestStep[];
  /** null: the evidence has not ended its part. */
  readonly conclusion: TestConclusion | null;
  /** null: it is in the test. */
  readonly left: TestExit | null;
}

export interface TestStep {
  readonly at: string;
  /** Of the traffic, 0 to 1. */
  readonly share: number;
}

export interface TestConclusion {
  readonly at: string;
  readonly verdict: Verdict;
  /** Why, from a closed list. */
  readonly reasonCode: string;
  /** null of a candidate that a gateway has turned away: nobody had to decide. */
  readonly decision: DecisionFacts | null;
}

/** By which event it lost its share. */
export interface TestExit {
  readonly at: string;
  readonly type: LedgerEvent['type'];
  readonly reasonCode: string;
}

/** All live tests of a log, in the order in which they began. */
export function liveTestsOf(events: readonly LedgerEvent[]): readonly LoggedTest[] {
  const tests: LoggedTest[] = [];
  for (const event of events) {
    const { environment, deployment } = event.data;
    if (environment === null || deployment === null) continue;
    const { liveTest, production } = deployment;
    const open = tests.findIndex((test) => test.environment === environment && test.until === null);
    const running = tests[open];
    if (running !== undefined) tests[open] = follow(running, event, liveTest?.id === running.id ? liveTest : null);
    if (liveTest === null || liveTest.id === running?.id) continue;
    const begun = {
      id: liveTest.id,
      environment,
      from: event.time,
      until: null,
      production,
      isDecided: false,
      candidates: [],
    };
    tests.push(follow(begun, event, liveTest));
  }
  return tests;
}

/** `liveTest` is what the event has left of it; null: nothing. */
function follow(test: LoggedTest, event: LedgerEvent, liveTest: LiveTest | null): LoggedTest {
  const shares = new Map((liveTest?.candidates ?? []).map((one) => [one.name, one]));
  const known = test.candidates.map((one) => concluded(moved(one, event, shares.get(one.name)?.share ?? null), event));
  const joined = [...shares.values()].filter(({ name }) => !test.candidates.some((one) => one.name === name));
  const added = joined.map(({ name, version, sha256, share }): TestedVersion => {
    return { name, version, sha256, steps: [{ at: event.time, share }], conclusion: null, left: null };
  });
  const candidates = [...known, ...added];
  const isDecided =
    test.isDecided || liveTest?.lease !== undefined || known.some(({ conclusion }) => conclusion !== null);
  return { ...test, until: liveTest === null ? event.time : null, isDecided, candidates };
}

/** A candidate may come back to the same test. */
function moved(one: TestedVersion, { time, type, data }: LedgerEvent, share: number | null): TestedVersion {
  if (share === null)
    return one.left === null ? { ...one, left: { at: time, type, reasonCode: data.reasonCode } } : one;
  if (one.left === null && one.steps.at(-1)?.share === share) return one;
  return { ...one, left: null, steps: [...one.steps, { at: time, share }] };
}

function concluded(one: TestedVersion, { time, type, data }: LedgerEvent): TestedVersion {
  if (type !== 'livetest.concluded' || data.sha256 !== one.sha256 || data.conclusion === null) return one;
  const { conclusion: verdict, reasonCode, decision = null } = data;
  return { ...one, conclusion: { at: time, verdict, reasonCode, decision } };
}
