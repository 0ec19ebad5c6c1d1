import type { SortLink } from '../parts/data-table.tsx';
import { formatRoute } from './route.ts';
import { type SearchQuery, type Sort, sortOf } from './search-query.ts';

/** Which way each order runs by itself. */
const NATURAL = {
  proof: 'descending',
  recent: 'descending',
  metric: 'descending',
  latency: 'ascending',
  size: 'ascending',
  days: 'descending',
  versions: 'descending',
  name: 'ascending',
} as const satisfies Record<Sort, NonNullable<SortLink['order']>>;

const OTHER = { ascending: 'descending', descending: 'ascending' } as const;

/** A click orders by this column; a second one turns the order round. */
export function sortLink(query: SearchQuery, sort: Sort): SortLink {
  const isSorted = sortOf(query) === sort;
  const next = { ...query, sort, reverse: isSorted && !query.reverse, page: 1 };
  const order = query.reverse ? OTHER[NATURAL[sort]] : NATURAL[sort];
  return { href: formatRoute({ kind: 'list', query: next }), order: isSorted ? order : null };
}
