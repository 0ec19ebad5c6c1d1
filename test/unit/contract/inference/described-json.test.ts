import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../../src/contract/inference/described-answer.ts';
import { renderRequests, type RequestForm } from '../../../../src/contract/inference/described-request.ts';
import type { SignatureInput, SignatureOutput } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const X: Tensor = { name: 'X', datatype: 'FP32', shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, NaN, 0.5) };
const ID: Tensor = { name: 'id', datatype: 'INT64', shape: [2], data: BigInt64Array.of(9007199254740993n, 2n) };
const PLAN: Tensor = { name: 'plan', datatype: 'BYTES', shape: [2], data: ['a"b', 'ü'] };
const ON: Tensor = { name: 'on', datatype: 'BOOL', shape: [1], data: Uint8Array.of(1) };
const SIGNATURE: readonly SignatureInput[] = [
  { name: 'X', datatype: 'FP32', shape: [-1, 3] },
  { name: 'id', datatype: 'INT64', shape: [-1] },
  { name: 'plan', datatype: 'BYTES', shape: [-1] },
  { name: 'on', datatype: 'BOOL', shape: [1], rows: 'none' },
];

function render(body: unknown, rows = 'all'): readonly string[] {
  const form: RequestForm = { body, rows };
  return renderRequests([X, ID, PLAN, ON], SIGNATURE, form);
}

describe('a request', () => {
  test.each<[string, unknown, string, readonly string[]]>([
    [
      'with all rows',
      { rows: '{X}', keep: ['a', 1, null] },
      'all',
      ['{"rows":[[1,2,3],[4,NaN,0.5]],"keep":["a",1,null]}'],
    ],
    ['with a column of all', { c: '{X/2}', on: '{on}' }, 'one', ['{"c":3,"on":[true]}', '{"c":0.5,"on":[true]}']],
    ['with all digits of an integer', ['{id}'], 'all', ['[[9007199254740993,2]]']],
    ['with texts', { p: '{plan}' }, 'one', ['{"p":"a\\"b"}', '{"p":"ü"}']],
    [
      'with an item for each row',
      { i: [{ p: '{plan}', x: '{X/0}' }], n: 2 },
      '/i',
      ['{"i":[{"p":"a\\"b","x":1},{"p":"ü","x":4}],"n":2}'],
    ],
    ['with the bytes of a text', ['{plan|base64}'], 'one', ['["YSJi"]', '["w7w="]']],
    ['with the bytes of numbers', ['{id|base64}'], 'one', ['["AQAAAAAAIAA="]', '["AgAAAAAAAAA="]']],
    ['with what is no place', ['{X} of', '{"X"}'], 'all', ['["{X} of","{\\"X\\"}"]']],
  ])('%s', (_name, body, rows, expected) => {
    expect(render(body, rows)).toEqual(expected);
  });

  test.each<[unknown, string, string]>([
    [['{nobody}'], 'all', 'an input nobody'],
    [['{X/3}'], 'one', 'column 3 of X, which has 3'],
    [{ i: ['{X}'] }, '/j', 'leads nowhere'],
    [{ i: ['{X}', '{X}'] }, '/i', 'a list with one item'],
  ])('that cannot be made: %j with rows %s', (body, rows, words) => {
    expect(() => render(body, rows)).toThrow(words);
  });
});

const PAIR: SignatureOutput = { name: 'p', datatype: 'FP32', shape: [-1, 2] };
const LABEL: SignatureOutput = { name: 'l', datatype: 'INT64', shape: [-1] };

interface Told {
  readonly shape: readonly number[];
  readonly data: readonly unknown[];
}

function read(
  texts: readonly string[],
  outputs: readonly SignatureOutput[],
  pointers: Readonly<Record<string, string>>,
  isRowEach = false,
) {
  const answer = readAnswers(texts, { outputs }, { pointers: new Map(Object.entries(pointers)), isRowEach });
  return answer.kind === 'read'
    ? answer.outputs.map(({ shape, data }): Told => ({ shape, data: [...data] }))
    : answer.why;
}

describe('an answer', () => {
  test.each<
    [string, readonly string[], readonly SignatureOutput[], Readonly<Record<string, string>>, boolean, readonly Told[]]
  >([
    ['is the body', ['[[1,2],[3,4]]'], [PAIR], { p: '' }, false, [{ shape: [2, 2], data: [1, 2, 3, 4] }]],
    ['is a member', ['{"a":{"b":[[1,2]]}}'], [PAIR], { p: '/a/b' }, false, [{ shape: [1, 2], data: [1, 2] }]],
    [
      'is in each item',
      ['[{"s":[1,2]},{"s":[3,4]}]'],
      [PAIR],
      { p: '/*/s' },
      false,
      [{ shape: [2, 2], data: [1, 2, 3, 4] }],
    ],
    [
      'is one of several',
      ['{"p":[[1,2]],"l":[9007199254740993]}'],
      [LABEL],
      { l: '/l' },
      false,
      [{ shape: [1], data: [9007199254740993n] }],
    ],
    [
      'comes row by row',
      ['{"p":[1,2]}', '{"p":[3,4]}'],
      [PAIR],
      { p: '/p' },
      true,
      [{ shape: [2, 2], data: [1, 2, 3, 4] }],
    ],
    ['of one row may leave its axis out', ['[1,2]'], [PAIR], { p: '' }, false, [{ shape: [1, 2], data: [1, 2] }]],
    ['has no number', ['[[NaN,-Infinity]]'], [PAIR], { p: '' }, false, [{ shape: [1, 2], data: [NaN, -Infinity] }]],
    [
      'is a column of numbers',
      ['[1,2]'],
      [{ ...PAIR, shape: [-1, 1] }],
      { p: '' },
      false,
      [{ shape: [2, 1], data: [1, 2] }],
    ],
    ['has another shape', ['[[1],[2],[3]]'], [PAIR], { p: '' }, false, [{ shape: [3, 1], data: [1, 2, 3] }]],
  ])('%s', (_name, texts, outputs, pointers, isRowEach, expected) => {
    expect(read(texts, outputs, pointers, isRowEach)).toEqual(expected);
  });

  test.each<[string, string, readonly SignatureOutput[], string, string]>([
    ['no JSON', '<html>', [PAIR], '', 'it is no JSON'],
    ['a fraction for an integer', '[1.5]', [LABEL], '', 'l holds what is no INT64'],
    ['a fraction for a short one', '[1.5]', [{ ...LABEL, datatype: 'INT32' }], '', 'l holds what is no INT32'],
    ['too great a number', '[300]', [{ ...LABEL, datatype: 'UINT8' }], '', 'l holds what is no UINT8'],
    ['a text for a number', '["a"]', [PAIR], '', 'p holds what is no FP32'],
    ['null', '[[1,null]]', [PAIR], '', 'p holds what is no FP32'],
    ['lists of two lengths', '[[1,2],[3]]', [PAIR], '', 'the lists of p are not of one length'],
    ['no such member', '{"q":1}', [PAIR], '/p', '/p (p) leads nowhere: an object has no p'],
    ['no list', '{"p":1}', [PAIR], '/p/*/s', '/p/*/s (p) leads nowhere: a number stands where a list must be'],
    ['a member of a prototype', '{}', [PAIR], '/constructor', 'an object has no constructor'],
  ])('that is %s', (_name, text, outputs, pointer, words) => {
    const name = outputs[0]?.name ?? '';
    expect(read([text], outputs, { [name]: pointer })).toContain(words);
  });
});
