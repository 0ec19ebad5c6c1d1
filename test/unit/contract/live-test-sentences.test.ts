import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIVE_TEST_SENTENCES } from '../../../src/contract/live-test-sentences.ts';
import { parseModel } from '../../../src/contract/parsers.ts';
import { adviseOnLiveTest, checkLiveTest } from '../../../src/domain/model/check-live-test.ts';

const EXAMPLES = new URL('../../../schemas/examples/', import.meta.url);
const SENTENCES = new Map(Object.entries(LIVE_TEST_SENTENCES));

/** What is told of each example of a live test. */
const TOLD = ['invalid', 'valid'].flatMap((validity) =>
  readdirSync(new URL(`${validity}/model/`, EXAMPLES))
    .filter((name) => name.startsWith('live-'))
    .flatMap((name) => {
      const content = readFileSync(new URL(`${validity}/model/${name}`, EXAMPLES));
      const model = parseModel({ path: name, content }).value;
      return [...checkLiveTest(model), ...adviseOnLiveTest(model)];
    }),
);

test('the examples show everything that is told of a live test', () => {
  const shown = new Set<string>(TOLD.map(({ reason }) => reason));
  expect([...SENTENCES.keys()].filter((reason) => !shown.has(reason))).toEqual([]);
});

test.each([...SENTENCES])('every fact that %s names is there', (reason, { message, hint }) => {
  const named = [...`${message} ${hint}`.replaceAll(/\{\{|\}\}/gu, '').matchAll(/\{(\w+)\}/gu)].map(
    ([, name = '']) => name,
  );
  for (const { facts } of TOLD.filter((one) => one.reason === reason)) {
    expect(Object.keys(facts)).toEqual(expect.arrayContaining(named));
    expect(named.filter((name) => facts[name] === '' || facts[name] === undefined)).toEqual([]);
  }
});
