import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { refuseComparison } from '../../../../src/contract/parse-comparison.ts';
import type { EvaluationSet, SignatureOutput } from '../../../../src/contract/generated/types.ts';
import { checkRowCount } from '../../../../src/adapters/data/open-rows.ts';
import { oneAgainstRest } from '../../../../src/domain/evaluation/suspicions.ts';
import { adviseOnTarget, checkEvaluationSet } from '../../../../src/domain/model/check-evaluation-set.ts';
import { evaluationSet } from '../../../support/scored-rows.ts';

const PATH = new URL('../../../../schemas/examples/valid/model/binary-classifier.yaml', import.meta.url);
const MODEL = parseModel({ path: 'model.yaml', content: readFileSync(PATH) }).value;

function reasons(target: EvaluationSet['target']): readonly string[] {
  const found = checkEvaluationSet(MODEL, 'holdout', evaluationSet({ target }));
  return found.map(({ reason, pointer }) => `${reason} ${pointer}`).filter((text) => text.includes('/target'));
}

const AT = '/evaluation/holdout/target';

test.each<[string, EvaluationSet['target'], readonly string[]]>([
  [
    'classes of several labels',
    { columns: ['a', 'b'], problem: 'multilabel', classes: ['a', 'b'] },
    [`classes-misfit ${AT}/classes`],
  ],
  ['several labels without', { columns: ['a', 'b'], problem: 'multilabel' }, []],
  [
    'classes of a regression',
    { column: 'y', problem: 'regression', classes: [1, 2] },
    [`classes-misfit ${AT}/classes`],
  ],
  ['classes that stand twice', { column: 'y', classes: [1, 1, 2] }, [`class-repeated ${AT}/classes/1`]],
  [
    'classes beyond 2^53 without quotes',
    { column: 'y', classes: [Number('9007199254740993'), 2 ** 53, 2] },
    [`class-inexact ${AT}/classes/1`],
  ],
  ['one class alone', { column: 'y', classes: ['a'] }, [`class-single ${AT}/classes`]],
  [
    'one class of boxes',
    { columns: ['boxes', 'labels'], boxFormat: 'xywh', classes: ['face'], problem: 'object-detection' },
    [],
  ],
  ['classes beyond 2^53 in quotes', { column: 'y', classes: ['9007199254740993', '9007199254740992'] }, []],
])('%s', (_name, target, expected) => {
  expect(reasons(target)).toEqual(expected);
});

test.each<[string, EvaluationSet['target'], readonly string[]]>([
  ['one of three classes', { column: 'y', positive: 'a', classes: ['a', 'b', 'c'] }, ['positive-against-rest']],
  ['one of two classes', { column: 'y', positive: 'a', classes: ['a', 'b'] }, []],
  ['three classes', { column: 'y', classes: ['a', 'b', 'c'] }, []],
  ['one class', { column: 'y', positive: 'a' }, []],
])('%s is told as one against the rest: %s', (_name, target, expected) => {
  expect(adviseOnTarget(target, AT).map(({ reason }) => reason)).toEqual(expected);
  expect(oneAgainstRest(evaluationSet({ target })).map(({ code }) => code)).toEqual(expected);
});

test.each<[string, Partial<SignatureOutput>, EvaluationSet['prediction'], readonly string[]]>([
  ['as many classes in a fixed batch', { shape: [3, 8], rows: 1 }, { output: 'p' }, []],
  ['two columns', { shape: [2, 8], rows: 1 }, { output: 'p' }, ['classes-do-not-fill-output']],
  ['two columns of any batch', { shape: [2, -1], rows: 1 }, { output: 'p' }, ['classes-do-not-fill-output']],
  ['a column that is there', { shape: [3, 2], rows: 1 }, { output: 'p', index: 2 }, []],
  ['a column that is not', { shape: [3, 8], rows: 1 }, { output: 'p', index: 3 }, ['index-out-of-range']],
])('rows on the other axis: %s', (_name, output, prediction, expected) => {
  const outputs = [{ name: 'p', datatype: 'FP32' as const, shape: [-1], ...output }];
  const model = { ...MODEL, signature: { ...MODEL.signature, outputs } };
  const target = {
    column: 'y',
    classes: ['a', 'b', 'c'],
    ...(prediction.index === undefined ? {} : { positive: 'a' }),
  };
  const found = checkEvaluationSet(model, 'holdout', evaluationSet({ target, prediction }));
  const about = found.filter(({ pointer }) => /\/(classes|index)/u.test(pointer));
  expect(about.map(({ reason }) => reason)).toEqual(expected);
});

