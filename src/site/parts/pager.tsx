import { formatRoute, type Route } from '../query/route.ts';
import { showCount } from '../text.ts';

export const PAGE_SIZE = 50;

export interface PagerProps {
  readonly page: number;
  readonly total: number;
  readonly toRoute: (page: number) => Route;
}

export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

export function pageOf<Row>(rows: readonly Row[], page: number): readonly Row[] {
  const shown = Math.min(page, lastPage(rows.length));
  return rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
}

/** Links, so that a page can be opened in a tab of its own and found again. */
export function Pager({ page, total, toRoute }: PagerProps) {
  const last = lastPage(total);
  const shown = Math.min(page, last);
  if (last === 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {shown > 1 ? (
        <a href={formatRoute(toRoute(shown - 1))} rel="prev">
          ← Previous
        </a>
      ) : (
        <span />
      )}
      <span>
        {showCount((shown - 1) * PAGE_SIZE + 1)} to {showCount(Math.min(total, shown * PAGE_SIZE))} of{' '}
        {showCount(total)}
      </span>
      {shown < last ? (
        <a href={formatRoute(toRoute(shown + 1))} rel="next">
          Next →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
