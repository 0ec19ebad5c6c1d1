import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../../src/cli/print-problems.ts';
import { textWidth, visibleText } from '../../../src/cli/visible-text.ts';

function render(text: string, line: number, column: number): readonly string[] {
  const location = { path: 'a.yaml', line, column, pointer: '/x' };
  const problem = { code: 'schema-violation', message: 'Wrong.', hint: 'Do.', location } as const;
  return renderProblems([problem], { style: (_format, shown) => shown, readText: () => text }).split('\n');
}

/** The character that stands above the caret. */
function pointedAt(lines: readonly string[]): string | undefined {
  const caret = lines.findIndex((line) => line.endsWith('^'));
  return lines[caret - 1]?.[lines[caret]?.indexOf('^') ?? -1];
}

describe('a problem in the terminal', () => {
  it('shows place, sentence, lines, caret, hint and pointer', () => {
    expect(render('a: 1\nb: 2\n', 2, 4)).toEqual([
      'a.yaml:2:4  schema-violation',
      '  Wrong.',
      '  1 │ a: 1',
      '  2 │ b: 2',
      '    │    ^',
      '  → Do.',
      '  /x',
      '',
    ]);
  });

  it.each([
    { name: 'a BOM', text: '\uFEFFa: X', column: 4 },
    { name: 'CRLF', text: 'a: X\r\n', column: 4 },
    { name: 'tabs', text: '{\ta:\tX}', column: 6 },
    { name: 'a long line', text: `${'a'.repeat(500)}X${'b'.repeat(500)}`, column: 501 },
  ])('points at the right character behind $name', ({ text, column }) => {
    expect(pointedAt(render(text, 1, column))).toBe('X');
  });

  it('has no frame where the file is gone or shorter', () => {
    expect(render('a', 7, 1)).toHaveLength(5);
  });

  it.each([
    { name: 'an escape sequence', text: '\u001b[2J' },
    { name: 'a carriage return', text: 'ok\rgone' },
    { name: 'a bidirectional override', text: '\u202egnp' },
    { name: 'an isolate', text: '\u2066x\u2069' },
    { name: 'a zero-width space', text: 'a\u200bb' },
    { name: 'a C1 control', text: '\u009b31m' },
  ])('shows $name instead of obeying it', ({ text }) => {
    const shown = visibleText(text);
    expect(shown).toMatch(/^[\u0020-\u007e]+$/u);
    expect(render(text, 1, 1).join('\n')).not.toContain(text);
  });

  it('counts wide characters twice', () => {
    expect(textWidth('日本a')).toBe(5);
  });
});
