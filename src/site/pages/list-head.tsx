import { useId } from 'preact/hooks';
import { formatRoute } from '../query/route.ts';
import { type SearchQuery, type Sort, SORTS, sortOf, VIEWS } from '../query/search-query.ts';

const SORT_WORDS = {
  proof: 'Best proven first',
  recent: 'Newest first',
  metric: 'Quality',
  latency: 'Fastest p99',
  size: 'Smallest',
  days: 'Longest in production',
  name: 'Name',
} as const satisfies Record<Sort, string>;

export interface ListHeadProps {
  readonly query: SearchQuery;
  readonly onChange: (query: SearchQuery, how: 'push' | 'replace') => void;
}

/** Search box, models or versions, and the order. */
export function ListHead({ query, onChange }: ListHeadProps) {
  const [searchId, sortId] = [useId(), useId()];
  return (
    <form class="list-head" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="field search">
        <label for={searchId}>Search</label>
        <input
          id={searchId}
          type="search"
          placeholder="Name, task, tag, owner, data, failed gate …"
          autoComplete="off"
          value={query.text}
          onInput={({ currentTarget }) => onChange({ ...query, text: currentTarget.value, page: 1 }, 'replace')}
        />
      </div>
      <ViewLinks query={query} />
      <div class="field">
        <label for={sortId}>Order</label>
        <select
          id={sortId}
          value={sortOf(query)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...query, sort: SORTS.find((sort) => sort === value) ?? null, page: 1 }, 'push')
          }
        >
          {sortsFor(query).map((sort) => (
            <option key={sort} value={sort}>
              {sort === 'metric' && query.metric !== '' ? `Best ${query.metric}` : SORT_WORDS[sort]}
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}

/** Versions of different models have no common quality until a metric is named. */
function sortsFor({ view, metric, sort }: SearchQuery): readonly Sort[] {
  return SORTS.filter((one) => one !== 'metric' || view === 'models' || metric !== '' || sort === 'metric');
}

function ViewLinks({ query }: { readonly query: SearchQuery }) {
  return (
    <nav class="views" aria-label="What to list">
      {VIEWS.map((view) => (
        <a
          key={view}
          href={formatRoute({ kind: 'list', query: { ...query, view, page: 1 } })}
          aria-current={view === query.view ? 'page' : undefined}
        >
          {view === 'models' ? 'Models' : 'Versions'}
        </a>
      ))}
    </nav>
  );
}
