// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { appendEvents, parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { say, served } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { reportWindow } from '../../../support/promotion/report-window.ts';
import { cloneWorld, createWorld, MODEL, type World } from '../../../support/promotion/world.ts';

const LOG = 'events/churn/2026-05.jsonl';

/** By the rules of today, or without some of them. */
function replay(world: World, without: readonly string[] = []) {
  const rules = RULES.filter(({ code }) => !without.includes(code));
  return replayLedger({ store: fakePorts(world).store }, rules);
}

function eventsOf(world: World, model = MODEL) {
  return parseLog(logFilesOf(world.files, model)).map(({ event }) => event);
}

/** The same decisions once more, of which one event is written otherwise. */
function rewrite(world: World, edit: (text: string) => string): World {
  const drafts = eventsOf(world).map((event) => JSON.parse(edit(JSON.stringify(event))));
  world.files.set(LOG, appendEvents('events/churn', [], drafts)[0]?.text ?? '');
  return world;
}

async function decided(lines: readonly (readonly [number, string])[]): Promise<World> {
  const world = createWorld();
  world.roles.set('ada', 'admin');
  for (const [thread, body] of lines) await say(world, thread, body);
  return world;
}

/** The files of churn are those of another model, too. */
function shareDigests(world: World): void {
  world.models.set('fraud', world.models.get(MODEL) ?? { policyDigest: '', liveTest: false, versions: [] });
}

describe('the rules that decided decide the same again', () => {
  test.each<[string, number, readonly (readonly [number, string])[]]>([
    [
      'promotions',
      2,
      [
        [1, '/promote to=production'],
        [2, '/promote to=production'],
      ],
    ],
    [
      'what was so already',
      2,
      [
        [1, '/promote to=production'],
        [1, '/promote to=production'],
      ],
    ],
    [
      'what was refused',
      3,
      [
        [1, '/promote to=production'],
        [2, '/seatrial hold churn late'],
        [2, '/promote to=production'],
      ],
    ],
    [
      'two commands of one comment, each on what the one before it left',
      3,
      [
        [1, '/promote to=production'],
        [2, '/promote share=10%\n/promote churn@1.2.0 share=10%'],
      ],
    ],
    [
      'two commands, one of which was refused with the other',
      3,
      [
        [1, '/promote to=production'],
        [2, '/promote share=10%\n/promote churn@1.2.0 share=90%'],
      ],
    ],
    [
      'a command that has more than one event',
      3,
      [
        [1, '/promote to=production'],
        [2, '/promote to=production'],
        [2, '/rollback late'],
      ],
    ],
    [
      'a ban, and what was decided before and after it',
      5,
      [
        [1, '/promote to=production'],
        [2, '/promote to=production'],
        [1, '/seatrial quarantine churn@1.0.0 leaked'],
        [1, '/promote to=production'],
        [2, '/seatrial unhold churn'],
      ],
    ],
  ])('%s', async (_name, decisions, lines) => {
    expect(await replay(await decided(lines))).toEqual({ decisions, divergences: [], faults: [] });
  });

  test('a promotion that a damaged file forbade is forbidden again, and the others are not', async () => {
    const world = await decided([[1, '/promote to=production']]);
    const file = world.files.get('production/churn.yaml') ?? '';
    world.files.set('production/churn.yaml', file.replace('1.0.0', '1.2.0'));
    await say(world, 2, '/promote to=production');
    expect(eventsOf(world).at(-1)?.data.reasonCode).toBe('ledger-whole');
    world.files.set('production/churn.yaml', file);
    expect(await replay(world)).toEqual({ decisions: 2, divergences: [], faults: [] });
  });

  test('what nobody decided, as a window of a live test, is no decision', async () => {
    const world = await decided([
      [1, '/promote to=production'],
      [2, '/promote share=10%'],
    ]);
    world.now = '2026-05-03T15:00:00Z';
    await reportWindow(world, { version: '1.1.0', sha256: 'b'.repeat(64), requests: 100 });
    expect(eventsOf(world)).toHaveLength(3);
    expect(await replay(world)).toEqual({ decisions: 2, divergences: [], faults: [] });
  });

  test('a digest that the log of another model bans counts from its time on', async () => {
    const world = await decided([[1, '/promote to=production']]);
    shareDigests(world);
    world.now = '2026-05-03T15:00:00Z';
    await say(world, 9, '/seatrial quarantine fraud@1.1.0 leaked');
    await say(world, 2, '/promote to=production');
    expect(eventsOf(world).at(-1)?.data.reasonCode).toBe('not-quarantined');
    expect(await replay(world)).toMatchObject({ divergences: [] });
    world.files.delete('events/_all/2026-05.jsonl');
    const divergences = [{ model: MODEL, id: eventsOf(world).at(-1)?.id }];
    expect(await replay(world)).toMatchObject({ divergences });
  });

  test('a ban that takes a digest away from two models is decided again in both, without itself', async () => {
    const world = await decided([
      [1, '/promote to=production'],
      [2, '/promote to=production'],
    ]);
    shareDigests(world);
    world.now = '2026-05-03T15:00:00Z';
    await say(world, 9, '/seatrial quarantine fraud@1.1.0 leaked');
    expect(eventsOf(world).at(-1)?.data.deployment).toMatchObject({ production: { version: '1.0.0' } });
    expect(await replay(world)).toEqual({ decisions: 4, divergences: [], faults: [] });
  });
});

