import { describe, expect, it, test } from 'vitest';
import { findVersions } from '../../../src/domain/statistics/find.ts';
import { bestOf, comparePerformance, compareQuality } from '../../../src/site/query/compare-versions.ts';
import { conditionsOf } from '../../../src/site/query/loosen.ts';
import { formatRoute, parseRoute, type Route, WHOLE } from '../../../src/site/query/route.ts';
import { EMPTY_QUERY, type SearchQuery } from '../../../src/site/query/search-query.ts';
import {
  searchableModel,
  searchableVersion,
  searchModels,
  searchRunning,
  searchVersions,
} from '../../../src/site/query/search-rows.ts';
import { measuredWord } from '../../../src/site/text.ts';
import { modelLine, renderCsv, servingLine, versionLine } from '../../../src/site/query/to-csv.ts';
import { tradeChoice } from '../../../src/site/query/trade-groups.ts';
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
  environment: 'eu west',
  mode: 'realtime',
  group: '0badcafe',
  metric: 'ndcg@10',
  metricFrom: 0,
  metricTo: 0.9,
  p99Ms: 12.5,
  sizeMiB: 20,
  proven: true,
  withoutFailures: true,
  sort: 'latency',
  reverse: true,
  page: 3,
};

describe('addresses', () => {
  it.each<Route>([
    { kind: 'list', query: EMPTY_QUERY },
    { kind: 'list', query: FULL },
    { kind: 'model', model: 'churn', page: 2 },
    { kind: 'version', model: 'churn', version: '1.4.0-rc.1', shown: WHOLE },
    { kind: 'version', model: HOSTILE_TEXT, version: '#?/&', shown: WHOLE },
    { kind: 'version', model: 'churn', version: '1.0.0', shown: { at: 'slices', metric: 'ndcg@10', groups: 'a & b' } },
    { kind: 'test', model: 'churn', environment: 'production', test: 'churn-0042' },
    { kind: 'test', model: HOSTILE_TEXT, environment: 'a/b', test: '#?&' },
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

  it.each([
    '#/model',
    '#/model/a/b/c',
    '#/model/a/test/b',
    '#/model/a/b/c/d',
    '#/model/a/test/b/c/d',
    '#/nothing',
    '#/model/%',
    '#/compare/x',
  ])('leads nowhere: %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'unknown' });
  });
});

const models = Array.from({ length: 12 }, (_, place) => makeModel(place, { models: 12, versionsPerModel: 8 }).model);
const rows = models.flatMap(({ versions }) => versions);
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
    expect(conditions.length).toBe(14 + 1);
    expect(conditionsOf(EMPTY_QUERY)).toEqual([]);
    for (const { without } of conditions) expect(conditionsOf(without).length).toBe(conditions.length - 1);
  });
});

describe('what runs now', () => {
  it('is found by the words of its model and where it runs, the urgent first', () => {
    const all = searchRunning(source, EMPTY_QUERY);
    expect(all.length).toBe(models.flatMap(({ row }) => row.serving).length);
    expect(all.map(({ state }) => state === 'below')).toEqual(
      all.map(({ state }) => state === 'below').toSorted((a, b) => Number(b) - Number(a)),
    );
    const { model } = all.find(({ environment }) => environment === 'staging')!;
    expect(searchRunning(source, { ...EMPTY_QUERY, text: model, environment: 'staging' })).toEqual(
      all.filter((serving) => serving.model === model && serving.environment === 'staging'),
    );
  });
});

describe('sorting', () => {
  it.each([
    ['latency', (row: (typeof rows)[number]) => Object.values(row.modes)[0]?.p99Ms ?? 0],
    ['size', (row: (typeof rows)[number]) => row.sizeBytes],
  ] as const)('by %s, and the other way round', (sort, read) => {
    const query = { ...EMPTY_QUERY, view: 'versions', sort } as const;
    const numbers = rows.map(read).toSorted((a, b) => a - b);
    expect(searchVersions(source, query).map(read)).toEqual(numbers);
    expect(searchVersions(source, { ...query, reverse: true }).map(read)).toEqual(numbers.toReversed());
  });
});

