import type { CatalogStage, CatalogVersionRow } from '../../contract/generated/types.ts';
import { directionOf } from './catalog-rows.ts';
import { containsWords, fitsDescription, provenFirst, strongestValue, usesData } from './version-row.ts';

export const COMPARATORS = ['>', '>=', '<', '<=', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

export interface Comparison {
  readonly comparator: Comparator;
  readonly limit: number;
}

/** What somebody looks for; everything that is given must hold. */
export interface CatalogQuery {
  readonly task?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  /** Name or digest of evaluation or training data. */
  readonly data?: string | undefined;
  /** Words that the names must contain. */
  readonly text?: string | undefined;
  readonly metrics?: readonly (Comparison & { readonly metric: string })[] | undefined;
  /** Of any mode, or of `mode`. */
  readonly p99Ms?: Comparison | undefined;
  readonly sizeBytes?: Comparison | undefined;
  readonly mode?: string | undefined;
  readonly stage?: CatalogStage | undefined;
  /** Only what has live results. */
  readonly proven?: boolean | undefined;
  /** Also what did not pass. */
  readonly failed?: boolean | undefined;
}

/** The versions that fit, proven ones first, then the better ones by the metric that was asked for. */
export function findVersions(rows: readonly CatalogVersionRow[], query: CatalogQuery): readonly CatalogVersionRow[] {
  const metric = query.metrics?.[0]?.metric ?? null;
  return rows.filter((row) => fits(row, query)).toSorted((a, b) => provenFirst(a, b) || better(a, b, metric));
}

function fits(row: CatalogVersionRow, query: CatalogQuery): boolean {
  const { data, text = '', stage } = query;
  return (
    fitsDescription(row, query) &&
    (data === undefined || usesData(row, data.replace(/^sha256:/, ''))) &&
    containsWords(searchText(row), text) &&
    (stage === undefined || row.stage === stage) &&
    (query.failed === true || row.verdict !== 'fail') &&
    (query.proven !== true || row.proof === 'proven') &&
    fitsNumbers(row, query)
  );
}

function fitsNumbers(row: CatalogVersionRow, { metrics = [], p99Ms, sizeBytes, mode }: CatalogQuery): boolean {
  const modes = Object.entries(row.modes).filter(([name]) => mode === undefined || name === mode);
  return (
    metrics.every((wanted) => holds(valueOf(row, wanted.metric), wanted)) &&
    (mode === undefined || modes.length > 0) &&
    (p99Ms === undefined || modes.some(([, measured]) => holds(measured.p99Ms, p99Ms))) &&
    (sizeBytes === undefined || holds(row.sizeBytes, sizeBytes))
  );
}

/** The strongest number there is: live, else certified, else claimed. */
export function valueOf(row: CatalogVersionRow, metric: string): number | null {
  return strongestValue(row, metric)?.value ?? null;
}

function holds(value: number | null, { comparator, limit }: Comparison): boolean {
  if (value === null) return false;
  switch (comparator) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
  }
}

/** What fits a query for a metric has a value of it. */
function better(a: CatalogVersionRow, b: CatalogVersionRow, metric: string | null): number {
  if (metric === null) return b.daysInProduction - a.daysInProduction;
  const gain = (valueOf(b, metric) ?? 0) - (valueOf(a, metric) ?? 0);
  return directionOf(metric) === 'down' ? -gain : gain;
}

function searchText(row: CatalogVersionRow): string {
  return [row.model, row.version, row.task, ...row.tags, ...row.owners].join(' ').toLowerCase();
}
