// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

type Line = readonly [login: string, body: string];

/** Each line an hour after the one before, on an issue; what became of the last. */
async function sayAll(world: World, lines: readonly Line[]): Promise<string> {
  let last = '';
  for (const [index, [login, body]] of lines.entries()) {
    world.now = `2026-05-03T${String(10 + index).padStart(2, '0')}:00:00Z`;
    const outcome = await handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread: 99, body })));
    last = outcome.kind === 'decided' ? `${outcome.decision.kind} ${outcome.decision.reasonCode}` : outcome.kind;
  }
  return last;
}

async function placeOf(world: World) {
  const { models } = await readStatus({ store: fakePorts(world).store }, [MODEL]);
  const [found] = models[0]?.environments ?? [];
  return {
    production: found?.deployment.production?.version,
    fallback: found?.deployment.fallback?.version,
    good: found?.knownGood.map(({ version }) => version),
  };
}

const UP: readonly Line[] = ['1.0.0', '1.1.0', '1.2.0'].map((version) => [
  'ada',
  `/promote churn@${version} to=production`,
]);

describe('the list of versions that are known to be good', () => {
  it.each<readonly [string, readonly Line[], Awaited<ReturnType<typeof placeOf>>]>([
    [
      'is without what a rollback leaves',
      [['ben', '/rollback churn to=1.0.0']],
      { production: '1.0.0', fallback: '1.1.0', good: ['1.1.0'] },
    ],
    [
      'keeps what a rollback to a later version leaves',
      [
        ['ben', '/rollback churn to=1.0.0'],
        ['ben', '/rollback churn to=1.1.0'],
      ],
      { production: '1.1.0', fallback: '1.0.0', good: ['1.0.0'] },
    ],
    [
      'is without what a rollback leaves that names no version, whichever way it moves',
      [
        ['ben', '/rollback churn to=1.0.0'],
        ['ben', '/rollback churn'],
      ],
      { production: '1.1.0', fallback: undefined, good: [] },
    ],
    [
      'has what was rolled back and is promoted again, when the next one follows it',
      [
        ['ben', '/rollback churn'],
        ['ada', '/seatrial unhold churn'],
        ['ada', '/promote churn@1.2.0 to=production'],
        ['ben', '/rollback churn'],
        ['ada', '/rollback churn to=1.2.0'],
      ],
      { production: '1.2.0', fallback: '1.1.0', good: ['1.1.0', '1.0.0'] },
    ],
  ])('%s', async (_name, then, expected) => {
    const world = createWorld();
    expect(await sayAll(world, [...UP, ...then])).toMatch(/^apply/);
    expect(await placeOf(world)).toEqual(expected);
    expect((await replayLedger({ store: fakePorts(world).store }, RULES)).divergences).toEqual([]);
  });
});

describe('a version that has served can be returned to by name', () => {
  it('there and back again, by a writer, as long as only rollbacks to later versions leave it', async () => {
    const world = createWorld();
    const there: readonly Line[] = ['1.0.0', '1.1.0', '1.0.0'].map((version) => [
      'ben',
      `/rollback churn to=${version}`,
    ]);
    expect(await sayAll(world, [...UP, ...there])).toBe('apply rolled-back');
    expect(await placeOf(world)).toMatchObject({ production: '1.0.0' });
  });

  it.each<readonly [string, readonly Line[], string]>([
    ['what was rolled back, by a maintainer', [['ada', '/rollback churn to=1.2.0']], 'apply rolled-forward'],
    ['not by a writer, who is told who may', [['ben', '/rollback churn to=1.2.0']], 'refuse may-return'],
    [
      'not what was retired',
      [
        ['ada', '/seatrial retire churn@1.2.0'],
        ['ada', '/rollback churn to=1.2.0'],
      ],
      'refuse known-good',
    ],
    [
      'not what is quarantined',
      [
        ['ada', '/seatrial quarantine churn@1.2.0'],
        ['ada', '/rollback churn to=1.2.0'],
      ],
      'refuse known-good',
    ],
    ['not what has never served', [['ada', '/rollback churn to=1.3.0']], 'refuse known-good'],
  ])('%s', async (_name, then, expected) => {
    const world = createWorld();
    expect(await sayAll(world, [...UP, ['ben', '/rollback churn'], ...then])).toBe(expected);
  });

  it('is told what is known against it, in the answer, the plan and the refusal', async () => {
    const world = createWorld();
    const known =
      '**Known against `1.2.0`:**\n\n- rolled back in production at 2026-05-03 13:00 UTC by `ben`: answers are late';
    await sayAll(world, [...UP, ['ben', '/rollback churn answers are late']]);
    for (const [login, tail] of [
      ['ben', ''],
      ['ada', ' dry-run'],
      ['ada', ''],
    ] as const) {
      const body = `/rollback churn to=1.2.0${tail}`;
      await handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread: 99, body })));
      expect(world.own.at(-1)?.body.replaceAll('`2026-05-03 13:00`', '2026-05-03 13:00')).toContain(known);
    }
  });
});
