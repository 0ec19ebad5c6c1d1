import type { CatalogModelRow, CatalogServing, CatalogVersionRow } from '../../contract/generated/types.ts';
import { fitsQuery, searchText } from '../../domain/statistics/catalog-query.ts';
import { containsWords, fitsDescription, urgentFirst } from '../../domain/statistics/version-row.ts';
import { asksForVersions, type SearchQuery, sortOf, toCatalogQuery } from './search-query.ts';
import { compareModels, compareVersions, type Direction } from './sort-rows.ts';

/** A row with the text that a search looks into, made once. */
export interface Searchable<Row> {
  readonly row: Row;
  readonly text: string;
}

export interface SearchSource {
  readonly models: readonly Searchable<CatalogModelRow>[];
  readonly versions: readonly Searchable<CatalogVersionRow>[];
  readonly directionOf: (metric: string) => Direction;
}

export interface FoundModel {
  readonly row: CatalogModelRow;
  /** How many of its versions fit; null where nothing was asked of versions. */
  readonly fitting: number | null;
}

export function searchableModel(row: CatalogModelRow): Searchable<CatalogModelRow> {
  return { row, text: [row.model, row.title ?? '', row.task, ...row.tags, ...row.owners].join('\n').toLowerCase() };
}

export function searchableVersion(row: CatalogVersionRow): Searchable<CatalogVersionRow> {
  return { row, text: searchText(row) };
}

/** The versions that fit, in the order of the query. */
export function searchVersions(source: SearchSource, query: SearchQuery): readonly CatalogVersionRow[] {
  return fittingVersions(source, query).toSorted(
    compareVersions({
      sort: sortOf(query),
      metric: query.metric,
      reverse: query.reverse,
      directionOf: source.directionOf,
    }),
  );
}

/** The models that fit; where the question is about versions, those of which at least one fits. */
export function searchModels(source: SearchSource, query: SearchQuery): readonly FoundModel[] {
  const order = compareModels(sortOf(query), query.reverse);
  const found = asksForVersions(query) ? modelsOfVersions(source, query) : modelsThemselves(source, query);
  return found.toSorted((a, b) => order(a.row, b.row));
}

function modelsThemselves({ models }: SearchSource, query: SearchQuery): readonly FoundModel[] {
  return models.filter((model) => fitsModel(model, query)).map(({ row }) => ({ row, fitting: null }));
}

function fitsModel({ row, text }: Searchable<CatalogModelRow>, query: SearchQuery): boolean {
  return (
    fitsDescription(row, query) &&
    (!query.proven || row.proven) &&
    servesIn(row, query.environment) &&
    containsWords(text, query.text)
  );
}

function servesIn({ serving }: CatalogModelRow, wanted: string): boolean {
  return wanted === '' || serving.some(({ environment }) => environment === wanted);
}

/** A title belongs to the model alone, so the words may be in either. */
function modelsOfVersions(source: SearchSource, query: SearchQuery): readonly FoundModel[] {
  const modelTexts = new Map(source.models.map(({ row, text }) => [row.model, text]));
  const asked = toCatalogQuery(query);
  const counts = new Map<string, number>();
  for (const { row, text } of source.versions) {
    if (fitsQuery(row, asked, `${text}\n${modelTexts.get(row.model) ?? ''}`))
      counts.set(row.model, (counts.get(row.model) ?? 0) + 1);
  }
  return source.models.flatMap(({ row }) => {
    const fitting = counts.get(row.model);
    return fitting === undefined || !servesIn(row, query.environment) ? [] : [{ row, fitting }];
  });
}

function fittingVersions({ versions }: SearchSource, query: SearchQuery): readonly CatalogVersionRow[] {
  const asked = toCatalogQuery(query);
  return versions.filter(({ row, text }) => fitsQuery(row, asked, text)).map(({ row }) => row);
}

/** What runs now of the models that fit, what falls short first. */
export function searchRunning({ models }: Pick<SearchSource, 'models'>, query: SearchQuery): readonly CatalogServing[] {
  const { environment } = query;
  return models
    .filter((model) => fitsModel(model, { ...query, environment: '' }))
    .flatMap(({ row }) => row.serving)
    .filter((serving) => environment === '' || serving.environment === environment)
    .toSorted(urgentFirst);
}

export type Found =
  | { readonly kind: 'models'; readonly items: readonly FoundModel[] }
  | { readonly kind: 'running'; readonly items: readonly CatalogServing[] }
  | { readonly kind: 'versions'; readonly items: readonly CatalogVersionRow[] };

/** What a view lists of all that fits. */
export function searchView(source: SearchSource, query: SearchQuery): Found {
  switch (query.view) {
    case 'models':
      return { kind: 'models', items: searchModels(source, query) };
    case 'running':
      return { kind: 'running', items: searchRunning(source, query) };
    case 'versions':
    case 'trade':
      return { kind: 'versions', items: searchVersions(source, query) };
  }
}
