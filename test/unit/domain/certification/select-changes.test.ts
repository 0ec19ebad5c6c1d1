import { describe, expect, test } from 'vitest';
import { type PathChange, selectChangedVersions } from '../../../../src/domain/certification/select-changes.ts';

const LISTING = {
  models: new Map([
    ['churn', ['1.0.0', '1.10.0', '1.9.0']],
    ['digits', ['2.0.0']],
  ]),
};
const LAYOUT = { models: 'models', settings: '.github/seatrial.yml' };
const select = (...changes: readonly PathChange[]) =>
  selectChangedVersions(changes, LISTING, LAYOUT).map((item) => `${item.model}@${item.version} ${item.reason}`);

describe('selectChangedVersions', () => {
  test('an added version', () => {
    expect(select({ path: 'models/churn/versions/1.9.0.yaml', change: 'added' })).toEqual(['churn@1.9.0 version']);
  });
  test('a changed policy concerns the newest version by precedence, not by text', () => {
    expect(select({ path: 'models/churn/model.yaml', change: 'modified' })).toEqual(['churn@1.10.0 policy']);
  });
  test('other paths concern nothing', () => {
    expect(
      select({ path: 'README.md', change: 'modified' }, { path: 'models/unknown/model.yaml', change: 'added' }),
    ).toEqual([]);
  });
  test('a deleted version is not certified', () => {
    expect(select({ path: 'models/churn/versions/0.9.0.yaml', change: 'deleted' })).toEqual([]);
  });
  test('each version once, in order', () => {
    expect(
      select(
        { path: 'models/digits/data/holdout.npz', change: 'modified' },
        { path: 'models/churn/model.yaml', change: 'modified' },
        { path: 'models/churn/versions/1.10.0.yaml', change: 'added' },
        { path: 'models/churn/versions/1.9.0.yaml', change: 'added' },
      ),
    ).toEqual(['churn@1.9.0 version', 'churn@1.10.0 version', 'digits@2.0.0 policy']);
  });

  test.each<readonly [string, PathChange['path'], PathChange['change'], readonly string[]]>([
    ['a manifest of another ending', 'models/churn/versions/1.9.0.yaml.bak', 'added', ['churn@1.10.0 policy']],
    ['a manifest further down', 'models/churn/versions/old/1.9.0.yaml', 'added', ['churn@1.10.0 policy']],
    ['a version beside its folder', 'models/churn/data/1.9.0.yaml', 'added', ['churn@1.10.0 policy']],
    ['a folder called as the file', 'models/churn/versions/1.9.0.yaml/notes.md', 'added', ['churn@1.10.0 policy']],
    ['a file that is gone', 'models/churn/data/holdout.csv', 'deleted', []],
    ['the folder of the versions alone', 'models/churn/versions', 'added', ['churn@1.10.0 policy']],
    ['a file beside the models', 'models/churn', 'added', []],
    ['another folder of models', 'other/churn/versions/1.9.0.yaml', 'added', []],
  ])('%s', (_name, path, change, expected) => {
    expect(select({ path, change })).toEqual(expected);
  });

  test('what is no version stands in order before those that are, and a model without versions has no newest', () => {
    const listing = {
      models: new Map([
        ['b', ['1.0.0', 'draft', 'alpha', '0.9.0']],
        ['a', ['1.0.0']],
        ['c', ['draft']],
      ]),
    };
    const paths = ['b/versions/1.0.0', 'b/versions/draft', 'b/versions/0.9.0', 'b/versions/alpha', 'a/versions/1.0.0'];
    for (const order of [paths, paths.toReversed()]) {
      const changes = order.map((path) => ({ path: `models/${path}.yaml`, change: 'added' as const }));
      const selected = selectChangedVersions(changes, listing, LAYOUT);
      expect(selected.map(({ model, version }) => `${model}@${version}`)).toEqual([
        'a@1.0.0',
        'b@alpha',
        'b@draft',
        'b@0.9.0',
        'b@1.0.0',
      ]);
    }
    expect(selectChangedVersions([{ path: 'models/c/model.yaml', change: 'modified' }], listing, LAYOUT)).toEqual([]);
  });
});
