import { useEffect, useId, useRef } from 'preact/hooks';
import { formatRoute } from '../query/route.ts';
import { type SearchQuery, type Sort, SORTS, sortOf, type View, VIEWS } from '../query/search-query.ts';

const SORT_WORDS = {
  proof: 'Proven first',
  recent: 'Newest first',
  metric: 'Quality',
  latency: 'Shortest p99',
  size: 'Smallest',
  days: 'Longest in production',
  versions: 'Most versions',
  name: 'Name',
} as const satisfies Record<Sort, string>;

const VIEW_WORDS = {
  models: 'Models',
  running: 'What runs now',
  versions: 'Versions',
  trade: 'Quality and latency',
} as const satisfies Record<View, string>;

/** By which orders a view may stand; what runs has its own, the urgent first. */
const SORTS_OF = {
  models: SORTS,
  versions: SORTS.filter((sort) => sort !== 'versions'),
  running: [],
  trade: [],
} as const satisfies Record<View, readonly Sort[]>;

export interface ListHeadProps {
  readonly query: SearchQuery;
  readonly onChange: (query: SearchQuery, how: 'push' | 'replace') => void;
}

/** Search box, what to list, and the order. */
export function ListHead({ query, onChange }: ListHeadProps) {
  const [searchId, sortId] = [useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  useFocusBySlash(field);
  const sorts = sortsFor(query);
  return (
    <form class="list-head" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="field search">
        <label for={searchId}>
          Search <kbd title="Press / to search">/</kbd>
        </label>
        <input
          ref={field}
          id={searchId}
          type="search"
          placeholder="Name, tag, owner, data, gate …"
          autoComplete="off"
          aria-keyshortcuts="/"
          value={query.text}
          onInput={({ currentTarget }) => onChange({ ...query, text: currentTarget.value, page: 1 }, 'replace')}
        />
      </div>
      <ViewLinks query={query} />
      {sorts.length === 0 ? null : (
        <div class="field">
          <label for={sortId}>Order</label>
          <select
            id={sortId}
            value={sortOf(query)}
            onChange={({ currentTarget: { value } }) =>
              onChange(
                { ...query, sort: SORTS.find((sort) => sort === value) ?? null, reverse: false, page: 1 },
                'push',
              )
            }
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sort === 'metric' && query.metric !== '' ? query.metric : SORT_WORDS[sort]}
              </option>
            ))}
          </select>
        </div>
      )}
    </form>
  );
}

/** As on GitHub: a slash goes to the search, unless something is being typed. */
function useFocusBySlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, [field]);
}

/** Versions of different models have no common quality until a metric is named. */
function sortsFor({ view, metric, sort }: SearchQuery): readonly Sort[] {
  const sorts: readonly Sort[] = SORTS_OF[view];
  return sorts.filter((one) => one !== 'metric' || view === 'models' || metric !== '' || sort === 'metric');
}

function ViewLinks({ query }: { readonly query: SearchQuery }) {
  return (
    <nav class="views" aria-label="What to list">
      {VIEWS.map((view) => (
        <a
          key={view}
          href={formatRoute({ kind: 'list', query: { ...query, view, sort: null, reverse: false, page: 1 } })}
          aria-current={view === query.view ? 'page' : undefined}
        >
          {VIEW_WORDS[view]}
        </a>
      ))}
    </nav>
  );
}
