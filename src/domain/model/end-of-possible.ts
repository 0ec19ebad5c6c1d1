import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { rangeOfDifference } from '../evaluation/unseen-units.ts';
import type { Gate } from './gate.ts';

/** What a gate, or what came of it, asks by. */
export interface AskedLimit {
  readonly kind: Gate['kind'];
  readonly metric: string;
  readonly comparator: '>=' | '<=';
  readonly limit: number;
  readonly test: Gate['test'];
}

/**
 * Whether nothing is better than the limit of a gate by the bound. An interval around less than perfect answers reaches to where
 * the gate does not hold, and goes on to do so however many rows there are.
 */
export function isAtEndOfPossible({ kind, metric, comparator, limit, test }: AskedLimit): boolean {
  const [least, most] = test === 'point' ? NOTHING : possible(kind, metric);
  return limit === (comparator === '>=' ? most : least);
}

const NOTHING = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** The least and the greatest that can be compared with a limit. */
function possible(kind: Gate['kind'], metric: string): readonly [number, number] {
  const parsed = parseMetricName(metric);
  if (parsed.kind !== 'metric' || parsed.metric.boundMeetsEnd === true) return NOTHING;
  const { range } = parsed.metric;
  switch (kind) {
    case 'prediction':
      return range;
    case 'gap':
      return [0, Number.POSITIVE_INFINITY];
    case 'relative-prediction':
    case 'robustness':
      return rangeOfDifference(range);
    case 'performance':
    case 'relative-performance':
      return NOTHING;
  }
}

/** What a declared gate asks by; a margin counts in the better direction. */
export function askedLimit(gate: Gate): AskedLimit {
  const { kind, metric, test } = gate;
  if ('margin' in gate) return { kind, metric, test, comparator: '>=', limit: gate.margin };
  return { kind, metric, test, comparator: 'comparator' in gate ? gate.comparator : '<=', limit: gate.limit };
}
