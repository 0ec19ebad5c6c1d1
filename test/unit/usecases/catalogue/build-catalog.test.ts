// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { findVersions } from '../../../../src/domain/statistics/find.ts';
import { compareToLive } from '../../../../src/domain/statistics/gap.ts';
import { rankPriorArt } from '../../../../src/domain/statistics/prior-art.ts';
import { buildCatalog } from '../../../../src/usecases/catalogue/build-catalog.ts';
import { describePriorArt } from '../../../../src/usecases/catalogue/describe-prior-art.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { renderPriorArt } from '../../../../src/report/statistics/prior-art.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { readCatalog } from '../../../../src/usecases/catalogue/read-catalog.ts';
import { catalogueValidator } from '../../../support/catalogue-validator.ts';
import { manyRecords, memoryCatalog, memoryRecordBranch, withWindow } from '../../../support/many-records.ts';
import { NOW } from '../../../support/statistics.ts';

const REQUEST = { repository: 'github.com/acme/models', manifests: new Map(), fresh: false } as const;

async function build(files: Map<string, string>, catalog = memoryCatalog()) {
  const branch = memoryRecordBranch(files);
  const outcome = await buildCatalog({ branch, files: catalog, now: NOW }, REQUEST);
  return { catalog, branch, outcome };
}

