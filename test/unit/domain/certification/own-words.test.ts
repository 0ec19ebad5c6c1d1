import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ModelVersion } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { newWords, ownWordsOf } from '../../../../src/domain/certification/own-words.ts';
import { aVersion } from '../../../support/certify-world.ts';
import { keysOf, withKey } from '../../../support/schema-keys.ts';

const path = new URL('../../../../schemas/examples/valid/model/minimal.yaml', import.meta.url);
const { value: model } = parseModel({ path: 'model.yaml', content: readFileSync(path) });
const [set] = Object.values(model.evaluation);
if (set === undefined) throw new Error('no set');
const reading = { test: { prediction: set.prediction } };
const version: ModelVersion = { ...aVersion('2.0.0', 'b').value, signature: model.signature, evaluation: reading };

const wordsOf = (one: ModelVersion): readonly string[] => ownWordsOf(one, model).map(({ pointer }) => pointer);

/** What says which build it is, and where its answers stand. The rest is an owner's. */
const ITS_OWN =
  /^(?:apiVersion|kind|model|version|description|(?:artifact|modes|signature|lineage|claims|card|results|annotations)\..*|evaluation\.test\.(?:inputs\..*|prediction\.(?:output|index|kind|layout|blank|boxFormat|scores|labels|batchSensitive|ignore|scheme)))$/;

test.each(keysOf('version.schema.json', { evaluation: 'test' }))('a version that says %s', (key) => {
  const pointer = `/${key.replace(/\.0$/, '').replaceAll('.', '/')}`;
  expect(wordsOf(withKey(version, key))).toEqual(ITS_OWN.test(key) ? [] : [pointer]);
});

test('says something also by leaving out what model.yaml says', () => {
  const theirs = { ...set, prediction: { ...set.prediction, threshold: 0.9 } };
  const held = { ...model, evaluation: { test: theirs } };
  expect(ownWordsOf(version, held)).toEqual([{ pointer: '/evaluation/test/prediction/threshold', value: null }]);
});

test('says nothing by what is so anyway', () => {
  expect(wordsOf({ ...version, randomOperators: false })).toEqual([]);
});

test('says nothing new where one before it said the same', () => {
  const own = (threshold: number) =>
    ownWordsOf({ ...version, evaluation: { test: { prediction: { ...set.prediction, threshold } } } }, model);
  expect(newWords(own(0.3), own(0.3))).toEqual([]);
  expect(newWords(own(0.3), own(0.4))).toEqual(own(0.3));
});
