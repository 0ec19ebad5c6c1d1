import type { PerformanceResult } from '../../../contract/generated/types.ts';
import { highestPercentileBudget } from '../../../domain/benchmark/capacity.ts';
import { buildHistogram } from '../../../domain/benchmark/histogram.ts';
import { summarizeLatency } from '../../../domain/benchmark/latency.ts';
import { parseRate } from '../../../domain/model/quantity.ts';
import { applyLoad, backlogOf, latenciesOf, measureCapacity, planLoad } from './load.ts';
import type { Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';
import { measureSolo, throughputOf } from './solo.ts';

type Measured = Pick<PerformanceResult, 'rate' | 'capacity' | 'histogram' | 'backlog'>;

/** Both are always measured here, though a result may lack them. */
type Figures = Measured & {
  readonly latency: NonNullable<PerformanceResult['latency']>;
  readonly throughput: NonNullable<PerformanceResult['throughput']>;
};

/** The absolute figures of one model under the load pattern of its mode. */
export async function measureScenario(measurement: Measurement, arm: Arm): Promise<Figures> {
  const { scenario, rate, budgets } = measurement.request.mode;
  const ratePerSecond = rate === undefined ? null : parseRate(rate);
  const isLoaded = ratePerSecond !== null && (scenario === 'server' || scenario === 'multi-stream');
  // Under load the tail comes from the load run; alone, only the service times are needed.
  const proportion = isLoaded ? null : (highestPercentileBudget(budgets.latency)?.proportion ?? null);
  const solo = await measureSolo(measurement, arm, proportion);
  const throughput = throughputOf(solo, measurement.batchSize);
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
  const traces = await applyLoad(measurement, { ...plan, ratePerSecond });
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
