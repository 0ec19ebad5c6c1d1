import { describe, expect, it } from 'vitest';
import { answers, saveMarked, saveStatus } from '../../../../src/usecases/promotion/own-comments.ts';
import { fakePorts, openGate, type Gate } from '../../../support/promotion/fake-ports.ts';
import { createWorld } from '../../../support/promotion/world.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { renderAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';

const isAnswer = (body: string): boolean => body.startsWith('answer');

/** Posts our answer into a thread with these comments; while it is sent, another process may post its own. */
async function answer(there: readonly string[], meanwhile: readonly string[] = []): Promise<readonly string[]> {
  const world = createWorld();
  for (const body of there) world.own.push({ id: String(world.nextId++), thread: 1, body });
  const gate: Gate = async (name, effect) => {
    if (name === 'conversation.post')
      for (const body of meanwhile) world.own.push({ id: String(world.nextId++), thread: 1, body });
    return openGate(name, effect);
  };
  const { conversation } = fakePorts(world, { gate });
  await saveMarked(conversation, 1, { matches: isAnswer, body: 'answer of ours', isNew: true });
  return world.own.map(({ body }) => body);
}

describe('of equal comments the oldest stays, and nothing else is touched', () => {
  it.each([
    ['none is there', [], [], ['answer of ours']],
    ['one is there', ['answer 1'], [], ['answer 1']],
    ['two are there', ['answer 1', 'answer 2'], [], ['answer 1']],
    [
      'three are there, among others',
      ['hello', 'answer 1', 'x', 'answer 2', 'answer 3'],
      [],
      ['hello', 'answer 1', 'x'],
    ],
    ['another process is quicker', [], ['answer of another'], ['answer of another']],
  ])('%s', async (_name, there, meanwhile, left) => {
    expect(await answer(there, meanwhile)).toEqual(left);
  });
});

describe('the status comment of a thread', () => {
  const [OLD, NEW] = ['<!-- seatrial:status -->\nold', '<!-- seatrial:status -->\nnew'];

  it.each([
    ['is posted where there is none', ['hello'], [], ['hello', NEW], ['post']],
    ['is edited where it says something else', ['hello', OLD], [], ['hello', NEW], ['edit']],
    ['is left alone where it says so', [NEW, 'hello'], [], [NEW, 'hello'], []],
    ['is one, where there are several', [OLD, OLD, NEW], [], [NEW], ['remove', 'remove', 'edit']],
    ['of another process that was quicker stays', [], [OLD], [OLD], ['post', 'remove']],
  ])('%s', async (_name, there, meanwhile, left, written) => {
    const world = createWorld();
    const add = (body: string) => world.own.push({ id: String(world.nextId++), thread: 1, body });
    there.forEach(add);
    const calls: string[] = [];
    const gate: Gate = async (name, effect) => {
      if (name === 'conversation.post') meanwhile.forEach(add);
      if (name !== 'conversation.own') calls.push(name.replace('conversation.', ''));
      return openGate(name, effect);
    };
    await saveStatus(fakePorts(world, { gate }).conversation, 1, NEW);
    expect(world.own.map(({ body }) => body)).toEqual(left);
    expect(calls).toEqual(written);
  });
});

describe('an answer of ours is known', () => {
  const KEY = 'a'.repeat(64);
  const body = markdownText(renderAnswerMarker({ key: KEY, part: 'decision', actor: 1, day: '2026-05-03' }));

  it.each([
    ['by its key and its part', KEY, 'decision', body, true],
    ['not by another key', 'b'.repeat(64), 'decision', body, false],
    ['not by its key alone', KEY, 'reading', body, false],
    ['not where there is no mark', KEY, 'decision', 'hello', false],
  ] as const)('%s', (_name, key, part, text, expected) => {
    expect(answers(key, part)(text)).toBe(expected);
  });
});
