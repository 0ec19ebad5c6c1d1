import type { CatalogStage } from '../../contract/generated/types.ts';
import type { CatalogQuery } from '../../domain/statistics/catalog-query.ts';

/** `running` is what gets traffic now; `trade` draws quality against latency. */
export const VIEWS = ['models', 'running', 'versions', 'trade'] as const;
export const SORTS = ['proof', 'recent', 'metric', 'latency', 'size', 'days', 'versions', 'name'] as const;
export const STAGES = [
  'production',
  'live',
  'certified',
  'candidate',
  'superseded',
  'rolled-back',
  'rejected',
  'quarantined',
  'retired',
] as const satisfies readonly CatalogStage[];

export type View = (typeof VIEWS)[number];
export type Sort = (typeof SORTS)[number];

/** What somebody looks for. Empty text and null ask for nothing; everything that is given must hold. */
export interface SearchQuery {
  readonly view: View;
  readonly text: string;
  readonly task: string;
  readonly tags: readonly string[];
  readonly owner: string;
  /** Name or beginning of the digest of evaluation data, or name of training data. */
  readonly data: string;
  readonly license: string;
  readonly stage: CatalogStage | '';
  /** Where something serves now. */
  readonly environment: string;
  readonly mode: string;
  /** Which versions that were measured alike are drawn; empty: the largest group. */
  readonly group: string;
  readonly metric: string;
  readonly metricFrom: number | null;
  readonly metricTo: number | null;
  readonly p99Ms: number | null;
  readonly sizeMiB: number | null;
  readonly proven: boolean;
  /** Leaves out what did not pass or was taken back. */
  readonly withoutFailures: boolean;
  /** Null: as suits the question. */
  readonly sort: Sort | null;
  /** The other way round than `sort` says. */
  readonly reverse: boolean;
  readonly page: number;
}

export const EMPTY_QUERY: SearchQuery = {
  view: 'models',
  text: '',
  task: '',
  tags: [],
  owner: '',
  data: '',
  license: '',
  stage: '',
  environment: '',
  mode: '',
  group: '',
  metric: '',
  metricFrom: null,
  metricTo: null,
  p99Ms: null,
  sizeMiB: null,
  proven: false,
  withoutFailures: false,
  sort: null,
  reverse: false,
  page: 1,
};

/** Reads the part of the address behind `?`. Whatever it does not understand asks for nothing. */
export function parseSearchQuery(text: string): SearchQuery {
  const params = new URLSearchParams(text);
  const read = (name: string) => params.get(name)?.trim() ?? '';
  return {
    view: VIEWS.find((view) => view === read('view')) ?? 'models',
    text: params.get('q') ?? '',
    task: read('task'),
    tags: [...new Set(params.getAll('tag').filter((tag) => tag !== ''))],
    owner: read('owner'),
    data: read('data'),
    license: read('license'),
    stage: STAGES.find((stage) => stage === read('stage')) ?? '',
    environment: read('env'),
    mode: read('mode'),
    group: read('group'),
    metric: read('metric'),
    metricFrom: parseNumber(read('from')),
    metricTo: parseNumber(read('to')),
    p99Ms: parseNumber(read('p99')),
    sizeMiB: parseNumber(read('size')),
    proven: read('proven') === '1',
    withoutFailures: read('failures') === '0',
    sort: SORTS.find((sort) => sort === read('sort')) ?? null,
    reverse: read('reverse') === '1',
    page: Math.max(1, Math.trunc(parseNumber(read('page')) ?? 1)),
  };
}

/** The address of a query, without what is as usual. */
export function formatSearchQuery(query: SearchQuery): string {
  const entries: readonly (readonly [string, string])[] = [
    ['view', query.view === 'models' ? '' : query.view],
    ['q', query.text],
    ['task', query.task],
    ...query.tags.map((tag) => ['tag', tag] as const),
    ['owner', query.owner],
    ['data', query.data],
    ['license', query.license],
    ['stage', query.stage],
    ['env', query.environment],
    ['mode', query.mode],
    ['group', query.group],
    ['metric', query.metric],
    ['from', formatNumber(query.metricFrom)],
    ['to', formatNumber(query.metricTo)],
    ['p99', formatNumber(query.p99Ms)],
    ['size', formatNumber(query.sizeMiB)],
    ['proven', query.proven ? '1' : ''],
    ['failures', query.withoutFailures ? '0' : ''],
    ['sort', query.sort ?? ''],
    ['reverse', query.reverse ? '1' : ''],
    ['page', query.page === 1 ? '' : String(query.page)],
  ];
  return new URLSearchParams(
    entries.filter(([, value]) => value !== '').map(([name, value]): [string, string] => [name, value]),
  ).toString();
}

/** Conditions on models and versions alike. */
export function narrows(query: SearchQuery): boolean {
  return (
    query.text.trim() !== '' ||
    query.task !== '' ||
    query.tags.length > 0 ||
    query.owner !== '' ||
    query.environment !== '' ||
    query.proven
  );
}

/** The same question as the terminal asks it. */
export function toCatalogQuery(query: SearchQuery): CatalogQuery {
  const { task, tags, owner, data, license, stage, mode, text, metric, metricFrom, metricTo, p99Ms, sizeMiB } = query;
  const [from, to] = [metricFrom ?? Number.NEGATIVE_INFINITY, metricTo ?? Number.POSITIVE_INFINITY];
  return {
    task,
    tags,
    owner,
    text,
    data: data === '' ? undefined : data,
    license: license === '' ? undefined : license,
    stage: stage === '' ? undefined : stage,
    mode: mode === '' ? undefined : mode,
    metrics:
      metric === ''
        ? []
        : [
            { metric, comparator: '>=', limit: from },
            { metric, comparator: '<=', limit: to },
          ],
    p99Ms: p99Ms === null ? undefined : { comparator: '<=', limit: p99Ms },
    sizeBytes: sizeMiB === null ? undefined : { comparator: '<=', limit: sizeMiB * MIB },
    proven: query.proven,
    failed: !query.withoutFailures,
  };
}

const MIB = 1024 ** 2;

/** Conditions that only the rows of versions can answer. */
export function asksForVersions(query: SearchQuery): boolean {
  return (
    query.data !== '' ||
    query.license !== '' ||
    query.stage !== '' ||
    query.mode !== '' ||
    query.metric !== '' ||
    query.p99Ms !== null ||
    query.sizeMiB !== null ||
    query.withoutFailures
  );
}

/** The order that a query gets: what changed last while nothing is asked, else by proof. */
export function sortOf(query: SearchQuery): Sort {
  if (query.sort !== null) return query.sort;
  return query.view === 'models' && !narrows(query) && !asksForVersions(query) ? 'recent' : 'proof';
}

function parseNumber(text: string): number | null {
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function formatNumber(value: number | null): string {
  return value === null ? '' : String(value);
}
