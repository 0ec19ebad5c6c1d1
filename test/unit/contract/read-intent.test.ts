import { describe, expect, test } from 'vitest';
import { readIntent } from '../../../src/contract/read-intent.ts';
import { askFor } from '../../../src/domain/promotion/asked.ts';

const SHA = 'a'.repeat(40);
const ADA = { id: 1, login: 'ada', type: 'User' };
const repository = { html_url: 'https://github.com/acme/models', full_name: 'acme/models' };
const created_at = '2026-05-03T13:59:00Z';
const comment = {
  id: 5,
  body: '/promote',
  html_url: 'https://x/5',
  user: ADA,
  performed_via_github_app: null,
  created_at,
};
const created = { action: 'created', repository, sender: ADA, issue: { number: 3 }, comment };
const pull = { number: 3, head: { sha: SHA }, updated_at: '2026-05-03T14:00:00Z', html_url: 'https://x/3' };
const labeled = { action: 'labeled', repository, sender: ADA, label: { name: 'promote' }, pull_request: pull };
const review = { id: 9, body: '/promote', commit_id: SHA, html_url: 'https://x/9', user: ADA };
const submitted = { action: 'submitted', repository, sender: ADA, pull_request: pull, review };

describe('an event as an intent', () => {
  test('a comment', () => {
    expect(readIntent({ name: 'issue_comment', payload: created })).toEqual({
      repository: 'github.com/acme/models',
      source: { kind: 'comment', id: '5', url: 'https://x/5', thread: 3, boundSha: null },
      actor: { id: 1, login: 'ada', bot: false },
      writtenAt: created_at,
      asked: { kind: 'written', body: '/promote' },
    });
  });

  test('a review is bound to the commit that it saw', () => {
    expect(readIntent({ name: 'pull_request_review', payload: submitted })?.source).toMatchObject({
      kind: 'review',
      boundSha: SHA,
    });
  });

  test('the bot and the action read one label event as the same intent; the next label event is another', () => {
    const [bot, action] = ['pull_request', 'pull_request_target'].map((name) => readIntent({ name, payload: labeled }));
    expect(bot).toEqual(action);
    expect(bot).toMatchObject({ asked: askFor('promote'), source: { kind: 'label', boundSha: SHA } });
    const later = { ...labeled, pull_request: { ...pull, updated_at: '2026-05-03T15:00:00Z' } };
    expect(readIntent({ name: 'pull_request', payload: later })?.source.id).not.toBe(bot?.source.id);
  });

  test.each([
    ['an edit', 'issue_comment', { ...created, action: 'edited' }],
    ['a deletion', 'issue_comment', { ...created, action: 'deleted' }],
    ['sent by another', 'issue_comment', { ...created, sender: { ...ADA, login: 'eve' } }],
    ['a dismissed review', 'pull_request_review', { ...submitted, action: 'dismissed' }],
    ['a review without text', 'pull_request_review', { ...submitted, review: { ...review, body: null } }],
    ['another label', 'pull_request', { ...labeled, label: { name: 'bug' } }],
    ['a label without a commit', 'pull_request', { ...labeled, pull_request: { ...pull, head: { sha: 'main; id' } } }],
    ['another event', 'push', created],
    ['no repository', 'issue_comment', { ...created, repository: {} }],
    ['an id that is text', 'issue_comment', { ...created, comment: { ...comment, id: '5' } }],
    ['nothing', 'issue_comment', null],
    ['a list', 'issue_comment', [created]],
    ['keys of the prototype', 'issue_comment', Object.create(created)],
  ])('none: %s', (_name, name, payload) => {
    expect(readIntent({ name, payload })).toBeNull();
  });

  test.each([
    ['by its type', { ...comment, user: { ...ADA, type: 'Bot' } }, { ...ADA, type: 'Bot' }],
    ['by an app in her name', { ...comment, performed_via_github_app: { id: 1 } }, ADA],
  ])('a bot, %s', (_name, written, sender) => {
    expect(readIntent({ name: 'issue_comment', payload: { ...created, comment: written, sender } })?.actor.bot).toBe(
      true,
    );
  });
});
