import type { SearchQuery } from './search-query.ts';

/** One condition of a query, with the query that lets it go. */
export interface Condition {
  readonly label: string;
  readonly without: SearchQuery;
}

/** What is asked, one condition each: the chips above a list, and what to loosen when nothing fits. */
export function conditionsOf(query: SearchQuery): readonly Condition[] {
  const base = { ...query, page: 1 };
  const range = [
    query.metricFrom === null ? '' : `≥ ${query.metricFrom}`,
    query.metricTo === null ? '' : `≤ ${query.metricTo}`,
  ].filter((part) => part !== '');
  const all: readonly (Condition & { readonly isAsked: boolean })[] = [
    { isAsked: query.text.trim() !== '', label: `“${query.text.trim()}”`, without: { ...base, text: '' } },
    { isAsked: query.task !== '', label: query.task, without: { ...base, task: '' } },
    ...query.tags.map((tag) => ({
      isAsked: true,
      label: `tag ${tag}`,
      without: { ...base, tags: query.tags.filter((other) => other !== tag) },
    })),
    { isAsked: query.owner !== '', label: `owner ${query.owner}`, without: { ...base, owner: '' } },
    { isAsked: query.data !== '', label: `data ${query.data}`, without: { ...base, data: '' } },
    { isAsked: query.license !== '', label: `licence ${query.license}`, without: { ...base, license: '' } },
    {
      isAsked: query.environment !== '',
      label: `runs in ${query.environment}`,
      without: { ...base, environment: '' },
    },
    { isAsked: query.mode !== '', label: `mode ${query.mode}`, without: { ...base, mode: '' } },
    { isAsked: query.stage !== '', label: `stage ${query.stage}`, without: { ...base, stage: '' } },
    {
      isAsked: query.metric !== '',
      label: [query.metric, range.length === 0 ? 'measured' : range.join(' and ')].join(' '),
      without: { ...base, metric: '', metricFrom: null, metricTo: null },
    },
    { isAsked: query.p99Ms !== null, label: `p99 ≤ ${query.p99Ms} ms`, without: { ...base, p99Ms: null } },
    { isAsked: query.sizeMiB !== null, label: `size ≤ ${query.sizeMiB} MiB`, without: { ...base, sizeMiB: null } },
    { isAsked: query.proven, label: 'proven live', without: { ...base, proven: false } },
    { isAsked: query.withoutFailures, label: 'without failures', without: { ...base, withoutFailures: false } },
  ];
  return all.filter(({ isAsked }) => isAsked);
}
