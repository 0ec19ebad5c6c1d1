// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/contract/generated/types.ts';
import { type Rule, type RuleCode, RULES } from '../../../../src/domain/promotion/rules.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { declareLiveTest } from '../../../support/promotion/declare-live-test.ts';
import { promoteByTest } from '../../../support/promotion/live-story.ts';
import { reportWindow } from '../../../support/promotion/report-window.ts';
import {
  addComment,
  certificate,
  commitId,
  createWorld,
  digest,
  intentOf,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

type Line = readonly [login: string, thread: number, body: string];

interface Case {
  readonly before?: readonly Line[];
  readonly change?: (world: World) => unknown;
  readonly line: Line;
}

const FIRST: Line = ['ada', 1, '/promote to=production'];

function settings(world: World, over: object): void {
  world.settings = {
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: { directPromotion: true, ...over } },
  };
}

/** Production comes after staging. */
function inOrder(world: World): void {
  const staging = { directPromotion: true };
  const production = { ...staging, after: 'staging' };
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { staging, production } };
}

function certificates(world: World, over: Parameters<typeof certificate>[1]): void {
  world.certificates.splice(0, world.certificates.length, { model: MODEL, facts: certificate('b', over) });
}

function openPull(world: World): void {
  const facts = { number: 4, state: 'open', author: 'dana', headSha: commitId('d'), mergeSha: null } as const;
  const draft = version('1.3.0', 'd', { merged: false, pull: 4 });
  world.pulls.set(4, { facts, versions: [{ model: MODEL, version: draft }], labels: new Set() });
  world.certificates.push({ model: MODEL, facts: certificate('d') });
}

