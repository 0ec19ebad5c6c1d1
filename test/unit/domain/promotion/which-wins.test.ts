import { describe, expect, it } from 'vitest';
import { readHistory, readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, certificate, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

type Line = readonly [login: string, thread: number, body: string];

async function say(world: World, [login, thread, body]: Line) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** Each line an hour after the one before. */
async function sayAll(world: World, lines: readonly Line[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    world.now = `2026-05-03T${String(14 + index).padStart(2, '0')}:00:00Z`;
    expect(await say(world, line), line[2]).toMatchObject({ decision: { kind: 'apply' } });
  }
}

async function productionOf(world: World) {
  const { models } = await readStatus({ store: fakePorts(world).store }, [MODEL]);
  return models[0]?.environments[0]?.deployment;
}

describe('of two holds the one that ends later stays', () => {
  const NEVER = null;
  it.each([
    [
      'a longer one first',
      '/seatrial hold for=2d',
      '/seatrial hold for=1h',
      { by: 'tri', until: '2026-05-05T14:00:00Z' },
    ],
    [
      'a longer one second',
      '/seatrial hold for=1h',
      '/seatrial hold for=2d',
      { by: 'ben', until: '2026-05-05T14:30:00Z' },
    ],
    ['one without an end first', '/seatrial hold', '/seatrial hold for=2d', { by: 'tri', until: NEVER }],
    ['one without an end second', '/seatrial hold for=2d', '/seatrial hold', { by: 'ben', until: NEVER }],
    ['both without an end', '/seatrial hold', '/seatrial hold', { by: 'tri', until: NEVER }],
    [
      'both with the same end',
      '/seatrial hold for=1h',
      '/seatrial hold for=30m',
      { by: 'tri', until: '2026-05-03T15:00:00Z' },
    ],
  ])('%s', async (_name, first, second, hold) => {
    const world = createWorld();
    await say(world, ['tri', 1, first]);
    world.now = '2026-05-03T14:30:00Z';
    await say(world, ['ben', 1, second]);
    expect((await productionOf(world))?.hold).toMatchObject(hold);
  });
});

describe('a rollback returns to the newest version that has served and is still good', () => {
  const UP: readonly Line[] = [
    ['ada', 1, '/promote to=production'],
    ['ada', 2, '/promote to=production'],
    ['ada', 3, '/promote to=production'],
  ];
  const ROLLBACK: Line = ['ben', 3, '/rollback churn'];
  it.each<readonly [string, readonly Line[], string]>([
    ['the one before', [ROLLBACK], '1.1.0'],
    ['not one that was retired', [['ada', 2, '/seatrial retire churn@1.1.0'], ROLLBACK], '1.0.0'],
    ['not one in quarantine', [['ada', 2, '/seatrial quarantine churn@1.1.0'], ROLLBACK], '1.0.0'],
    ['not one that was itself rolled back', [ROLLBACK, ['ben', 2, '/rollback churn']], '1.0.0'],
  ])('%s', async (_name, then, expected) => {
    const world = createWorld();
    await sayAll(world, [...UP, ...then]);
    expect((await productionOf(world))?.production).toMatchObject({ version: expected });
  });
});

describe('the log does not run backwards, though clocks of two machines differ', () => {
  it.each([
    ['a later time is taken as it is', '2026-05-03T15:00:00Z', '2026-05-03T15:00:00Z'],
    ['an earlier one becomes that of the event before', '2026-05-03T13:59:00Z', '2026-05-03T14:00:00Z'],
  ])('%s', async (_name, second, expected) => {
    const world = createWorld();
    await say(world, ['ada', 1, '/promote to=production']);
    world.now = second;
    await say(world, ['tri', 1, '/seatrial hold']);
    const { events } = await readHistory({ store: fakePorts(world).store }, MODEL);
    expect(events.map(({ time }) => time)).toEqual(['2026-05-03T14:00:00Z', expected]);
  });
});

describe('of several certificates the one that counts is chosen', () => {
  const [fitting, older, foreign] = [
    certificate('b'),
    certificate('b', { digest: 'e1'.repeat(32), policyDigest: 'e'.repeat(64) }),
    certificate('b', { digest: 'e2'.repeat(32), trusted: false }),
  ];
  it.each([
    ['alone', [fitting], 'promoted'],
    ['behind one of an older policy', [older, fitting], 'promoted'],
    ['before one of an older policy', [fitting, older], 'promoted'],
    ['behind one that was made elsewhere', [foreign, fitting], 'promoted'],
    ['of an older policy, behind one that was made elsewhere', [foreign, older], 'certificate-policy'],
    ['made elsewhere', [foreign], 'certificate-trusted'],
  ])('%s', async (_name, facts, reasonCode) => {
    const world = createWorld();
    await say(world, ['ada', 1, '/promote to=production']);
    world.certificates.splice(0, world.certificates.length, ...facts.map((one) => ({ model: MODEL, facts: one })));
    expect(await say(world, ['ada', 2, '/promote to=production'])).toMatchObject({ decision: { reasonCode } });
  });
});