describe('quality against latency', () => {
  const choice = (query: Partial<SearchQuery>) => tradeChoice(rows, { ...EMPTY_QUERY, ...query }, source.directionOf);

  it('draws those that were measured alike, the largest group first, and counts the others', () => {
    const { metric, mode, groups, group, without } = choice({});
    expect([metric, mode, group]).toEqual(['accuracy', 'realtime', groups[0]]);
    const sizes = groups.map(({ points }) => points.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0) + without).toBe(rows.length);
    for (const { points } of groups) {
      expect(new Set(points.map(({ row }) => `${row.machine} ${row.data[0]?.sha256}`)).size).toBe(1);
    }
  });

  it('finds a group by its name in the address', () => {
    const { groups } = choice({});
    expect(choice({ group: groups[1]!.id }).group).toEqual(groups[1]);
    expect(choice({ group: 'nothing' }).group).toEqual(groups[0]);
    expect(choice({ metric: 'nothing' })).toMatchObject({ group: null, without: rows.length });
  });

  it('leaves on the line what no other beats', () => {
    const { points } = choice({ metric: 'mae' }).group!;
    for (const point of points) {
      const isBeaten = points.some(
        (other) => other !== point && other.cost <= point.cost && other.quality <= point.quality,
      );
      expect(point.isFront).toBe(!isBeaten);
    }
  });
});

describe('a file for a spreadsheet', () => {
  it('has a line for each row and the columns of all', () => {
    const text = renderCsv([
      { a: 1, b: 'x' },
      { a: null, c: true },
    ]);
    expect(text).toBe('a,b,c\r\n1,x,\r\n,,true\r\n');
  });

  it('quotes what would be other cells, and takes the sting out of formulas', () => {
    expect(renderCsv([{ a: 'x,"y"\nz', b: '=HYPERLINK("http://x")', c: '-1', d: -1 }])).toBe(
      'a,b,c,d\r\n"x,""y""\nz","\'=HYPERLINK(""http://x"")",\'-1,-1\r\n',
    );
  });

  it.each([
    ['\n=1+1', `"\n'=1+1"`],
    [' =1+1', ` '=1+1`],
    ['＝1+1', `'＝1+1`],
    ['x;=1+1', `"x;'=1+1"`],
    ['x\t@SUM(A1)', `"x\t'@SUM(A1)"`],
    ['x;"=1+1"', `"x;""'=1+1"""`],
    ['realtime-p99; a=b', '"realtime-p99; a=b"'],
  ])('takes the sting out of %j, wherever a cell may begin', (text, cell) => {
    expect(renderCsv([{ a: text }])).toBe(`a\r\n${cell}\r\n`);
  });

  it('holds the numbers of versions, models and what runs', () => {
    const row = rows.find(({ live }) => Object.keys(live).length > 0)!;
    expect(versionLine(row)).toMatchObject({
      model: row.model,
      version: row.version,
      sha256: row.sha256,
      certified_roc_auc: row.metrics['roc_auc']?.value,
      live_roc_auc_lower: row.live['roc_auc']?.lower,
      mode_realtime_p99Ms: row.modes['realtime']?.p99Ms,
      machine: row.machine,
    });
    const model = models[0]!.row;
    expect(modelLine({ row: model, fitting: null })).toMatchObject({ model: model.model, best: model.best?.value });
    const serving = models.flatMap(({ row: { serving: own } }) => own)[0]!;
    expect(servingLine(serving)).toMatchObject({ environment: serving.environment, live: serving.live?.value });
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
    const pair = [models[0]!.versions[0]!, models[4]!.versions[7]!];
    const lines = compareQuality(pair, source).filter(({ name }) => !name.endsWith('live'));
    expect(lines.every(({ best }) => best === null)).toBe(true);
  });

  it('says why nothing is best: other data, other machines, other traffic', () => {
    const row = models[0]!.versions[0]!;
    const other = { ...row, version: '2.0.0', machine: 'another', data: [{ ...row.data[0]!, sha256: 'f'.repeat(64) }] };
    const reasons = (lines: ReturnType<typeof compareQuality>) => lines.map(({ name, why }) => [name, why]);
    expect(reasons(compareQuality([row, other], source))).toEqual([
      ['roc_auc', 'other-data'],
      ['roc_auc, live', 'own-traffic'],
    ]);
    expect(reasons(comparePerformance([row, other]))).toEqual([
      ['realtime p99', 'other-machine'],
      ['realtime throughput', 'other-machine'],
      ['realtime memory', 'other-machine'],
      ['Size', null],
    ]);
  });

  it('says which p99 is best on one machine in one scenario', () => {
    const row = models[0]!.versions[0]!;
    const mode = row.modes['realtime']!;
    const faster = { ...row, modes: { realtime: { ...mode, p99Ms: 1, p99LowerMs: 0.9, p99UpperMs: 1.1 } } };
    expect(comparePerformance([row, faster])[0]).toMatchObject({ name: 'realtime p99', best: 1, why: null });
    const atOtherRate = { ...faster, modes: { realtime: { ...faster.modes.realtime, rate: 1 } } };
    expect(comparePerformance([row, atOtherRate])[0]).toMatchObject({ best: null, why: 'other-rate' });
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

test.each([
  [0, 'did not pass'],
  [1, 'certified'],
])('numbers of a model with %i versions that passed are called %s', (certified, word) => {
  expect(measuredWord({ certified })).toBe(word);
});
