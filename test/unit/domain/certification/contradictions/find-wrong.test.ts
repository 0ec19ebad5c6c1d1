import { describe, expect, test } from 'vitest';
import type {
  AnswerChanges,
  Certificate,
  ConfusionMatrixFigure,
  Estimate,
  PredictionResult,
} from '../../../../../src/contract/generated/types.ts';
import { sha256 } from '../../../../../src/contract/sha256.ts';
import { findWrong } from '../../../../../src/domain/certification/contradictions/find-wrong.ts';
import { aCertificate, anEstimate, aPrediction } from '../../../../support/certificate.ts';

/** statsmodels: mcnemar([[0, 12], [3, 0]], exact=True).pvalue and of 8 against 2 */
const ALL: AnswerChanges = {
  data: 'holdout',
  slice: null,
  unit: 'row',
  by: 'right',
  rows: 100,
  changed: 16,
  better: 12,
  worse: 3,
  pValue: 0.03515625,
  adjustedPValue: 0.03515625,
};
const NORTH = { ...ALL, slice: { name: 'region', group: 'north' }, adjustedPValue: 0.0703125 };
// statsmodels: multipletests([0.03515625, 0.109375], method='fdr_bh')
const SOUTH = {
  ...ALL,
  slice: { name: 'region', group: 'south' },
  changed: 10,
  better: 8,
  worse: 2,
  pValue: 0.109375,
  adjustedPValue: 0.109375,
};
const NONE = { ...SOUTH, slice: { name: 'region', group: 'east' }, better: 0, worse: 0, changed: 0 };

const changes = (...given: readonly Partial<AnswerChanges>[]): Certificate =>
  aCertificate({ changes: given.map((one) => ({ ...ALL, ...one })) });

const classOf = (precision: Estimate): Certificate => {
  const good = { candidate: anEstimate(0.8, 0.7, 0.9), baseline: null };
  const figures = { precision: { candidate: good.candidate, baseline: precision }, recall: good, f1_score: good };
  return aCertificate({ classes: [{ data: 'holdout', label: 'a', rows: 50, figures }] });
};

const predicted = (...over: readonly Partial<PredictionResult>[]): Certificate => {
  const { data, ...rest } = aCertificate({ gates: [] });
  const [holdout] = data;
  const whole = { ...rest, data: holdout === undefined ? [] : [holdout, { ...holdout, name: 'recent' }] };
  const all = aPrediction({
    metric: 'accuracy',
    rows: 100,
    estimate: anEstimate(0.87),
    baseline: null,
    difference: null,
  });
  return {
    ...whole,
    prediction: [all, ...over.map((one) => ({ ...all, slice: { name: 'age', group: 'old' }, rows: 50, ...one }))],
  };
};
const AT_LEVEL = (level: number): Partial<PredictionResult> => ({
  estimate: { value: 0.8, interval: { lower: 0.7, upper: 0.9, level, method: 'wilson' } },
});
const pointersOf = (certificate: Certificate): readonly string[] =>
  findWrong(certificate, sha256).map(({ pointer }) => pointer);

describe('a measurement', () => {
  test.each<[string, Certificate, readonly string[]]>([
    ['of a group and of all rows', predicted({}), []],
    [
      'of another group, set or metric',
      predicted({}, { slice: { name: 'age', group: 'young' } }, { data: 'recent' }, { metric: 'recall' }),
      [],
    ],
    ['at two levels', predicted(AT_LEVEL(0.95), AT_LEVEL(0.99)), []],
    ['outside of its interval', predicted({ estimate: anEstimate(0.5, 0.6, 0.7) }), ['/prediction/1/estimate']],
    ['that stands twice', predicted(AT_LEVEL(0.95), AT_LEVEL(0.95)), ['/prediction/2/metric']],
    [
      'of all rows that says two numbers',
      predicted({ slice: null, rows: 100, estimate: anEstimate(0.5) }),
      ['/prediction/1/metric'],
    ],
    [
      'of two groups that have a row in common',
      predicted({}, { slice: { name: 'age', group: 'young' }, rows: 51 }),
      ['/prediction/1/rows'],
    ],
    [
      'of other rows than another one of the group',
      predicted({}, { metric: 'recall', rows: 49 }),
      ['/prediction/2/rows'],
    ],
    [
      'of a group with more rows than there are',
      predicted({ rows: 101 }),
      ['/prediction/1/rows', '/prediction/1/rows'],
    ],
    ['that no such metric can be', predicted({ estimate: anEstimate(1.2) }), ['/prediction/1/estimate']],
    [
      'of the baseline that none can be',
      predicted({ baseline: anEstimate(-0.1), difference: anEstimate(0.97) }),
      ['/prediction/1/baseline'],
    ],
    [
      'whose interval stands upside down',
      predicted({ estimate: anEstimate(0.5, 0.7, 0.6) }),
      ['/prediction/1/estimate'],
    ],
  ])('%s', (_name, certificate, pointers) => {
    expect(pointersOf(certificate)).toEqual(pointers);
  });

  test('of a set that is named twice', () => {
    const { data, ...rest } = aCertificate();
    expect(pointersOf({ ...rest, data: [...data, ...data] })).toEqual(['/data/1/name']);
  });
});

