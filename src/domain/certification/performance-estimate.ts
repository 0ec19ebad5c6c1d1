import type { BaselinePerformance, Certificate, Estimate, PerformanceResult } from '../../contract/generated/types.ts';

type Measured = Partial<Pick<PerformanceResult, 'latency' | 'throughput' | 'memoryBytes' | 'coldStart'>> &
  Pick<BaselinePerformance, 'modelSizeBytes'>;

const METRICS_OF_COST: readonly string[] = [
  'throughput',
  'cold_start',
  'memory',
  'model_size',
  'latency_p50',
  'latency_p90',
  'latency_p95',
  'latency_p99',
  'latency_p999',
  'latency_mean',
];

export function isMetricOfCost(metric: string): boolean {
  return METRICS_OF_COST.includes(metric);
}

export function performanceOf(
  mode: string | undefined,
  { performance }: Pick<Certificate, 'performance'>,
): PerformanceResult | undefined {
  return performance.find((result) => result.mode === mode);
}

/** The number that a metric of cost names: latency_p99, throughput, cold_start, memory, model_size. null where it was not measured. */
export function performanceEstimate(result: Measured, metric: string): Estimate | null {
  switch (metric) {
    case 'throughput':
      return result.throughput ?? null;
    case 'cold_start':
      return result.coldStart?.totalMs ?? null;
    case 'memory':
      return result.memoryBytes ?? null;
    case 'model_size':
      return result.modelSizeBytes === undefined ? null : { value: result.modelSizeBytes, interval: null };
    default:
      return latencyEstimate(result, metric);
  }
}

function latencyEstimate({ latency }: Measured, metric: string): Estimate | null {
  if (latency === null || latency === undefined) return null;
  switch (metric) {
    case 'latency_p50':
      return latency.p50;
    case 'latency_p90':
      return latency.p90;
    case 'latency_p95':
      return latency.p95;
    case 'latency_p99':
      return latency.p99;
    case 'latency_p999':
      return latency.p999;
    case 'latency_mean':
      return latency.mean;
    default:
      return null;
  }
}
