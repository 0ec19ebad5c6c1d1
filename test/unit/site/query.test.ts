import { describe, expect, it } from 'vitest';
import { findVersions } from '../../../src/domain/statistics/find.ts';
import { bestOf, compareQuality } from '../../../src/site/query/compare-versions.ts';
import { conditionsOf } from '../../../src/site/query/loosen.ts';
import { formatRoute, parseRoute, type Route } from '../../../src/site/query/route.ts';
import { EMPTY_QUERY, type SearchQuery } from '../../../src/site/query/search-query.ts';
import {
  searchableModel,
  searchableVersion,
  searchModels,
  searchVersions,
} from '../../../src/site/query/search-rows.ts';
import { compareSemver } from '../../../src/site/query/sort-rows.ts';
import { repositoryLink, sourceLink, webLink } from '../../../src/site/links.ts';
import { HOSTILE_TEXT, makeModel } from '../../support/catalog-data.ts';

const FULL: SearchQuery = {
  view: 'versions',
  text: 'two  words & 100 %',
  task: 'text-ranking',
  tags: ['a b', HOSTILE_TEXT],
  owner: '@acme/team',
  data: 'holdout',
  license: 'MIT',
  stage: 'rolled-back',
  metric: 'ndcg@10',
  metricFrom: 0,
  metricTo: 0.9,
  p99Ms: 12.5,
  sizeMiB: 20,
  proven: true,
  withoutFailures: true,
  sort: 'latency',
  page: 3,
};

describe('addresses', () => {
  it.each<Route>([
    { kind: 'list', query: EMPTY_QUERY },
    { kind: 'list', query: FULL },
    { kind: 'model', model: 'churn', page: 2 },
    { kind: 'version', model: 'churn', version: '1.4.0-rc.1' },
    { kind: 'version', model: HOSTILE_TEXT, version: '#?/&' },
    {
      kind: 'compare',
      versions: [
        { model: 'churn', version: '1.4.0' },
        { model: 'a&b', version: '2.0.0' },
      ],
    },
  ])('are read as they were written: $kind', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['#/model', '#/model/a/b/c', '#/nothing', '#/model/%', '#/compare/x'])('leads nowhere: %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'unknown' });
  });
});

const models = Array.from({ length: 12 }, (_, place) => makeModel(place, { models: 12, versionsPerModel: 8 }));
const rows = models.flatMap(({ versions }) => versions.map(({ row }) => row));
const source = {
  models: models.map(({ row }) => searchableModel(row)),
  versions: rows.map(searchableVersion),
  directionOf: (metric: string): 'up' | 'down' => (metric === 'mae' ? 'down' : 'up'),
};
const namesOf = (found: readonly { readonly model: string; readonly version: string }[]) =>
  found.map(({ model, version }) => `${model}@${version}`).toSorted();

describe('searching', () => {
  it.each<{ name: string; query: Partial<SearchQuery>; same: Parameters<typeof findVersions>[1] }>([
    { name: 'task', query: { task: 'text-ranking' }, same: { task: 'text-ranking' } },
    { name: 'owner', query: { owner: '@ACME/churn-team' }, same: { owner: '@acme/churn-team' } },
    { name: 'data', query: { data: 'fraud-holdout' }, same: { data: 'fraud-holdout' } },
    {
      name: 'metric',
      query: { metric: 'roc_auc', metricFrom: 0.88 },
      same: { metrics: [{ metric: 'roc_auc', comparator: '>=', limit: 0.88 }] },
    },
    { name: 'latency', query: { p99Ms: 9 }, same: { p99Ms: { comparator: '<=', limit: 9 } } },
    { name: 'proof', query: { proven: true }, same: { proven: true } },
  ])('finds the versions that `seatrial find` finds: $name', ({ query, same }) => {
    const found = namesOf(searchVersions(source, { ...EMPTY_QUERY, view: 'versions', ...query }));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(rows.length);
    expect(found).toEqual(namesOf(findVersions(rows, { ...same, failed: true })));
  });

  it('lists a model when one of its versions fits, and says how many do', () => {
    const query = { ...EMPTY_QUERY, stage: 'rejected' } as const;
    for (const { row, fitting } of searchModels(source, query)) {
      expect(fitting).toBe(rows.filter(({ model, stage }) => model === row.model && stage === 'rejected').length);
    }
  });

  it('ranks what is proven before what is certified before what is claimed', () => {
    const found = searchVersions(source, { ...EMPTY_QUERY, view: 'versions' });
    const order = found.map(({ proof }) => ['proven', 'certified', 'claimed'].indexOf(proof));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(3);
  });

  it('offers one condition less for each condition', () => {
    const conditions = conditionsOf(FULL);
    expect(conditions.length).toBe(12 + 1);
    expect(conditionsOf(EMPTY_QUERY)).toEqual([]);
    for (const { without } of conditions) expect(conditionsOf(without).length).toBe(conditions.length - 1);
  });
});

describe('comparing', () => {
  const value = (middle: number, half: number) => ({ value: middle, lower: middle - half, upper: middle + half });

  it.each([
    { name: 'apart, up', values: [value(0.8, 0.01), value(0.9, 0.01)], direction: 'up' as const, best: 1 },
    { name: 'apart, down', values: [value(0.8, 0.01), value(0.9, 0.01)], direction: 'down' as const, best: 0 },
    { name: 'overlapping', values: [value(0.88, 0.02), value(0.9, 0.02)], direction: 'up' as const, best: null },
    { name: 'no better', values: [value(1, 0.1), value(2, 0.1)], direction: 'none' as const, best: null },
    { name: 'alone', values: [value(1, 0.1), null], direction: 'up' as const, best: null },
    {
      name: 'one without an interval',
      values: [value(1, 0.1), value(2, 0.1), { value: 3, lower: null, upper: null }],
      direction: 'up' as const,
      best: null,
    },
  ])('says best only beyond the intervals: $name', ({ values, direction, best }) => {
    expect(bestOf(values, direction)).toBe(best);
  });

  it('says no best where certified quality was measured on other data', () => {
    const pair = [models[0]!.versions[0]!.row, models[4]!.versions[7]!.row];
    const lines = compareQuality(pair, source).filter(({ name }) => !name.endsWith('live'));
    expect(lines.every(({ best }) => best === null)).toBe(true);
  });

  it('orders versions as Semantic Versioning does', () => {
    const order = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.10.0',
    ];
    expect(order.toReversed().toSorted(compareSemver)).toEqual(order);
  });
});

describe('links', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://plain.example', 'no address', ''])(
    'leads nowhere: %s',
    (address) => {
      expect(webLink(address)).toBe(null);
    },
  );

  it('leads to the repository alone', () => {
    expect(repositoryLink('github.com/acme/models', 'pull', '7')).toBe('https://github.com/acme/models/pull/7');
    expect(repositoryLink('github.com/acme/models', '../evil')).toBe('https://github.com/acme/models/..%2Fevil');
    expect(repositoryLink('javascript:alert(1)//a/b')).toBe(null);
    expect(sourceLink('git+https://github.com/acme/training.git@4f1b7c2')).toBe('https://github.com/acme/training');
  });
});
