// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/contract/comment-blocks.ts';
import type { Block } from '../../../src/contract/open-blocks.ts';
import { parseComment } from '../../../src/contract/parse-comment.ts';

/** As in `list(item(paragraph))`. */
function outline({ kind, children }: Block): string {
  return children.length === 0 ? kind : `${kind}(${children.map(outline).join(' ')})`;
}

// What cmark-gfm makes of each.
describe('the blocks of a comment', () => {
  it.each([
    ['HTML right below a quote', '> seen\n</kbd>\n> more\nx', 'quote(paragraph) html'],
    ['HTML right below a list', '- a\n<b>\n```\n\nx', 'list(item(paragraph)) html paragraph'],
    ['HTML in a list item', '- <unk>\nx', 'list(item(html)) paragraph'],
    ['an unknown tag in a paragraph', 'a\n<unk>\nb', 'paragraph'],
    ['HTML that no empty line ends', '<!--\n\na -->\n\nb', 'html paragraph'],
    ['HTML that ends in its first line', '<?x ?>\na', 'html paragraph'],
    ['text right below a quote', '> a\nb', 'quote(paragraph)'],
    ['text right below a heading in a quote', '> # a\nb', 'quote(heading) paragraph'],
    ['a line of hyphens right below a quote', '> a\n---', 'quote(paragraph) rule'],
    ['an empty item', '*\n\na', 'list(item) paragraph'],
    ['an empty item behind code', '    code\n*\na', 'code list(item) paragraph'],
    ['an empty item with a rule', '*\n   ---\n  a\nb', 'list(item(rule paragraph))'],
    ['an item that begins with code', '-     a\n\n  b', 'list(item(code paragraph))'],
    ['an item that is indented by a tab', '-\ta\n\n\tb\n\n\t\t\tc', 'list(item(paragraph paragraph code))'],
    ['a tab behind the mark of a quote', '>\t\ta', 'quote(code)'],
    ['a list that does not begin with 1', 'a\n2. b', 'paragraph'],
    ['a mark with a vertical tab behind it', '*\va\nb', 'paragraph'],
    ['a fence with a line separator in it', '~~~ a\u2028b\n- c\n~~~\nd', 'fence paragraph'],
    ['two lists', '- a\n* b', 'list(item(paragraph)) list(item(paragraph))'],
    ['an empty task', '- [ ] \n===\na', 'list(item) paragraph'],
    ['brackets that are no task', '- [ ]\n===\na', 'list(item(paragraph))'],
    ['a table right below text', 'a\nb\n|-|\nc', 'paragraph table'],
    ['a delimiter row of other columns', '| a | b |\n|-|\nc', 'paragraph'],
    ['rows of a table, and code', 'a|b\n-|-\nc\n    d', 'table code'],
    ['a heading of many lines', 'a\n--- | :-:\n | --- | --- |\n  b\n===', 'heading'],
    ['a definition and an underline', '[a]: b\n===\nc', 'paragraph'],
    ['a definition alone', '[a]: b\n\nc', 'paragraph'],
    ['a definition that leaves a bracket open', '[a]:\n (\nb', 'paragraph'],
    ['nothing but a definition that leaves brackets open', '> [a]: ((b) "c"\n\nd', 'quote paragraph'],
    ['a bracket too many, which makes no definition', '> [a]: b)\n\nd', 'quote(paragraph) paragraph'],
    ['a bracket that is escaped', '> [a]: \\)(b)\n\nd', 'quote paragraph'],
    ['code that would end a paragraph', 'a\n    b', 'paragraph'],
    ['code below a paragraph in a quote', '> a\n    b', 'quote(paragraph)'],
    ['a footnote', '[^1]: a\nb\n\n    c\n\nd', 'footnote(paragraph paragraph) paragraph'],
    ['a footnote below a line of spaces', '[^1]: a\n \n    b', 'footnote(paragraph) code'],
    ['HTML right below a footnote', '[^1]: a\n<table>\n\nb', 'footnote(paragraph) html paragraph'],
    ['a footnote in a footnote', '[^1]: [^2]: a', 'footnote(footnote(paragraph))'],
    ['code that is never closed', '```\na\n\n> b', 'fence'],
    ['code with a shorter fence in it', '````\n```\n````\na', 'fence paragraph'],
    ['a sign in the first line of code by backticks', '``` a`b\nc', 'paragraph'],
    ['white space that is not of ASCII', '- a\n\u00A0\nb', 'list(item(paragraph))'],
  ])('%s', (_name, text, blocks) => expect(outline(readBlocks(text).root)).toBe(`root(${blocks})`));

  it('hold their lines without what belongs to others, and where they stand', () => {
    const text = 'x\n\n> - a\n>   b\nc';
    const [, quote] = readBlocks(text).root.children;
    expect([quote?.from, quote?.to]).toEqual([text.indexOf('>'), text.length]);
    expect(quote?.children[0]?.children[0]?.children[0]?.lines).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['definitions', '[a]: b\n'.repeat(9_000)],
    ['lists', '- a\n  - b\n    - c\n'.repeat(3_000)],
    ['signs', '* '.repeat(30_000)],
    ['rows', `|a|\n|-|\n${'|\n'.repeat(30_000)}`],
    ['spaces in a row of delimiters', `a\n-${' '.repeat(60_000)}x`],
    ['attributes', `<a${' b'.repeat(30_000)}`],
    ['footnotes', `${'[^a]: '.repeat(10_000)}${'\n'.repeat(5_000)}`],
  ])('take time in the measure of their length: %s', (_name, text) => {
    expect(readBlocks(text).root.to).toBeGreaterThan(0);
  });
});

