import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { paretoFront, type Trade, tradeClass } from '../../domain/statistics/comparable.ts';
import { own } from '../../domain/statistics/version-row.ts';
import type { SearchQuery } from './search-query.ts';
import type { Direction } from './sort-rows.ts';

/** One version as a point: its certified quality, and the p99 of a mode. */
export interface TradePoint extends Trade {
  readonly row: CatalogVersionRow;
  readonly lower: number;
  readonly upper: number;
  readonly isFront: boolean;
}

/** Versions that were measured alike. */
export interface TradeGroup {
  /** The same in every build, so that it can stand in an address. */
  readonly id: string;
  readonly task: string;
  readonly data: string;
  readonly machine: string;
  readonly rate: number | null;
  readonly scenario: string;
  readonly points: readonly TradePoint[];
}

export interface TradeChoice {
  readonly metrics: readonly string[];
  readonly metric: string;
  readonly modes: readonly string[];
  readonly mode: string;
  readonly groups: readonly TradeGroup[];
  /** null where no version has both numbers. */
  readonly group: TradeGroup | null;
  /** Versions that lack one of the numbers. */
  readonly without: number;
}

/** What can be drawn of these versions, and what the query chooses of it. */
export function tradeChoice(
  rows: readonly CatalogVersionRow[],
  query: Pick<SearchQuery, 'metric' | 'mode' | 'group'>,
  directionOf: (metric: string) => Direction,
): TradeChoice {
  const metrics = mostFrequent(rows.flatMap(({ metrics: known }) => Object.keys(known))).filter(
    (name) => directionOf(name) !== 'none',
  );
  const timed = rows.flatMap(({ modes: known }) => Object.entries(known).filter(([, { p99Ms }]) => p99Ms !== null));
  const modes = mostFrequent(timed.map(([name]) => name));
  const [metric, mode] = [query.metric || (metrics[0] ?? ''), query.mode || (modes[0] ?? '')];
  const groups = groupsOf(rows, { metric, mode, direction: directionOf(metric) });
  return {
    metrics,
    metric,
    modes,
    mode,
    groups,
    group: groups.find(({ id }) => id === query.group) ?? groups[0] ?? null,
    without: rows.length - groups.reduce((sum, { points }) => sum + points.length, 0),
  };
}

interface Axes {
  readonly metric: string;
  readonly mode: string;
  readonly direction: Direction;
}

function groupsOf(rows: readonly CatalogVersionRow[], { metric, mode, direction }: Axes): readonly TradeGroup[] {
  const points = rows.flatMap((row) => {
    const [quality, cost, name] = [own(row.metrics, metric), own(row.modes, mode), tradeClass(row, mode)];
    if (name === null || !quality || !cost || quality.value === null || cost.p99Ms === null) return [];
    const { value, lower, upper } = quality;
    return [
      {
        name,
        row,
        cost,
        point: { row, quality: value, cost: cost.p99Ms, lower: lower ?? value, upper: upper ?? value },
      },
    ];
  });
  const groups = [...Map.groupBy(points, ({ name }) => name)].map(([name, [first, ...rest]]) => {
    const all = [...(first === undefined ? [] : [first]), ...rest].map(({ point }) => point);
    const front = direction === 'none' ? [] : paretoFront(all, direction);
    return {
      id: shortId(name),
      task: first?.row.task ?? '',
      data: first?.row.data[0]?.name ?? '',
      machine: first?.row.machine ?? '',
      rate: first?.cost.rate ?? null,
      scenario: first?.cost.scenario ?? '',
      points: all.map((point) => ({ ...point, isFront: front.includes(point) })),
    };
  });
  return groups.toSorted((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
}

function mostFrequent(names: readonly string[]): readonly string[] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** FNV-1a, 32 bits: a name for an address, nothing that anybody trusts. */
function shortId(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
