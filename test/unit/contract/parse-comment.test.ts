import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { VERB_RECORDS, VERBS } from '../../../src/domain/promotion/command.ts';

const SHA = 'a'.repeat(40);

describe('commands in a comment', () => {
  it.each([
    [
      'a plain line',
      'Looks good.\n\n/promote churn@1.4.0 to=live share=12.5%',
      { verb: 'promote', model: 'churn', version: '1.4.0', share: 0.125 },
    ],
    ['a pinned commit', `/promote to=production @${SHA}`, { verb: 'promote', to: 'production', sha: SHA }],
    ['a digest', `/promote churn@sha256:${'b'.repeat(64)}`, { digest: 'b'.repeat(64), version: null }],
    ['a dry run', '/promote dry-run', { dryRun: true }],
    [
      'a lenient rollback',
      '/rollback churn to=1.3.0 answers are late',
      { verb: 'rollback', model: 'churn', toVersion: '1.3.0', reason: 'answers are late' },
    ],
    [
      'a rollback with an exclamation mark',
      '/Rollback! it burns, quick',
      { verb: 'rollback', reason: 'burns, quick', model: 'it' },
    ],
    [
      'a hold for a time',
      '/seatrial hold churn for=2h data is late',
      { verb: 'hold', forMs: 7_200_000, reason: 'data is late' },
    ],
    ['an unclear stop', '/rollback churn to=banana', { verb: 'rollback', unclear: true }],
    ['nothing after the name', '/seatrial', { verb: 'help' }],
  ])('%s', (_name, body, command) => {
    const { commands, problems } = parseComment(body);
    expect(problems).toEqual([]);
    expect(commands).toMatchObject([command]);
  });

  it.each([
    ['a quote', '> /promote churn'],
    ['a fenced block', '```\n/promote churn\n```'],
    ['an indented block', 'text\n\n    /promote churn'],
    ['inline code over lines', 'see `first\n/promote churn\nlast`'],
    ['a list', '- /promote churn'],
    ['a heading', '/promote churn\n---'],
    ['an HTML block', '<details>\n/promote churn\n</details>'],
    ['an HTML quote with empty lines', '<blockquote>\n\n/promote churn\n\n</blockquote>'],
    ['a folded part with empty lines', '<details><summary>x</summary>\n\n/promote churn\n\n</details>'],
    ['a name with a Cyrillic letter', '/prom\u043Ete churn'],
    ['a name with a long s', '/\u017Featrial unhold churn'],
    ['a name with a zero-width space', '/promote\u200B churn'],
    ['a line turned by a bidi mark', '\u202E/promote churn'],
    ['an HTML comment', '<!--\n/promote churn\n-->'],
    ['inline HTML', 'x <b>\n/promote churn\n</b>'],
    ['a link over lines', '[a\n/promote churn\nb](https://example.com)'],
    ['an escape', '\\/promote churn'],
    ['an entity', '&#47;promote churn'],
    ['the middle of a line', 'please /promote churn'],
    ['another word', '/promoted churn'],
    ['another bot', '/hold'],
    ['a shouted go verb', '/PROMOTE churn'],
  ])('none in %s', (_name, body) => expect(parseComment(body)).toEqual({ commands: [], problems: [] }));

  it.each([
    ['/promote shar=10%', 'unknown-key', 'share'],
    ['/promote to=prodction', 'bad-value', 'production'],
    ['/promote share=0%', 'bad-value', '10%'],
    ['/promote share=101%', 'bad-value', '10%'],
    ['/promote churn@latest', 'bad-target', 'model@1.2.3'],
    ['/promote ../../etc', 'bad-target', null],
    ['/promote $(id)', 'bad-target', null],
    ['/promote \u0441hurn', 'bad-target', null],
    ['/promote churn\u202E', 'bad-target', null],
    ['/promote churn@1.4.\u0660', 'bad-target', 'model@1.2.3'],
    ['/promote share=\uFF11\uFF10%', 'bad-value', '10%'],
    ['/promote churn fraud', 'duplicate-key', null],
    ['/promote to=live to=live', 'duplicate-key', null],
    ['/promote @abc1234', 'short-sha', null],
    ['/seatrial promot', 'unknown-verb', 'promote'],
    ['/seatrial unhold now please', 'duplicate-key', null],
  ])('%s is refused', (body, code, nearest) => {
    expect(parseComment(body)).toMatchObject({ commands: [], problems: [{ code, nearest }] });
  });

  it('knows its limits', () => {
    const many = Array.from({ length: 11 }, () => '/promote churn').join('\n');
    expect(parseComment(many).problems).toMatchObject([{ code: 'too-many-commands' }]);
    const wide = Array.from({ length: 6 }, (_, index) => `/promote m${index}`).join('\n');
    expect(parseComment(wide).problems).toMatchObject([{ code: 'too-many-targets' }]);
    expect(parseComment(`/promote\n${'x'.repeat(70_000)}`).commands).toEqual([]);
  });

  it('reads a comment of 10,000 lines in good time', () => {
    const started = performance.now();
    const { problems } = parseComment(Array.from({ length: 10_000 }, () => '> _x_').join('\n'));
    expect(problems).toEqual([]);
    expect(parseComment(Array.from({ length: 4000 }, () => '/rollback').join('\n')).problems).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['quotes in quotes', '> '.repeat(32_000)],
    ['lists in lists', '- '.repeat(32_000)],
    ['emphasis', `a**b${'c* '.repeat(21_000)}`],
    ['references', '[a][b]'.repeat(10_000)],
    ['brackets', '['.repeat(65_000)],
    ['images', '![['.repeat(21_000)],
  ])('is not stopped by %s, which anybody may write', (_name, text) => {
    const started = performance.now();
    expect(parseComment(`${text}\n\n/rollback churn`).commands).toMatchObject([{ verb: 'rollback' }]);
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('hears a rollback at the head of a long paragraph, and one after a folded part', () => {
    expect(parseComment(`/rollback churn\n${'at line [1](2) \n'.repeat(2000)}`).commands).toMatchObject([
      { model: 'churn' },
    ]);
    expect(parseComment('<details>\n\nlog\n\n</details>\n\n/rollback').commands).toHaveLength(1);
    expect(parseComment('<img src=x>\n\n/rollback').commands).toHaveLength(1);
  });

  it('never makes a go verb of a stop verb, whatever follows', () => {
    const stops = VERBS.filter((verb) => VERB_RECORDS[verb].kind === 'stop');
    const outcomes = new Set<string>();
    assert(
      property(constantFrom(...stops), string(), (verb, rest) => {
        const prefix = verb === 'rollback' ? '/rollback' : `/seatrial ${verb}`;
        const { commands } = parseComment(`${prefix} ${rest.replaceAll(/[\r\n]/g, ' ')}`);
        for (const command of commands) outcomes.add(command.verb);
      }),
    );
    expect([...outcomes].sort()).toEqual(stops.toSorted());
  });

  it('understands every example of its own help', () => {
    for (const verb of VERBS)
      expect(parseComment(VERB_RECORDS[verb].example)).toMatchObject({ problems: [], commands: [{ verb }] });
  });
});