describe('a command below other blocks', () => {
  it.each([
    '- p99\n- errors\n\n/rollback churn',
    '- [ ] \n\n/rollback churn',
    '> quoted\n\n/rollback churn',
    '> # seen\n/rollback churn',
    '- <unk>\n/rollback churn',
    '    code\n*\n/rollback churn',
    '- a\n<b>\n</b>\n\n/rollback churn',
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
    'x[^1]\n\n[^1]: <details>\n\n/rollback churn',
    '<a>\n\nsee [x](y)\n\n/rollback churn',
    '<h2>\n\n# a\n\n/rollback churn',
    '1. <ul>\n\n   <blockquote>\n\n/rollback churn',
    '- a <b>\n\nx</b>\n\f\n/rollback churn',
    '- a <b>\n\nx</b>\n \v\t\ny\n\n/rollback churn',
    '- a <b>\n\n[ref]:\n\f\n</b>\n\n/rollback churn',
    '- a <b>\n\n# [ref]: x</b>\n\n/rollback churn',
    '<p>\n<!--\n\n<br>\n/promote fraud@1.0.0\n~~ --> ~~\n\n/rollback churn',
    '<p>\n<!--\n\n<br>\n/promote fraud@1.0.0\n--!>\n\n/rollback churn',
    '<p>\n<!--\n\n<img alt="-->">\n/promote fraud@1.0.0\n\n/rollback churn',
    '- a <b>\n\n \f\n[ref]: x</b>\n\n/rollback churn',
  ])('is heard: %j', (comment) => {
    expect(parseComment(comment)).toMatchObject({ commands: [{ verb: 'rollback', model: 'churn' }], problems: [] });
  });

  it.each([
    ['HTML right below a quote', '> seen\n</kbd>\n> more\n/rollback churn'],
    ['HTML right below a list', '- [ ] done\n</svg>\n-\t<p>\n  <b\n>\n  x\n  /rollback churn'],
    ['an empty list item with a rule', '*\n   ---\n  a\n/rollback churn'],
    ['a heading of many lines', '/rollback churn\n--- | :-:\n | --- | --- |\n  a\n==='],
    ['a footnote', 'x[^1]\n\n[^1]: see\n/rollback churn'],
    ['a table in HTML right below a footnote', 'a[^1]\n\n[^1]: !\n<table>\n\n- /rollback churn'],
    ['HTML and a tag below it', '<br>\n/rollback churn\n\n<b title="x">'],
    ['a list item that HTML has ended', '- </ul>\n\n  /rollback churn'],
    ['a tag that is left open, in a list', '<p title="\n\n- </p>\n\n  /rollback churn'],
    ['a tag that is left open and another', '> <div title="\n>\n> <code title="b">\n\n/rollback churn'],
  ])('is answered: %s', (_name, comment) => {
    const { commands, problems } = parseComment(comment);
    expect(commands).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['with a sign that ends a comment', 'x[^1]\n\n[^1]: a\n    <!-- b -->\n\n    /rollback churn\n\n<!-- c'],
    ['with a tag that ends its list', 'x[^1]\n\n[^1]: a\n    </li></ol></section>\n\n    /promote churn\n\n<b>'],
    [
      'with a table, above HTML that leaves one open',
      'x[^1]\n\n[^1]: a\n    | b |\n    |-|\n\n    /promote churn\n\n> <table>',
    ],
    ['above one with HTML', 'x[^1]\n\n[^1]: a\n\n    /promote churn\n\n[^2]: <!-- b -->\n\n<!-- c'],
  ])('in a footnote %s is answered beside what is heard', (_name, comment) => {
    for (const other of ['/certify search', '/rollback search'])
      expect(parseComment(`${other}\n\n${comment}`)).toMatchObject({
        commands: [{ model: 'search' }],
        problems: [{ code: 'unclear-place', meant: [{ model: 'churn' }] }],
      });
  });

  it('a stop that HTML around its paragraph sets apart is answered beside what is heard', () => {
    const stop = '<b>\n\n/rollback churn late\n\n</b>';
    for (const other of ['/certify search', '/rollback search', '/seatrial hold churn'])
      expect(parseComment(`${other}\n\n${stop}`)).toMatchObject({
        commands: [{}],
        problems: [{ code: 'seen-not-read', nearest: '/rollback', meant: [{ verb: 'rollback', model: 'churn' }] }],
      });
  });

  it.each([
    '/rollback churn\n\n<b>\n\n/rollback churn late\n\n</b>',
    '/promote churn\n\nIf it fails:\n\n- /rollback churn',
    '/promote churn\n\n**/rollback churn** if it fails',
    '/promote churn\n\nsee `first\n/rollback churn\nlast`',
    '/promote churn\n\n<details>\n\n/rollback churn\n\n</details>',
    '/promote churn\n\n<b>\n\n/certify search\n\n</b>',
    '/promote churn\n\nx[^1]\n\n[^1]: see\n\n    /rollback churn',
  ])('what is heard is not kept back by what surely is none: %j', (comment) => {
    expect(parseComment(comment)).toMatchObject({ commands: [{ model: 'churn' }], problems: [] });
  });

  it('is told what it may belong to', () => {
    expect(parseComment('- </ul>\n\n  /promote churn')).toMatchObject({
      commands: [],
      problems: [
        {
          code: 'unclear-place',
          line: '/promote churn',
          word: '/promote churn',
          nearest: null,
          meant: [{ verb: 'promote', model: 'churn' }],
        },
      ],
    });
  });

  it('tags of a paragraph that was not read reach beyond it', () => {
    expect(parseComment('[ref]: https://example.com\n<a/>\n/promote x\n\n/promote churn').commands).toEqual([]);
  });
});
