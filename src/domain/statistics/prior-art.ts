import type { CatalogValue, CatalogVersionRow } from '../../contract/generated/types.ts';
import { directionOf } from './catalog-rows.ts';
import { isFailure, provenFirst } from './version-row.ts';

/** What a new version is about. */
export interface PriorArtQuestion {
  readonly task: string;
  /** Digests of its evaluation data. */
  readonly data: readonly string[];
  readonly metric: string | null;
  /** The new version itself is no prior art. */
  readonly exclude: { readonly model: string; readonly version: string };
}

export interface PriorArt {
  /** How many versions did this task. */
  readonly versions: number;
  /** How many of them on the same data. */
  readonly sameData: number;
  readonly best: readonly CatalogVersionRow[];
  /** What did not pass or was taken back, the newest first. */
  readonly failures: readonly CatalogVersionRow[];
}

const MOST_SHOWN = 5;

/**
 * Earlier versions for a task: live proof before a certificate before a claim, the same data before other data, then the
 * surer end of the metric's interval, so that a narrow result outranks a lucky one.
 */
export function rankPriorArt(rows: readonly CatalogVersionRow[], question: PriorArtQuestion): PriorArt {
  const { exclude } = question;
  const related = rows.filter(
    (row) => row.task === question.task && (row.model !== exclude.model || row.version !== exclude.version),
  );
  const failed = related.filter(isFailure);
  const compare = (a: CatalogVersionRow, b: CatalogVersionRow) =>
    provenFirst(a, b) ||
    Number(sharesData(b, question)) - Number(sharesData(a, question)) ||
    surer(a, b, question.metric);
  return {
    versions: related.length,
    sameData: related.filter((row) => sharesData(row, question)).length,
    best: related
      .filter((row) => !isFailure(row))
      .toSorted(compare)
      .slice(0, MOST_SHOWN),
    failures: failed.toSorted((a, b) => ((a.certifiedAt ?? '') < (b.certifiedAt ?? '') ? 1 : -1)).slice(0, MOST_SHOWN),
  };
}

export function sharesData({ data }: CatalogVersionRow, question: PriorArtQuestion): boolean {
  return data.some(({ sha256 }) => question.data.includes(sha256));
}

function surer(a: CatalogVersionRow, b: CatalogVersionRow, metric: string | null): number {
  if (metric === null) return b.daysInProduction - a.daysInProduction;
  const down = directionOf(metric) === 'down';
  const [left, right] = [sureEnd(a, metric, down), sureEnd(b, metric, down)];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return down ? left - right : right - left;
}

function sureEnd(row: CatalogVersionRow, metric: string, down: boolean): number | null {
  const known: CatalogValue | undefined = row.live[metric] ?? row.metrics[metric];
  if (known === undefined) return row.claims[metric] ?? null;
  return (down ? known.upper : known.lower) ?? known.value;
}
