import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';

/** What the answer offers to be sent plain. */
function meantBy(body: string) {
  const { commands, problems } = parseComment(body);
  expect(commands).toEqual([]);
  return problems.map(({ code, meant = [] }) => ({ code, meant }));
}

describe('a line that looks like a command to whoever reads it, and is typed otherwise, is answered', () => {
  it.each([
    ['a zero-width space before it, as pages and chats paste one', '\u200B/promote churn@1.2.0'],
    ['a zero-width space within its name', '/pro\u200Bmote churn@1.2.0'],
    ['a soft hyphen behind its name', '/promote\u00AD churn@1.2.0'],
    ['a joiner of graphemes within its name', '/pro\u034Fmote churn@1.2.0'],
    ['the full-width sign of another keyboard', '\uFF0Fpromote churn@1.2.0'],
    ['the sign of a division', '\u2215promote churn@1.2.0'],
    ['the other slash', '\\promote churn@1.2.0'],
    ['an escape, of which GitHub shows nothing', '\\/promote churn@1.2.0'],
    ['a letter of another alphabet', '/pr\u043Emote churn@1.2.0'],
    ['a colon behind its name', '/promote: churn@1.2.0'],
    ['a fence, as answers offer lines in one', '```\n/promote churn@1.2.0\n```'],
    ['a fence that is left open', '~~~~\n/promote churn@1.2.0'],
    ['an indent', '    /promote churn@1.2.0\n'],
  ])('%s', (_name, body) => {
    expect(meantBy(body)).toMatchObject([
      { code: 'seen-not-read', meant: [{ verb: 'promote', model: 'churn', version: '1.2.0' }] },
    ]);
  });

  it.each([
    ['/\u017Featrial unhold churn', 'unhold'],
    ['\u2060/seatrial status churn', 'status'],
    ['```\n/rollback churn\n```', 'rollback'],
    ['\t/rollback churn', 'rollback'],
    ['\\rollback churn', 'rollback'],
    ['/promote! ', 'promote'],
  ])('%j', (body, verb) => expect(meantBy(body)).toMatchObject([{ code: 'seen-not-read', meant: [{ verb }] }]));

  it.each([
    '/promote churn\u202E@1.2.0',
    '/rollback churn late \u202Etaht gniht a hcus od ton od',
    '/rollback \u202Dlate',
  ])('where a sign turns its letters round: %j', (body) =>
    expect(meantBy(body)).toMatchObject([{ code: 'not-plain' }]),
  );
});

describe('a line that only what stands around it keeps from being read is answered', () => {
  const PLACES: readonly (readonly [string, (line: string) => string])[] = [
    ['right below a list', (line) => `Done:\n- data\n- dashboards\n${line}`],
    ['right below a task', (line) => `- [ ] first\n${line}`],
    ['above a signature', (line) => `${line}\n--\nAda`],
    ['right below a quote', (line) => `> p99 is back\n${line}`],
    ['right below a table', (line) => `| a |\n| --- |\n| b |\n${line}`],
    ['right below a footnote', (line) => `a[^1]\n\n[^1]: b\n${line}`],
    ['in bold', (line) => `**${line}**`],
    ['in backticks', (line) => `\`${line}\``],
  ];
  const LINES = [
    ['/promote churn@1.2.0 share=10%', 'promote'],
    ['/certify churn@1.2.0', 'certify'],
    ['/seatrial unhold churn', 'unhold'],
    ['/Seatrial restore churn@1.0.0 reason=it was another one', 'restore'],
    ['/seatrial status churn', 'status'],
    ['/rollback churn late', 'rollback'],
  ] as const;

  it.each(LINES.flatMap(([line, verb]) => PLACES.map(([name, place]) => [line, name, place(line), verb] as const)))(
    '%s %s',
    (_line, _name, body, verb) => {
      expect(meantBy(body)).toMatchObject([{ code: 'seen-not-read', meant: [{ verb, model: 'churn' }] }]);
    },
  );

  it.each([
    ['an item of a list', '- /promote churn@1.2.0'],
    ['a line within an item', '- first:\n  /promote churn@1.2.0\n- then'],
    ['a heading', '# /promote churn@1.2.0'],
    ['a sentence below a list', '- a\n/promote churn once Ada is back'],
    ['a sentence above a rule', '/seatrial status tells what runs\n---'],
    ['a sentence that begins in backticks', '`/seatrial status` tells what runs'],
    ['the name of a verb in backticks', '`/promote`'],
  ])('and talk is not: %s', (_name, body) => expect(parseComment(body)).toEqual({ commands: [], problems: [] }));
});

describe('a reason is read as it looks', () => {
  it.each([
    ['a zero-width space', 'n\u200Bot now', 'not now'],
    ['emoji that are joined', 'late \u{1F469}\u200D\u{1F4BB}', 'late \u{1F469}\u{1F4BB}'],
    ['a control character, which parts words', 'late\u0007now', 'late now'],
  ])('%s', (_name, typed, reason) => {
    expect(parseComment(`/rollback model=churn ${typed}`).commands).toMatchObject([{ verb: 'rollback', reason }]);
  });
});
