import { useMemo } from 'preact/hooks';
import type { Catalog } from '../data/catalog.ts';
import { Filters } from '../parts/filters.tsx';
import { PartsNotice } from '../parts/notices.tsx';
import { pageOf, Pager } from '../parts/pager.tsx';
import { ModelItem, VersionItem } from '../parts/rows.tsx';
import { conditionsOf } from '../query/loosen.ts';
import { formatRoute } from '../query/route.ts';
import { asksForVersions, EMPTY_QUERY, narrows, type SearchQuery, sortOf } from '../query/search-query.ts';
import { searchableModel, searchModels, type SearchSource, searchVersions } from '../query/search-rows.ts';
import { navigate } from '../state/use-route.ts';
import { useRows } from '../state/use-async.ts';
import { plural, showCount, showDay } from '../text.ts';
import { ListHead } from './list-head.tsx';

export interface ListPageProps {
  readonly catalog: Catalog;
  readonly query: SearchQuery;
}

/** All models or all versions, searched, filtered and sorted. */
export function ListPage({ catalog, query }: ListPageProps) {
  const { index } = catalog;
  if (index.counts.versions === 0) return <EmptyCatalog />;
  const change = (next: SearchQuery, how: 'push' | 'replace') => navigate({ kind: 'list', query: next }, how);
  return (
    <>
      <h1 tabIndex={-1}>Model catalogue</h1>
      <Counts catalog={catalog} />
      <ListHead query={query} onChange={change} />
      <div class="list-layout">
        <Filters index={index} query={query} onChange={change} />
        <div>
          <Results catalog={catalog} query={query} />
        </div>
      </div>
    </>
  );
}

function EmptyCatalog() {
  return (
    <div class="notice">
      <h1 tabIndex={-1}>No model yet</h1>
      <p>
        A version appears here as soon as its certification is recorded, whether it passed or not. Open a pull request
        that adds <code>models/&lt;model&gt;/versions/&lt;version&gt;.yaml</code>, and merge it.
      </p>
    </div>
  );
}

function Counts({ catalog: { index } }: { readonly catalog: Catalog }) {
  const { models, versions, production, live, proven, rejected } = index.counts;
  return (
    <p class="counts">
      {plural(models, 'model')} with {plural(versions, 'version')}: {showCount(proven)} proven live,{' '}
      {showCount(production)} in production, {showCount(live)} in live test, {showCount(rejected)} rejected. Up to{' '}
      {showDay(index.updatedAt)}.
    </p>
  );
}

/** While nothing is asked, catalog.json is enough; parts are loaded when a question needs them. */
function Results({ catalog, query }: ListPageProps) {
  const needsVersions = query.view === 'versions' || asksForVersions(query);
  const isPlain = !narrows(query) && !needsVersions && sortOf(query) === 'recent' && query.page === 1;
  const models = useRows(catalog.models, !isPlain);
  const versions = useRows(catalog.versions, needsVersions);
  const source = useMemo((): SearchSource => {
    const directions = new Map(catalog.index.metrics.map(({ name, direction }) => [name, direction]));
    return {
      models: isPlain ? catalog.index.recent.map(searchableModel) : models.rows,
      versions: versions.rows,
      directionOf: (metric) => directions.get(metric) ?? 'none',
    };
  }, [catalog, isPlain, models.rows, versions.rows]);
  const found = useMemo(() => find(source, query), [source, query]);
  const total = isPlain ? catalog.index.counts.models : found.items.length;
  const isLoading = models.isLoading || versions.isLoading;
  return (
    <>
      <Conditions query={query} />
      <PartsNotice rows={models} what="models" />
      <PartsNotice rows={versions} what="versions" />
      <p class="result-count" role="status">
        {isLoading ? '' : `${plural(total, query.view === 'models' ? 'model' : 'version')} found`}
      </p>
      {total === 0 && !isLoading ? <NothingFound query={query} /> : null}
      <Items found={found} query={query} />
      <Pager page={query.page} total={total} toRoute={(page) => ({ kind: 'list', query: { ...query, page } })} />
    </>
  );
}

type Found =
  | { readonly kind: 'models'; readonly items: ReturnType<typeof searchModels> }
  | { readonly kind: 'versions'; readonly items: ReturnType<typeof searchVersions> };

function find(source: SearchSource, query: SearchQuery): Found {
  return query.view === 'models'
    ? { kind: 'models', items: searchModels(source, query) }
    : { kind: 'versions', items: searchVersions(source, query) };
}

function Items({ found, query }: { readonly found: Found; readonly query: SearchQuery }) {
  return (
    <ul class="items" aria-label={found.kind === 'models' ? 'Models' : 'Versions'}>
      {found.kind === 'models'
        ? pageOf(found.items, query.page).map((one) => <ModelItem key={one.row.model} found={one} />)
        : pageOf(found.items, query.page).map((row) => (
            <VersionItem key={`${row.model}@${row.version}`} row={row} metric={query.metric} />
          ))}
    </ul>
  );
}

function Conditions({ query }: { readonly query: SearchQuery }) {
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  return (
    <ul class="chips" aria-label="Conditions">
      {conditions.map(({ label, without }) => (
        <li key={label}>
          <a href={formatRoute({ kind: 'list', query: without })} aria-label={`Remove the condition ${label}`}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {conditions.length < 2 ? null : (
        <li>
          <a class="plain" href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, view: query.view } })}>
            Clear all
          </a>
        </li>
      )}
    </ul>
  );
}

function NothingFound({ query }: { readonly query: SearchQuery }) {
  return (
    <div class="notice">
      <h2>Nothing fits all of this</h2>
      <p>Let one condition go:</p>
      <ul>
        {conditionsOf(query).map(({ label, without }) => (
          <li key={label}>
            <a href={formatRoute({ kind: 'list', query: without })}>without {label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
