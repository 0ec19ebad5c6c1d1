import { describe, expect, it } from 'vitest';
import { markdownText } from '../../../../src/report/markdown.ts';
import { renderAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';
import type { Reaction } from '../../../../src/usecases/ports/conversation.ts';
import { findFinalWord, sayFinalWord } from '../../../../src/usecases/promotion/final-word.ts';
import { fakePorts, openGate } from '../../../support/promotion/fake-ports.ts';
import { addComment, commitId, createWorld, intentOf, labelIntent, NOW } from '../../../support/promotion/world.ts';

const KEY = 'e'.repeat(64);

function answer(key: string, part: 'decision' | 'reading'): string {
  return markdownText(renderAnswerMarker({ key, part, actor: 101, day: '2026-05-03' }));
}

/** A request, what we have said to it, and the calls that looking for it takes. */
function scene(kind: 'comment' | 'review' = 'comment') {
  const world = createWorld();
  const comment = addComment(world, { login: 'ada', thread: 2, body: '/promote' }, { kind });
  const calls: unknown[] = [];
  const { conversation } = fakePorts(world, {
    gate: async (name, effect) => {
      calls.push(name.replace('conversation.', ''));
      return openGate(name, effect);
    },
  });
  return { world, comment, calls, conversation, intent: intentOf(comment) };
}

describe('what we have answered', () => {
  it.each<[string, readonly Reaction[], readonly string[], 'rocket' | 'confused' | null]>([
    ['nothing', [], [], null],
    ['nothing yet, where it was only seen', ['eyes'], [], null],
    ['yes, by the reaction', ['eyes', 'rocket'], [], 'rocket'],
    ['no, by the reaction', ['confused'], [], 'confused'],
    ['yes, by a comment', [], [answer(KEY, 'reading')], 'rocket'],
    ['no, by a comment', [], [answer(KEY, 'decision')], 'confused'],
    ['no, where one machine has said this and another that', ['rocket'], [answer(KEY, 'decision')], 'confused'],
    ['nothing, where the comments answer another request', [], [answer('a'.repeat(64), 'decision'), 'hello'], null],
  ])('%s', async (_name, reactions, bodies, expected) => {
    const { world, comment, conversation, intent } = scene();
    for (const reaction of reactions) comment.reactions.add(reaction);
    for (const body of bodies) world.own.push({ id: String(world.nextId++), thread: 2, body });
    expect(await findFinalWord(conversation, intent, { key: KEY })).toBe(expected);
  });

  it('a review has no reactions that could be asked for', async () => {
    const { calls, conversation, intent } = scene('review');
    expect(await findFinalWord(conversation, intent, { key: KEY })).toBeNull();
    expect(calls).toEqual(['own']);
  });

  it('nothing is looked for where there is no thread', async () => {
    const { calls, conversation, intent } = scene();
    const nowhere = { ...intent, source: { ...intent.source, thread: null } };
    expect(await findFinalWord(conversation, nowhere, { key: KEY })).toBeNull();
    expect(calls).toEqual([]);
  });

  it.each([
    ['from a second before it was written on', NOW, '2026-05-03T13:59:59Z'],
    ['anywhere, where nobody knows when', null, undefined],
    ['anywhere, where the time is none', 'yesterday', undefined],
  ])('is looked for %s', async (_name, writtenAt, since) => {
    const { conversation, intent } = scene();
    const asked: unknown[] = [];
    const own: typeof conversation.own = async (...call) => {
      asked.push(call);
      return [];
    };
    await findFinalWord({ ...conversation, own }, { ...intent, writtenAt }, { key: KEY });
    expect(asked).toEqual([[2, since]]);
  });
});

describe('the reaction that says it', () => {
  it.each<[string, readonly Reaction[], 'rocket' | 'confused', readonly string[]]>([
    ['is set', ['eyes'], 'rocket', ['react']],
    ['is not set twice', ['rocket'], 'rocket', []],
    ['takes the place of 😕', ['confused'], 'rocket', ['react', 'unreact']],
    ['takes the place of 🚀', ['rocket'], 'confused', ['react', 'unreact']],
    ['leaves 🚀 alone in the end', ['rocket', 'confused'], 'rocket', ['unreact']],
  ])('%s', async (_name, before, word, expected) => {
    for (const kind of ['comment', 'review'] as const) {
      const { comment, calls, conversation, intent } = scene(kind);
      for (const reaction of before) comment.reactions.add(reaction);
      await sayFinalWord(conversation, intent.source, word);
      expect(calls).toEqual(['reactions', ...expected]);
      expect([...comment.reactions].filter((one) => one !== 'eyes')).toEqual([word]);
    }
  });

  it('a label that asked for something is taken off instead, and the others stay', async () => {
    const { world, calls, conversation } = scene();
    for (const label of ['promote', 'bug']) world.pulls.get(2)?.labels.add(label);
    const { source } = labelIntent({ login: 'ada', thread: 2, label: 'promote', sha: commitId('b') });
    await sayFinalWord(conversation, source, 'confused');
    expect([...(world.pulls.get(2)?.labels ?? [])]).toEqual(['bug']);
    await sayFinalWord(conversation, source, 'confused');
    expect(calls).toEqual(['labels', 'removeLabel', 'labels']);
  });

  it.each([
    ['a guard', { kind: 'guard', thread: 2 }],
    ['what has no thread', { kind: 'comment', thread: null }],
  ] as const)('%s gets none', async (_name, over) => {
    const { calls, conversation, intent } = scene();
    await sayFinalWord(conversation, { ...intent.source, ...over }, 'rocket');
    expect(calls).toEqual([]);
  });
});
