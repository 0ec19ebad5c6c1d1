// @module-tag thorough
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textWidth } from '../../../../src/report/terminal/text-width.ts';

/** One of each code point below the emoji, the emoji's first ones too; surrogates are parts of characters. */
const CHARACTERS = Array.from({ length: 0x1_f700 }, (_, code) => code)
  .filter(
    (code) =>
      (code < 0x1200 || (code > 0x2000 && code < 0x3100) || code > 0x1_f000) && (code < 0xd800 || code > 0xdfff),
  )
  .map((code) => String.fromCodePoint(code));

test('every character has its width, alone, after a letter and before a mark that joins', () => {
  const wrong = CHARACTERS.flatMap((character) => [
    character,
    `a${character}`,
    `${character}…`,
    `${character}\u0301`,
  ]).filter((text) => textWidth(text) !== stringWidth(text));
  expect(wrong).toEqual([]);
});

test.each([
  '',
  'a long line of a report, 0.904 ≥ 0.5 ✓',
  'weiß',
  '日本',
  '\u001b[1mbold\u001b[22m',
  'e\u0301',
  '👩‍👩‍👧',
  'a\tb',
  '1\u20e3',
])('a text has its width: %j', (text) => {
  expect(textWidth(text)).toBe(stringWidth(text));
});
