import type { PlannedRate, PlannedSpread } from '../../../contract/generated/types.ts';
import type { TestPolicy } from '../test-policy.ts';
import { runTest, type SimulatedTest } from './run-test.ts';
import type { OverShares, World, WorldArm } from './world.ts';

/** A spread that nobody said: that of 0 or 1 where the range is of these, and the largest that any other range allows. */
export interface Assumption {
  readonly metric: string;
  readonly spread: number;
  readonly isYesOrNo: boolean;
  /** The middle of the range, where nobody said the mean either; else null. */
  readonly mean: number | null;
}

/** A spread that the record or a certificate tells; of pairs, that of the differences. */
export interface TakenSpread {
  readonly metric: string;
  readonly pairs: boolean;
  readonly spread: PlannedSpread;
}

/** A service as its owner describes it: what is not known of a candidate is what the three worlds differ in. */
export interface Service {
  /** Requests a second, on average; they follow a daily cycle, and the metrics do not. */
  readonly rate: number;
  readonly metrics: World['metrics'];
  readonly units: World['units'];
  /** Share of the predictions whose label comes. */
  readonly labelled: number;
  /** Share of a candidate's requests on which exactly one of both versions is right, where pairs are scored. */
  readonly disagreement: number | null;
  readonly errors: number;
  readonly over: OverShares;
  readonly candidates: number;
}

export interface SimulationQuestion {
  readonly policy: TestPolicy;
  readonly service: Service;
  /** The gain of the first candidate, above 0, in the unit of the first metric. */
  readonly effect: number;
  readonly tests: number;
  readonly seed: number;
}

/** The same test in three worlds: the first candidate is better by the effect, no better, or worse by it. */
export interface Simulation {
  readonly better: SimulatedEnds;
  readonly same: SimulatedEnds;
  readonly worse: SimulatedEnds;
}

/** What many tests came to; times in milliseconds since the start. */
export interface SimulatedEnds {
  readonly tests: number;
  /** Of the first candidate. */
  readonly promoted: number;
  readonly rejected: number;
  readonly inconclusive: number;
  readonly invalid: number;
  /** Until half of them were over, and until four of five were. */
  readonly medianMs: number;
  readonly mostMs: number;
  /** Requests that the first candidate answered, in the median test. */
  readonly exposed: number;
  /** How many had promoted it by the end of each day. */
  readonly promotedByDay: readonly number[];
}

/** A simulation with what it is of. */
export interface SimulatedModel {
  readonly model: string;
  readonly metric: string;
  /** In the metric's unit, towards what is better. */
  readonly effect: number;
  readonly tests: number;
  /** Requests a second. */
  readonly rate: number;
  /** What tells the rate; null where somebody said it. */
  readonly rateFrom: PlannedRate | null;
  /** Chance of a false promotion that the policy allows. */
  readonly alpha: number;
  readonly assumed: readonly Assumption[];
  readonly taken: readonly TakenSpread[];
  /** Share of failing requests, as windows tell it; null where it was not taken from there. */
  readonly errorsTaken: number | null;
  /** The version whose certificate was read; null where there is none. */
  readonly certified: string | null;
  readonly simulation: Simulation;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST = 0.8;

export function simulate(question: SimulationQuestion): Simulation {
  return { better: endsOf(question, 1), same: endsOf(question, 0), worse: endsOf(question, -1) };
}

function endsOf({ policy, service, effect, tests, seed }: SimulationQuestion, sign: 1 | 0 | -1): SimulatedEnds {
  const world = worldOf(policy, service, sign * effect);
  const ended = Array.from({ length: tests }, (_, test) =>
    runTest({ policy: gainful(policy), world, seed: seed + test }),
  );
  const kinds = (...wanted: readonly SimulatedTest['outcome']['kind'][]) =>
    ended.filter(({ outcome: { kind } }) => wanted.includes(kind)).length;
  const promoted = ended.filter(isPromoted);
  const ends = ended.map(({ endMs }) => endMs).toSorted((a, b) => a - b);
  const exposed = ended.map((one) => one.exposed[FIRST] ?? 0).toSorted((a, b) => a - b);
  return {
    tests,
    promoted: promoted.length,
    rejected: kinds('reject-harm', 'reject-futile'),
    inconclusive: kinds('inconclusive') + kinds('promote') - promoted.length,
    invalid: kinds('invalid'),
    medianMs: at(ends, 0.5),
    mostMs: at(ends, MOST),
    exposed: at(exposed, 0.5),
    promotedByDay: daysOf(policy).map((day) => promoted.filter(({ endMs }) => endMs <= day * DAY_MS).length),
  };
}

const FIRST = 'c1';

function isPromoted({ outcome }: SimulatedTest): boolean {
  return outcome.kind === 'promote' && outcome.candidate === FIRST;
}

function at(sorted: readonly number[], proportion: number): number {
  return sorted[Math.max(0, Math.ceil(proportion * sorted.length) - 1)] ?? 0;
}

function daysOf({ maxDurationMs }: TestPolicy): readonly number[] {
  return Array.from({ length: Math.ceil(maxDurationMs / DAY_MS) }, (_, index) => index + 1);
}

/** Simulated contributions are of gains: a metric of which less is better is turned round. */
function gainful(policy: TestPolicy): TestPolicy {
  return { ...policy, metrics: policy.metrics.map((metric) => ({ ...metric, sign: 1 })) };
}

function worldOf({ metrics, pairedShare, shadowShare }: TestPolicy, service: Service, effect: number): World {
  const { rate, units, labelled, disagreement, errors, over, candidates } = service;
  const arm = (name: string | null): WorldArm => ({ name, effect: 0, errors, over, missing: 1 - labelled, lost: 0 });
  const others = Array.from({ length: candidates - 1 }, (_, index) => arm(`c${index + 2}`));
  return {
    rate,
    season: 'traffic',
    metrics: service.metrics,
    units,
    arms: [arm(null), { ...arm(FIRST), effect }, ...others],
    labelDelayMs: wholeHours(Math.max(0, ...metrics.map(({ delayMs }) => delayMs))),
    paired: disagreement === null ? null : { share: pairedShare, shadow: shadowShare, disagreement },
    windowMs: HOUR_MS,
  };
}

/** Windows are of an hour; what comes within one is known at its end. */
function wholeHours(ms: number): number {
  return Math.ceil(ms / HOUR_MS) * HOUR_MS;
}
