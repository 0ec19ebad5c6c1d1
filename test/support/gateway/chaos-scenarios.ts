/** What may go wrong around a gateway, and what those who ask see of it: one table for the test that does it and for the docs. */
export interface ChaosScenario {
  readonly fault: string;
  /** As docs/gateway.md tells it. */
  readonly seen: string;
}

export const CHAOS = {
  slow: {
    fault: 'A candidate becomes slow',
    seen: 'slow answers for a second or two; then production answers in its place',
  },
  nan: {
    fault: 'A candidate answers NaN',
    seen: '502 for a second; then production answers in its place',
  },
  production: {
    fault: 'The version in production fails',
    seen: '500 for a second; then the fallback answers in its place',
  },
  crash: {
    fault: 'A worker thread dies within a call',
    seen: '500 for the calls that it had; all others are answered by the other threads, and a new one is started',
  },
  hung: {
    fault: "A candidate's server takes requests and never answers",
    seen: '504 after 10 s for what it was given; production is as quick as before, and then answers in its place',
  },
  labels: {
    fault: 'Half of the labels never come',
    seen: 'nothing; windows count each of them as missing',
  },
  outcomes: {
    fault: 'Outcomes come twice and in any order',
    seen: 'which of them came before; each counts once',
  },
  disk: {
    fault: 'The disk is full',
    seen: 'nothing; windows tell of that time once there is room again',
  },
  clock: {
    fault: 'The clock jumps two hours ahead, then two hours back',
    seen: 'nothing; windows go on in the time before',
  },
  source: {
    fault: 'GitHub, or where else deployment files are, is gone',
    seen: 'nothing; the last files hold, and what is decided meanwhile comes when it is back',
  },
  traffic: {
    fault: 'Ten times the traffic that there is room for',
    seen: '429 with `Retry-After` for what is too much; all else is answered',
  },
} as const satisfies Readonly<Record<string, ChaosScenario>>;
