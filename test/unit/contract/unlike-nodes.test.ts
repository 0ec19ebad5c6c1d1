import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';

/** Of these cmark-gfm 0.29.0.gfm.13 makes other code, links and tags than the reader of Markdown here. */
describe('code and links that GitHub finds in its own way', () => {
  it.each([
    ['an address with a form feed', '/rollback churn ![](n\fg)'],
    ['an address with another control character', '[a\n/rollback churn\nas the night shift has seen it](n\u001Bg)'],
    ['an address with an open bracket', '[a\n/rollback churn\nas the night shift has seen it](n(g )'],
    ['a link around a link and other brackets', '[[a](b)[c]\n/rollback churn late](x)'],
    ['the same by a reference', '[[a](b)[c]\n/rollback churn\nas the night shift has seen it][ref]\n\n[ref]: x'],
    ['a link around a footnote', '[\n[^1]\n/rollback churn errors](x)\n[^1]: a'],
    ['a bold text behind backticks', '`a ``b`` ``<b>``\n\n/rollback churn'],
    ['a bold text in a heading behind backticks', '# `a ``b`` ``<b>``\n\n/promote churn'],
    ['a title that it does not show as text', '<title\f>\n\n/rollback churn'],
    ['a link that no label with a wide space closes', '<a>\n\n[\u3000^1]\n[^1]:\n/rollback churn'],
    ['a link that no label with a space closes', '<a>\n\n[ ^1]\n[^1]:\n/rollback churn'],
    ['a link below a definition with a separator', '<a>\n\n[f]: http://m\u2028(\n/rollback churn'],
    ['a link below a definition with a control character', '<a>\n\n[f]: m\u001B\n/promote churn'],
    [
      'bold that stands in a comment which four dashes do not end',
      'seen <!-- a <b>\nx <!----> c\n\n/rollback churn late',
    ],
    ['a comment which three dashes do not end', 'seen <!-- a\n/rollback churn late\n<b> --->'],
  ])('does not carry out what may stand in %s', (_name, body) => {
    expect(parseComment(body).commands).toEqual([]);
  });

  it.each([
    ['an address with an open bracket', '[log](a(b )', '](a(b )'],
    ['several pieces of code behind a backtick', '`a ``b`` ``c``', '``c``'],
  ])('answers a command in a paragraph with %s, and hears the one below', (_name, line, word) => {
    const { commands, problems } = parseComment(`/rollback churn\n${line}\n\n/seatrial hold churn late`);
    expect(commands).toMatchObject([{ verb: 'hold' }]);
    expect(problems).toMatchObject([{ code: 'not-plain', line: '/rollback churn' }]);
    expect(problems[0]?.word).toContain(word);
  });

  it.each([
    ['an element of a list, called', 'f[0](a, b)'],
    ['brackets without a link', '[late] [a](b) [c] (d)'],
    ['code behind an escaped backtick', '\\` `a` `b`'],
    ['one piece of code behind a backtick', '`a ``b``'],
    ['a link whose text has brackets', '[[log]](https://example.com)'],
    ['a bracket that nothing opens', '[a](b) x](y)'],
    ['a comment that nothing ends, and a tag', 'a <!-- b </unk>'],
    ['a comment, also an empty one', 'a <!-- b - c -----> d <!----> e <!--> f'],
  ])('carries out what stands above %s', (_name, line) => {
    const body = `/rollback churn\nThe night shift has seen this since noon: ${line}`;
    expect(parseComment(body)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] });
  });

  it('does not leave in silence what it shows of CDATA behind a comment that nothing ends', () => {
    const cdata = '<![CDATA[\n/rollback search late\n]]>';
    const { commands, problems } = parseComment(`/rollback churn errors\n\nseen <!-- a ${cdata}`);
    expect(commands).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('too-complicated');
  });
});
