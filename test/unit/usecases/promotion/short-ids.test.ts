// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { openPull, PULL } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, version, type World } from '../../../support/promotion/world.ts';

async function say(world: World, thread: number, body: string) {
  const comment = addComment(world, { login: 'ada', thread, body });
  const before = world.own.length;
  await handleCommand(fakePorts(world), intentOf(comment));
  const answer = world.own.slice(before).find((one) => one.body.includes('seatrial:answer'))?.body ?? '';
  return { answer, reactions: [...comment.reactions] };
}

/** 1.1.0 in production after 1.0.0; 1.3.0 on an open pull request. Their digests are a…, b…, c… and d…. */
async function served(): Promise<World> {
  const world = createWorld();
  openPull(world);
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote to=production');
  return world;
}

describe('the beginning of a digest or a commit', () => {
  it.each([
    [99, `/promote churn@${'c'.repeat(7)}`],
    [99, `/promote churn@sha256:${'C'.repeat(12)} share=20%`],
    [99, `/promote churn@${'c'.repeat(64)}`],
    [99, `/rollback churn@${'a'.repeat(7)} errors`],
    [2, `/rollback to=${'a'.repeat(63)}`],
    [2, `/rollback to=sha256:${'a'.repeat(7)} errors`],
    [99, `/seatrial quarantine churn@${'b'.repeat(12)} leaked labels`],
    [99, `/seatrial plan churn@${'c'.repeat(7)}`],
    [3, `/promote share=20% @${commitId('c').slice(0, 7)}`],
    [3, `/promote share=20% @${commitId('c').toUpperCase()}`],
  ])('is enough where it names one: on #%i %s is carried out', async (thread, body) => {
    expect((await say(await served(), thread, body)).reactions).toEqual(['rocket']);
  });

  it.each([
    [99, '/promote churn@9999999', 'There is no version `sha256:9999999`.'],
    [99, '/rollback churn to=sha256:9999999', 'There is no version `sha256:9999999`.'],
    [3, '/promote @bbbbbbb', '`@bbbbbbb` begins no commit that is known here: write the whole id.'],
    [99, '/promote churn@1.2.0 @ccccccc', '`@ccccccc` begins no commit that is known here: write the whole id.'],
    [3, '/promote @ccc', '`@ccc` is too short to name a commit.'],
    [PULL, `/promote @${commitId('d').slice(0, 39)}`, 'before the merge a short one can be forged.'],
  ])('is not guessed: on #%i %s', async (thread, body, told) => {
    const world = await served();
    const { head } = world;
    const { answer, reactions } = await say(world, thread, body);
    expect(reactions).toEqual(['confused']);
    expect(answer).toContain(told);
    expect(world.head).toBe(head);
  });

  it('is not enough where it names several', async () => {
    const world = await served();
    const twin = { ...version('1.4.0', 'e', { pull: 7 }), sha256: `${'c'.repeat(20)}${'e'.repeat(44)}` };
    const model = world.models.get('churn');
    if (model === undefined) throw new Error('no model');
    world.models.set('churn', { ...model, versions: [...model.versions, twin] });
    const { answer, reactions } = await say(world, 99, `/promote churn@${'c'.repeat(12)}`);
    expect(reactions).toEqual(['confused']);
    expect(answer).toContain('name one. Known: `churn@1.2.0`, `churn@1.4.0`.');
    expect((await say(world, 99, `/promote churn@${'c'.repeat(21)}`)).reactions).toEqual(['rocket']);
  });
});
