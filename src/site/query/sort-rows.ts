import type { CatalogModelRow, CatalogVersionRow } from '../../contract/generated/types.ts';
import { fastestP99, provenFirst, strongestValue } from '../../domain/statistics/version-row.ts';
import type { Sort } from './search-query.ts';

export type Direction = 'up' | 'down' | 'none';

export interface VersionOrder {
  readonly sort: Sort;
  /** Empty: that which each version has first. */
  readonly metric: string;
  readonly reverse: boolean;
  readonly directionOf: (metric: string) => Direction;
}

type Compare<Row> = (a: Row, b: Row) => number;

/** Unknown numbers come last in every order; what is equal is ordered by name, so that an order is always the same. */
export function compareVersions(order: VersionOrder): Compare<CatalogVersionRow> {
  const compare = versionComparison(order);
  const sign = order.reverse ? -1 : 1;
  return (a, b) => sign * compare(a, b) || compareText(a.model, b.model) || compareSemver(b.version, a.version);
}

function versionComparison({ sort, metric, directionOf }: VersionOrder): Compare<CatalogVersionRow> {
  const byMetric: Compare<CatalogVersionRow> =
    metric === '' ? () => 0 : better((row) => sureEnd(row, metric, directionOf(metric)), directionOf(metric));
  switch (sort) {
    case 'proof':
      return (a, b) => provenFirst(a, b) || byMetric(a, b) || b.daysInProduction - a.daysInProduction;
    case 'recent':
      return (a, b) => compareText(b.certifiedAt ?? '', a.certifiedAt ?? '');
    case 'metric':
      return byMetric;
    case 'latency':
      return better(fastestP99, 'down');
    case 'size':
      return (a, b) => a.sizeBytes - b.sizeBytes;
    case 'days':
      return (a, b) => b.daysInProduction - a.daysInProduction;
    case 'versions':
    case 'name':
      return (a, b) => compareText(a.model, b.model);
  }
}

export function compareModels(sort: Sort, reverse: boolean): Compare<CatalogModelRow> {
  const compare = modelComparison(sort);
  const sign = reverse ? -1 : 1;
  return (a, b) => sign * compare(a, b) || compareText(a.model, b.model);
}

function modelComparison(sort: Sort): Compare<CatalogModelRow> {
  switch (sort) {
    case 'proof':
      return (a, b) =>
        Number(b.proven) - Number(a.proven) ||
        Number(b.certified > 0) - Number(a.certified > 0) ||
        b.daysInProduction - a.daysInProduction;
    case 'recent':
      return (a, b) => compareText(b.updatedAt, a.updatedAt);
    case 'metric':
      return (a, b) =>
        compareText(a.metric ?? '\u{10FFFF}', b.metric ?? '\u{10FFFF}') ||
        better<CatalogModelRow>(({ best }) => best?.value ?? null, a.direction)(a, b);
    case 'latency':
      return better(({ p99Ms }) => p99Ms, 'down');
    case 'size':
      return better(({ sizeBytes }) => sizeBytes, 'down');
    case 'days':
      return (a, b) => b.daysInProduction - a.daysInProduction;
    case 'versions':
      return (a, b) => b.versions - a.versions;
    case 'name':
      return (a, b) => compareText(a.model, b.model);
  }
}

/** The end of the interval that is sure, so that a narrow result outranks a lucky one. */
function sureEnd(row: CatalogVersionRow, metric: string, direction: Direction): number | null {
  const known = strongestValue(row, metric);
  if (known === null) return null;
  return (direction === 'down' ? known.upper : known.lower) ?? known.value;
}

function better<Row>(read: (row: Row) => number | null, direction: Direction): Compare<Row> {
  return (a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction === 'down' ? left - right : right - left;
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Precedence of Semantic Versioning 2.0.0 §11. */
export function compareSemver(a: string, b: string): number {
  const [left, right] = [splitVersion(a), splitVersion(b)];
  const core = compareParts(left.core, right.core);
  if (core !== 0) return core;
  if (left.pre.length === 0 || right.pre.length === 0) {
    return Number(left.pre.length === 0) - Number(right.pre.length === 0);
  }
  return compareParts(left.pre, right.pre);
}

function splitVersion(text: string): { readonly core: readonly string[]; readonly pre: readonly string[] } {
  const dash = text.indexOf('-');
  const core = (dash < 0 ? text : text.slice(0, dash)).split('.');
  return { core, pre: dash < 0 ? [] : text.slice(dash + 1).split('.') };
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = comparePart(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function comparePart(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  return aIsNumber === bIsNumber ? compareText(a, b) : aIsNumber ? -1 : 1;
}
