import { expect, test } from 'vitest';
import { checkHistory } from '../../../../src/domain/livetest/check-history.ts';
import type { Epoch, TestHistory } from '../../../../src/domain/livetest/test-history.ts';
import { hourOf, PRODUCTION, testCandidate, testHistory } from '../../../support/live-test.ts';

const GBM = testCandidate('gbm');
const TREE = testCandidate('tree');
const EPOCH: Epoch = { from: hourOf(0), to: null, revision: 1, production: PRODUCTION, shares: { gbm: 0.1 } };

function problems(own: Partial<TestHistory>) {
  return checkHistory(testHistory({ gbm: 0.1 }, own)).map(({ code, pointer }) => [code, pointer]);
}

const epochs = (...own: readonly Partial<Epoch>[]) => ({ epochs: own.map((one) => ({ ...EPOCH, ...one })) });

test.each<[string, Partial<TestHistory>]>([
  ['one epoch without an end', {}],
  ['epochs that follow each other', epochs({ to: hourOf(1) }, { from: hourOf(1), to: hourOf(2) })],
  [
    'one that ends, and the next begins, at the same time written otherwise',
    epochs({ to: '2026-11-02T02:00:00+01:00' }, { from: hourOf(1) }),
  ],
  [
    'shares that are the whole traffic, but for rounding',
    { candidates: [GBM, TREE], ...epochs({ shares: { gbm: 0.9, tree: 0.1 + 1e-12 } }) },
  ],
  ['several that the test began with', { candidates: [GBM, TREE] }],
  [
    'several that joined',
    {
      candidates: [
        { ...GBM, joined: 1 },
        { ...TREE, joined: 2 },
      ],
    },
  ],
])('%s', (_name, own) => {
  expect(problems(own)).toEqual([]);
});

test.each<[string, Partial<TestHistory>, readonly (readonly [string, string])[]]>([
  ['one name twice', { candidates: [GBM, { ...TREE, name: 'gbm' }] }, [['candidate-twice', '/candidates/1']]],
  ['the same bytes twice', { candidates: [GBM, { ...GBM, name: 'tree' }] }, [['candidate-twice', '/candidates/1']]],
  [
    'two that joined as one',
    {
      candidates: [
        { ...GBM, joined: 2 },
        { ...TREE, joined: 2 },
      ],
    },
    [['joined-twice', '/candidates/1/joined']],
  ],
  [
    'a candidate that is in production',
    { candidates: [{ ...GBM, sha256: PRODUCTION.sha256 }] },
    [['candidate-in-production', '/candidates/0/sha256']],
  ],
  [
    'a candidate that was in production in one epoch',
    { ...epochs({ to: hourOf(1) }, { from: hourOf(1), production: { version: '9.0.0', sha256: GBM.sha256 } }) },
    [['candidate-in-production', '/candidates/0/sha256']],
  ],
  [
    'a share of nobody',
    epochs({ shares: { gbm: 0.1, forest: 0.1 } }),
    [['share-of-nobody', '/epochs/0/shares/forest']],
  ],
  ['more than the whole traffic', epochs({ shares: { gbm: 1.001 } }), [['shares-exceed', '/epochs/0/shares']]],
  ['a gap', epochs({ to: hourOf(1) }, { from: hourOf(2) }), [['epochs-apart', '/epochs/1/from']]],
  ['an overlap', epochs({ to: hourOf(2) }, { from: hourOf(1) }), [['epochs-apart', '/epochs/1/from']]],
  ['one after the last', epochs({}, { from: hourOf(1) }), [['epochs-apart', '/epochs/1/from']]],
  ['one that ends as it begins', epochs({ to: hourOf(0) }), [['epochs-apart', '/epochs/0/from']]],
  [
    'a later one that ends before it begins',
    epochs({ to: hourOf(1) }, { from: hourOf(1), to: hourOf(0) }),
    [['epochs-apart', '/epochs/1/from']],
  ],
])('means nothing: %s', (_name, own, expected) => {
  expect(problems(own)).toEqual(expected);
});
