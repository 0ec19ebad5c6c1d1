import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../src/domain/promotion/clauses.ts';
import { doubtedName, enumeratedNames, leadingName, namesAnywhere } from '../../../../src/domain/promotion/mentions.ts';
import { placeIn } from '../../../../src/domain/promotion/place-words.ts';
import { rehearsalBeside, rehearsalIn } from '../../../../src/domain/promotion/rehearsal.ts';
import { liveWordIn, type Steering, steeringIn } from '../../../../src/domain/promotion/steering-words.ts';
import { isTypo, nearestKey } from '../../../../src/domain/promotion/unreadable.ts';
import { mentionsOf, stepsIn } from '../../../../src/domain/promotion/version-mentions.ts';
import { versionShapeIn } from '../../../../src/domain/promotion/version-shapes.ts';
import { wordsOf } from '../../../../src/domain/promotion/words.ts';
import { contextOf } from '../../../support/promotion/situation.ts';

const NAMES = ['churn', 'search', 'staging'];

describe('a reason', () => {
  test.each<[string, Steering | null]>([
    ['answers are late since noon', null],
    ['to=1.0.0 it is late', { kind: 'key', word: 'to=' }],
    ['just a test', { kind: 'rehearsal', word: 'just a test' }],
    ['errors in v2', { kind: 'version', word: 'v2' }],
    ['it is late, but not now', { kind: 'refusal', word: 'not now' }],
    ['target:stable', { kind: 'aim', word: 'target:' }],
    ['12', { kind: 'version', word: '12' }],
    ['is it late, or is it not?', { kind: 'refusal', word: 'is it late, or is it not?' }],
    ['errors hence use baseline', { kind: 'aim', word: 'errors hence use baseline' }],
    ['late, to stable', { kind: 'aim', word: 'to stable' }],
    ['errors, tomorrow', { kind: 'refusal', word: 'tomorrow' }],
    ['errors, wait', { kind: 'refusal', word: 'wait' }],
    ['errors, in 10 minutes', { kind: 'refusal', word: 'in 10 minutes' }],
    ['errors, reduce its share', { kind: 'aim', word: 'reduce its share' }],
    ['errors, the model', { kind: 'aim', word: 'model' }],
    ['errors, stable', { kind: 'aim', word: 'stable' }],
    ['errors, only half', { kind: 'only', word: 'only half' }],
    ['not working, go', { kind: 'aim', word: 'go' }],
    ['see https://example.com/?to=1.0.0 for errors', null],
    ['ada asks', { kind: 'aim', word: 'ada asks' }],
    ['back-end is down', null],
    ["won't start", null],
    ['später', { kind: 'refusal', word: 'später' }],
    ['todavía no', { kind: 'refusal', word: 'todavía no' }],
    ['ошибки, не сейчас', { kind: 'refusal', word: 'не сейчас' }],
    ['не сейчас', { kind: 'refusal', word: 'не сейчас' }],
    ['модель не отвечает', null],
    ['不要', { kind: 'refusal', word: '不要' }],
    ['识别错误', null],
    ['等待时间过长', null],
    ['今はしないで', { kind: 'refusal', word: '今はしないで' }],
    ['나중에', { kind: 'refusal', word: '나중에' }],
    ['late, n\u043Et now', { kind: 'refusal', word: 'not now' }],
    ['late, n\u0336o\u0336t\u0336 now', { kind: 'refusal', word: 'not now' }],
    ['late, n\u034Fot now', { kind: 'refusal', word: 'not now' }],
    ['\u043E\u0448\u0438\u0431\u043A\u0438, 500 \u00B5s', null],
  ])('%j steers: %j', (text, expected) => {
    expect(steeringIn(text, { dryRun: false, record: {} })).toEqual(expected);
  });

  test('of a dry run, or of a verb that takes any word, need tell of no fault', () => {
    expect(steeringIn('ada asks', { dryRun: true, record: {} })).toBeNull();
    expect(steeringIn('just a test', { dryRun: true, record: {} })).toBeNull();
    expect(steeringIn('ada asks', { dryRun: false, record: { takesAnyWord: true } })).toBeNull();
  });

  test('may say in other words what the verb does', () => {
    const known = { dryRun: false, record: { ownWords: ['production'], isStep: () => true } };
    for (const text of ['production', 'go back', 'back by one version', 'the previous one please', 'undo it now'])
      expect([text, steeringIn(text, known)]).toEqual([text, null]);
    expect(steeringIn('go back', { dryRun: false, record: {} })).toMatchObject({ kind: 'aim' });
  });

  test('has parts that stand for themselves, without courtesy', () => {
    const parts = (text: string) => clausesOf(text).map((clause) => clause.text);
    expect(parts('late, not now, but to stable')).toEqual(['late', 'not now', 'to stable']);
    expect(parts('Please just go back (now). It’s slow')).toEqual(['go back', "it's slow"]);
    expect(parts('late.wait')).toEqual(['late', 'wait']);
    expect(parts('late -> stable')).toEqual(['late', 'stable']);
    expect(parts('please now')).toEqual([]);
    expect(clausesOf('errors, we want it')[1]?.words).toEqual(['it']);
  });
});

