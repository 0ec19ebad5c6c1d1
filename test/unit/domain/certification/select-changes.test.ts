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
});
