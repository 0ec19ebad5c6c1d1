// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../../src/contract/parse-comment.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { answerFailure } from '../../../../src/usecases/promotion/answer-failure.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { reconcile, sweepRequests } from '../../../../src/usecases/promotion/reconcile.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  certificate,
  createWorld,
  type FakeComment,
  intentOf,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const FILE = 'production/churn.yaml';
const GO = '/promote to=production';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** 1.0.0, then 1.1.0 in production, by ada. */
async function inProduction(): Promise<World> {
  const world = createWorld();
  await say(world, 'ada', 1, GO);
  await say(world, 'ada', 2, GO);
  return world;
}

/** As a machine does on a timer, or when it starts. */
async function sweep(world: World) {
  const requests = { list: async () => world.comments.map(intentOf) };
  const { outcomes, show } = await sweepRequests(fakePorts(world), requests, 0);
  await show(fakePorts(world));
  await reconcile(fakePorts(world), 'all');
  return outcomes;
}

function finalReactions({ reactions }: FakeComment): readonly string[] {
  return [...reactions].filter((reaction) => reaction !== 'eyes');
}

function answersTo(world: World, comment: FakeComment): readonly string[] {
  return world.own
    .filter(({ thread, body }) => thread === comment.thread && body.includes('seatrial:answer'))
    .map(({ body }) => body);
}

describe('what was answered', () => {
  it.each([
    ['a stranger', 'eve', '/promote churn@1.2.0 to=production'],
    ['a triager', 'tri', '/promote churn@1.2.0 to=production'],
    ['a stranger who wants a share', 'eve', '/promote churn@1.2.0 share=10%'],
    ['a stranger who wants a rollback', 'eve', '/rollback'],
    ['a stranger who wants a hold', 'eve', '/seatrial hold churn no reason'],
    ['a stranger who bans', 'eve', '/seatrial quarantine churn@1.0.0 no reason'],
    ['a command with a typo', 'ada', '/promote churn@1.2.0 to=prodution'],
    ['a version that is not there yet', 'ada', '/promote churn@9.9.9 to=production'],
  ])('%s, refused, is not carried out when it would be allowed by now', async (_name, login, body) => {
    const world = await inProduction();
    await say(world, login, 3, body);
    const comment = world.comments.at(-1)!;
    expect(finalReactions(comment)).toEqual(['confused']);
    world.roles.set(login, 'admin');
    world.models.get('churn')?.versions.push(version('9.9.9', 'e'));
    world.certificates.push({ model: 'churn', facts: certificate('e') });
    const before = JSON.stringify([world.head, world.own]);
    for (let round = 0; round < 2; round++) await sweep(world);
    expect(JSON.stringify([world.head, world.own])).toBe(before);
    expect(finalReactions(comment)).toEqual(['confused']);
  });

  it('neither is it when its event is delivered again, or when only the reaction is left of the answer', async () => {
    const world = await inProduction();
    await say(world, 'eve', 3, GO);
    const comment = world.comments.at(-1)!;
    world.roles.set('eve', 'admin');
    world.own.splice(0);
    const { head } = world;
    expect(await handleCommand(fakePorts(world), intentOf(comment))).toMatchObject({ kind: 'repeated' });
    expect(world.head).toBe(head);
  });

  it('gets the reaction that a crash left out', async () => {
    const world = await inProduction();
    await say(world, 'eve', 3, GO);
    const comment = world.comments.at(-1)!;
    comment.reactions.clear();
    world.roles.set('eve', 'admin');
    await sweep(world);
    expect(finalReactions(comment)).toEqual(['confused']);
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
  });

  it('a failure was told: it is not tried again, and 😕 stays alone', async () => {
    const world = await inProduction();
    const comment = addComment(world, { login: 'ada', thread: 3, body: GO });
    const refused = new AppError({ code: 'github-refused', reason: 'unauthorized', message: 'GitHub refused.' });
    await answerFailure(fakePorts(world), intentOf(comment), refused);
    await sweep(world);
    expect(finalReactions(comment)).toEqual(['confused']);
    expect(answersTo(world, comment)).toHaveLength(1);
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
  });

  it('a decision that stands takes back the 😕 of another machine', async () => {
    const world = await inProduction();
    const comment = addComment(world, { login: 'ada', thread: 3, body: GO });
    await handleCommand(fakePorts(world), intentOf(comment));
    comment.reactions.delete('rocket');
    comment.reactions.add('confused');
    await sweep(world);
    expect(finalReactions(comment)).toEqual(['rocket']);
  });
});

