import { describe, expect, it } from 'vitest';
import { postOnce } from '../../../../src/usecases/promotion/own-comments.ts';
import { fakePorts, openGate, type Gate } from '../../../support/promotion/fake-ports.ts';
import { createWorld } from '../../../support/promotion/world.ts';

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
  await postOnce(conversation, 1, { matches: isAnswer, body: 'answer of ours' });
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
