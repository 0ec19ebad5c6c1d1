import type { LiveMetric, LiveWindow } from '../../src/contract/generated/types.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import type { TestCandidate, TestHistory } from '../../src/domain/livetest/test-history.ts';
import type { TestMetric, TestPolicy } from '../../src/domain/livetest/test-policy.ts';

export const BEGIN = '2026-11-02T00:00:00Z';
export const HOUR_MS = 3_600_000;

export const PRODUCTION = { version: '1.3.2', sha256: 'a'.repeat(64) };

/** Time so many hours after the test began. */
export function hourOf(hours: number): string {
  return formatInstant(instantMs(BEGIN) + hours * HOUR_MS);
}

export function testMetric(own: Partial<TestMetric> = {}): TestMetric {
  return {
    id: 'conversion',
    sign: 1,
    role: 'primary',
    minEffect: 0.02,
    margin: 0.01,
    delayMs: 0,
    labels: 'exogenous',
    missing: 'exclude',
    range: [0, 1],
    ...own,
  };
}

export function testPolicy(own: Partial<TestPolicy> = {}): TestPolicy {
  return {
    alpha: 0.05,
    isSticky: false,
    ramp: [0.01, 0.05, 0.25, 0.5],
    minDurationMs: 24 * HOUR_MS,
    maxDurationMs: 14 * 24 * HOUR_MS,
    minRequests: 1000,
    metrics: [testMetric()],
    guardrails: [{ event: 'errors', ratio: 1.25, bound: 0.02 }],
    ensembles: [],
    pairedShare: 0,
    shadowShare: 0,
    bake: null,
    sentinelShare: null,
    ...own,
  };
}

export function testCandidate(name = 'gbm', own: Partial<TestCandidate> = {}): TestCandidate {
  const digit = name.length.toString(16).at(-1) ?? '0';
  return { name, version: '1.4.0', sha256: (digit === 'a' ? 'b' : digit).repeat(64), attempt: 1, joined: 0, ...own };
}

/** One epoch from the beginning on, in which each candidate has such a share. */
export function testHistory(
  shares: Readonly<Record<string, number>> = { gbm: 0.5 },
  own: Partial<TestHistory> = {},
): TestHistory {
  return {
    test: 'churn-0042',
    model: 'churn',
    environment: 'production',
    phase: 'test',
    candidates: Object.keys(shares).map((name) => testCandidate(name)),
    epochs: [{ from: BEGIN, to: null, revision: 1, production: PRODUCTION, shares }],
    ...own,
  };
}

export interface Said extends Partial<LiveWindow> {
  /** Of contributions that are 0 or 1. */
  readonly rate?: number;
}

/** What an arm says of one hour; labels are of all requests, at once. */
export function hourWindow(hour: number, arm: TestCandidate | null, { rate = 0.1, ...own }: Said = {}): LiveWindow {
  const { requests = 1000 } = own;
  const { version, sha256 } = arm ?? PRODUCTION;
  const name = arm?.name ?? 'production';
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Window',
    key: `${name}-${hour}`,
    model: 'churn',
    version,
    sha256,
    environment: 'production',
    arm: arm?.name ?? null,
    from: hourOf(hour),
    to: hourOf(hour + 1),
    requests,
    errors: 2,
    over: overOf(requests),
    latency: null,
    metrics: { conversion: zeroOrOne(requests, rate) },
    ...own,
  };
}

/** As many slow answers as budgets at the percentiles allow, and fewer. */
function overOf(requests: number) {
  return { p50: Math.round(requests * 0.4), p95: Math.round(requests * 0.03), p99: Math.round(requests * 0.004) };
}

/** Sums of so many labels, of which that share is 1. */
export function zeroOrOne(n: number, rate: number): LiveMetric {
  const sum = Math.round(n * rate);
  return { n, sum, sumSquares: sum };
}

/** Both arms, hour after hour. */
export function hoursOf(
  hours: number,
  said: { readonly production?: Said; readonly candidate?: Said; readonly arm?: TestCandidate },
): readonly LiveWindow[] {
  const { arm = testCandidate() } = said;
  return Array.from({ length: hours }, (_, hour) => [
    hourWindow(hour, null, said.production),
    hourWindow(hour, arm, said.candidate),
  ]).flat();
}
