import { expect, it } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { parseAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';
import { answerFailure } from '../../../../src/usecases/promotion/answer-failure.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, intentOf } from '../../../support/promotion/world.ts';

function scene() {
  const world = createWorld();
  const comment = addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' });
  return { world, comment, intent: intentOf(comment) };
}

it.each([
  [
    'an error of ours, with what to do',
    new AppError({ code: 'github-refused', message: 'GitHub said no.', hint: 'Give it the permission.' }),
    ['GitHub said no.', 'Give it the permission.'],
  ],
  [
    'an error of ours that says no more',
    new AppError({ code: 'github-refused', message: 'GitHub said no.' }),
    ['GitHub said no.', 'Try again, or look at the log of the bot.'],
  ],
  [
    'any other error, which may carry anything and is not quoted',
    new Error('token ghs_secret at /root'),
    ['an internal error.', 'The log of the bot has the details.'],
  ],
])('%s is told once, where it was asked', async (_name, error, said) => {
  const { world, comment, intent } = scene();
  for (let round = 0; round < 2; round++) await answerFailure(fakePorts(world), intent, error);
  expect(world.own).toHaveLength(1);
  const { body, thread } = world.own[0] ?? { body: '' };
  expect(thread).toBe(1);
  for (const text of said) expect(body).toContain(text);
  expect(body).not.toContain('secret');
  expect(parseAnswerMarker(body)).toMatchObject({ part: 'failure', actor: comment.author.id, day: '2026-05-03' });
  expect([...comment.reactions]).toEqual(['confused']);
});

it('of a decision that was committed nothing is said: it stands, and is shown', async () => {
  const { world, comment, intent } = scene();
  await handleCommand(fakePorts(world), intent);
  world.own.splice(0);
  await answerFailure(fakePorts(world), intent, new Error('GitHub is gone'));
  expect(world.own).toEqual([]);
  expect([...comment.reactions]).toEqual(['rocket']);
});

it('nor where nothing of it is shown yet', async () => {
  const { world, comment, intent } = scene();
  await handleCommand(fakePorts(world), intent);
  world.own.splice(0);
  comment.reactions.clear();
  await answerFailure(fakePorts(world), intent, new Error('GitHub is gone'));
  expect(world.own).toEqual([]);
  expect([...comment.reactions]).toEqual([]);
});

it('nor where a bot beside us has answered what failed here', async () => {
  const { world, comment, intent } = scene();
  comment.reactions.add('other:confused');
  await answerFailure(fakePorts(world), intent, new Error('GitHub is gone'));
  expect(world.own).toEqual([]);
  expect([...comment.reactions]).toEqual(['other:confused']);
});

it('a decision about another request does not keep it from being told', async () => {
  const { world, intent } = scene();
  await handleCommand(fakePorts(world), intent);
  const other = intentOf(addComment(world, { login: 'ada', thread: 1, body: '/rollback late' }));
  world.own.splice(0);
  await answerFailure(fakePorts(world), other, new Error('GitHub is gone'));
  expect(world.own).toHaveLength(1);
});

it('what was asked nowhere is told nowhere', async () => {
  const { world, intent } = scene();
  await answerFailure(fakePorts(world), { ...intent, source: { ...intent.source, thread: null } }, new Error('x'));
  expect(world.own).toEqual([]);
});