describe('a name', () => {
  test('may lead a text, nearly written, or behind words that are skipped', () => {
    expect(leadingName('Churn: it is late', NAMES)).toBe('churn');
    expect(leadingName('"Search", it is late', NAMES)).toBe('search');
    expect(leadingName('serach is late', NAMES)).toBe('search');
    expect(leadingName('it is churn', NAMES)).toBeNull();
    expect(leadingName('in staging: broken', NAMES, new Set(['in']))).toBe('staging');
    expect(leadingName('staging/churn', NAMES)).toBe('churn');
    expect(leadingName('https://churn/search', NAMES)).toBeNull();
    expect(leadingName('', NAMES)).toBeNull();
  });

  test('may be one of a list', () => {
    const listed = (text: string) => enumeratedNames(text, NAMES, ['stop']);
    expect(listed('churn, search')).toEqual(['churn', 'search']);
    expect(listed('churn / then stop serach')).toEqual(['churn', 'search']);
    expect(listed('churn search')).toEqual(['churn']);
    expect(listed('churn is late, search')).toEqual(['churn']);
    expect(listed('late churn')).toEqual([]);
  });

  test('is found as a whole word, wherever it stands', () => {
    expect(namesAnywhere('late in search@1.0.0 (churn)', NAMES)).toEqual(['churn', 'search']);
    expect(namesAnywhere('research https://churn', NAMES)).toEqual([]);
  });

  test.each([
    ['not churn', { name: 'churn', word: 'churn' }],
    ['-churn', { name: 'churn', word: '-churn' }],
    ['where=churn', { name: 'churn', word: 'where=churn' }],
    ['non-churn', { name: 'churn', word: 'non-churn' }],
    ['not in the churn', { name: 'churn', word: 'churn' }],
    ['not late in churn', null],
    ['"churn",', null],
    ['pre-churn', null],
  ])('is doubted in %j: %j', (text, expected) => {
    expect(doubtedName(text, NAMES)).toEqual(expected);
  });

  test('is a typo with one letter off, or two exchanged, where it is long', () => {
    const typos = ['churn', 'chrun', 'chur', 'churns', 'cxurn', 'cxxrn', 'nruhc'];
    expect(typos.filter((word) => isTypo(word, 'churn'))).toEqual(['chrun', 'chur', 'churns', 'cxurn']);
    expect(isTypo('tset', 'test')).toBe(false);
  });

  test('of a key is known by other names, and nearly written', () => {
    const keys = ['env', 'Traffic', 'until', 'shar', 'sha', 'enviroment', 'environmnet', 'tp', 'reasom', 'constructor'];
    expect(keys.map(nearestKey)).toEqual([
      'environment',
      'share',
      'for',
      'share',
      null,
      'environment',
      'environment',
      null,
      'reason',
      null,
    ]);
  });
});

