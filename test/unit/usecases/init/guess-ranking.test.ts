import { describe, expect, it } from 'vitest';
import type { Datatype } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { bindData, type DataColumn } from '../../../../src/usecases/init/bind-data.ts';
import { findQuery } from '../../../../src/usecases/init/query-column.ts';
import { fitToTarget, guessTask } from '../../../../src/usecases/init/guess-task.ts';
import type { OutputForm } from '../../../../src/usecases/ports/model-runtime.ts';

function column(name: string): DataColumn {
  return { name, type: 'integer', shape: [], rows: 12 };
}

const X = { name: 'X', datatype: 'FP32', shape: [-1, 2] } as const;

interface Case {
  readonly query?: string | null;
  readonly labels?: readonly Label[] | null;
  readonly isMeasured?: boolean;
  readonly output?: string;
  readonly datatype?: Datatype;
  readonly width?: number;
  readonly form?: OutputForm;
}

function guess(given: Case) {
  const {
    query = 'qid',
    labels = [0, 2, 1],
    isMeasured = false,
    output = 'variable',
    datatype = 'FP32',
    width = 1,
  } = given;
  const signature = {
    inputs: [{ ...X, shape: [...X.shape] }],
    outputs: [{ name: output, datatype, shape: [-1, width] }],
  };
  const outputForms = new Map(given.form === undefined ? [] : [[output, given.form]]);
  const target = { binding: { targetWidth: 1, query }, labels, isOneHot: false, areFlags: false, isMeasured };
  return fitToTarget(guessTask({ signature, declared: null, outputForms }), target, signature);
}

it.each<[string, Case]>([
  ['grades', {}],
  ['clicks', { labels: [0, 1], output: 'score' }],
  ['grades as text', { labels: ['0', '3'] }],
])('rows of queries with whole numbers from 0 are ranked: %s', (_name, given) => {
  expect(guess(given)).toMatchObject({ task: 'text-ranking', problem: 'ranking', kind: 'scores', doubt: null });
});

it.each<[string, Case]>([
  ['no column of queries', { query: null }],
  ['a measured target', { labels: [0.5, 1], isMeasured: true }],
  ['too many values for grades', { labels: null }],
  ['one grade', { labels: [1] }],
  ['words', { labels: ['no', 'yes'] }],
  ['a value below 0', { labels: [-1, 1] }],
  ['a probability by its name', { labels: [0, 1], output: 'probability' }],
  ['a probability by the graph', { labels: [0, 1], form: 'probabilities' }],
  ['a label', { output: 'label', datatype: 'INT64' }],
  ['several columns', { width: 3 }],
])('what may be something else is no ranking: %s', (_name, given) => {
  expect(guess(given).problem).not.toBe('ranking');
});

describe('the column that says which rows belong together', () => {
  function find(names: readonly string[], { repeats = true, taken = [] as readonly string[] } = {}) {
    const files = { describeLabels: async () => ({ labels: null, isOneHot: false, areFlags: false, repeats }) };
    const file = { name: 'rows.csv', from: '/rows.csv' };
    return findQuery({ file, columns: names.map(column), csv: null, files, taken: new Set(taken) });
  }

  it.each(['query', 'qid', 'Query-ID', 'query_id', 'pair'])('%s', async (name) => {
    expect(await find(['a', name])).toBe(name);
  });

  it('is none where its values never repeat, where two may be meant, or where it is an input', async () => {
    expect(await find(['a', 'query'], { repeats: false })).toBeNull();
    expect(await find(['qid', 'query'])).toBeNull();
    expect(await find(['query'], { taken: ['query'] })).toBeNull();
    expect(await find(['group', 'a'])).toBeNull();
  });

  it('is no feature, but where the input has a place for it', () => {
    const bind = (names: readonly string[]) =>
      bindData({
        columns: names.map(column),
        inputs: [{ ...X, shape: [...X.shape] }],
        isArrays: false,
        target: 'y',
        query: 'qid',
      });
    expect(bind(['qid', 'a', 'b', 'y'])).toMatchObject({ query: 'qid' });
    expect(bind(['qid', 'a', 'b', 'y']).inputs.get('X')).toEqual({ kind: 'columns', names: ['a', 'b'] });
    expect(bind(['qid', 'a', 'y'])).toMatchObject({ query: null });
    expect(bind(['qid', 'a', 'y']).inputs.get('X')).toEqual({ kind: 'columns', names: ['qid', 'a'] });
  });
});
