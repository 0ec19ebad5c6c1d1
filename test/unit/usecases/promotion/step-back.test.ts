// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { sweepRequests } from '../../../../src/usecases/promotion/reconcile.ts';
import { offered } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, type FakeComment, intentOf, type World } from '../../../support/promotion/world.ts';

const ISSUE = 99;

function at(world: World, minutes: number): void {
  world.now = new Date(Date.UTC(2026, 4, 3, 14) + minutes * 60_000).toISOString().replace('.000', '');
}

function write(world: World, login: string, body: string): FakeComment {
  return addComment(world, { login, thread: ISSUE, body });
}

async function hear(world: World, comment: FakeComment) {
  return handleCommand(fakePorts(world), intentOf(comment));
}

async function sweep(world: World, comments: readonly FakeComment[]) {
  const { outcomes, show } = await sweepRequests(fakePorts(world), { list: async () => comments.map(intentOf) });
  await show(fakePorts(world));
  return outcomes;
}

/** 1.0.0, 1.1.0, then since two o'clock 1.2.0; the log's last rollback is none. */
async function thirdInProduction(): Promise<World> {
  const world = createWorld();
  for (const thread of [1, 2, 3]) {
    await hear(world, addComment(world, { login: 'ada', thread, body: '/promote to=production' }));
  }
  return world;
}

function production(world: World): string | undefined {
  return /production:\n {2}version: (\S+)/.exec(world.files.get('production/churn.yaml') ?? '')?.[1];
}

function reactions({ reactions: all }: FakeComment): readonly string[] {
  return [...all].filter((reaction) => reaction !== 'eyes');
}

describe('two rollbacks of one fault go back once', () => {
  it.each([1, 5, 59])('both heard after %i minutes', async (minutes) => {
    const world = await thirdInProduction();
    at(world, 1);
    const both = [write(world, 'ben', '/rollback churn it burns'), write(world, 'ada', '/rollback churn errors')];
    at(world, 1 + minutes);
    const outcomes = [];
    for (const one of both) outcomes.push(await hear(world, one));
    expect(outcomes).toMatchObject([{ kind: 'decided' }, { reasonCode: 'already-back' }]);
    expect(production(world)).toBe('1.1.0');
    expect(both.map(reactions)).toEqual([['rocket'], ['rocket']]);
    expect(world.own.at(-1)?.body).toContain('already back at `1.1.0`');
    await sweep(world, both);
    expect(production(world)).toBe('1.1.0');
  });

  it.each([2, 5, 11, 59])(
    'where both were lost and found after %i minutes: the one whose right the log shows',
    async (minutes) => {
      const world = await thirdInProduction();
      const both = [write(world, 'ben', '/rollback churn it burns'), write(world, 'ada', '/rollback churn errors')];
      at(world, minutes);
      const again = { kind: 'answered', reasonCode: 'not-heard-in-time' };
      expect(await sweep(world, both)).toMatchObject([again, { kind: 'decided' }]);
      expect(production(world)).toBe('1.1.0');
      await sweep(world, both);
      expect(production(world)).toBe('1.1.0');
    },
  );

  it.each([2, 5, 11, 59])(
    'one lost, and heard or found after %i minutes, the other decided meanwhile',
    async (minutes) => {
      for (const way of ['event', 'sweep'] as const) {
        const world = await thirdInProduction();
        const lost = write(world, 'ben', '/rollback churn it burns');
        at(world, 1);
        await hear(world, write(world, 'ada', '/rollback churn errors'));
        at(world, minutes);
        await handleCommand(fakePorts(world), intentOf(lost), way);
        expect(production(world)).toBe('1.1.0');
      }
    },
  );

  it('both fresh, and each written before the other was decided', async () => {
    const world = await thirdInProduction();
    const both = [write(world, 'ben', '/rollback churn it burns'), write(world, 'ada', '/rollback churn errors')];
    world.now = '2026-05-03T14:00:02Z';
    await Promise.all(both.map((comment) => hear(world, comment)));
    expect(production(world)).toBe('1.1.0');
  });

  it('but what else the second asks for is done', async () => {
    const world = await thirdInProduction();
    const first = write(world, 'ben', '/rollback churn');
    const second = write(world, 'ada', '/rollback churn\n/seatrial quarantine churn@1.2.0 leaked labels');
    await hear(world, first);
    expect(await hear(world, second)).toMatchObject({ kind: 'decided', decision: { reasonCode: 'quarantined' } });
    expect(production(world)).toBe('1.1.0');
    expect(world.own.some(({ body }) => body.includes('already back at `1.1.0`'))).toBe(true);
    expect(reactions(second)).toEqual(['rocket']);
  });

  it('and a comment that raises something is not carried out without its rollback', async () => {
    const world = await thirdInProduction();
    const second = write(world, 'ada', '/rollback churn\n/seatrial unhold churn');
    await hear(world, write(world, 'ben', '/rollback churn'));
    expect(await hear(world, second)).toMatchObject({ reasonCode: 'overtaken' });
    expect(world.files.get('production/churn.yaml')).toContain('hold:\n');
  });

  it('a stranger hears that it is not theirs to ask', async () => {
    const world = await thirdInProduction();
    const theirs = write(world, 'eve', '/rollback churn');
    await hear(world, write(world, 'ben', '/rollback churn'));
    expect(await hear(world, theirs)).toMatchObject({ reasonCode: 'authorised' });
    expect(reactions(theirs)).toEqual(['confused']);
  });
});