describe('what nobody heard', () => {
  it.each([
    '/promote churn@1.2.0 to=production',
    '/promote churn@1.2.0 share=10%',
    '/seatrial unhold churn',
    '/seatrial retire churn@1.2.0',
    '/certify churn@1.2.0',
  ])('%s: is told to be written again, also to one who has the role now', async (body) => {
    const world = await inProduction();
    if (body.includes('unhold')) await say(world, 'tri', 2, '/seatrial hold churn wait');
    const comment = addComment(world, { login: 'eve', thread: 3, body });
    world.roles.set('eve', 'admin');
    const { head } = world;
    expect((await sweep(world)).at(-1)).toMatchObject({ kind: 'answered', reasonCode: 'not-heard-in-time' });
    await sweep(world);
    expect(world.head).toBe(head);
    expect(finalReactions(comment)).toEqual(['confused']);
    expect(answersTo(world, comment)).toHaveLength(1);
    expect(answersTo(world, comment)[0]).toContain('Write it again');
  });

  it.each([
    '/rollback churn to=1.0.0',
    '/rollback lost one',
    '/seatrial hold churn mischief',
    '/seatrial quarantine churn@1.1.0 leaked',
    '/seatrial stop churn@1.2.0',
  ])('%s: nor is it carried out for one who may do it a minute later', async (body) => {
    const world = await inProduction();
    await say(world, 'ada', 3, '/promote share=10%');
    const comment = addComment(world, { login: 'eve', thread: 2, body });
    world.roles.set('eve', 'admin');
    world.now = '2026-05-03T14:01:00Z';
    const { head } = world;
    const late = { kind: 'answered', reasonCode: 'not-heard-in-time' };
    expect(await sweep(world)).toContainEqual(expect.objectContaining(late));
    await sweep(world);
    expect(world.head).toBe(head);
    expect(finalReactions(comment)).toEqual(['confused']);
    expect(answersTo(world, comment).at(-1)).toContain('Write it again');
  });

  it('a rise is left to its own event while that may be on its way', async () => {
    const world = await inProduction();
    const comment = addComment(world, { login: 'ada', thread: 3, body: GO });
    const requests = { list: async () => [intentOf(comment)] };
    expect((await sweepRequests(fakePorts(world), requests)).outcomes).toEqual([]);
    expect(await handleCommand(fakePorts(world), intentOf(comment))).toMatchObject({ kind: 'decided' });
  });

  it('a stop is left to its own event only as long as that may be on its way', async () => {
    const world = await inProduction();
    const stop = addComment(world, { login: 'ben', thread: 2, body: '/rollback churn errors' });
    const requests = { list: async () => [intentOf(stop)] };
    world.now = '2026-05-03T14:01:59Z';
    const left = { kind: 'ignored', reasonCode: 'on-its-way' };
    expect((await sweepRequests(fakePorts(world), requests)).outcomes).toEqual([left]);
    world.now = '2026-05-03T14:02:00Z';
    const { outcomes } = await sweepRequests(fakePorts(world), requests);
    expect(outcomes).toMatchObject([{ kind: 'answered', reasonCode: 'not-heard-in-time' }]);
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
  });

  it('of what is left to its own event the sweep says how much, and that it is not done with it', async () => {
    const world = await inProduction();
    const stop = intentOf(addComment(world, { login: 'ben', thread: 2, body: '/rollback churn errors' }));
    const known = intentOf(addComment(world, { login: 'ada', thread: 2, body: '/seatrial hold churn wait' }));
    const rise = intentOf(addComment(world, { login: 'ada', thread: 3, body: GO }));
    const requests = { list: async () => [rise, stop, known] };
    expect(await sweepRequests(fakePorts(world), requests)).toMatchObject({ left: 2, looked: [known] });
    world.now = '2026-05-03T14:10:00Z';
    expect(await sweepRequests(fakePorts(world), requests)).toMatchObject({ left: 0, looked: [stop, known, rise] });
  });

  describe('a stop whose author the log shows in the role before it was written', () => {
    const STOP = '/rollback churn errors';

    it('is carried out at once', async () => {
      const world = await inProduction();
      const stop = addComment(world, { login: 'ada', thread: 2, body: STOP });
      const { outcomes } = await sweepRequests(fakePorts(world), { list: async () => [intentOf(stop)] });
      expect(outcomes).toMatchObject([{ kind: 'decided' }]);
      expect(world.files.get(FILE)).toContain('version: 1.0.0');
    });

    it('but not for one who has lost it', async () => {
      const world = await inProduction();
      const stop = addComment(world, { login: 'ada', thread: 2, body: STOP });
      world.roles.set('ada', 'read');
      expect(await sweep(world)).not.toContainEqual(expect.objectContaining({ kind: 'decided' }));
      expect(finalReactions(stop)).toEqual(['confused']);
      expect(world.files.get(FILE)).toContain('version: 1.1.0');
    });

    it.each([
      ['who had a lesser role then', 'tri', '/seatrial hold churn drift', '2026-05-03T14:00:01Z'],
      ['who had it only afterwards', 'ben', '/seatrial hold churn drift', '2026-05-03T13:59:59Z'],
    ])('nor for one %s', async (_name, login, earlier, writtenAt) => {
      const world = await inProduction();
      await say(world, login, 2, earlier);
      const stop = { ...addComment(world, { login, thread: 2, body: STOP }), writtenAt };
      world.comments.splice(-1, 1, stop);
      world.roles.set(login, 'write');
      world.now = '2026-05-03T14:05:00Z';
      const late = { kind: 'answered', reasonCode: 'not-heard-in-time' };
      expect(await sweep(world)).toContainEqual(expect.objectContaining(late));
      expect(world.files.get(FILE)).toContain('version: 1.1.0');
    });

    it('nor more than an hour later', async () => {
      const world = await inProduction();
      addComment(world, { login: 'ada', thread: 2, body: STOP });
      world.now = '2026-05-03T15:00:01Z';
      expect(await sweep(world)).toContainEqual(expect.objectContaining({ reasonCode: 'not-heard-in-time' }));
      expect(world.files.get(FILE)).toContain('version: 1.1.0');
    });
  });

  it('a stop is told first', async () => {
    const world = await inProduction();
    const late = addComment(world, { login: 'ada', thread: 3, body: '/seatrial status churn' });
    const stop = addComment(world, { login: 'ben', thread: 2, body: '/rollback errors' });
    const requests = { list: async () => [late, stop].map(intentOf) };
    const { outcomes } = await sweepRequests(fakePorts(world), requests, 0);
    expect(outcomes).toMatchObject([{ reasonCode: 'not-heard-in-time' }, { reasonCode: 'read' }]);
  });

  it('one that the reader cannot bear is told so, and keeps no other from being answered', async () => {
    const world = await inProduction();
    const hostile = addComment(world, { login: 'eve', thread: 3, body: '/promote unbearable' });
    addComment(world, { login: 'ben', thread: 2, body: '/rollback errors' });
    const parse = (body: string) => {
      if (body.includes('unbearable')) throw new RangeError('Maximum call stack size exceeded');
      return parseComment(body);
    };
    const ports = fakePorts(world, { parseComment: parse });
    const requests = { list: async () => world.comments.slice(2).map(intentOf) };
    for (let round = 0; round < 2; round++) {
      const { outcomes, show } = await sweepRequests(ports, requests, 0);
      expect(outcomes).toMatchObject([{ kind: round === 0 ? 'answered' : 'repeated' }, { kind: 'failed' }]);
      await show(ports);
    }
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
    expect(finalReactions(hostile)).toEqual(['confused']);
    expect(answersTo(world, hostile)).toHaveLength(1);
  });

  it('a rollback that somebody wrote again meanwhile does not go back twice', async () => {
    const world = await inProduction();
    await say(world, 'ada', 3, GO);
    const lost = addComment(world, { login: 'ben', thread: 99, body: '/rollback churn errors' });
    await say(world, 'ben', 99, '/rollback churn errors!');
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
    world.now = '2026-05-03T15:30:00Z';
    expect(await sweep(world)).toContainEqual(expect.objectContaining({ reasonCode: 'already-back' }));
    expect(world.files.get(FILE)).toContain('version: 1.1.0');
    expect(finalReactions(lost)).toEqual(['rocket']);
  });

  it('nor is what its own event brings more than an hour after it was written', async () => {
    const world = await inProduction();
    const comment = addComment(world, { login: 'ada', thread: 3, body: GO });
    world.now = '2026-05-03T15:00:01Z';
    expect(await handleCommand(fakePorts(world), intentOf(comment))).toMatchObject({ reasonCode: 'not-heard-in-time' });
  });
});

