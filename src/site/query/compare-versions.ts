import type { CatalogValue, CatalogVersionRow } from '../../contract/generated/types.ts';
import type { Unit } from '../../report/format.ts';
import type { Direction } from './sort-rows.ts';
import { own } from '../../domain/statistics/version-row.ts';

/** One line of a comparison: a number of each version, and which of them is best beyond its interval. */
export interface ComparedLine {
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly (CatalogValue | null)[];
  /** Index of the best; null where intervals overlap, where there is no better, or where it was not measured alike. */
  readonly best: number | null;
}

export interface CompareOptions {
  readonly directionOf: (metric: string) => Direction;
}

/** Whether all were evaluated on the very same data: else their quality cannot be compared. */
export function sharesData(rows: readonly CatalogVersionRow[]): boolean {
  const digests = new Set(rows.map(({ data }) => data[0]?.sha256 ?? ''));
  return digests.size === 1 && !digests.has('');
}

export function compareQuality(
  rows: readonly CatalogVersionRow[],
  { directionOf }: CompareOptions,
): readonly ComparedLine[] {
  const isComparable = sharesData(rows);
  const names = [...new Set(rows.flatMap(({ metrics }) => Object.keys(metrics)))];
  const live = [...new Set(rows.flatMap((row) => Object.keys(row.live)))];
  return [
    ...names.map((name) => {
      const values = rows.map(({ metrics }) => own(metrics, name) ?? null);
      return { name, unit: 'none' as const, values, best: isComparable ? bestOf(values, directionOf(name)) : null };
    }),
    ...live.map((name) => {
      const values = rows.map((row) => own(row.live, name) ?? null);
      return { name: `${name}, live`, unit: 'none' as const, values, best: bestOf(values, directionOf(name)) };
    }),
  ];
}

export function comparePerformance(rows: readonly CatalogVersionRow[]): readonly ComparedLine[] {
  const modes = [...new Set(rows.flatMap((row) => Object.keys(row.modes)))];
  const size = rows.map(({ sizeBytes }) => exactly(sizeBytes));
  return [
    ...modes.flatMap((mode) => modeLines(rows, mode)),
    { name: 'Size', unit: 'bytes', values: size, best: bestOf(size, 'down') },
  ];
}

function modeLines(rows: readonly CatalogVersionRow[], mode: string): readonly ComparedLine[] {
  const measured = rows.map(({ modes }) => own(modes, mode));
  const p99 = measured.map((one) =>
    one === undefined ? null : { value: one.p99Ms, lower: one.p99LowerMs, upper: one.p99UpperMs },
  );
  const throughput = measured.map((one) => exactly(one?.throughput ?? null));
  const memory = measured.map((one) => exactly(one?.memoryBytes ?? null));
  const lines: readonly ComparedLine[] = [
    { name: `${mode} p99`, unit: 'ms', values: p99, best: bestOf(p99, 'down') },
    { name: `${mode} throughput`, unit: 'rows-per-second', values: throughput, best: null },
    { name: `${mode} memory`, unit: 'bytes', values: memory, best: null },
  ];
  return lines.filter(({ values }) => values.some((value) => value !== null && value.value !== null));
}

function exactly(value: number | null): CatalogValue | null {
  return value === null ? null : { value, lower: value, upper: value };
}

/** The one whose worse end beats the better end of all others. */
export function bestOf(values: readonly (CatalogValue | null)[], direction: Direction): number | null {
  if (direction === 'none') return null;
  const known = values.flatMap((value, index) => {
    if (value === null || value.lower === null || value.upper === null) return [];
    const [worse, better] = direction === 'up' ? [value.lower, value.upper] : [-value.upper, -value.lower];
    return [{ index, worse, better }];
  });
  const winner = known.find((one) => known.every((other) => other === one || one.worse > other.better));
  const isWhole = values.every((value) => value === null || value.value === null || value.lower !== null);
  return known.length > 1 && isWhole ? (winner?.index ?? null) : null;
}
