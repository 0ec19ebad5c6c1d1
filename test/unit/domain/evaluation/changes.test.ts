import { describe, expect, it } from 'vitest';
import type { EvaluationSet } from '../../../../src/contract/generated/types.ts';
import type { Arm } from '../../../../src/domain/evaluation/arm.ts';
import { listChangedRows } from '../../../../src/domain/evaluation/changed-rows.ts';
import { evaluateChanges } from '../../../../src/domain/evaluation/changes.ts';
import type { ClassList } from '../../../../src/domain/evaluation/class-list.ts';
import { evaluationSet, type PlainRows, scoredRows } from '../../../support/scored-rows.ts';

function arms(plain: Omit<PlainRows, 'answer'>, candidate: readonly number[], baseline: readonly number[]) {
  const arm = (answer: readonly number[], classes: ClassList | null = null): Arm => {
    return { rows: scoredRows({ ...plain, answer }), classes };
  };
  return { data: 'holdout', candidate: arm(candidate), baseline: arm(baseline) };
}

function overall(pair: ReturnType<typeof arms>) {
  const [all] = evaluateChanges(pair);
  return all;
}

const LABELS = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });

describe('evaluateChanges', () => {
  it('counts rows that are right now and were wrong, and back', () => {
    const pair = arms(
      { problem: 'multiclass', set: LABELS, target: [0, 1, 2, 0, 1] },
      [0, 1, 0, 1, 0],
      [0, 0, 1, 0, 0],
    );
    expect(overall(pair)).toMatchObject({
      unit: 'row',
      by: 'right',
      rows: 5,
      changed: 3,
      better: 1,
      worse: 1,
      pValue: 1,
    });
  });

  it('leaves out a row that weighs nothing', () => {
    const plain = { problem: 'binary', target: [0, 1, 1], weight: [1, 1, 0] } as const;
    expect(overall(arms(plain, [0.1, 0.9, 0.9], [0.1, 0.2, 0.2]))).toMatchObject({ rows: 2, changed: 1, better: 1 });
  });

  it('counts smaller and larger errors of numbers', () => {
    const pair = arms({ problem: 'regression', target: [1, 2, 3, 4] }, [1, 2.5, 2, 4], [2, 2.4, 4, 4]);
    expect(overall(pair)).toMatchObject({ by: 'loss', changed: 3, better: 1, worse: 1 });
  });

  it('counts queries, whose documents are ranked together', () => {
    const plain = { problem: 'ranking', target: [1, 0, 0, 0, 1, 0], query: [7, 7, 7, 9, 9, 9] } as const;
    const pair = arms(plain, [3, 2, 1, 3, 2, 1], [30, 20, 10, 2, 3, 1]);
    expect(overall(pair)).toMatchObject({ unit: 'query', rows: 2, changed: 1, better: 0, worse: 1 });
    expect(listChangedRows({ ...pair, show: 'rows', columns: null })).toEqual([
      { data: 'holdout', row: 4, change: 'worse' },
    ]);
  });

  it('counts rows of which fewer labels are wrong', () => {
    const plain = { problem: 'multilabel', set: LABELS, width: 2, columns: 2, target: [1, 0, 1, 1, 0, 1] } as const;
    expect(overall(arms(plain, [1, 0, 0, 1, 1, 1], [0, 0, 1, 0, 0, 1]))).toMatchObject({
      changed: 3,
      better: 1,
      worse: 1,
    });
  });

  it('says nothing of scores without a threshold', () => {
    const set = evaluationSet({ prediction: { output: 'out', kind: 'scores' } });
    expect(evaluateChanges(arms({ problem: 'binary', set, target: [0, 1] }, [-3, 4], [-1, 2]))).toEqual([]);
  });

  it('corrects slices for each other', () => {
    const set = evaluationSet({ slices: [{ name: 'group', by: 'group', minRows: 10 }] });
    const group = Array.from({ length: 40 }, (_, row) => `g${row % 4}`);
    const plain = { problem: 'binary', set, target: group.map(() => 1), cells: new Map([['group', group]]) } as const;
    const target = group.map((_, row) => Number(row !== 0));
    const worse = group.map((name) => (name === 'g1' ? 0.1 : 0.9));
    const [, ...slices] = evaluateChanges(
      arms(
        { ...plain, target },
        worse,
        group.map(() => 0.9),
      ),
    );
    expect(slices.map(({ slice, pValue, adjustedPValue }) => [slice?.group, pValue, adjustedPValue])).toEqual([
      ['g0', null, null],
      ['g1', expect.closeTo(2 / 1024, 12), expect.closeTo(2 / 1024, 12)],
      ['g2', null, null],
      ['g3', null, null],
    ]);
  });

  it('compares classes by their names, however a model counts them', () => {
    const list = (labels: readonly string[]): ClassList => ({ from: 'labels', labels, haveColumns: false });
    const set = (classes: string[]): EvaluationSet => ({ ...LABELS, target: { column: 'y', classes } });
    const rows = (classes: string[], answer: readonly number[]): Arm => ({
      rows: scoredRows({ problem: 'multiclass', set: set(classes), target: ['a', 'b', 'c'], answer }),
      classes: list(classes),
    });
    const pair = {
      data: 'holdout',
      candidate: rows(['a', 'b', 'c'], [0, 1, 1]),
      baseline: rows(['c', 'b', 'a'], [2, 1, 0]),
    };
    expect(overall(pair)).toMatchObject({ changed: 1, better: 0, worse: 1 });
    const shown = listChangedRows({ ...pair, show: 'values', columns: null });
    expect(shown).toEqual([{ data: 'holdout', row: 3, change: 'worse', candidate: 'b', baseline: 'c' }]);
  });
});