describe('what goes wrong in a sweep', () => {
  const failing = (code: 'github-unavailable' | 'github-refused'): never => {
    throw new AppError({ code, message: 'GitHub said no.' });
  };

  it('a moment of weakness ends it, so that it begins again', async () => {
    const world = await inProduction();
    const intent = intentOf(addComment(world, { login: 'ada', thread: 3, body: '/seatrial hold churn' }));
    const ports = fakePorts(world);
    const registry = { ...ports.registry, overview: () => failing('github-unavailable') };
    const swept = sweepRequests({ ...ports, registry }, { list: async () => [intent] }, 0);
    await expect(swept).rejects.toMatchObject({ code: 'github-unavailable' });
  });

  it('another error is told where it was asked, and the others are decided', async () => {
    const world = await inProduction();
    const [first, second] = [1, 2].map((thread) =>
      addComment(world, { login: 'ada', thread, body: '/seatrial hold churn' }),
    );
    const ports = fakePorts(world);
    const thread: typeof ports.registry.thread = async (number) =>
      number === 1 ? failing('github-refused') : ports.registry.thread(number);
    const requests = { list: async () => [first!, second!].map(intentOf) };
    const { outcomes, show } = await sweepRequests({ ...ports, registry: { ...ports.registry, thread } }, requests, 0);
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { code: 'github-refused' } }, { kind: 'decided' }]);
    await show(fakePorts(world));
    expect([first, second].map((one) => finalReactions(one!))).toEqual([['confused'], ['rocket']]);
  });

  it('what cannot be shown keeps nothing else from being shown, and is told in the end', async () => {
    const world = await inProduction();
    const comments = [1, 2].map((thread) => addComment(world, { login: 'ada', thread, body: '/seatrial why churn' }));
    const { show } = await sweepRequests(fakePorts(world), { list: async () => comments.map(intentOf) }, 0);
    const ports = fakePorts(world);
    const post: typeof ports.conversation.post = async (thread, body) =>
      thread === 1 ? failing('github-refused') : ports.conversation.post(thread, body);
    await expect(show({ ...ports, conversation: { ...ports.conversation, post } })).rejects.toMatchObject({
      code: 'github-refused',
    });
    expect(comments.map(finalReactions)).toEqual([[], ['rocket']]);
  });

  it('what nobody wrote waits for no event of its own', async () => {
    const world = await inProduction();
    const intent = { ...intentOf(addComment(world, { login: 'ada', thread: 3, body: GO })), writtenAt: null };
    expect((await sweepRequests(fakePorts(world), { list: async () => [intent] })).outcomes).toHaveLength(1);
  });
});

