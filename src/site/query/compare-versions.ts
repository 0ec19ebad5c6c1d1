import type { CatalogValue, CatalogVersionRow } from '../../contract/generated/types.ts';
import type { Unit } from '../../report/format.ts';
import type { Direction } from './sort-rows.ts';
import {
  type NotComparable,
  whyNoBestCost,
  whyNoBestLive,
  whyNoBestQuality,
} from '../../domain/statistics/comparable.ts';
import { own } from '../../domain/statistics/version-row.ts';

/** One line of a comparison: a number of each version, and which of them is best beyond its interval. */
export interface ComparedLine {
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly (CatalogValue | null)[];
  /** Index of the best; null where intervals overlap, where there is no better, or where it was not measured alike. */
  readonly best: number | null;
  /** Why nothing can be best here; null where it can. */
  readonly why: NotComparable | null;
}

export interface CompareOptions {
  readonly directionOf: (metric: string) => Direction;
}

type Rows = readonly CatalogVersionRow[];

export function compareQuality(rows: Rows, { directionOf }: CompareOptions): readonly ComparedLine[] {
  const names = [...new Set(rows.flatMap(({ metrics }) => Object.keys(metrics)))];
  const live = [...new Set(rows.flatMap((row) => Object.keys(row.live)))];
  return [
    ...names.map((name) => {
      const values = rows.map(({ metrics }) => own(metrics, name) ?? null);
      return judged({ name, unit: 'none', values }, directionOf(name), whyNot(rows, values, whyNoBestQuality));
    }),
    ...live.map((name) => {
      const values = rows.map((row) => own(row.live, name) ?? null);
      return judged({ name: `${name}, live`, unit: 'none', values }, 'none', whyNot(rows, values, whyNoBestLive));
    }),
  ];
}

export function comparePerformance(rows: Rows): readonly ComparedLine[] {
  const modes = [...new Set(rows.flatMap((row) => Object.keys(row.modes)))];
  const size = rows.map(({ sizeBytes }) => exactly(sizeBytes));
  return [
    ...modes.flatMap((mode) => modeLines(rows, mode)),
    judged({ name: 'Size', unit: 'bytes', values: size }, 'down', null),
  ];
}

/** The reason among those that have a number, where at least two have one. */
function whyNot(
  rows: Rows,
  values: ComparedLine['values'],
  ask: (rows: Rows) => NotComparable | null,
): NotComparable | null {
  const measured = rows.filter((_, index) => (values[index]?.value ?? null) !== null);
  return measured.length < 2 ? null : ask(measured);
}

function judged(
  line: Pick<ComparedLine, 'name' | 'unit' | 'values'>,
  direction: Direction,
  why: NotComparable | null,
): ComparedLine {
  return { ...line, why, best: why === null ? bestOf(line.values, direction) : null };
}

function modeLines(rows: Rows, mode: string): readonly ComparedLine[] {
  const measured = rows.map(({ modes }) => own(modes, mode));
  const p99 = measured.map((one) =>
    one === undefined ? null : { value: one.p99Ms, lower: one.p99LowerMs, upper: one.p99UpperMs },
  );
  const throughput = measured.map((one) => exactly(one?.throughput ?? null));
  const memory = measured.map((one) => exactly(one?.memoryBytes ?? null));
  const ask = (some: Rows) => whyNoBestCost(some, mode);
  const lines = [
    judged({ name: `${mode} p99`, unit: 'ms', values: p99 }, 'down', whyNot(rows, p99, ask)),
    judged(
      { name: `${mode} throughput`, unit: 'rows-per-second', values: throughput },
      'none',
      whyNot(rows, throughput, ask),
    ),
    judged({ name: `${mode} memory`, unit: 'bytes', values: memory }, 'none', whyNot(rows, memory, ask)),
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