describe('listChangedRows', () => {
  const pair = arms({ problem: 'regression', target: [1, 2, 3, 4] }, [1, 2.5, 0, 4], [2, 2.4, 3, 4]);

  it('has the worst first, and rows as errors count them', () => {
    expect(listChangedRows({ ...pair, show: undefined, columns: null })).toEqual([
      { data: 'holdout', row: 3, change: 'worse' },
      { data: 'holdout', row: 2, change: 'worse' },
      { data: 'holdout', row: 1, change: 'better' },
    ]);
  });

  it('has answers only where the manifest lets them be shown', () => {
    const [first] = listChangedRows({ ...pair, show: 'values', columns: null });
    expect(first).toEqual({ data: 'holdout', row: 3, change: 'worse', candidate: 0, baseline: 3 });
  });

  it('names the labels of a row that has several, as far as somebody has named their columns', () => {
    const plain = { problem: 'multilabel', set: LABELS, width: 2, columns: 2, target: [1, 0, 1, 1] } as const;
    const several = arms(plain, [1, 0, 0, 1], [1, 1, 1, 1]);
    const listed = (columns: readonly string[] | null) => listChangedRows({ ...several, show: 'values', columns });
    expect(listed(['red', 'round'])).toEqual([
      { data: 'holdout', row: 2, change: 'worse', candidate: ['round'], baseline: ['red', 'round'] },
      { data: 'holdout', row: 1, change: 'better', candidate: ['red'], baseline: ['red', 'round'] },
    ]);
    expect(listed(null)[0]).toMatchObject({ candidate: [1], baseline: [0, 1] });
    expect(listed(['red'])[0]).toMatchObject({ candidate: [1], baseline: [0, 1] });
  });

  it('says how many it leaves out', () => {
    const target = Array.from({ length: 10_003 }, (_, row) => row);
    const many = arms(
      { problem: 'regression', target },
      target,
      target.map((value) => value + 1),
    );
    const listed = listChangedRows({ ...many, show: 'rows', columns: null });
    expect(listed).toHaveLength(10_001);
    expect(listed.at(-1)).toEqual({ data: 'holdout', more: 3 });
  });
});