/** For each rule a situation in which it alone stands in the way. */
const CASES: Readonly<Record<RuleCode, Case>> = {
  authorised: { before: [FIRST], line: ['ben', 2, '/promote to=production'] },
  'ledger-whole': {
    before: [FIRST],
    change: (world) => {
      const text = world.files.get('production/churn.yaml') ?? '';
      world.files.set('production/churn.yaml', text.replace('revision: 1', 'revision: 7'));
    },
    line: ['ada', 2, '/promote to=production'],
  },
  'version-known': { before: [FIRST], line: ['ada', 2, '/promote churn@9.9.9 to=production'] },
  merged: {
    before: [FIRST],
    change: (world) => {
      openPull(world);
      const pull = world.pulls.get(4);
      if (pull !== undefined) pull.facts = { ...pull.facts, state: 'closed' };
    },
    line: ['ada', 4, `/promote to=production @${commitId('d')}`],
  },
  bound: {
    before: [FIRST],
    change: (world) => {
      openPull(world);
      world.models.get(MODEL)?.versions.push(version('1.3.0', 'd', { pull: 4, commits: [commitId('d')] }));
    },
    line: ['ada', 4, '/promote to=production'],
  },
  'bound-commit': { before: [FIRST], line: ['ada', 2, `/promote to=production @${commitId('9')}`] },
  'not-quarantined': {
    before: [FIRST, ['ada', 2, '/seatrial quarantine']],
    line: ['ada', 2, '/promote to=production'],
  },
  'not-retired': { before: [FIRST, ['ada', 2, '/seatrial retire']], line: ['ada', 2, '/promote to=production'] },
  'no-hold': { before: [FIRST, ['tri', 2, '/seatrial hold wait']], line: ['ada', 2, '/promote to=production'] },
  'environment-order': { before: [FIRST], change: inOrder, line: ['ada', 2, '/promote to=production'] },
  'no-freeze': {
    before: [FIRST],
    change: (world) =>
      settings(world, { freeze: [{ from: '2026-05-03T00:00:00Z', until: '2026-05-04T00:00:00Z', reason: 'sale' }] }),
    line: ['ada', 2, '/promote to=production'],
  },
  certificate: {
    before: [FIRST],
    change: (world) => world.certificates.splice(0),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-subject': {
    before: [FIRST],
    change: (world) => certificates(world, { digest: 'f0'.repeat(32), subject: digest('c') }),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-trusted': {
    before: [FIRST],
    change: (world) => certificates(world, { trusted: false }),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-verdict': {
    before: [FIRST],
    change: (world) => certificates(world, { verdict: 'inconclusive' }),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-policy': {
    before: [FIRST],
    change: (world) => certificates(world, { policyDigest: '0'.repeat(64) }),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-mode': {
    before: [FIRST],
    change: (world) => settings(world, { mode: 'batch' }),
    line: ['ada', 2, '/promote to=production'],
  },
  'certificate-age': {
    before: [FIRST],
    change: (world) => settings(world, { certificateMaxAge: '3h' }),
    line: ['ada', 2, '/promote to=production'],
  },
  'owner-approval': {
    before: [FIRST],
    change: (world) => {
      settings(world, { ownerApproval: true });
      world.approvals.set(2, [
        { login: 'dana', commit: commitId('b'), owner: true, author: true },
        { login: 'ben', commit: commitId('b'), owner: false, author: false },
        { login: 'ada', commit: commitId('9'), owner: true, author: false },
      ]);
    },
    line: ['ada', 2, '/promote to=production'],
  },
  'bake-over': {
    before: [FIRST],
    change: async (world) => {
      declareLiveTest(world, { bake: { durationMs: 7 * 86_400_000, holdback: 0.05 } });
      settings(world, { directPromotion: false });
      await promoteByTest(world);
    },
    line: ['ada', 3, '/promote to=production'],
  },
  'live-baseline': { line: ['ben', 2, '/promote'] },
  'share-cap': { before: [FIRST], line: ['ben', 2, '/promote share=51%'] },
  'live-places': {
    before: [FIRST],
    change: (world) => {
      settings(world, { shareCap: 1 });
      const letters = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
      const more = letters.map((letter, index) => version(`2.${index}.0`, letter));
      world.models.get(MODEL)?.versions.push(...more);
      for (const letter of letters) world.certificates.push({ model: MODEL, facts: certificate(letter) });
    },
    line: ['ben', 2, '/promote share=1%'],
  },
  'live-evidence': {
    before: [FIRST],
    change: (world) => settings(world, { directPromotion: false }),
    line: ['ada', 2, '/promote to=production'],
  },
  'live-time': {
    before: [FIRST, ['ben', 2, '/promote']],
    change: (world) => {
      settings(world, { directPromotion: false });
      world.now = '2026-05-03T14:59:59Z';
    },
    line: ['ada', 2, '/promote to=production'],
  },
  'live-requests': {
    before: [FIRST, ['ben', 2, '/promote']],
    change: async (world) => {
      settings(world, { directPromotion: false });
      world.now = '2026-05-03T15:00:00Z';
      await reportWindow(world, { version: '1.1.0', sha256: digest('b'), requests: 99 });
    },
    line: ['ada', 2, '/promote to=production'],
  },
  'known-good': { before: [FIRST], line: ['ben', 1, '/rollback'] },
  'may-return': {
    before: [FIRST, ['ada', 2, '/promote to=production'], ['ben', 2, '/rollback']],
    line: ['ben', 2, '/rollback to=1.1.0'],
  },
  'has-live-test': { before: [FIRST], line: ['ada', 2, '/rollback'] },
  'no-traffic': { before: [FIRST], line: ['ada', 1, '/seatrial retire'] },
  'way-back': { before: [FIRST, ['ada', 2, '/promote to=production']], line: ['ada', 1, '/seatrial retire'] },
  'taken-out': { before: [FIRST], line: ['ada', 2, '/seatrial restore reason=a mistake'] },
  'reason-given': { before: [FIRST, ['ada', 2, '/seatrial retire']], line: ['ada', 2, '/seatrial restore'] },
};

