// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf, readLedger } from '../../../../src/contract/ledger.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';
import { addComment, createWorld, digest, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

type Line = readonly [login: string, thread: number, body: string];

/** The files of churn are those of fraud, too, and both have 1.1.0 in production after 1.0.0. */
async function createTwins(): Promise<World> {
  const world = createWorld();
  world.models.set('fraud', world.models.get(MODEL) ?? { policyDigest: '', liveTest: false, versions: [] });
  world.certificates.push(...world.certificates.map(({ facts }) => ({ model: 'fraud', facts })));
  for (const model of [MODEL, 'fraud'])
    for (const number of ['1.0.0', '1.1.0']) await say(world, ['ada', 99, `/promote ${model}@${number} to=production`]);
  return world;
}

/** Each line an hour after the one before. */
async function say(world: World, [login, thread, body]: Line): Promise<string> {
  world.now = new Date(Date.parse(world.now) + 3_600_000).toISOString().replace('.000Z', 'Z');
  const outcome = await handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
  return outcome.kind === 'decided' ? `${outcome.decision.kind} ${outcome.decision.reasonCode}` : outcome.kind;
}

function typesOf(world: World, model: string): readonly string[] {
  return parseLog(logFilesOf(world.files, model)).map(({ event }) => event.type);
}

function bansOf(world: World, model: string) {
  const { quarantined, ownBans } = readLedger(world.files, model).state;
  return { quarantined, ownBans };
}

async function expectSound(world: World): Promise<void> {
  const { store } = fakePorts(world);
  const history = fakeHistory(world);
  expect((await replayLedger({ store }, RULES)).divergences).toEqual([]);
  expect((await verifyWorld({ store, history })).faults).toEqual([]);
}

describe('a ban that is taken back', () => {
  it('is over in every model, whichever it is taken back on, and each log that tells of it tells of its end', async () => {
    const world = await createTwins();
    await say(world, ['ada', 99, '/seatrial quarantine churn@1.1.0 leaked labels']);
    expect([bansOf(world, MODEL), bansOf(world, 'fraud')]).toEqual(
      [1, 2].map(() => ({ quarantined: [digest('b')], ownBans: [digest('b')] })),
    );
    expect(await say(world, ['ada', 99, '/seatrial restore fraud@1.1.0 reason=another file was meant'])).toBe(
      'apply unquarantined',
    );
    for (const model of [MODEL, 'fraud']) {
      expect(bansOf(world, model)).toEqual({ quarantined: [], ownBans: [] });
      expect(typesOf(world, model).filter((type) => type.includes('quarantined'))).toEqual([
        'version.quarantined',
        'version.unquarantined',
      ]);
    }
    expect(typesOf(world, '_all')).toEqual(['version.quarantined', 'version.unquarantined']);
    await expectSound(world);
  });

  it('can be set again, by either model, and decides the same when it is replayed', async () => {
    const world = await createTwins();
    const lines: readonly Line[] = [
      ['ada', 99, '/seatrial quarantine churn@1.1.0 leaked labels'],
      ['ada', 99, '/seatrial restore fraud@1.1.0 reason=another file was meant'],
      ['ada', 99, '/seatrial quarantine churn@1.1.0 leaked labels indeed'],
      ['ada', 99, '/promote fraud@1.1.0 to=production'],
      ['ada', 99, '/seatrial restore churn@1.1.0 reason=now it is proven'],
      ['ada', 99, '/seatrial unhold churn'],
      ['ada', 99, '/promote churn@1.1.0 to=production'],
    ];
    const became = [];
    for (const line of lines) became.push(await say(world, line));
    expect(became).toEqual([
      'apply quarantined',
      'apply unquarantined',
      'apply quarantined',
      'refuse not-quarantined',
      'apply unquarantined',
      'apply unheld',
      'apply promoted',
    ]);
    await expectSound(world);
  });

  it('gives no traffic, and what was in production when it was banned is returned to by a maintainer alone', async () => {
    const world = await createTwins();
    await say(world, ['ada', 99, '/seatrial quarantine churn@1.1.0 leaked labels']);
    const before = world.files.get('production/churn.yaml');
    await say(world, ['ada', 99, '/seatrial restore churn@1.1.0 reason=another file was meant']);
    expect(world.files.get('production/churn.yaml')).toBe(before);
    expect(await say(world, ['ben', 99, '/rollback churn to=1.1.0'])).toBe('refuse may-return');
    expect(await say(world, ['ada', 99, '/rollback churn to=1.1.0'])).toBe('apply rolled-forward');
    expect(world.own.findLast(({ body }) => body.includes('part=decision'))?.body).toContain('leaked labels');
  });

  it('is not lifted by a comment that is older than the ban', async () => {
    const world = await createTwins();
    const written = addComment(world, { login: 'ada', thread: 99, body: '/seatrial restore churn@1.0.0 reason=fine' });
    await say(world, ['ada', 99, '/seatrial quarantine churn@1.0.0 leaked labels']);
    expect(await handleCommand(fakePorts(world), intentOf(written))).toMatchObject({ reasonCode: 'overtaken' });
    expect(bansOf(world, MODEL).quarantined).toEqual([digest('a')]);
  });
});

describe('a restore that is older than a ban of the digest in another model', () => {
  it.each([
    ['and in no traffic here', 'churn@1.0.0', '/seatrial quarantine fraud@1.0.0 leaked labels', []],
    [
      'which was banned already',
      'churn@1.1.0',
      '/seatrial quarantine fraud@1.1.0 it is worse',
      ['/seatrial quarantine churn@1.1.0 leaked labels'],
    ],
  ])('is not carried out: %s', async (_name, name, ban, before) => {
    const world = await createTwins();
    for (const body of before) await say(world, ['ada', 99, body]);
    const restore = { login: 'ada', thread: 99, body: `/seatrial restore ${name} reason=fine` };
    const written = addComment(world, restore);
    await say(world, ['ada', 99, ban]);
    expect(await handleCommand(fakePorts(world), intentOf(written))).toMatchObject({ reasonCode: 'overtaken' });
    expect(bansOf(world, MODEL).quarantined).toHaveLength(1);
    // Written anew, by somebody who knows of the ban, it is.
    expect(await say(world, ['ada', 99, restore.body])).toBe('apply unquarantined');
  });

  it('is carried out where another digest was banned', async () => {
    const world = await createTwins();
    await say(world, ['ada', 99, '/seatrial quarantine churn@1.0.0 leaked labels']);
    const written = addComment(world, {
      login: 'ada',
      thread: 99,
      body: '/seatrial restore churn@1.0.0 reason=fine',
    });
    world.now = new Date(Date.parse(world.now) + 1000).toISOString();
    const ban = { login: 'ada', thread: 99, body: '/seatrial quarantine fraud@1.2.0 leaked labels' };
    await handleCommand(fakePorts(world), intentOf(addComment(world, ban)));
    expect(await handleCommand(fakePorts(world), intentOf(written))).toMatchObject({
      decision: { reasonCode: 'unquarantined' },
    });
  });
});

describe('a retirement that is taken back', () => {
  it('is over in its model alone, and makes the version known to be good and the fallback again', async () => {
    const world = await createTwins();
    const lines: readonly Line[] = [
      ['ada', 99, '/seatrial retire churn@1.0.0 reason=its data may not be used'],
      ['ada', 99, '/seatrial retire fraud@1.0.0 reason=its data may not be used'],
      ['ada', 99, '/seatrial restore churn@1.0.0 reason=they may'],
      ['ben', 99, '/rollback churn'],
      ['ben', 99, '/rollback fraud'],
    ];
    const became = [];
    for (const line of lines) became.push(await say(world, line));
    expect(became).toEqual([
      'apply retired',
      'apply retired',
      'apply unretired',
      'apply rolled-back',
      'refuse known-good',
    ]);
    expect(typesOf(world, '_all')).toEqual([]);
    await expectSound(world);
  });

  it('writes nothing where the files were changed by hand', async () => {
    const world = await createTwins();
    await say(world, ['ada', 99, '/seatrial retire churn@1.0.0 reason=its data may not be used']);
    const text = world.files.get('production/churn.yaml') ?? '';
    world.files.set('production/churn.yaml', text.replace('version: 1.1.0', 'version: 1.2.0'));
    expect(await say(world, ['ada', 99, '/seatrial restore churn@1.0.0 reason=they may'])).toBe('refuse ledger-whole');
  });
});

it.each(['reason=', 'reason=…', 'reason=!!', ''])('takes nothing back for the reason `%s`', async (tail) => {
  const world = await createTwins();
  await say(world, ['ada', 99, '/seatrial retire churn@1.2.0']);
  expect(await say(world, ['ada', 99, `/seatrial restore churn@1.2.0 ${tail}`])).toBe('refuse reason-given');
});

it.each(['reason=a mistake dry-run', 'dry-run reason=a mistake'])('changes nothing by `%s`', async (tail) => {
  const world = await createTwins();
  await say(world, ['ada', 99, '/seatrial retire churn@1.2.0']);
  const { head } = world;
  expect(await say(world, ['ada', 99, `/seatrial restore churn@1.2.0 ${tail}`])).toBe('answered');
  expect(world.head).toBe(head);
});
