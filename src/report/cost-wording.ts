import { costMetric, type CostMetricName } from '../domain/model/cost-metrics.ts';
import { formatLimit, formatPercent } from './format.ts';

/** What a report says of a metric of cost. */
interface CostWords {
  /** What was measured: p99 latency. */
  readonly subject: string;
  readonly change: ChangeWords;
  /** What makes it less. */
  readonly remedy: string;
  /** What to do where it could not be measured. */
  readonly unmeasured?: string;
}

/** How a candidate is that has more or less of it; `asMuch` stands after "2.4× as". */
interface ChangeWords {
  readonly asMuch: string;
  readonly more: string;
  readonly less: string;
}

const TIME = { asMuch: 'slow', more: 'slower', less: 'faster' } as const satisfies ChangeWords;
const SIZE = { asMuch: 'large', more: 'larger', less: 'smaller' } as const satisfies ChangeWords;
const RATE = { asMuch: 'high', more: 'higher', less: 'lower' } as const satisfies ChangeWords;

const FASTER = 'try a smaller or quantised model, or another number of threads';
const SMALLER = 'make the model smaller, for instance by quantisation';

const COST_WORDS: Readonly<Record<CostMetricName, CostWords>> = {
  latency_p50: latency('p50'),
  latency_p90: latency('p90'),
  latency_p95: latency('p95'),
  latency_p99: latency('p99'),
  latency_p999: latency('p99.9'),
  latency_mean: latency('mean'),
  throughput: { subject: 'throughput', change: RATE, remedy: FASTER },
  cold_start: { subject: 'cold start', change: TIME, remedy: FASTER },
  memory: {
    subject: 'peak memory',
    change: SIZE,
    remedy: SMALLER,
    unmeasured: 'certify where the system tells how much memory a process holds (Linux: /proc)',
  },
  model_size: { subject: 'model size', change: SIZE, remedy: SMALLER },
};

function latency(part: string): CostWords {
  return { subject: `${part} latency`, change: TIME, remedy: FASTER };
}

/** Nothing else is known of a name that is no metric of cost. */
export function costWords(metric: string): CostWords {
  const known = costMetric(metric);
  return known === undefined ? { subject: metric, change: RATE, remedy: FASTER } : COST_WORDS[known.name];
}

/** latency_p99 → p99 latency; a metric of scikit-learn keeps its name. */
export function metricWords(metric: string): string {
  return costWords(metric).subject;
}

/** From twice on a ratio is told as one, below in per cent. */
export const MOST_PER_CENT = 2;

/** The same before what it is compared with: 25 % slower than, 2.4× as large as. */
export function ratioThan(metric: string, ratio: number): string {
  return `${ratioPhrase(metric, ratio)} ${ratio >= MOST_PER_CENT ? 'as' : 'than'}`;
}

/** How a ratio of candidate over baseline reads: 25 % slower, 2.4× as large, 3 % higher. */
export function ratioPhrase(metric: string, ratio: number): string {
  const { asMuch, more, less } = costWords(metric).change;
  if (ratio >= MOST_PER_CENT) return `${formatLimit(Number(ratio.toPrecision(2)), 'ratio')} as ${asMuch}`;
  return `${formatPercent(ratio - 1)} ${ratio > 1 ? more : less}`;
}
