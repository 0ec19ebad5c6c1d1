import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { refuseComparison } from '../../../../src/contract/parse-comparison.ts';
import type { EvaluationSet } from '../../../../src/contract/generated/types.ts';
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
