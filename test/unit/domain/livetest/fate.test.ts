import { expect, test } from 'vitest';
import { beginFates, isIn, judgeAll, rejectionOf, sinceOf } from '../../../../src/domain/livetest/fate.ts';
import type { Fate, Judged } from '../../../../src/domain/livetest/judged.ts';
import { settingOf } from '../../../../src/domain/livetest/test-setting.ts';
import { beginTest } from '../../../../src/domain/livetest/test-state.ts';
import { hourOf, PRODUCTION, testHistory, testPolicy } from '../../../support/live-test.ts';

const EPOCH = { production: PRODUCTION, revision: 1 };
const HISTORY = testHistory(
  { gbm: 0.1, tree: 0.1, forest: 0.1 },
  {
    epochs: [
      { ...EPOCH, from: hourOf(0), to: hourOf(1), shares: { gbm: 0.1, tree: 0.1, forest: 0.1 } },
      { ...EPOCH, from: hourOf(1), to: null, shares: { gbm: 0.1, tree: 0.1 } },
    ],
  },
);
const SETTING = settingOf(testPolicy({ ensembles: ['mean'] }), HISTORY, true);
const STATE = beginTest(SETTING);

function judged(...fates: readonly Fate[]): readonly Judged[] {
  return beginFates(STATE).map((one, index) => ({ ...one, fate: fates[index] ?? one.fate }));
}

const harm = (sinceMs: number): Fate => ({ kind: 'harm', by: { kind: 'event', event: 'errors' }, sinceMs });
const futile = (sinceMs: number, than: string | null = null): Fate => ({ kind: 'futile', than, sinceMs });
const better = (sinceMs: number): Fate => ({ kind: 'better', metric: 'conversion', sinceMs });

test('candidates are open, or have left; virtual arms are not judged', () => {
  expect(beginFates(STATE).map(({ own, fate }) => [own.arm.name, fate.kind])).toEqual([
    ['gbm', 'open'],
    ['tree', 'open'],
    ['forest', 'left'],
  ]);
});

test('who is in, and since when', () => {
  const fates: readonly Fate[] = [{ kind: 'open' }, better(5), harm(6), futile(7), { kind: 'left' }];
  expect(fates.map(isIn)).toEqual([true, true, false, false, false]);
  expect(fates.map(sinceOf)).toEqual([Infinity, 5, 6, 7, Infinity]);
});

test('what a candidate is out for stays, and without evidence nothing changes', () => {
  const before = judged(harm(3), better(4));
  expect(judgeAll(before, STATE, SETTING).map(({ fate }) => fate)).toEqual([harm(3), better(4), { kind: 'left' }]);
  expect(judgeAll([], STATE, SETTING).map(({ fate }) => fate.kind)).toEqual(['open', 'open', 'left']);
});

test.each([
  [
    'the one that went last',
    [futile(3), futile(5, 'gbm')],
    { reasonCode: 'another-better', candidate: 'tree', than: 'gbm' },
  ],
  [
    'the one that went last, though it stands first',
    [futile(5), futile(3)],
    { reasonCode: 'no-gain', candidate: 'gbm' },
  ],
  ['harm, of those that went at once', [futile(5), harm(5)], { reasonCode: 'event-harm', candidate: 'tree' }],
  ['no gain after harm', [harm(3), futile(5)], { reasonCode: 'no-gain', candidate: 'tree' }],
  ['one that is out, beside others', [better(9), harm(3)], { kind: 'reject-harm', candidate: 'tree' }],
] as const)('is told: %s', (_name, fates, told) => {
  expect(rejectionOf(judged(...fates))).toMatchObject(told);
});

test('harm is told with what it was', () => {
  expect(rejectionOf(judged(harm(3)))).toEqual({
    kind: 'reject-harm',
    reasonCode: 'event-harm',
    candidate: 'gbm',
    by: { kind: 'event', event: 'errors' },
  });
  expect(rejectionOf(judged(futile(3)))).toEqual({ kind: 'reject-futile', reasonCode: 'no-gain', candidate: 'gbm' });
});

test('nobody is out', () => {
  expect(rejectionOf(judged(better(1)))).toBe(null);
  expect(rejectionOf([])).toBe(null);
});
