import type { Problem } from '../../../contract/generated/types.ts';
import type { Measure } from '../arithmetic/measurement.ts';
import type { RowsOf } from '../problems/by-problem.ts';
import type { PROBLEMS } from '../problems/registry.ts';
import type { MetricNeed } from '../scored-rows.ts';

/** What a parameter after `@` may be. */
export interface MetricParameter {
  readonly kind: 'count' | 'place' | 'quantile';
  /** Used when the name has no `@`; null means that all positions count. */
  readonly default: number | null;
  /** The problems in which the metric takes one; all of its problems where none is named. */
  readonly problems?: readonly Problem[];
  /** The most that a problem can tell of. */
  readonly most?: Readonly<Partial<Record<Problem, number>>>;
}

/** Everything that is known of a metric. */
export interface Metric {
  /** scikit-learn's, where scikit-learn has it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Which way is better. */
  readonly direction: 'up' | 'down' | 'none';
  readonly parameter: MetricParameter | null;
  /** The least and the greatest value that it can have. */
  readonly range: readonly [number, number];
  /** `labels`: the predicted class suffices. `scores`: any numbers that rank will do. `probabilities`: their size counts. `entities`: labels of tokens that a tagging scheme reads. `program`: whatever a program of the model's own makes of them. */
  readonly needs: MetricNeed;
  /** `mean`: of single predictions or queries, so that sums over live windows merge exactly. `none`: windows weigh by their labels. */
  readonly live: 'mean' | 'none';
  /** Whether it is that of the rows whatever they weigh, as in scikit-learn. */
  readonly ignoresWeights?: boolean;
  /** Whether a bound may lie at an end of the range though not every answer is perfect: of a median, or where there is no interval. */
  readonly boundMeetsEnd?: boolean;
  /** Its arithmetic in each problem that it fits. */
  readonly measure: Measures;
}

type Measures = { readonly [P in Problem]?: Measure<RowsOf<(typeof PROBLEMS)[P]>> };

export const UNIT = [0, 1] as const;
export const CORRELATION = [-1, 1] as const;
export const LOSS = [0, Infinity] as const;

/** Ranks that count: all of them, or as many as the parameter says. */
export const TOP_ANY: MetricParameter = { kind: 'count', default: null };
