import type { PerformanceResult } from '../contract/generated/types.ts';
import { highestPercentileBudget } from '../domain/benchmark/capacity.ts';
import { buildHistogram } from '../domain/benchmark/histogram.ts';
import { summarizeLatency } from '../domain/benchmark/latency.ts';
import { planSolo } from '../domain/benchmark/sampling-plan.ts';
import { parseRate } from '../domain/model/quantity.ts';
import { applyLoad, backlogOf, latenciesOf, measureCapacity, planLoad, repeatLoad } from './load.ts';
import { batchSizeOf, type Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';
import { lookTwice } from './second-look.ts';
import { measureSolo, repeatSolo, throughputOf, type SoloRounds } from './solo.ts';

type Measured = Pick<PerformanceResult, 'rate' | 'capacity' | 'backlog'>;

/** These are always measured here, though a result may lack them. */
type Figures = Measured & {
  readonly latency: NonNullable<PerformanceResult['latency']>;
  readonly throughput: NonNullable<PerformanceResult['throughput']>;
  readonly histogram: NonNullable<PerformanceResult['histogram']>;
};

/** The absolute figures of one model under the load pattern of its mode. */
export async function measureScenario(measurement: Measurement, arm: Arm): Promise<Figures> {
  const { scenario, rate } = measurement.request.mode;
  const ratePerSecond = rate === undefined ? null : parseRate(rate);
  const isLoaded = ratePerSecond !== null && (scenario === 'server' || scenario === 'multi-stream');
  // Under load the tail comes from the load run; alone, only the service times are needed.
  const solo = isLoaded ? await measureSolo(measurement, arm, null) : await measureAlone(measurement, arm);
  const throughput = throughputOf(solo, batchSizeOf(measurement, arm));
  if (!isLoaded) {
    return {
      rate: ratePerSecond,
      latency: summarizeLatency(solo),
      histogram: buildHistogram(solo),
      throughput,
      capacity: null,
    };
  }
  const plan = planLoad(measurement, arm, scenario === 'server' ? 'poisson' : 'fixed');
  const traces = await lookTwice(measurement, {
    arm,
    take: (factor) => applyLoad(measurement, { ...repeatLoad(plan, factor), ratePerSecond }),
    timesOf: latenciesOf,
  });
  const latencies = latenciesOf(traces);
  return {
    rate: ratePerSecond,
    latency: summarizeLatency(latencies),
    histogram: buildHistogram(latencies),
    throughput,
    capacity: scenario === 'server' && arm === 'candidate' ? await measureCapacity(measurement, solo) : null,
    ...(scenario === 'multi-stream' ? { backlog: backlogOf(traces, ratePerSecond) } : {}),
  };
}

async function measureAlone(measurement: Measurement, arm: Arm): Promise<SoloRounds> {
  const proportion = highestPercentileBudget(measurement.request.mode.budgets.latency)?.proportion ?? null;
  const plan = planSolo({ ...measurement.probe, proportion });
  return lookTwice(measurement, {
    arm,
    take: (factor) => repeatSolo(measurement, { arm, plan: { ...plan, rounds: Math.ceil(plan.rounds * factor) } }),
    timesOf: (rounds) => rounds,
  });
}