test.each<['probabilities' | 'logits' | 'scores', number, readonly string[]]>([
  ['probabilities', 0, ['threshold-range']],
  ['probabilities', -0.1, ['threshold-range']],
  ['probabilities', 1.5, ['threshold-range']],
  ['probabilities', 1, []],
  ['logits', 0, ['threshold-of-logits']],
  ['logits', -1.5, ['threshold-of-logits']],
  ['logits', 1, ['threshold-of-logits']],
  ['logits', 3, ['threshold-of-logits']],
  ['logits', 0.3, []],
  ['scores', 0, []],
  ['scores', -7, []],
])('%s from %d on: %s', (kind, threshold, expected) => {
  const set = evaluationSet({ target: { column: 'y', positive: 1 }, prediction: { output: 'p', kind, threshold } });
  const output = { name: 'p', datatype: 'FP32', shape: [-1] } as const;
  const model = { ...MODEL, signature: { ...MODEL.signature, outputs: [{ ...output, shape: [...output.shape] }] } };
  const found = checkEvaluationSet(model, 'holdout', set).filter(({ pointer }) => pointer.includes('/prediction'));
  expect(found.map(({ reason }) => reason)).toEqual(expected);
});

test.each<[EvaluationSet['prediction'], EvaluationSet['target'], readonly string[]]>([
  [{ output: 'p', kind: 'scores', positiveScores: 'low' }, { column: 'y', positive: 1 }, []],
  [{ output: 'p', kind: 'scores', positiveScores: 'high' }, { column: 'y', positive: 1 }, []],
  [{ output: 'p', positiveScores: 'low' }, { column: 'y', positive: 1 }, ['positive-scores-misfit']],
  [{ output: 'p', kind: 'logits', positiveScores: 'low' }, { column: 'y', positive: 1 }, ['positive-scores-misfit']],
  [{ output: 'p', kind: 'scores', positiveScores: 'low' }, { column: 'y' }, ['positive-scores-misfit']],
])('scores that are low for the positive class: %o of %o', (prediction, target, expected) => {
  const outputs = [{ name: 'p', datatype: 'FP32' as const, shape: [-1] }];
  const model = { ...MODEL, signature: { ...MODEL.signature, outputs } };
  const found = checkEvaluationSet(model, 'holdout', evaluationSet({ target, prediction }));
  expect(found.filter(({ pointer }) => pointer.includes('/prediction')).map(({ reason }) => reason)).toEqual(expected);
});

test.each(['accuracy>0.1', ' roc_auc <= 0.5', 'ndcg@10=1'])('the word %s was meant as a comparison', (word) => {
  expect(() => refuseComparison(['churn', word])).toThrow(
    expect.objectContaining({ code: 'usage', hint: expect.stringContaining('--metric') }),
  );
});

test.each(['accuracy', 'a->b', 'churn', '>5'])('the word %s was not', (word) => {
  expect(() => refuseComparison([word])).not.toThrow();
});

test('more rows than are read are refused before the first', () => {
  expect(() => checkRowCount(20_000_000)).not.toThrow();
  expect(() => checkRowCount(20_000_001)).toThrow(expect.objectContaining({ code: 'data-format' }));
});

const DATA = { path: 'data/rows.csv', sha256: '0'.repeat(64) };
const HEAT = { column: 'heat' };
const BOTH = { columns: ['heat', 'power'] };

test.each<[string, Partial<EvaluationSet>, readonly number[], readonly string[]]>([
  ['one of two numbers', { target: HEAT }, [-1, 2], [`target-width ${AT}`]],
  ['three for two numbers', { target: { columns: ['a', 'b', 'c'] } }, [-1, 2], [`target-width ${AT}`]],
  ['two for one number, of which only the answers tell', { target: BOTH }, [-1, 1], []],
  ['two of a horizon of two', { target: HEAT }, [1, 2, 1], [`target-width ${AT}`]],
  ['each of two numbers', { target: BOTH }, [-1, 2], []],
  ['one that is picked', { target: HEAT, prediction: { output: 'p', index: 1 } }, [-1, 2], []],
  ['one number', { target: HEAT }, [-1, 1], []],
  ['as many as there are', { target: HEAT }, [-1, -1], []],
  ['columns that only the data tell', { target: { columns: ['h*'] } }, [-1, 2], []],
  ['lists in cells', { data: { ...DATA, path: 'rows.parquet' }, target: HEAT }, [-1, 2], []],
])('numbers of a regression: %s', (_name, overrides, shape, expected) => {
  const set = evaluationSet({ data: DATA, prediction: { output: 'p' }, ...overrides });
  const signature = { ...MODEL.signature, outputs: [{ name: 'p', datatype: 'FP32' as const, shape: [...shape] }] };
  const found = checkEvaluationSet({ ...MODEL, task: 'tabular-regression', signature }, 'holdout', set);
  const told = found.map(({ reason, pointer }) => `${reason} ${pointer}`).filter((text) => text.includes('width'));
  expect(told).toEqual(expected);
});
