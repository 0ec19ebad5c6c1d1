import { describe, expect, test } from 'vitest';
import {
  entitiesOf,
  parseTag,
  sameEntities,
  type TaggingScheme,
} from '../../../../src/domain/evaluation/tagging-scheme.ts';

function entities(text: string, scheme: TaggingScheme): readonly string[] {
  const tags = text.split(' ').map((one) => {
    const tag = parseTag(one, scheme);
    if (tag === null) throw new RangeError(one);
    return tag;
  });
  return entitiesOf(tags, scheme).map(({ type, start, end }) => `${type} ${start}-${end}`);
}

describe('a tag', () => {
  test.each<[string, TaggingScheme, unknown]>([
    ['O', 'IOB2', { role: 'outside', type: '' }],
    ['B-PER', 'IOB2', { role: 'begin', type: 'PER' }],
    ['I-a-b', 'IOB2', { role: 'inside', type: 'a-b' }],
    ['B', 'IOB2', { role: 'begin', type: '' }],
    ['E-PER', 'IOE2', { role: 'end', type: 'PER' }],
    ['S-PER', 'IOBES', { role: 'single', type: 'PER' }],
    ['L-PER', 'BILOU', { role: 'end', type: 'PER' }],
    ['U-PER', 'BILOU', { role: 'single', type: 'PER' }],
    ['E-PER', 'IOB2', null],
    ['B-PER', 'IOE2', null],
    ['b-PER', 'IOB2', null],
    ['O-PER', 'IOB2', null],
    ['PER', 'IOB2', null],
    ['B-', 'IOB2', null],
    ['', 'IOB2', null],
  ])('%j in %s', (text, scheme, expected) => {
    expect(parseTag(text, scheme)).toEqual(expected);
  });
});

describe('the entities of a sentence', () => {
  test.each<[TaggingScheme, string, readonly string[]]>([
    ['IOB2', 'B-X I-X O', ['X 0-2']],
    ['IOB2', 'B-X B-X', ['X 0-1', 'X 1-2']],
    ['IOB2', 'I-X I-X', []],
    ['IOB2', 'B-X I-Y', ['X 0-1']],
    ['IOB2', 'O B-X', ['X 1-2']],
    ['IOE2', 'I-X E-X', ['X 0-2']],
    ['IOE2', 'E-X E-X', ['X 0-1', 'X 1-2']],
    ['IOE2', 'I-X O', []],
    ['IOE2', 'I-X E-Y', ['Y 1-2']],
    ['IOBES', 'B-X I-X E-X S-Y', ['X 0-3', 'Y 3-4']],
    ['IOBES', 'B-X I-X O', []],
    ['IOBES', 'B-X B-X E-X', ['X 1-3']],
    ['IOBES', 'I-X E-X', []],
    ['BILOU', 'U-X B-Y L-Y', ['X 0-1', 'Y 1-3']],
    ['BILOU', 'B-X U-X L-X', ['X 1-2']],
  ])('%s: %s', (scheme, text, expected) => {
    expect(entities(text, scheme)).toEqual(expected);
  });

  test('are the same by type, first token and last', () => {
    const one = { type: 'X', start: 0, end: 2 };
    expect(sameEntities([one, { ...one, start: 5, end: 6 }], [{ ...one }])).toBe(1);
    for (const other of [{ type: 'Y' }, { start: 1 }, { end: 3 }])
      expect(sameEntities([one], [{ ...one, ...other }])).toBe(0);
    expect(sameEntities([], [one])).toBe(0);
  });
});
