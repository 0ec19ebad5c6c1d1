import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { openPull, PULL } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, type World } from '../../../support/promotion/world.ts';

async function say(world: World, thread: number, body: string) {
  const comment = addComment(world, { login: 'ada', thread, body });
  const before = world.own.length;
  await handleCommand(fakePorts(world), intentOf(comment));
  const answer = world.own.slice(before).find((one) => one.body.includes('seatrial:answer'))?.body ?? '';
  return { answer, reactions: [...comment.reactions] };
}

/** 1.1.0 in production, 1.0.0 before it; 1.3.0 on an open pull request. */
async function served(): Promise<World> {
  const world = createWorld();
  openPull(world);
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote to=production');
  return world;
}

function offeredIn(answer: string): readonly string[] {
  return [...answer.matchAll(/```\n([^`\n]*)\n```/g)].map(([, line = '']) => line);
}

const HEAD = commitId('d');

describe('a line that is not read is answered with the line to send, which is carried out', () => {
  it.each([
    [2, '/rolback errors everywhere', '/rollback reason=errors everywhere'],
    [2, '/roll back churn bad answers', '/rollback churn reason=bad answers'],
    [99, '**/rollback churn bad answers**', '/rollback churn reason=bad answers'],
    [99, '`/rollback churn errors`', '/rollback churn reason=errors'],
    [2, '- /rollback p99 doubled', '/rollback reason=p99 doubled'],
    [2, '> p99 doubled\n/rollback errors', '/rollback reason=errors'],
    [99, '🚨 /rollback churn@1.0.0', '/rollback churn@1.0.0'],
    [99, '# /seatrial hold churn for=2h wait', '/seatrial hold churn for=2h reason=wait'],
    [2, '**/rollback false_positive_rate doubled**', '/rollback reason=false_positive_rate doubled'],
    [3, '/promot churn share=20%', '/promote churn share=20%'],
    [PULL, `/promote share=20% @${HEAD.slice(0, 7)}`, `/promote share=20% @${HEAD}`],
    [PULL, `/promote @${HEAD.slice(0, 12).toUpperCase()}`, `/promote @${HEAD}`],
  ])('on #%i: %s', async (thread, typed, line) => {
    const world = await served();
    const { answer, reactions } = await say(world, thread, typed);
    expect(reactions).toEqual(['confused']);
    expect(offeredIn(answer)).toEqual([line]);
    expect((await say(world, thread, line)).reactions).toEqual(['rocket']);
  });

  it('in a dry run it is one', async () => {
    const world = await served();
    expect(offeredIn((await say(world, 2, 'dry-run: /rollback errors')).answer)).toEqual([
      '/rollback dry-run reason=errors',
    ]);
  });
});

describe('no line is offered', () => {
  it.each([
    ['for a commit that is none of the pull request', PULL, '/promote @eeeeeee'],
    ['for a beginning that any commit may have', PULL, '/promote @ddd'],
    ['where markup hides what the words are', 2, '- /rollback because of [this](https://example.com)'],
    ['where HTML does', 2, '- /rollback because<!-- of --> errors'],
    ['for a line that is cut off', 2, `**/rollback ${'errors '.repeat(60)}**`],
    ['that would be refused as it stands', 3, '/rolback errors everywhere'],
  ])('%s', async (_name, thread, typed) => {
    const { answer, reactions } = await say(await served(), thread, typed);
    expect(reactions).toEqual(['confused']);
    expect(answer).not.toBe('');
    expect(offeredIn(answer)).toEqual([]);
  });
});
