import type { CatalogStage, CatalogVersionRow } from '../../contract/generated/types.ts';
import { containsWords, fitsDescription, isFailure, strongestValue, usesData } from './version-row.ts';

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
  /** SPDX expression, as the card says it. */
  readonly license?: string | undefined;
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
  /** Also what did not pass, lost its live test, was rolled back or shut away. */
  readonly failed?: boolean | undefined;
}

/** Whether a version is what somebody looks for; `text` is what words are looked for in, where it was made before. */
export function fitsQuery(row: CatalogVersionRow, query: CatalogQuery, text = searchText(row)): boolean {
  const { data, text: words = '', stage, license } = query;
  return (
    fitsDescription(row, query) &&
    (data === undefined || usesData(row, data.replace(/^sha256:/, ''))) &&
    containsWords(text, words) &&
    (license === undefined || row.license === license) &&
    (stage === undefined || row.stage === stage) &&
    (query.failed === true || !isFailure(row)) &&
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

/** Everything of a version that a word may be in, one name a line. */
export function searchText(row: CatalogVersionRow): string {
  const data = row.data.map(({ name }) => name);
  const names = [`${row.model}@${row.version}`, row.task, row.framework ?? '', row.license ?? ''];
  return [...names, ...row.tags, ...row.owners, ...data, ...row.failures].join('\n').toLowerCase();
}
