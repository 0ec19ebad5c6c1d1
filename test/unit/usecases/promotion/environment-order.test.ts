// @module-tag thorough
import { expect, it } from 'vitest';
import type { EnvironmentSettings } from '../../../../src/contract/generated/types.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

type Line = readonly [login: string, body: string];

const STAGING = 'environment=staging';

function ordered(over: EnvironmentSettings = {}): World {
  const world = createWorld();
  const staging = { directPromotion: true };
  const environments = { staging, production: { ...staging, after: 'staging', ...over } };
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
  return world;
}

async function sayAll(world: World, lines: readonly Line[]): Promise<readonly string[]> {
  const became: string[] = [];
  for (const [login, body] of lines) {
    const outcome = await handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread: 99, body })));
    became.push(outcome.kind === 'decided' ? outcome.decision.reasonCode : outcome.kind);
  }
  return became;
}

const UP = (version: string): readonly Line[] => [
  ['ada', `/promote churn@${version} to=production ${STAGING}`],
  ['ada', `/promote churn@${version} to=production`],
];

it.each<readonly [string, readonly (readonly [...Line, string])[]]>([
  [
    'the first version, and one that may be promoted directly, come by the environment before',
    [
      ['ada', '/promote churn@1.0.0 to=production', 'environment-order'],
      ['ada', `/promote churn@1.0.0 to=production ${STAGING}`, 'promoted'],
      ['ada', '/promote churn@1.0.0 to=production', 'promoted'],
    ],
  ],
  [
    'one comment may do both, in the order of its lines',
    [
      ['ada', `/promote churn@1.0.0 to=production\n/promote churn@1.0.0 to=production ${STAGING}`, 'environment-order'],
      ['ada', `/promote churn@1.0.0 to=production ${STAGING}\n/promote churn@1.0.0 to=production`, 'promoted'],
    ],
  ],
  [
    'a share asks for it too',
    [
      ...UP('1.0.0').map((line) => [...line, 'promoted'] as const),
      ['ben', '/promote churn@1.1.0', 'environment-order'],
      ['ben', `/promote churn@1.1.0 ${STAGING}`, 'live-started'],
      ['ben', '/promote churn@1.1.0', 'environment-order'],
      ['ada', `/promote churn@1.1.0 to=production ${STAGING}`, 'promoted'],
      ['ben', '/promote churn@1.1.0', 'live-started'],
    ],
  ],
  [
    'what was rolled back there does not rise here, and may be lowered',
    [
      ...UP('1.0.0').map((line) => [...line, 'promoted'] as const),
      ['ada', `/promote churn@1.1.0 to=production ${STAGING}`, 'promoted'],
      ['ben', '/promote churn@1.1.0 share=20%', 'live-started'],
      ['ben', `/rollback churn ${STAGING}`, 'rolled-back'],
      ['ben', '/promote churn@1.1.0 share=30%', 'environment-order'],
      ['ada', '/promote churn@1.1.0 to=production', 'environment-order'],
      ['ben', '/promote churn@1.1.0 share=5%', 'live-changed'],
    ],
  ],
  [
    'a rollback asks for nothing of it',
    [
      ...[...UP('1.0.0'), ...UP('1.1.0')].map((line) => [...line, 'promoted'] as const),
      ['ben', `/rollback churn ${STAGING} to=1.0.0`, 'rolled-back'],
      ['ada', `/rollback churn ${STAGING} to=1.1.0`, 'rolled-forward'],
      ['ada', `/seatrial quarantine churn@1.1.0 leaked labels`, 'quarantined'],
      ['ada', `/seatrial restore churn@1.1.0 reason=another file was meant`, 'unquarantined'],
      ['ada', '/rollback churn to=1.1.0', 'rolled-forward'],
    ],
  ],
])('%s', async (_name, lines) => {
  const world = ordered();
  const became = await sayAll(
    world,
    lines.map(([login, body]) => [login, body]),
  );
  expect(became).toEqual(lines.map(([, , code]) => code));
  expect((await replayLedger({ store: fakePorts(world).store }, RULES)).divergences).toEqual([]);
});

it('the refusal, the plan and the status comment show it, and the next command is that of the environment before', async () => {
  const world = ordered();
  await sayAll(world, UP('1.0.0'));
  const say = (thread: number, body: string) =>
    handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
  const answer = () => world.own.findLast(({ body }) => body.includes('seatrial:answer'))?.body;
  await say(2, '/seatrial plan to=production');
  const row =
    '| It was production in the environment before | Make it production in staging first; `/seatrial plan churn@1.1.0 to=production environment=staging` says what that needs. | `candidate` | `production in staging` |';
  expect(answer()).toContain(row);
  await say(2, '/promote to=production');
  expect(answer()).toContain(row);
  const status = world.own.find(({ thread, body }) => thread === 2 && body.includes('ready to paste'))?.body;
  expect(status).toContain('| production (after staging) |');
  expect(status).toMatch(/```\n\/promote churn@\S+ to=live environment=staging\n/);
  const { models } = await readStatus({ store: fakePorts(world).store }, [MODEL]);
  expect(models[0]?.environments.map(({ deployment, after }) => [deployment.environment, after])).toEqual([
    ['production', 'staging'],
    ['staging', null],
  ]);
});

it('an environment that nobody has declared lets nothing pass', async () => {
  expect(await sayAll(ordered({ after: 'moon' }), UP('1.0.0'))).toEqual(['promoted', 'environment-order']);
});
