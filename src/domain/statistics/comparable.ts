import type { CatalogMode, CatalogVersionRow } from '../../contract/generated/types.ts';
import { own } from './version-row.ts';

/** Why numbers of several versions say nothing about which is better. */
export const NOT_COMPARABLE = [
  'data-unknown',
  'other-data',
  'mode-missing',
  'machine-unknown',
  'other-machine',
  'other-scenario',
  'other-rate',
  'other-threads',
  'other-batch-size',
  'own-traffic',
] as const;

export type NotComparable = (typeof NOT_COMPARABLE)[number];

/** Quality compares on the very same evaluation data. null: it does. */
export function whyNoBestQuality(rows: readonly Pick<CatalogVersionRow, 'data'>[]): NotComparable | null {
  const digests = rows.map(({ data }) => data[0]?.sha256 ?? null);
  if (digests.includes(null)) return 'data-unknown';
  return differ(digests) ? 'other-data' : null;
}

/** Each live result is of the traffic that the version got while it served. */
export function whyNoBestLive(rows: readonly unknown[]): NotComparable | null {
  return rows.length > 1 ? 'own-traffic' : null;
}

/** Costs compare within one class of machines and one way to call. null: they do. */
export function whyNoBestCost(
  rows: readonly Pick<CatalogVersionRow, 'machine' | 'modes'>[],
  mode: string,
): NotComparable | null {
  const measured = rows.map(({ modes }) => own(modes, mode));
  if (measured.includes(undefined)) return 'mode-missing';
  const machines = rows.map(({ machine }) => machine);
  if (machines.includes(null)) return 'machine-unknown';
  if (differ(machines)) return 'other-machine';
  const found = WAYS.find(({ of }) => differ(measured.map((one) => (one === undefined ? null : of(one)))));
  return found?.reason ?? null;
}

/** What the calls of a mode are like, in the order in which a difference is told. */
const WAYS = [
  { reason: 'other-scenario', of: ({ scenario }) => scenario },
  { reason: 'other-rate', of: ({ rate }) => rate },
  { reason: 'other-threads', of: ({ threads }) => threads },
  { reason: 'other-batch-size', of: ({ batchSize }) => batchSize },
] as const satisfies readonly {
  readonly reason: NotComparable;
  readonly of: (mode: CatalogMode) => string | number | null;
}[];

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}

/** One version with a quality and a cost. */
export interface Trade {
  readonly quality: number;
  readonly cost: number;
}

/** Those that no other beats in both, the cheapest first; of equals the first. Comparable points only. */
export function paretoFront<Point extends Trade>(points: readonly Point[], direction: 'up' | 'down'): readonly Point[] {
  const sign = direction === 'up' ? 1 : -1;
  const cheapestFirst = points.toSorted((a, b) => a.cost - b.cost || sign * (b.quality - a.quality));
  let best = Number.NEGATIVE_INFINITY;
  return cheapestFirst.filter(({ quality }) => {
    const isBetter = sign * quality > best;
    best = Math.max(best, sign * quality);
    return isBetter;
  });
}

/** What all numbers of a group have in common, so that a line may be drawn through them. */
export function tradeClass(row: CatalogVersionRow, mode: string): string | null {
  const measured = own(row.modes, mode);
  const [data] = row.data;
  if (measured === undefined || row.machine === null || data === undefined) return null;
  return JSON.stringify([row.task, data.sha256, row.machine, ...WAYS.map(({ of }) => of(measured))]);
}