describe('a second step', () => {
  it('is one that was written when the first could be seen', async () => {
    const world = await thirdInProduction();
    await hear(world, write(world, 'ben', '/rollback churn'));
    world.now = '2026-05-03T14:00:05Z';
    expect(await hear(world, write(world, 'ben', '/rollback churn'))).toMatchObject({ reasonCode: 'already-back' });
    world.now = '2026-05-03T14:00:06Z';
    await hear(world, write(world, 'ben', '/rollback churn'));
    expect(production(world)).toBe('1.0.0');
  });

  it.each(['/rollback churn production', '/rollback churn to=production', '/rollback production'])(
    'is one that names production and says nothing else: %s',
    async (body) => {
      const world = await thirdInProduction();
      await hear(world, addComment(world, { login: 'ben', thread: 3, body: '/rollback' }));
      world.now = '2026-05-03T14:00:06Z';
      await hear(world, addComment(world, { login: 'ben', thread: 2, body }));
      expect(production(world)).toBe('1.0.0');
    },
  );

  it.each(['this is slow too', 'was a mistake', 'the bug was elsewhere', 'errors are gone', 'failed', 'incident over'])(
    'is asked about where words may be about the first: %s',
    async (words) => {
      const world = await thirdInProduction();
      await hear(world, write(world, 'ben', '/rollback churn'));
      world.now = '2026-05-03T14:00:06Z';
      const said = await hear(world, write(world, 'ben', `/rollback churn ${words}`));
      expect(said).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
      expect(production(world)).toBe('1.1.0');
      const [further, plain] = offered(world);
      expect(further).toBe(`/rollback model=churn to=1.0.0 reason=${words}`);
      await hear(world, write(world, 'ben', plain ?? ''));
      expect(production(world)).toBe('1.0.0');
    },
  );

  it('or one that names its version, whenever it was written', async () => {
    const world = await thirdInProduction();
    const named = write(world, 'ada', '/rollback churn to=1.0.0');
    await hear(world, write(world, 'ben', '/rollback churn'));
    await hear(world, named);
    expect(production(world)).toBe('1.0.0');
  });
});

describe('what was decided after a rollback was written', () => {
  it.each([
    ['a promotion that was written before it', true],
    ['a promotion that was written after it', false],
  ])('%s overtakes it when it comes late', async (_name, before) => {
    const world = createWorld();
    for (const thread of [1, 2])
      await hear(world, addComment(world, { login: 'ada', thread, body: '/promote to=production' }));
    at(world, 1);
    const fix = () => addComment(world, { login: 'ada', thread: 3, body: '/promote to=production' });
    const early = before ? fix() : null;
    const lost = write(world, 'ben', '/rollback churn it burns');
    at(world, 2);
    await hear(world, early ?? fix());
    at(world, 6);
    expect(await hear(world, lost)).toMatchObject({ reasonCode: 'overtaken' });
    expect(production(world)).toBe('1.2.0');
  });

  it('a hold that came late with it does not', async () => {
    const world = await thirdInProduction();
    const lost = [write(world, 'ben', '/seatrial hold churn look'), write(world, 'ben', '/rollback churn')];
    at(world, 9);
    for (const one of lost) expect(await hear(world, one)).toMatchObject({ kind: 'decided' });
    expect(production(world)).toBe('1.1.0');
  });

  it('a rollback after which production moved on is told apart from one that stands', async () => {
    const world = await thirdInProduction();
    const lost = write(world, 'ben', '/rollback churn');
    at(world, 1);
    await hear(world, write(world, 'ada', '/rollback churn'));
    await hear(world, write(world, 'ada', '/seatrial unhold churn'));
    await hear(world, write(world, 'ada', '/promote churn@1.2.0 to=production'));
    expect(await hear(world, lost)).toMatchObject({ reasonCode: 'overtaken' });
    expect(production(world)).toBe('1.2.0');
  });
});
