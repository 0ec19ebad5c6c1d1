import type { OwnMetric } from '../../contract/generated/types.ts';

/** One run of a program that computes a metric of the model's own. */
export interface MetricRun {
  readonly name: string;
  readonly declared: OwnMetric;
  /** Absolute folder that the paths of its files are relative to. */
  readonly folder: string;
  /** Absolute folder that no path may leave. */
  readonly root: string;
  /** What the program reads. */
  readonly lines: Iterable<string>;
  /** Numbers that it has to print, one a line. */
  readonly answers: number;
  /** Of the program with all that it starts. */
  readonly memoryBytes: number;
}

export interface MetricPrograms {
  /**
   * Runs the program over copies of its files whose digests were compared, in a limited process, and reads what it prints. Nothing
   * of it is left afterwards. Throws AppError with the place inside the metric: file-not-found, digest-mismatch, metric-failed,
   * runtime-missing, interrupted.
   */
  run(run: MetricRun): Promise<Float64Array>;
}