/** What is recorded of each rule that stands in the way in its situation: what was seen, and what was needed. */
const RECORDED: Readonly<Record<RuleCode, readonly [Condition['seen'], Condition['needed']]>> = {
  authorised: ['write', 'maintain'],
  'ledger-whole': [false, true],
  'version-known': ['9.9.9', true],
  merged: [false, true],
  bound: [null, commitId('d')],
  'bound-commit': [commitId('9'), commitId('b')],
  'not-quarantined': [false, true],
  'not-retired': [false, true],
  'no-hold': ['wait', null],
  'environment-order': ['candidate', 'staging'],
  'no-freeze': ['sale', null],
  certificate: [null, true],
  'certificate-subject': [digest('c'), digest('b')],
  'certificate-trusted': [false, true],
  'certificate-verdict': ['inconclusive', 'pass'],
  'certificate-policy': ['0'.repeat(64), 'f'.repeat(64)],
  'certificate-mode': ['realtime', 'batch'],
  'certificate-age': [4 * 3_600_000, 3 * 3_600_000],
  'owner-approval': [null, true],
  'bake-over': ['1.1.0', null],
  'live-baseline': [null, true],
  'share-cap': [0.51, 0.5],
  'live-places': [10, 9],
  'live-evidence': ['no-share', 'share'],
  'live-time': ['2026-05-03T14:00:00Z', '2026-05-03T15:00:00Z'],
  'live-requests': [99, 100],
  'known-good': [null, ''],
  'may-return': ['write', 'maintain'],
  'has-live-test': ['candidate', 'live'],
  'no-traffic': ['production', null],
  'way-back': [null, true],
  'taken-out': ['candidate', true],
  'reason-given': [null, true],
};

const LIVE: Line = ['ben', 2, '/promote share=20%'];

/** For rules that ask how much: a situation that is just enough, or that lowers what is there. */
const ENOUGH: readonly (readonly [RuleCode, string, Partial<Case>])[] = [
  [
    'no-hold',
    'of a smaller share',
    { before: [FIRST, LIVE, ['tri', 2, '/seatrial hold']], line: ['ben', 2, '/promote'] },
  ],
  [
    'no-hold',
    'when its time is over',
    {
      before: [FIRST, ['tri', 2, '/seatrial hold for=1h']],
      change: (world) => (world.now = '2026-05-03T15:00:00Z'),
    },
  ],
  ['no-freeze', 'of a smaller share', { before: [FIRST, LIVE], line: ['ben', 2, '/promote'] }],
  ['environment-order', 'of a smaller share', { before: [FIRST, LIVE], line: ['ben', 2, '/promote'] }],
  ['certificate-mode', 'of the same mode', { change: (world) => settings(world, { mode: 'realtime' }) }],
  ['certificate-age', 'to the second', { change: (world) => settings(world, { certificateMaxAge: '4h' }) }],
  [
    'owner-approval',
    'of an owner on a commit of the version',
    {
      change: (world) => {
        settings(world, { ownerApproval: true });
        world.approvals.set(2, [{ login: 'ada', commit: commitId('b'), owner: true, author: false }]);
      },
    },
  ],
  ['share-cap', 'at the cap', { line: ['ben', 2, '/promote share=50%'] }],
  [
    'share-cap',
    'of a candidate whose own share is exchanged',
    { before: [FIRST, LIVE], line: ['ben', 2, '/promote share=50%'] },
  ],
  ['live-evidence', 'where it has a share', { before: [FIRST, LIVE], change: later }],
  ['live-time', 'to the second', { change: later }],
  [
    'live-requests',
    'to the request',
    {
      change: async (world) => {
        later(world);
        await reportWindow(world, { version: '1.1.0', sha256: digest('b'), requests: 100 });
      },
    },
  ],
  ['may-return', 'by who may promote to production', { line: ['ada', 2, '/rollback to=1.1.0'] }],
  [
    'may-return',
    'by a team that may promote to production',
    {
      change: (world) => {
        settings(world, { teams: { production: ['@acme/release'] } });
        world.teams.set('ben', ['@acme/release']);
      },
    },
  ],
  ['way-back', 'by a reason', { line: ['ada', 1, '/seatrial retire reason=its data may not be used any more'] }],
  ['reason-given', 'by a word', { line: ['ada', 2, '/seatrial restore reason=mistake'] }],
  ['has-live-test', 'in a live test', { before: [FIRST, LIVE] }],
];

function later(world: World): void {
  settings(world, { directPromotion: false });
  world.now = '2026-05-03T15:00:00Z';
}

async function decideCase(code: RuleCode, rules: readonly Rule[] = RULES, over: Partial<Case> = {}) {
  const { before = [], change, line } = { ...CASES[code], ...over };
  const world = createWorld();
  const say = ([login, thread, body]: Line) =>
    handleCommand(fakePorts(world, { rules }), intentOf(addComment(world, { login, thread, body })));
  for (const one of before) await say(one);
  await change?.(world);
  if (code === 'live-places') {
    for (let index = 0; index < 10; index++) await say(['ben', 2, `/promote churn@2.${index}.0 share=1%`]);
  }
  const outcome = await say(line);
  return outcome.kind === 'decided' ? outcome.decision : outcome;
}

