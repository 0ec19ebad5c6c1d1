import { useMemo } from 'preact/hooks';
import { suggestWords } from '../../domain/statistics/suggest-query.ts';
import type { Catalog } from '../data/catalog.ts';
import { Download } from '../parts/download.tsx';
import { Facets } from '../parts/facets.tsx';
import { lazy } from '../parts/lazy.tsx';
import { PartsNotice, Section } from '../parts/notices.tsx';
import { pageOf, Pager } from '../parts/pager.tsx';
import { RunningTable } from '../parts/running-table.tsx';
import { conditionsOf } from '../query/loosen.ts';
import { formatRoute } from '../query/route.ts';
import { asksForVersions, EMPTY_QUERY, narrows, type SearchQuery, sortOf, type View } from '../query/search-query.ts';
import { type Found, searchableModel, type SearchSource, searchView } from '../query/search-rows.ts';
import { navigate } from '../state/use-route.ts';
import { useRows } from '../state/use-async.ts';
import { plural, showCount, showDay } from '../text.ts';
import { ListHead } from './list-head.tsx';
import { ModelTable } from './model-table.tsx';
import { VersionTable } from './version-table.tsx';

const TradeView = lazy('the drawing', async () => (await import('./trade-view.tsx')).TradeView);

export interface ListPageProps {
  readonly catalog: Catalog;
  readonly query: SearchQuery;
}

/** What runs now, then all models; or whatever is asked, searched, filtered and sorted. */
export function ListPage({ catalog, query }: ListPageProps) {
  const { index } = catalog;
  if (index.counts.versions === 0) return <EmptyCatalog />;
  const change = (next: SearchQuery, how: 'push' | 'replace') => navigate({ kind: 'list', query: next }, how);
  return (
    <>
      <h1 tabIndex={-1}>Model catalogue</h1>
      <Counts catalog={catalog} />
      <ListHead query={query} onChange={change} />
      {isStart(query) ? <RunningNow catalog={catalog} /> : null}
      <div class="list-layout">
        <Facets index={index} query={query} />
        <div>
          {isStart(query) ? <h2 class="first">All models</h2> : null}
          <Results catalog={catalog} query={query} />
        </div>
      </div>
    </>
  );
}

/** Nothing is asked yet. */
function isStart(query: SearchQuery): boolean {
  return query.view === 'models' && query.page === 1 && !narrows(query) && !asksForVersions(query);
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
  const { models, versions, proven, rejected } = index.counts;
  return (
    <p class="counts">
      {plural(models, 'model')} with {plural(versions, 'version')}: {showCount(proven)} proven live,{' '}
      {showCount(rejected)} rejected. Up to {showDay(index.updatedAt)}.
    </p>
  );
}

/** So many at first, since the models come below. */
const MOST_AT_START = 8;

function RunningNow({ catalog: { index } }: { readonly catalog: Catalog }) {
  const { total, below, environments, first } = index.running;
  if (total === 0) return null;
  const all = formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, view: 'running' } });
  return (
    <Section title="What runs now">
      <p class="hint">
        {plural(total, 'version')} in {plural(environments.length, 'environment')};{' '}
        {below === 0
          ? 'none is known to fall short of its certificate'
          : below === 1
            ? '1 falls short of its certificate'
            : `${showCount(below)} fall short of their certificates`}
        .
      </p>
      <RunningTable serving={first.slice(0, MOST_AT_START)} />
      {total <= MOST_AT_START ? null : (
        <p>
          <a href={all}>All {showCount(total)} that run now</a>
        </p>
      )}
    </Section>
  );
}

/** While nothing is asked, catalog.json is enough; parts are loaded when a question needs them. */
function Results({ catalog, query }: ListPageProps) {
  const needsVersions = query.view === 'versions' || query.view === 'trade' || asksForVersions(query);
  const isPlain = isStart(query) && sortOf(query) === 'recent' && !query.reverse;
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
  const found = useMemo(() => searchView(source, query), [source, query]);
  const total = isPlain ? catalog.index.counts.models : found.items.length;
  const isLoading = models.isLoading || versions.isLoading;
  return (
    <>
      <Conditions query={query} />
      <PartsNotice rows={models} what="models" />
      <PartsNotice rows={versions} what="versions" />
      <div class="result-head">
        <p class="result-count" role="status">
          {isLoading ? '' : `${plural(total, NOUNS[query.view])} found`}
        </p>
        {isLoading || isPlain || total === 0 ? null : <Download found={found} />}
      </div>
      {total === 0 && !isLoading ? <NothingFound source={source} query={query} /> : null}
      <Items catalog={catalog} found={found} query={query} />
      {query.view === 'trade' ? null : (
        <Pager page={query.page} total={total} toRoute={(page) => ({ kind: 'list', query: { ...query, page } })} />
      )}
    </>
  );
}

const NOUNS = {
  models: 'model',
  running: 'running version',
  versions: 'version',
  trade: 'version',
} as const satisfies Record<View, string>;

interface ItemsProps extends ListPageProps {
  readonly found: Found;
}

function Items({ catalog, found, query }: ItemsProps) {
  if (found.items.length === 0) return null;
  switch (found.kind) {
    case 'models':
      return <ModelTable models={pageOf(found.items, query.page)} query={query} />;
    case 'running':
      return <RunningTable serving={pageOf(found.items, query.page)} />;
    case 'versions':
      return query.view === 'trade' ? (
        <TradeView index={catalog.index} rows={found.items} query={query} />
      ) : (
        <VersionTable rows={pageOf(found.items, query.page)} query={query} />
      );
  }
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

function NothingFound({ source, query }: { readonly source: SearchSource; readonly query: SearchQuery }) {
  const texts = [...source.models, ...source.versions].map(({ text }) => text);
  const meant = query.text.trim() === '' ? null : suggestWords(texts, query.text);
  const conditions = conditionsOf(query);
  return (
    <div class="notice">
      <h2>Nothing fits all of this</h2>
      {meant === null ? null : (
        <p>
          Did you mean <a href={formatRoute({ kind: 'list', query: { ...query, text: meant, page: 1 } })}>{meant}</a>?
        </p>
      )}
      {conditions.length === 0 ? null : <p>Let one condition go:</p>}
      <ul>
        {conditions.map(({ label, without }) => (
          <li key={label}>
            <a href={formatRoute({ kind: 'list', query: without })}>without {label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
