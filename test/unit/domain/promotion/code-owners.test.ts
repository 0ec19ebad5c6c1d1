import { expect, test } from 'vitest';
import { codeOwnersOf } from '../../../../src/domain/promotion/code-owners.ts';

const PATH = 'models/churn/model.yaml';

test.each([
  ['* @all', ['@all']],
  ['*.yaml @yaml', ['@yaml']],
  ['*.yml @yaml', []],
  ['models/ @models', ['@models']],
  ['/models/ @models', ['@models']],
  ['churn/ @churn', ['@churn']],
  ['/churn/ @churn', []],
  ['models/* @one-level', []],
  ['models/churn/* @one-level', ['@one-level']],
  ['models/** @deep', ['@deep']],
  ['**/churn/model.yaml @deep', ['@deep']],
  ['models/**/model.yaml @deep', ['@deep']],
  ['models/churn @folder', ['@folder']],
  ['models/chur @prefix', []],
  ['models/chur? @one @two', ['@one', '@two']],
  ['* @all\nmodels/ @models # the last one counts', ['@models']],
  ['* @all\nmodels/churn/', []],
  ['# * @all', []],
  ['mod.ls/churn/model.yaml @dot', []],
])('%j', (text, owners) => {
  expect(codeOwnersOf(text, PATH)).toEqual(owners);
});
