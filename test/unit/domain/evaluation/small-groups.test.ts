import { describe, expect, test } from 'vitest';
import type { EvaluationSet, SliceDeclaration } from '../../../../src/contract/generated/types.ts';
import { evaluateChanges } from '../../../../src/domain/evaluation/changes.ts';
import { evaluatePrediction } from '../../../../src/domain/evaluation/evaluate.ts';
import { evaluateGaps } from '../../../../src/domain/evaluation/gaps.ts';
import { roundOutward } from '../../../../src/domain/evaluation/round-figures.ts';
import { countSmallGroups } from '../../../../src/domain/evaluation/slices.ts';
import { TargetReader } from '../../../../src/domain/evaluation/target-reader.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { smallGroupSentences } from '../../../../src/report/sections/slices.ts';
import { evaluationSet, rowBatch, scoredRows } from '../../../support/scored-rows.ts';

/** Persons with one row each, one team of 4 and one of 5. */
const WHO = [
  'ada',
  'ben',
  'cleo',
  ...Array.from({ length: 4 }, () => 'four'),
  ...Array.from({ length: 5 }, () => 'five'),
];
const BY_WHO: SliceDeclaration = { name: 'who', by: 'who', minRows: 1 };

function rowsOf(slice: SliceDeclaration, show?: EvaluationSet['show']) {
  const set = evaluationSet({ slices: [slice], ...(show && { show }) });
  const target = WHO.map((_, row) => row % 2);
  const sample = (answer: readonly number[]) =>
    scoredRows({ problem: 'binary', set, target, answer, cells: new Map([['who', WHO]]) });
  return { candidate: sample(target.map((truth) => truth * 0.8)), baseline: sample(target.map(() => 0.9)) };
}

function groupsWithFigures(slice: SliceDeclaration, show?: EvaluationSet['show']) {
  const pair = rowsOf(slice, show);
  const metrics = [{ metric: 'accuracy', level: 0.95 }];
  const shown = evaluatePrediction({ data: 'holdout', ...pair, metrics }).flatMap((one) => one.slice?.group ?? []);
  const arm = (rows: typeof pair.candidate) => ({ rows, classes: null });
  const changes = evaluateChanges({ data: 'holdout', candidate: arm(pair.candidate), baseline: arm(pair.baseline) });
  expect(changes.flatMap((one) => one.slice?.group ?? [])).toEqual(shown);
  return { shown, ...countSmallGroups('holdout', pair.candidate) };
}

const small = (groups: number, rows: number) => [{ data: 'holdout', slice: 'who', groups, rows }];

describe('a group that is too small', () => {
  test('has no figures below 5 rows, however few minRows asks for', () => {
    expect(groupsWithFigures(BY_WHO)).toEqual({ shown: ['five'], smallGroups: small(4, 7) });
  });

  test('has none below minRows', () => {
    expect(groupsWithFigures({ ...BY_WHO, minRows: 6 })).toEqual({ shown: [], smallGroups: small(5, 12) });
    expect(groupsWithFigures({ ...BY_WHO, minRows: 2 }, 'values')).toEqual({
      shown: ['five', 'four'],
      smallGroups: small(3, 3),
    });
  });

  test('has them where values may be shown', () => {
    expect(groupsWithFigures(BY_WHO, 'values').shown).toEqual(['ada', 'ben', 'cleo', 'five', 'four']);
  });

  test('is no side of a gap', () => {
    const { candidate } = rowsOf(BY_WHO);
    const gaps = [{ slice: 'who', metric: 'accuracy', level: 0.95 }];
    const [gap] = evaluateGaps({ data: 'holdout', candidate, baseline: null, gaps, seed: 0 });
    expect(gap).toMatchObject({ estimate: { value: null }, highest: null });
  });

  test('is counted in words', () => {
    const certificate = aCertificate({ smallGroups: [...small(4, 7), ...small(1, 1)] });
    expect(smallGroupSentences(certificate)).toEqual([
      '4 groups of who with 7 rows in all are too small to be shown.',
      '1 group of who with 1 row in all is too small to be shown.',
    ]);
  });
});

describe('the ends of a target are values of rows', () => {
  test.each([
    [-12.603705510347979, 11.832067971672538, -13, 12],
    [0, 0.0123456, 0, 0.013],
    [1990, 2024, 1900, 2100],
    [-999.5, -0.25, -1000, 0],
    [0, 9.876e29, 0, 9.9e29],
    [-Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE],
    [0, 0, 0, 0],
  ])('%d to %d is said as %d to %d', (least, greatest, low, high) => {
    const said = roundOutward({ least, greatest });
    expect(said).toEqual({ least: low, greatest: high });
    expect(said.least).toBeLessThanOrEqual(least);
    expect(said.greatest).toBeGreaterThanOrEqual(greatest);
  });

  const ends = (show?: EvaluationSet['show']) => {
    const reader = new TargetReader({ set: evaluationSet({ ...(show && { show }) }), problem: 'regression' });
    reader.add(rowBatch(Float64Array.of(-12.603705510347979, 3, 11.832067971672538)));
    return reader.describe().target.range;
  };

  test('and leave the machine only where the manifest says so', () => {
    expect(ends()).toEqual({ least: -13, greatest: 12 });
    expect(ends('values')).toEqual({ least: -12.603705510347979, greatest: 11.832067971672538 });
  });
});
