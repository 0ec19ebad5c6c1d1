import { describe, expect, it } from 'vitest';
import { disputedLines } from '../../../src/contract/disputed-lines.ts';
import { parseComment } from '../../../src/contract/parse-comment.ts';

describe('a command that parsers of Markdown place differently', () => {
  it.each([
    ['HTML right below a quote', '> seen\n</kbd>\n> more\n/rollback churn', '</kbd>'],
    ['HTML right below a list', '- [ ] done\n</svg>\n-\t<p>\n  <b\n>\n  x\n  /rollback churn', '</svg>'],
    ['a list item of HTML', '- <unk>\n/rollback churn', '- <unk>'],
    ['an empty list item', '    code\n*\n/rollback churn', '*'],
    ['an empty list item with a rule', '*\n   ---\n  a\n/rollback churn', '*'],
    ['a quote that ends in a heading', '> # seen\n/rollback churn', '> # seen'],
    ['code that HTML below a list leaves open', '- a\n<b>\n```\n\n/rollback churn', null],
    ['a rule of a table that is not its own', '/rollback churn\n--- | :-:\n | --- | --- |\n  a\n===', null],
  ])('is not carried out: %s', (_name, comment, words) => {
    const line = comment.slice(0, comment.indexOf('/rollback')).lastIndexOf('\n') + 1;
    const found = disputedLines(comment).get(line);
    expect(found).toBeDefined();
    if (words !== null) expect(found).toBe(words);
    expect(parseComment(comment).commands).toEqual([]);
  });

  it('is answered with the words that it may belong to', () => {
    expect(parseComment('> # seen\n/rollback churn')).toEqual({
      commands: [],
      problems: [{ code: 'unclear-place', line: '/rollback churn', word: '> # seen', nearest: null }],
    });
  });

  it.each([
    '- p99\n- errors\n\n/rollback churn',
    '- [ ] \n\n/rollback churn',
    '> quoted\n\n/rollback churn',
    'Seen:\n- p99\n\nSo we go back.\n  /rollback churn',
    '1. run\n```\npip install\n```\n/rollback churn',
    '1. Run this:\n   ```\n   pip install\n\n   ```\n\n/rollback churn',
    'Traceback:\n    File "a.py"\n\n/rollback churn',
    '```yaml\n---\n- a\n> b\n```\n/rollback churn\n```\n---\n```',
    '<!-- What did you see?\n\n- a -->\n\n- [x] read\n\n/rollback churn',
    '- a\n- b\n# Answer\n/rollback churn',
    '<details>\n<summary>log</summary>\n\n```\n- a\n```\n</details>\n\n/rollback churn',
    '/rollback churn\n- p99 doubled\n- errors',
    '/rollback churn\n> p99 doubled',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\n/rollback churn',
    'x[^1]\n\n[^1]: see the log\n\n/rollback churn',
  ])('what people write is heard: %j', (comment) => {
    expect(parseComment(comment)).toMatchObject({ commands: [{ verb: 'rollback', model: 'churn' }], problems: [] });
  });

  it('tags of a paragraph that was not read reach beyond it', () => {
    expect(parseComment('[ref]: https://example.com\n<a/>\n/promote x\n\n/promote churn').commands).toEqual([]);
  });

  it('answers a stop in a footnote', () => {
    expect(parseComment('x[^1]\n\n[^1]: see\n/rollback churn')).toMatchObject({
      commands: [],
      problems: [{ code: 'seen-not-read', nearest: '/rollback' }],
    });
  });

  it('takes time in the measure of the length', () => {
    const lines = '- a\n</b>\n'.repeat(100_000) + ' '.repeat(200_000) + '-'.repeat(200_000) + 'x';
    expect(disputedLines(lines).size).toBeGreaterThan(0);
  });
});