describe('a version in a text', () => {
  const known = ['1.0.0', '1.1.0', '2.0.0'].map((version, index) => ({ version, sha256: String(index).repeat(64) }));
  const found = (text: string) =>
    mentionsOf(text, known).map(({ versions, denied, aimedAt }) => [
      versions.map(({ version }) => version).join(),
      [denied ? 'denied' : '', aimedAt ? 'aimed' : ''].join(''),
    ]);

  test.each([
    ['back to 1.0', [['1.0.0', 'aimed']]],
    ['to v1', [['1.0.0,1.1.0', 'aimed']]],
    ['late since 1.1', [['1.1.0', '']]],
    ['=>2.0', [['2.0.0', 'aimed']]],
    ['errors, not 1.0', [['1.0.0', 'denied']]],
    ['errors in 1.0?', [['1.0.0', 'denied']]],
    ['1,000 errors at 1:10 on 2026-01-01, 1.1 s each, see #1 and 1.0 %', []],
    ['two errors in 2 nodes', []],
    ['to 2 versions', []],
    ['version 9', []],
    ['v9.9', [['', '']]],
    ['since 11111111', [['1.1.0', '']]],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('is found once by its number, and once by its whole version', () => {
    expect(found('1.0.0')).toEqual([
      ['1.0.0', ''],
      ['1.0.0', ''],
    ]);
  });

  test.each([
    ['twice', 'twice'],
    ['latency twice as high', null],
    ['two versions back', 'two versions'],
    ['back by three', 'back by three'],
    ['previous previous', 'previous previous'],
    ['the one before last', 'one before last'],
    ['one before the last', 'one before the last'],
    ['back', null],
  ])('%j is another step: %j', (text, expected) => {
    expect(stepsIn(text)).toBe(expected);
  });

  test.each([
    ['errors in v2', 'v2'],
    ['release 12', 'release 12'],
    ['1.o.o', '1.o.o'],
    ['1 . 0', '1 . 0'],
    ['n-1', 'n-1'],
    ['version one', 'version one'],
    ['the third release', 'third release'],
    ['p99 is 2.5s', null],
    ['once more', 'once more'],
  ])('%j has the shape %j', (text, expected) => {
    expect(versionShapeIn(text)).toBe(expected);
  });
});

test('words for a rehearsal, in a reason and beside a command', () => {
  expect(['simulate it', 'no-op', 'what if', '-n', 'test run', 'errors in the test set'].map(rehearsalIn)).toEqual([
    'simulate',
    'no-op',
    'what if',
    '-n',
    'test',
    null,
  ]);
  expect(rehearsalBeside('this is only a drill')).toBe('drill');
  expect(rehearsalBeside('test run')).toBeNull();
  expect(rehearsalBeside(`drill ${'word '.repeat(12)}`)).toBeNull();
});

test('words for what is tried, and words as they are written', () => {
  expect(['the canary is late', '20% fail', 'alive', 'contest'].map(liveWordIn)).toEqual(['canary', '20%', null, null]);
  expect(wordsOf('not in "Churn", -search').map(({ bare, plain, denied }) => [bare, plain, denied])).toEqual([
    ['not', true, false],
    ['in', true, true],
    ['churn', true, true],
    ['search', false, false],
  ]);
});

test.each([
  ['in stg', 'stg'],
  ['errors in eu', 'eu'],
  ['eu is late', 'eu'],
  ['the eu is late', 'eu'],
  ['late since the test', null],
  ['late in us-east-1', 'us-east-1'],
  ['pods of us-east-1 are late', null],
  ['late in staging', null],
  ['late everywhere', 'everywhere'],
  ['late in all regions', 'all regions'],
])('%j names a place that is none of staging and production: %j', (text, word) => {
  const several = contextOf({ places: { production: '1.1.0', staging: '1.1.0' } });
  expect(placeIn(text, several)).toEqual(word === null ? null : { kind: 'place', word });
});

test('everywhere is one place where there is one', () => {
  expect(placeIn('late everywhere', contextOf({ places: { production: '1.1.0' } }))).toBeNull();
});
