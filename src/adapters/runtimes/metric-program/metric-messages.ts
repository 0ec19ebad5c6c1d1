import { isRecord } from '../../system/process-messages.ts';

/** What the process that runs a program is asked. */
export interface MetricTask {
  readonly command: readonly string[];
  /** Absolute: of ours, in which the files lie, and what the program reads. */
  readonly place: string;
  readonly answers: number;
  readonly range: readonly [number, number];
}

/** What is wrong with what a program printed, or with how it ended. */
export const METRIC_FAULTS = ['not-started', 'ended', 'no-number', 'out-of-range', 'too-few', 'too-many'] as const;

export type MetricFault = (typeof METRIC_FAULTS)[number];

export type MetricAnswer =
  | { readonly kind: 'numbers'; readonly numbers: Float64Array }
  | {
      readonly kind: 'fault';
      readonly fault: MetricFault;
      /** Numbers that it had printed. */
      readonly printed: number;
      /** The line that is no number, or how it ended. */
      readonly said: string;
      /** The end of what it wrote to standard error. */
      readonly wrote: string;
    };

/** null for anything else: foreign code was beside the process that says it. */
export function parseMetricAnswer(value: unknown): MetricAnswer | null {
  if (!isRecord(value)) return null;
  const { kind, numbers, printed, said, wrote } = value;
  if (kind === 'numbers') return numbers instanceof Float64Array ? { kind, numbers } : null;
  const fault = METRIC_FAULTS.find((one) => one === value['fault']);
  if (kind !== 'fault' || fault === undefined || typeof printed !== 'number') return null;
  return typeof said === 'string' && typeof wrote === 'string' ? { kind, fault, printed, said, wrote } : null;
}
