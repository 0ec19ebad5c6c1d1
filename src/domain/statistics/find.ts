import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { type CatalogQuery, fitsQuery, valueOf } from './catalog-query.ts';
import { directionOf } from './catalog-rows.ts';
import { provenFirst } from './version-row.ts';

/** The versions that fit, proven ones first, then the better ones by the metric that was asked for. */
export function findVersions(rows: readonly CatalogVersionRow[], query: CatalogQuery): readonly CatalogVersionRow[] {
  const metric = query.metrics?.[0]?.metric ?? null;
  return rows.filter((row) => fitsQuery(row, query)).toSorted((a, b) => provenFirst(a, b) || better(a, b, metric));
}

/** What fits a query for a metric has a value of it. */
function better(a: CatalogVersionRow, b: CatalogVersionRow, metric: string | null): number {
  if (metric === null) return b.daysInProduction - a.daysInProduction;
  const gain = (valueOf(b, metric) ?? 0) - (valueOf(a, metric) ?? 0);
  return directionOf(metric) === 'down' ? -gain : gain;
}
