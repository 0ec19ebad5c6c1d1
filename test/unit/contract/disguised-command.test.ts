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

describe('a reason is read as it looks', () => {
  it.each([
    ['a zero-width space', 'n\u200Bot now', 'not now'],
    ['emoji that are joined', 'late \u{1F469}\u200D\u{1F4BB}', 'late \u{1F469}\u{1F4BB}'],
    ['a control character, which parts words', 'late\u0007now', 'late now'],
  ])('%s', (_name, typed, reason) => {
    expect(parseComment(`/rollback model=churn ${typed}`).commands).toMatchObject([{ verb: 'rollback', reason }]);
  });
});