describe('a catalogue of 40 models', () => {
  test('fits its schemas, and no reference points nowhere', async () => {
    const { catalog, outcome } = await build(manyRecords(40, 10));
    expect(outcome.index.counts).toMatchObject({ models: 40, versions: 400, certified: 400 });
    for (const [path, text] of catalog.texts) {
      const validate = catalogueValidator(path);
      validate(JSON.parse(text));
      expect({ path, errors: validate.errors ?? [] }).toEqual({ path, errors: [] });
    }
    for (const { path } of [...outcome.index.modelShards, ...outcome.index.versionShards]) {
      expect(catalog.texts.has(path)).toBe(true);
    }
    for (const { file } of outcome.index.recent) expect(catalog.texts.has(file)).toBe(true);
    expect(await readCatalog(catalog)).toHaveLength(400);
  });

  test('is not touched when nothing changed', async () => {
    const files = manyRecords(10, 4);
    const first = await build(files);
    const second = await build(files, first.catalog);
    expect(second.outcome).toMatchObject({ rebuilt: [], touched: [] });
    expect(second.branch.reads).toEqual([]);
  });

  test('builds again only the model that changed', async () => {
    const files = manyRecords(40, 10);
    const first = await build(files);
    const second = await build(withWindow(files, 'model-0007', '1.2.0'), first.catalog);
    expect(second.outcome.rebuilt).toEqual(['model-0007']);
    expect(second.outcome.touched.filter((path) => path.startsWith('model/'))).toEqual(['model/model-0007.json']);
    expect(second.outcome.touched.length).toBeLessThanOrEqual(6);
    expect(await build(withWindow(files, 'model-0007', '1.2.0'))).toMatchObject({
      catalog: { texts: second.catalog.texts },
    });
  });

  test('makes a damaged file again', async () => {
    const files = manyRecords(5, 2);
    const first = await build(files);
    const sound = first.catalog.texts.get('model/model-0003.json');
    first.catalog.texts.set('model/model-0003.json', '{"apiVersion":"seat');
    const second = await build(files, first.catalog);
    expect(second.outcome.rebuilt).toEqual(['model-0003']);
    expect(second.catalog.texts.get('model/model-0003.json')).toBe(sound);
  });

  test.each([
    ['damaged', (texts: Map<string, string>) => texts.set('version/model-0003/1.1.0.json', '{}')],
    ['gone', (texts: Map<string, string>) => texts.delete('version/model-0003/1.1.0.json')],
  ])('makes a model again of which the file of one version is %s', async (_name, spoil) => {
    const files = manyRecords(5, 2);
    const first = await build(files);
    const sound = first.catalog.texts.get('version/model-0003/1.1.0.json');
    expect(sound).toContain('"kind":"CatalogVersion"');
    spoil(first.catalog.texts);
    const second = await build(files, first.catalog);
    expect(second.outcome).toMatchObject({ rebuilt: ['model-0003'], touched: ['version/model-0003/1.1.0.json'] });
    expect(second.catalog.texts.get('version/model-0003/1.1.0.json')).toBe(sound);
  });

  test('drops a model that is gone, and a version', async () => {
    const first = await build(manyRecords(5, 3));
    const second = await build(manyRecords(4, 2), first.catalog);
    expect(second.outcome.index.counts).toMatchObject({ models: 4, versions: 8 });
    const kept = [...second.catalog.texts.keys()].filter((path) => /^(model|version)\//.test(path));
    expect(kept.filter((path) => path.includes('model-0004') || path.includes('1.2.0'))).toEqual([]);
    expect(kept).toHaveLength(12);
  });

  test('a page of one version reads nothing of the others', async () => {
    const [few, many] = [await build(manyRecords(1, 2)), await build(manyRecords(1, 40))];
    const sizes = [few, many].map(({ catalog }) => catalog.texts.get('version/model-0000/1.0.0.json')?.length);
    expect(sizes[1]).toBe(sizes[0]);
    const [model, version] = ['model/model-0000.json', 'version/model-0000/1.0.0.json'];
    const perVersion = (many.catalog.texts.get(model)?.length ?? 0) / 40;
    expect(perVersion).toBeLessThan((many.catalog.texts.get(version)?.length ?? 0) / 2);
  });
});

describe('a branch that somebody edited', () => {
  const path = 'certificates/model-0001/1.2.0.json';

  async function damaged(change: (files: Map<string, string>) => void) {
    const files = manyRecords(3, 4);
    change(files);
    const { catalog, outcome } = await build(files);
    return { catalog, outcome, rows: await readCatalog(catalog) };
  }

  test.each([
    ['a number', (text: string) => text.replace('0.8702', '0.9702'), 'certificate-differs'],
    ['the verdict', (text: string) => text.replace('"verdict":"pass"', '"verdict":"fail"'), 'certificate-differs'],
    ['half of it', (text: string) => text.slice(0, 1000), 'certificate-differs'],
    ['white space', (text: string) => `${text}\n`, 'certificate-differs'],
  ])('loses the certificate where %s was changed, and nothing else', async (_name, change, code) => {
    const { outcome, rows } = await damaged((files) => files.set(path, change(files.get(path) ?? '')));
    expect(outcome.faults).toMatchObject([{ code, model: 'model-0001' }]);
    expect(rows).toHaveLength(12);
    const without = rows.filter(({ metrics }) => Object.keys(metrics).length === 0);
    expect(without).toMatchObject([{ model: 'model-0001', version: '1.2.0', verdict: null, proof: 'none' }]);
  });

  test('believes no certificate that no event names, and misses one that an event names', async () => {
    const { outcome, rows } = await damaged((files) => {
      files.set('certificates/model-0002/9.0.0.json', files.get('certificates/model-0002/1.0.0.json') ?? '');
      files.delete(path);
    });
    expect(outcome.faults.map(({ code, model }) => [model, code])).toEqual([
      ['model-0001', 'certificate-missing'],
      ['model-0002', 'certificate-differs'],
    ]);
    expect(rows.some(({ version }) => version === '9.0.0')).toBe(false);
  });

  test('leaves out a model whose log cannot be read, and keeps the others', async () => {
    const { outcome, rows } = await damaged((files) => files.set('events/model-0000/2026-05.jsonl', 'no event\n'));
    expect(outcome.faults).toMatchObject([{ code: 'unreadable', model: 'model-0000' }]);
    expect(new Set(rows.map(({ model }) => model))).toEqual(new Set(['model-0001', 'model-0002']));
  });

  test('is told of by every build, not by the first alone', async () => {
    const files = manyRecords(3, 4);
    files.set(path, '{}');
    const first = await build(files);
    const second = await build(files, first.catalog);
    expect(second.outcome.faults).toEqual(first.outcome.faults);
    expect(second.outcome.rebuilt).toEqual(['model-0001']);
  });
});

describe('a query', () => {
  test('holds numbers and words', async () => {
    const rows = await readCatalog((await build(manyRecords(3, 4))).catalog);
    const metric = { metric: 'roc_auc', comparator: '>', limit: 0.85 } as const;
    expect(findVersions(rows, { task: 'tabular-classification', metrics: [metric] })).toHaveLength(12);
    expect(findVersions(rows, { metrics: [{ ...metric, limit: 0.9 }] })).toEqual([]);
    expect(
      findVersions(rows, { p99Ms: { comparator: '<', limit: 10 }, data: 'holdout', text: 'model-0001' }),
    ).toHaveLength(4);
    expect(findVersions(rows, { p99Ms: { comparator: '<', limit: 9 } })).toEqual([]);
    expect(findVersions(rows, { data: 'sha256:bbbbbbbbbbbb' })).toHaveLength(12);
  });

  test('of prior art leaves the version itself out and counts the same data', async () => {
    const rows = await readCatalog((await build(manyRecords(3, 4))).catalog);
    const exclude = { model: 'model-0001', version: '1.3.0' };
    const art = rankPriorArt(rows, {
      task: 'tabular-classification',
      data: ['b'.repeat(64)],
      metric: 'roc_auc',
      exclude,
    });
    expect(art).toMatchObject({ versions: 11, sameData: 11, failures: [] });
    expect(art.best).toHaveLength(5);
  });

  test('the block of a pull request names the best and, from five live results on, a forecast', async () => {
    const rows = (await readCatalog((await build(manyRecords(4, 3))).catalog)).map((row, index) => ({
      ...row,
      live: { roc_auc: { value: 0.86 - index * 0.001, lower: 0.85, upper: 0.87, n: 500 } },
    }));
    const block = describePriorArt(rows, aCertificate());
    expect(block.forecast).toMatchObject({ versions: 12, models: 4, basis: 'others' });
    await expect(markdownText(renderPriorArt(block)!)).toMatchFileSnapshot('../../../golden/release/prior-art.md');
    expect(describePriorArt(rows.slice(0, 4), aCertificate()).forecast).toBeNull();
    expect(renderPriorArt(describePriorArt([], aCertificate()))).toBeNull();
  });
});

describe('certification against live', () => {
  const [versionRow] = [async () => (await readCatalog((await build(manyRecords(1, 1))).catalog))[0]];

  test.each([
    ['worse live by far', -0.03, true],
    ['worse live by less than the evaluation data leave open', -0.003, false],
    ['better live', 0.03, false],
  ] as const)('%s', async (_name, shift, beyondNoise) => {
    const row = await versionRow();
    const rows = [0, 1, 2, 3, 4, 5].map((index) => {
      const value = 0.8702 + shift - index * 0.0001;
      const live = { roc_auc: { value, lower: value - 0.01, upper: value + 0.01, n: 1000 } };
      const gap = { roc_auc: { value: value - 0.8702, lower: null, upper: null } };
      return { ...row!, version: `1.${index}.0`, live, gap };
    });
    const [report] = compareToLive(rows, 'model');
    expect(report?.metrics[0]).toMatchObject({ metric: 'roc_auc', versions: 6, beyondNoise });
    expect(compareToLive(rows.slice(0, 4), 'model')[0]?.metrics[0]).toMatchObject({ beyondNoise: null });
  });
});