describe('what is decided otherwise is told', () => {
  test('by the event, with both decisions', async () => {
    const world = await decided([
      [1, '/promote to=production'],
      [2, '/seatrial hold churn late'],
      [2, '/promote to=production'],
    ]);
    const { divergences, decisions } = await replay(world, ['no-hold']);
    expect(decisions).toBe(3);
    expect(divergences).toMatchObject([{ model: MODEL, id: eventsOf(world).at(-1)?.id }]);
    const [{ recorded, decided: now } = { recorded: [], decided: [] }] = divergences;
    expect(recorded.map((text) => JSON.parse(text))).toMatchObject([
      ['intent.refused', '1.1.0', 'b'.repeat(64), null, 'no-hold', null],
    ]);
    expect(now.map((text) => JSON.parse(text))).toMatchObject([
      ['deployment.promoted', '1.1.0', 'b'.repeat(64), 'production', 'promoted', { production: { version: '1.1.0' } }],
    ]);
  });

  test.each([
    ['its reason code', '"reasonCode":"promoted"', '"reasonCode":"moved"'],
    ['its type', '"type":"deployment.promoted"', '"type":"deployment.rolledback"'],
    ['its version', '"version":"1.0.0","sha256":"a', '"version":"1.0.1","sha256":"a'],
  ])('%s alone', async (_name, now, then) => {
    const world = rewrite(await decided([[1, '/promote to=production']]), (text) => text.replace(now, then));
    expect((await replay(world)).divergences).toHaveLength(1);
  });

  test('an event of a command that is missing', async () => {
    const world = await decided([
      [1, '/promote to=production'],
      [2, '/promote share=10%'],
      [3, '/promote share=10%'],
    ]);
    await say(world, 3, '/seatrial stop churn');
    const before = eventsOf(world).length;
    const stopped = eventsOf(world).filter(({ type }) => type === 'livetest.stopped');
    expect(stopped.length).toBeGreaterThan(1);
    expect(await replay(world)).toMatchObject({ decisions: 4, divergences: [] });
    const drafts = eventsOf(world).slice(0, before - 1);
    world.files.set(LOG, appendEvents('events/churn', [], drafts)[0]?.text ?? '');
    expect((await replay(world)).divergences).toMatchObject([{ id: stopped[0]?.id }]);
  });
});

describe('what cannot be replayed is a fault', () => {
  test('of its model, beside which the others are replayed', async () => {
    const world = cloneWorld(await served);
    world.files.set(LOG, 'no event\n');
    const { faults, decisions, divergences } = await replay(world);
    expect(faults).toMatchObject([{ code: 'unreadable', model: MODEL }]);
    expect({ decisions, divergences }).toEqual({ decisions: 2, divergences: [] });
  });

  test('of all, where the registry knows no more what it has banned', async () => {
    const world = cloneWorld(await served);
    world.files.set('events/_all/2026-05.jsonl', 'no event\n');
    const { faults, decisions } = await replay(world);
    expect(faults.map(({ model }) => model)).toEqual([MODEL, 'fraud']);
    expect(decisions).toBe(0);
  });

  test('of a model whose file somebody changed, whose log is replayed nevertheless', async () => {
    const world = cloneWorld(await served);
    world.files.set('production/churn.yaml', 'x');
    const { faults, decisions } = await replay(world);
    expect(faults).toMatchObject([{ code: 'not-whole', model: MODEL }]);
    expect(decisions).toBe(5);
  });
});
