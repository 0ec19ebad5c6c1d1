import type { CertifiedSpread, PlannedRate, PlannedSpread } from '../../contract/generated/types.ts';
import type { HowCompared } from './metric-state.ts';
import { recordedSpread, type RecordedTraffic } from './recorded-traffic.ts';

/** What is known of a model's traffic before a test. */
export interface KnownTraffic {
  /** What a mode declares; null where none does. */
  readonly declared: PlannedRate | null;
  /** null where nothing is recorded. */
  readonly recorded: RecordedTraffic | null;
  readonly certified: readonly CertifiedSpread[];
}

export const NOTHING_KNOWN: KnownTraffic = { declared: null, recorded: null, certified: [] };

/** How much a metric varies, and between which ends that lies; null: no end is known. */
export interface KnownSpread {
  readonly kind: 'spread';
  readonly used: PlannedSpread;
  readonly lower: number | null;
  readonly upper: number | null;
  /** null where nobody knows it. */
  readonly mean: number | null;
  /** Predictions that carry the metric, of all. */
  readonly perRow: number;
}

export type FoundSpread = KnownSpread | { readonly kind: 'lacks'; readonly lacks: 'spread' | 'unvaried' | 'pairs' };

/** Requests that come, by whoever knows it best. */
export function knownRate({ recorded, declared }: KnownTraffic): PlannedRate | null {
  return recorded?.rate ?? declared;
}

/**
 * Of predictions that come by themselves. Windows of production are believed before what certification measured, where they hold
 * at least `least` labels, and a bound only where there is neither.
 */
export function knownSpread(how: Omit<HowCompared, 'hasParity'>, known: KnownTraffic, least: number): FoundSpread {
  const { metric, isPaired } = how;
  const recorded = isPaired || known.recorded === null ? null : recordedSpread(known.recorded, metric, least);
  if (recorded !== null) {
    const { spread: value, version, units, perRow, mean } = recorded;
    return {
      kind: 'spread',
      used: { kind: 'windows', value, version, units },
      lower: value,
      upper: value,
      mean,
      perRow,
    };
  }
  const certified = known.certified.find((one) => one.metric === metric.id && one.paired === isPaired);
  if (certified !== undefined) return certifiedAs(certified);
  if (isPaired) return { kind: 'lacks', lacks: 'pairs' };
  const value = metric.range === null ? Infinity : (metric.range[1] - metric.range[0]) / 2;
  if (!Number.isFinite(value)) return { kind: 'lacks', lacks: 'spread' };
  return { kind: 'spread', used: { kind: 'range', value }, lower: null, upper: value, mean: null, perRow: 1 };
}

function certifiedAs({ spread, data, units, perRow, mean }: CertifiedSpread): FoundSpread {
  if (spread === null) return { kind: 'lacks', lacks: 'unvaried' };
  const { value, lower, upper } = spread;
  const used: PlannedSpread = { kind: lower === null ? 'range' : 'certified', value, data, units };
  return { kind: 'spread', used, lower, upper, mean, perRow };
}