describe('a stop that is decided first', () => {
  it.each(['/seatrial stop churn', '/seatrial hold churn wait\n/seatrial stop churn'])(
    '%j: a promotion that was written before it does not rise after it',
    async (stop) => {
      const world = await inProduction();
      const early = addComment(world, { login: 'ada', thread: 3, body: '/promote share=10%' });
      await say(world, 'ada', 3, stop);
      if (stop.includes('hold')) await say(world, 'ada', 3, '/seatrial unhold churn');
      expect(await handleCommand(fakePorts(world), intentOf(early))).toMatchObject({ reasonCode: 'overtaken' });
      expect(world.files.get(FILE)).toContain('liveTest: null');
      expect(await say(world, 'ada', 3, '/promote share=10%')).toMatchObject({ kind: 'decided' });
      expect(world.files.get(FILE)).toContain('share: 0.1');
    },
  );

  it('nor is a hold lifted by what was written before it', async () => {
    const world = await inProduction();
    await say(world, 'tri', 3, '/seatrial hold churn first');
    const early = addComment(world, { login: 'ada', thread: 3, body: '/seatrial unhold churn' });
    await say(world, 'tri', 3, '/seatrial hold churn second');
    expect(await handleCommand(fakePorts(world), intentOf(early))).toMatchObject({ reasonCode: 'overtaken' });
    expect(world.files.get(FILE)).toContain('reason: first');
  });
});
