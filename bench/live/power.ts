import { runTest, type SimulatedTest } from '../../src/domain/livetest/simulation/run-test.ts';
import { meanAt, type Outcome, type Season, type World } from '../../src/domain/livetest/simulation/world.ts';
import { alphaOf } from '../../src/domain/livetest/statistics/alpha.ts';
import type { TestPolicy } from '../../src/domain/livetest/test-policy.ts';
import { timeToKnow } from '../../src/domain/livetest/time-to-know.ts';
import { percent, printLine, quantile } from '../certify/report.ts';
import { DAY_MS, HOUR_MS, KIND_NAMES, KINDS, policyOf, SEASONS, worldOf } from '../../test/support/live-worlds.ts';

const POWER = 0.8;
const LEAST_PAIRED_FACTOR = 4;

/** A candidate that is better by just what the policy says matters. */
export function power(tests: number): void {
  process.stdout.write('\nPower: one candidate with half of the traffic, better by the smallest gain that matters\n');
  for (const kind of KIND_NAMES)
    for (const season of kind === 'bernoulli' ? SEASONS : (['cycle'] as const)) {
      const { outcome, minEffect } = KINDS[kind];
      const world = worldOf({ kind, season, labels: 'at once', lifts: [minEffect / outcome.mean] });
      powerIn(`${kind}, ${season}`, withManyUnits(world), { policy: policyOf(kind), tests });
    }
}

interface PowerQuestion {
  readonly policy: TestPolicy;
  readonly tests: number;
}

function powerIn(name: string, world: World, { policy, tests }: PowerQuestion): void {
  const plannedMs = world.units === null ? planned(world, policy) : policy.maxDurationMs;
  const own = { ...policy, maxDurationMs: Math.max(plannedMs, policy.maxDurationMs) };
  const done = Array.from({ length: tests }, (_, seed) => runTest({ policy: own, world, seed, shares: { c1: 0.5 } }));
  const found = done.filter((one) => isFound(one) && one.endMs <= plannedMs).length / tests;
  printLine(name, `${percent(found)} within the planned ${days(plannedMs)}, ${half(done)}`, {
    text: `at least ${percent(POWER, 0)}`,
    met: found >= POWER,
  });
}

/** How much is known of units that come again ends with how many there are. */
function withManyUnits(world: World): World {
  const { units, rate } = world;
  return units === null ? world : { ...world, rate: 5 * rate, units: { ...units, count: 5 * units.count } };
}

function isFound({ outcome }: SimulatedTest): boolean {
  return outcome.kind === 'promote';
}

function half(done: readonly SimulatedTest[]): string {
  return `half of all ended after ${days(
    quantile(
      done.map(({ endMs }) => endMs),
      0.5,
    ),
  )}`;
}

function days(ms: number): string {
  return `${(ms / DAY_MS).toFixed(1)} days`;
}

function planned({ rate, metrics: [drawn], season }: World, { metrics: [judged] }: TestPolicy): number {
  const effect = judged?.minEffect ?? Number.NaN;
  const spread = drawn === undefined ? 0 : spreadOf(drawn.outcome, meanOverTime(season, drawn.outcome.mean));
  const test = {
    effect,
    scale: effect,
    alpha: alphaOf(0.05, { declared: 1, joined: 0, attempt: 1 }),
    spread,
    rate,
    shares: { candidate: 0.5, production: 0.5, pairs: 0 },
    minRequests: 0,
    delayMs: 0,
  };
  return timeToKnow({ ...test, minDurationMs: DAY_MS });
}

function meanOverTime(season: Season, mean: number): number {
  const hours = Array.from({ length: 14 * 24 }, (_, hour) => meanAt(season, mean, hour * HOUR_MS));
  return hours.reduce((sum, value) => sum + value, 0) / hours.length;
}

/** Of one prediction that comes alone. */
function spreadOf(outcome: Outcome, mean: number): number {
  if (outcome.kind === 'lognormal') return mean * Math.sqrt(Math.exp(outcome.sigma ** 2) - 1);
  return Math.sqrt((mean * (1 - mean)) / (outcome.kind === 'bounded' ? 4 : 1));
}

/** The same gain by the candidate's own requests, and by those that production answers too. */
export function paired(tests: number): void {
  process.stdout.write('\nPaired: right on 10 % and 10.5 %, one of both right on 4 % of the requests\n');
  const base = worldOf({ kind: 'bernoulli', season: 'cycle', labels: 'at once', lifts: [0.05] });
  const policy = { ...policyOf('bernoulli'), maxDurationMs: 365 * DAY_MS };
  const requests = (share: number) => {
    const world = { ...base, paired: share === 0 ? null : { share, shadow: share, disagreement: 0.04 } };
    const own = { ...policy, pairedShare: share, shadowShare: share, minDurationMs: 0 };
    const done = Array.from({ length: tests }, (_, seed) => runTest({ policy: own, world, seed, shares: { c1: 0.5 } }));
    return quantile(
      done.filter(isFound).map(({ exposed }) => exposed['c1'] ?? 0),
      POWER,
    );
  };
  const [alone, both] = [requests(0), requests(1)];
  printLine(
    'candidate requests until four of five know',
    `${Math.round(alone)} alone, ${Math.round(both)} paired: ${(alone / both).toFixed(1)} times fewer`,
    {
      text: `at least ${LEAST_PAIRED_FACTOR} times`,
      met: alone / both >= LEAST_PAIRED_FACTOR,
    },
  );
}