const weakest = (estimate: Estimate, overall = 0.9, rows = 50): Certificate =>
  aCertificate({
    weakest: [
      {
        data: 'holdout',
        metric: 'accuracy',
        direction: 'up',
        where: [{ slice: 'young' }],
        rows,
        of: 100,
        estimate,
        overall,
        searched: 9,
        pValue: 0.01,
      },
    ],
  });

function matrix(
  ours: number[][],
  theirs: number[][] | null,
  changed: Partial<ConfusionMatrixFigure> = {},
): Certificate {
  const [reading] = aCertificate().readings ?? [];
  return aCertificate({
    ...(reading && { readings: [{ ...reading, data: 'holdout', problem: 'binary', rows: 100 }] }),
    figures: [
      {
        data: 'holdout',
        kind: 'confusion_matrix',
        labels: [0, 1],
        rest: 0,
        candidate: { counts: ours },
        baseline: theirs && { counts: theirs },
        ...changed,
      },
    ],
  });
}

const OURS = [
  [50, 10],
  [5, 35],
];

describe('evidence that cannot be', () => {
  test.each<readonly [string, Certificate, string]>([
    ['more better and worse than changed', changes({ better: 14 }), '/changes/0/better'],
    ['more changed than there are', changes({ changed: 101 }), '/changes/0/changed'],
    ['a p-value of other counts', changes({ pValue: 0.9, adjustedPValue: 0.9 }), '/changes/0/pValue'],
    ['no p-value where counts are', changes({ pValue: null, adjustedPValue: null }), '/changes/0/pValue'],
    ['all rows, corrected', changes({ adjustedPValue: 0.07 }), '/changes/0/adjustedPValue'],
    [
      'a slice that is not corrected',
      changes(ALL, { ...NORTH, adjustedPValue: 0.03515625 }, SOUTH),
      '/changes/1/adjustedPValue',
    ],
    ['a precision of 99', classOf(anEstimate(99, 0.7, 100)), '/classes/0/figures/precision/baseline'],
    ['a precision outside its interval', classOf(anEstimate(0.5, 0.7, 0.9)), '/classes/0/figures/precision/baseline'],
    ['a weakest part beyond 1', weakest(anEstimate(7, 0.6, 8)), '/weakest/0/estimate'],
    ['a weakest part outside its interval', weakest(anEstimate(0.9, 0.6, 0.8)), '/weakest/0/estimate'],
    ['an accuracy of 5 overall', weakest(anEstimate(0.7, 0.6, 0.8), 5), '/weakest/0/overall'],
    ['a part of more rows than were searched', weakest(anEstimate(0.7, 0.6, 0.8), 0.9, 101), '/weakest/0/rows'],
    [
      'other true classes than before',
      matrix(OURS, [
        [50, 11],
        [4, 35],
      ]),
      '/figures/0/baseline/counts',
    ],
    ['a matrix that is no square', matrix([[50, 10], [5]], null), '/figures/0/candidate/counts'],
    ['a matrix without a line for the rest', matrix(OURS, null, { rest: 2 }), '/figures/0/candidate/counts'],
  ])('%s', (_name, certificate, pointer) => {
    expect(findWrong(certificate, sha256).map((one) => one.pointer)).toContain(pointer);
  });

  test.each<readonly [string, Certificate]>([
    ['changes', changes(ALL, { ...NORTH, adjustedPValue: 0.0703125 }, SOUTH)],
    ['slices without changes', changes(ALL, { ...NONE, pValue: null, adjustedPValue: null })],
    ['classes', classOf(anEstimate(0.75, 0.7, 0.9))],
    ['a class that nobody answered', classOf({ value: null, interval: null })],
    ['a weakest part', weakest(anEstimate(0.7, 0.6, 0.8))],
    [
      'a matrix',
      matrix(OURS, [
        [45, 15],
        [5, 35],
      ]),
    ],
  ])('%s as they are counted', (_name, certificate) => {
    expect(findWrong(certificate, sha256)).toEqual([]);
  });
});
