import type { CatalogPoint, CatalogSeries, CatalogVersionRow } from '../../contract/generated/types.ts';
import { directionOf } from './catalog-rows.ts';

type Reading = Pick<CatalogPoint, 'value' | 'lower' | 'upper' | 'live' | 'liveLower' | 'liveUpper'>;

const NOTHING: Reading = { value: null, lower: null, upper: null, live: null, liveLower: null, liveUpper: null };

/** Lines for charts over the versions of a model: quality with its live results, latency, throughput, memory, size. */
export function catalogSeries(rows: readonly CatalogVersionRow[]): readonly CatalogSeries[] {
  const metrics = distinct(rows.flatMap((row) => [...Object.keys(row.metrics), ...Object.keys(row.live)]));
  const modes = distinct(rows.flatMap((row) => Object.keys(row.modes)));
  return [
    ...metrics.map((name) => qualitySeries(name, rows)),
    ...modes.flatMap((mode) => modeSeries(mode, rows)),
    series({ name: 'model_size', kind: 'size', unit: 'bytes', direction: 'down' }, rows, ({ sizeBytes }) => ({
      ...NOTHING,
      value: sizeBytes,
    })),
  ].filter(({ points }) => points.some(({ value, live }) => value !== null || live !== null));
}

function qualitySeries(name: string, rows: readonly CatalogVersionRow[]): CatalogSeries {
  return series({ name, kind: 'quality', unit: 'none', direction: directionOf(name) }, rows, (row) => {
    const [certified, live] = [row.metrics[name], row.live[name]];
    return {
      value: certified?.value ?? null,
      lower: certified?.lower ?? null,
      upper: certified?.upper ?? null,
      live: live?.value ?? null,
      liveLower: live?.lower ?? null,
      liveUpper: live?.upper ?? null,
    };
  });
}

function modeSeries(mode: string, rows: readonly CatalogVersionRow[]): readonly CatalogSeries[] {
  return [
    series({ name: `${mode}.latency_p99`, kind: 'latency', unit: 'ms', direction: 'down' }, rows, (row) => {
      const measured = row.modes[mode];
      const { p99Ms: value = null, p99LowerMs: lower = null, p99UpperMs: upper = null } = measured ?? {};
      return { ...NOTHING, value, lower, upper, live: measured === undefined ? null : row.liveP99Ms };
    }),
    series(
      { name: `${mode}.throughput`, kind: 'throughput', unit: 'rows-per-second', direction: 'up' },
      rows,
      (row) => ({
        ...NOTHING,
        value: row.modes[mode]?.throughput ?? null,
      }),
    ),
    series({ name: `${mode}.memory`, kind: 'memory', unit: 'bytes', direction: 'down' }, rows, (row) => ({
      ...NOTHING,
      value: row.modes[mode]?.memoryBytes ?? null,
    })),
  ];
}

function series(
  head: Omit<CatalogSeries, 'points'>,
  rows: readonly CatalogVersionRow[],
  read: (row: CatalogVersionRow) => Reading,
): CatalogSeries {
  const points = rows.map((row) => ({
    version: row.version,
    at: row.certifiedAt,
    verdict: row.verdict,
    ...read(row),
  }));
  return { ...head, points };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