describe('each rule', () => {
  it('has a case', () => expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ code }) => code).sort()));

  it.each(RULES.map(({ code }) => code))('%s stands in the way alone', async (code) => {
    const decision = await decideCase(code);
    expect(decision).toMatchObject({ kind: 'refuse', reasonCode: code });
    const failed =
      'verdicts' in decision ? decision.verdicts.flatMap(({ conditions }) => conditions.filter(({ met }) => !met)) : [];
    expect(failed.map((condition) => condition.code)).toEqual([code]);
    expect(failed.map(({ seen, needed }) => [seen, needed])).toEqual([RECORDED[code]]);
  });

  it('bound-commit asks what was merged, also where its pull request was read just before', async () => {
    const decision = await decideCase('bound-commit', RULES, {
      change: (world) => {
        openPull(world);
        world.models.get(MODEL)?.versions.push(version('1.3.0', 'e', { pull: 4, commits: [commitId('e')] }));
        certificates(world, { digest: digest('e'), subject: digest('e') });
      },
      line: ['ada', 4, `/promote to=production @${commitId('d')}`],
    });
    expect(decision).toMatchObject({ kind: 'refuse', reasonCode: 'bound-commit' });
  });

  it.each(ENOUGH)('%s is met %s', async (code, _how, over) => {
    const decision = await decideCase(code, RULES, over);
    expect(decision).toMatchObject({ kind: 'apply' });
    const conditions = 'verdicts' in decision ? decision.verdicts.flatMap((one) => one.conditions) : [];
    expect(conditions).toContainEqual(expect.objectContaining({ code, met: true }));
  });

  const removable = RULES.map(({ code }) => code).filter((code) => code !== 'live-places' && code !== 'authorised');
  it.each(removable)('%s taken away lets it through', async (code) => {
    const decision = await decideCase(
      code,
      RULES.filter((rule) => rule.code !== code),
    );
    expect(decision.kind).not.toBe('refuse');
  });
});

it('an eleventh candidate that no rule stops is stopped by the schema of the event', async () => {
  const rules = RULES.filter(({ code }) => code !== 'live-places');
  await expect(decideCase('live-places', rules)).rejects.toMatchObject({ code: 'internal' });
});

describe('the ratchet', () => {
  const HOSTILE: (world: World) => void = (world) => {
    world.certificates.splice(0);
    settings(world, {
      ownerApproval: true,
      freeze: [{ from: '2026-05-03T00:00:00Z', until: '2026-05-04T00:00:00Z', reason: 'sale' }],
    });
  };

  it('a rollback needs a known-good version and the role, and nothing else', async () => {
    const world = createWorld();
    const say = (login: string, thread: number, body: string) =>
      handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
    await say('ada', 1, '/promote to=production');
    await say('ada', 2, '/promote to=production');
    await say('tri', 2, '/seatrial hold');
    HOSTILE(world);
    expect(await say('ben', 2, '/Rollback! now')).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'rolled-back' },
    });
  });

  it('a quarantine of production goes back to the known-good version, and to nothing where there is none', async () => {
    const world = createWorld();
    const say = (login: string, thread: number, body: string) =>
      handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
    await say('ada', 1, '/promote to=production');
    await say('ada', 2, '/promote to=production');
    await say('ada', 2, '/seatrial quarantine');
    expect(world.files.get('production/churn.yaml')).toContain(digest('a'));
    await say('ada', 1, '/seatrial quarantine');
    expect(world.files.get('production/churn.yaml')).toContain('production: null');
  });

  it('a smaller share is allowed during a hold, a larger one is not', async () => {
    const world = createWorld();
    const say = (login: string, thread: number, body: string) =>
      handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
    await say('ada', 1, '/promote to=production');
    await say('ben', 2, '/promote share=20%');
    await say('tri', 2, '/seatrial hold');
    expect(await say('ben', 2, '/promote share=30%')).toMatchObject({ decision: { reasonCode: 'no-hold' } });
    expect(await say('ben', 2, '/promote share=5%')).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'live-changed' },
    });
  });
});
