import type { CatalogModelRow, CatalogVersionRow } from '../../contract/generated/types.ts';
import {
  containsWords,
  fastestP99,
  fitsDescription,
  isFailure,
  strongestValue,
  usesData,
} from '../../domain/statistics/version-row.ts';
import { asksForVersions, type SearchQuery, sortOf } from './search-query.ts';
import { compareModels, compareVersions, type Direction } from './sort-rows.ts';

const MIB = 1024 ** 2;

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
  const names = [
    row.model,
    `${row.model}@${row.version}`,
    row.version,
    row.task,
    row.framework ?? '',
    row.license ?? '',
  ];
  const data = row.data.map(({ name }) => name);
  return { row, text: [...names, ...row.tags, ...row.owners, ...data, ...row.failures].join('\n').toLowerCase() };
}

/** The versions that fit, in the order of the query. */
export function searchVersions(source: SearchSource, query: SearchQuery): readonly CatalogVersionRow[] {
  return fittingVersions(source, query).toSorted(
    compareVersions({ sort: sortOf(query), metric: query.metric, directionOf: source.directionOf }),
  );
}

/** The models that fit; where the question is about versions, those of which at least one fits. */
export function searchModels(source: SearchSource, query: SearchQuery): readonly FoundModel[] {
  const order = compareModels(sortOf(query));
  const found = asksForVersions(query) ? modelsOfVersions(source, query) : modelsThemselves(source, query);
  return found.toSorted((a, b) => order(a.row, b.row));
}

function modelsThemselves({ models }: SearchSource, query: SearchQuery): readonly FoundModel[] {
  return models
    .filter(
      ({ row, text }) =>
        fitsDescription(row, query) && (!query.proven || row.proven) && containsWords(text, query.text),
    )
    .map(({ row }) => ({ row, fitting: null }));
}

/** A title belongs to the model alone, so the words may be in either. */
function modelsOfVersions(source: SearchSource, query: SearchQuery): readonly FoundModel[] {
  const modelTexts = new Map(source.models.map(({ row, text }) => [row.model, text]));
  const counts = new Map<string, number>();
  for (const { row, text } of source.versions) {
    const fits = fitsVersion(row, query) && containsWords(`${text}\n${modelTexts.get(row.model) ?? ''}`, query.text);
    if (fits) counts.set(row.model, (counts.get(row.model) ?? 0) + 1);
  }
  return source.models.flatMap(({ row }) => {
    const fitting = counts.get(row.model);
    return fitting === undefined ? [] : [{ row, fitting }];
  });
}

function fittingVersions({ versions }: SearchSource, query: SearchQuery): readonly CatalogVersionRow[] {
  return versions
    .filter(({ row, text }) => fitsVersion(row, query) && containsWords(text, query.text))
    .map(({ row }) => row);
}

function fitsVersion(row: CatalogVersionRow, query: SearchQuery): boolean {
  return (
    fitsDescription(row, query) &&
    (!query.proven || row.proof === 'proven') &&
    (query.stage === '' || row.stage === query.stage) &&
    (query.license === '' || row.license === query.license) &&
    (query.data === '' || usesData(row, query.data)) &&
    (!query.withoutFailures || !isFailure(row)) &&
    fitsNumbers(row, query)
  );
}

function fitsNumbers(row: CatalogVersionRow, query: SearchQuery): boolean {
  const { metric, metricFrom, metricTo, p99Ms, sizeMiB } = query;
  return (
    (metric === '' || isWithin(strongestValue(row, metric)?.value ?? null, metricFrom, metricTo)) &&
    (p99Ms === null || (fastestP99(row) ?? Number.POSITIVE_INFINITY) <= p99Ms) &&
    (sizeMiB === null || row.sizeBytes <= sizeMiB * MIB)
  );
}

function isWithin(value: number | null, from: number | null, to: number | null): boolean {
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}
