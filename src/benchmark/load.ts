import type { Backlog, Capacity } from '../contract/generated/types.ts';
import { fixedSchedule, poissonSchedule, type Schedule } from '../domain/benchmark/arrivals.ts';
import { highestPercentileBudget, searchCapacity } from '../domain/benchmark/capacity.ts';
import { openLoopLatencies, summarizeBacklog, type OpenLoopTrace } from '../domain/benchmark/open-loop.ts';
import { concatenate, percentile, sortedCopy } from '../domain/benchmark/percentile.ts';
import { seededRandom } from '../domain/benchmark/random.ts';
import { parseDuration } from '../domain/model/quantity.ts';
import { batchSizeOf, type Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';
import type { SoloRounds } from './solo.ts';

export type ArrivalKind = 'poisson' | 'fixed';

export interface LoadOptions {
  readonly arm: Arm;
  readonly arrivals: ArrivalKind;
  readonly ratePerSecond: number;
  /** Requests in all. */
  readonly requests: number;
  /** Independent runs, each with a fresh session and its own arrivals. */
  readonly runs: number;
  /** Real time of all runs together. */
  readonly limitMs: number;
}

/** Open-loop runs at one rate. */
export async function applyLoad(measurement: Measurement, options: LoadOptions): Promise<readonly OpenLoopTrace[]> {
  const { client, probe } = measurement;
  const { arm } = options;
  const batchSize = batchSizeOf(measurement, arm);
  const limitMs = options.limitMs / options.runs;
  const traces: OpenLoopTrace[] = [];
  for (let run = 0; run < options.runs; run++) {
    const seed = measurement.nextSeed();
    const intended = schedule(options, seed);
    const round = { arm, batchSize, seed, fresh: measurement.isFresh(run), warmUpMs: 6 };
    const reply = await client.openLoop({ ...round, intended, limitMs, callMs: probe.callMs });
    traces.push({ intended, completed: reply.completed, service: reply.service, endMs: reply.endMs });
    measurement.report(`serving ${Math.round(options.ratePerSecond)} requests a second`, (run + 1) / options.runs);
  }
  return traces;
}

function schedule({ arrivals, ratePerSecond, requests, runs }: LoadOptions, seed: number): Schedule {
  const count = Math.max(2, Math.ceil(requests / runs));
  return arrivals === 'fixed'
    ? fixedSchedule(ratePerSecond, count)
    : poissonSchedule(ratePerSecond, count, seededRandom(seed));
}

/** Runs of an open-loop measurement. */
const RUNS = 10;
/** Requests that a 99th percentile with an interval needs, with a reserve for clusters. */
const REQUESTS_OVER_PROPORTION = 9;
const LOAD_LIMIT_MS = { normal: 1000, quick: 300 } as const;
/** A slow model gets more time for the requests that its percentile needs. */
const SLOW_LOAD_LIMIT_MS = { normal: 10_000, quick: 1000 } as const;
/** Slow models get this many calls in spite of the limit. */
const LEAST_CALLS = 30;
/** What a request costs beside its call: the idle time that is not cut short. */
const IDLE_MS = 0.3;

type LoadPlan = Omit<LoadOptions, 'ratePerSecond'>;

/** How long to apply the declared load: as many requests as the declared percentile needs, within the time. */
export function planLoad(measurement: Measurement, arm: Arm, arrivals: ArrivalKind): LoadPlan {
  const { request, probe } = measurement;
  const speed = probe.quick ? 'quick' : 'normal';
  const proportion = highestPercentileBudget(request.mode.budgets.latency)?.proportion ?? 0.99;
  const needed = REQUESTS_OVER_PROPORTION / (1 - proportion);
  const neededMs = Math.min(needed * (probe.callMs + IDLE_MS), SLOW_LOAD_LIMIT_MS[speed]);
  const limitMs = Math.max(LOAD_LIMIT_MS[speed], neededMs, LEAST_CALLS * probe.callMs);
  const runs = Math.max(3, Math.min(RUNS, Math.floor(1000 / probe.loadMs)));
  // The most that the time allows would be the model at its limit; more requests than that are never served.
  const most = (1.2 * limitMs) / probe.callMs;
  return { arm, arrivals, runs, limitMs, requests: Math.min(most, Math.max(2000, needed)) };
}

/** As many times the runs of a plan, each as long as there. */
export function repeatLoad(plan: LoadPlan, factor: number): LoadPlan {
  const runs = Math.ceil(plan.runs * factor);
  const share = runs / plan.runs;
  return { ...plan, runs, limitMs: plan.limitMs * share, requests: plan.requests * share };
}

export function latenciesOf(traces: readonly OpenLoopTrace[]): readonly Float64Array[] {
  return traces.map(openLoopLatencies);
}

export function backlogOf(traces: readonly OpenLoopTrace[], ratePerSecond: number): Backlog {
  return summarizeBacklog(traces, ratePerSecond);
}

const VERIFICATIONS = 6;
const STEP_DOWN = 0.88;
const VERIFY_LIMIT_MS = { normal: 300, quick: 100 } as const;

/**
 * The highest Poisson rate that holds the bound: found by replaying the service times, then confirmed by a true open-loop
 * run, in smaller steps down until one confirms it. null without a latency budget, or when no run confirms a rate.
 */
export async function measureCapacity(measurement: Measurement, service: SoloRounds): Promise<Capacity | null> {
  const bound = highestPercentileBudget(measurement.request.mode.budgets.latency);
  if (bound === null) return null;
  const boundMs = parseDuration(bound.budget);
  const random = seededRandom(measurement.nextSeed());
  let rate = searchCapacity({ service: concatenate(service), boundMs, proportion: bound.proportion, random });
  const facts = { boundMs, percentile: bound.percentile };
  if (rate === 0) return { rate, ...facts };
  const plan = { ...planLoad(measurement, 'candidate', 'poisson'), runs: 2 };
  const limitMs = Math.max(
    VERIFY_LIMIT_MS[measurement.probe.quick ? 'quick' : 'normal'],
    2 * LEAST_CALLS * measurement.probe.callMs,
  );
  for (let attempt = 0; attempt < VERIFICATIONS; attempt++, rate *= STEP_DOWN) {
    const traces = await applyLoad(measurement, { ...plan, ratePerSecond: rate, limitMs });
    const latencies = sortedCopy(concatenate(latenciesOf(traces)));
    if (percentile(latencies, bound.proportion) <= boundMs) return { rate, ...facts };
  }
  return null;
}
