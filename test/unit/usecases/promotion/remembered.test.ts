import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLedger } from '../../../../src/contract/ledger.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { reconcile } from '../../../../src/usecases/promotion/reconcile.ts';
import { readHistory, readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { replayLedger } from '../../../../src/usecases/promotion/replay-ledger.ts';
import { fakeHistory } from '../../../support/promotion/fake-history.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { certifyPull, closePull, mergePull, openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';
import {
  addComment,
  commitId,
  createWorld,
  intentOf,
  labelIntent,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const HEAD = commitId('d');
const LINE = `/promote share=20% @${HEAD}`;

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** 1.0.0 serves, and 1.3.0 is on an open pull request. */
async function started(): Promise<World> {
  const world = createWorld();
  await say(world, 'ada', 1, '/promote to=production');
  openPull(world);
  return world;
}

async function remembered(line = LINE, login = 'ben'): Promise<World> {
  const world = await started();
  await say(world, login, PULL, line);
  return world;
}

function arrive(world: World): void {
  mergePull(world);
  certifyPull(world);
}

function production(world: World) {
  return parse(world.files.get('production/churn.yaml') ?? 'null');
}

function share(world: World): number | null {
  const candidates: { version: string; share: number }[] = production(world)?.liveTest?.candidates ?? [];
  return candidates.find((one) => one.version === '1.3.0')?.share ?? null;
}

function last(world: World, thread = PULL): string {
  return world.own.findLast((one) => one.thread === thread && one.body.includes('seatrial:answer'))?.body ?? '';
}

function status(world: World, thread = PULL): string {
  return world.own.find((one) => one.thread === thread && one.body.includes('seatrial:status'))?.body ?? '';
}

function events(world: World) {
  return readLedger(world.files, MODEL).events.map(({ event }) => event);
}

function standing(world: World) {
  return readLedger(world.files, MODEL).state.remembered;
}

async function audit(world: World) {
  const { store } = fakePorts(world);
  const { faults } = await verifyWorld({ store, history: fakeHistory(world) });
  const { divergences } = await replayLedger({ store }, RULES);
  return { faults, divergences };
}

describe('a promotion that is bound to the head of an open pull request', () => {
  it('is remembered by one commit that changes no deployment file, told and listed', async () => {
    const world = await started();
    const before = world.files.get('production/churn.yaml');
    const commits = world.commits.length;
    const outcome = await say(world, 'ben', PULL, LINE);
    expect(outcome).toMatchObject({ kind: 'decided', decision: { reasonCode: 'remembered' } });
    expect(world.commits.length).toBe(commits + 1);
    expect(world.files.get('production/churn.yaml')).toBe(before);
    expect(standing(world)).toEqual([
      {
        pull: PULL,
        head: HEAD,
        version: '1.3.0',
        sha256: 'd'.repeat(64),
        environment: 'production',
        to: 'live',
        share: 0.2,
      },
    ]);
    expect(events(world).at(-1)).toMatchObject({
      type: 'promotion.remembered',
      data: { actor: { login: 'ben', role: 'write' }, bound: { sha: HEAD }, via: { kind: 'comment', thread: PULL } },
    });
    expect(last(world)).toContain('is remembered, and nothing was changed yet');
    expect(last(world)).toContain('gets 20 % of the traffic once #4 is merged at `dddddddddddd`');
    expect(status(world)).toContain('⏳ Remembered: production: `1.3.0` gets 20 % of the traffic once #4');
    expect([...(world.comments.at(-1)?.reactions ?? [])]).toEqual(['rocket']);
  });

  it('waits for the merge and for the certificate, in whichever order it is looked at', async () => {
    const world = await remembered();
    const { head } = world;
    expect(await settle(world)).toEqual([]);
    mergePull(world);
    expect(await settle(world)).toEqual([]);
    certifyPull(world, 'd', { trusted: false });
    expect(await settle(world)).toEqual([]);
    expect(world.head).toBe(head);
  });

  it('is carried out once, as the person who asked, when that head is merged and certified', async () => {
    const world = await remembered();
    arrive(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['live-started']);
    expect(share(world)).toBe(0.2);
    expect(standing(world)).toEqual([]);
    expect(events(world).at(-1)).toMatchObject({ type: 'livetest.started', data: { actor: { login: 'ben' } } });
    expect(last(world)).toContain('`1.3.0` gets 20 % of the traffic');
    expect(last(world)).toContain('Remembered from the [comment]');
    expect(last(world)).toContain('of `ben` at `2026-05-03 14:00` UTC');
    expect(status(world)).not.toContain('⏳');
    const { head } = world;
    expect(await settle(world)).toEqual([]);
    await say(world, 'ada', 99, '/seatrial stop churn');
    expect(await settle(world)).toEqual([]);
    expect(share(world)).toBeNull();
    expect(world.head).not.toBe(head);
  });

  it('is shown once more by a reconciliation that changes nothing', async () => {
    const world = await remembered();
    arrive(world);
    await settle(world);
    await reconcile(fakePorts(world), 'all');
    const shown = JSON.stringify([world.own, world.comments.map(({ reactions }) => [...reactions])]);
    await reconcile(fakePorts(world), 'all');
    expect(JSON.stringify([world.own, world.comments.map(({ reactions }) => [...reactions])])).toBe(shown);
  });

  it('gives the share that was told, whatever the default is by then', async () => {
    const world = await remembered(`/promote @${HEAD}`);
    world.settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: { defaultShare: 0.4 } },
    };
    arrive(world);
    await settle(world);
    expect(share(world)).toBe(0.1);
  });

  it('may become production, where it could now: with direct promotion', async () => {
    const world = await remembered(`/promote to=production @${HEAD}`, 'ada');
    arrive(world);
    await settle(world);
    expect(production(world)).toMatchObject({ production: { version: '1.3.0' }, fallback: { version: '1.0.0' } });
    expect(last(world)).toContain('is now production');
  });

  it.each([
    ['a review', { kind: 'review', boundSha: HEAD } as const, '/promote'],
    ['a comment that names it', {}, `/promote churn@1.3.0 to=live @${HEAD}`],
  ])('is remembered from %s', async (_name, options, body) => {
    const world = await started();
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ben', thread: PULL, body }, options)));
    expect(standing(world)).toHaveLength(1);
    arrive(world);
    await settle(world);
    expect(share(world)).toBe(0.1);
  });

  it('is remembered from a label, which is taken off', async () => {
    const world = await started();
    world.pulls.get(PULL)?.labels.add('promote');
    const intent = labelIntent({ login: 'ben', thread: PULL, label: 'promote', sha: HEAD });
    await handleCommand(fakePorts(world), intent);
    expect([...(world.pulls.get(PULL)?.labels ?? [])]).toEqual([]);
    arrive(world);
    await settle(world);
    expect(share(world)).toBe(0.1);
  });

  it('a bare comment is told the line to paste, environment and all, and the line works', async () => {
    const world = await started();
    world.settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: {}, staging: { directPromotion: true } },
    };
    await say(world, 'ada', PULL, '/promote to=production environment=staging');
    const [, line = ''] = /```\n(\/promote .*)\n```/.exec(last(world)) ?? [];
    expect(line).toBe(`/promote churn@1.3.0 to=production environment=staging @${HEAD}`);
    await say(world, 'ada', PULL, line);
    expect(standing(world)).toMatchObject([{ environment: 'staging', to: 'production', share: null }]);
  });

  it('stands once for each version and environment: a later one replaces it', async () => {
    const world = await remembered();
    await say(world, 'ada', PULL, `/promote share=5% @${HEAD}`);
    expect(standing(world)).toMatchObject([{ share: 0.05 }]);
    expect(last(world)).toContain('in the place of what was remembered before');
    arrive(world);
    await settle(world);
    expect(share(world)).toBe(0.05);
    expect(events(world).filter(({ type }) => type === 'livetest.started')).toHaveLength(1);
  });

  it('of several commands all are carried out, or none', async () => {
    const world = await started();
    world.settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: {}, staging: {} },
    };
    await say(world, 'ada', PULL, `/promote @${HEAD}\n/promote to=production environment=staging @${HEAD}`);
    expect(standing(world)).toHaveLength(2);
    await say(world, 'tri', 99, '/seatrial hold churn environment=production wait');
    arrive(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['no-hold']);
    expect(world.files.has('staging/churn.yaml')).toBe(false);
    expect(standing(world)).toEqual([]);
    expect(last(world)).toContain('none of them was carried out');
  });
});

describe('what can be judged before the merge and never becomes right is refused at once', () => {
  it.each<[string, string, string, ((world: World) => void) | undefined]>([
    ['another commit than the head', `/promote @${commitId('9')}`, 'bound-commit', undefined],
    ['no commit', '/promote', 'bound', undefined],
    ['nobody who may', `/promote to=production @${HEAD}`, 'authorised', undefined],
    ['an unknown version', `/promote churn@9.9.9 @${HEAD}`, 'version-known', undefined],
    [
      'production without a share, which nothing unmerged can have',
      `/promote to=production @${HEAD}`,
      'live-evidence',
      (world) => {
        world.roles.set('ben', 'maintain');
        world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
      },
    ],
  ])('%s', async (_name, body, code, change) => {
    const world = await started();
    change?.(world);
    expect(await say(world, 'ben', PULL, body)).toMatchObject({ decision: { kind: 'refuse', reasonCode: code } });
    expect(standing(world)).toEqual([]);
  });

  it.each([
    ['/seatrial quarantine leaked labels', 'not-quarantined'],
    ['/seatrial retire', 'not-retired'],
  ])('a digest of which was said %s', async (body, code) => {
    const world = await started();
    await say(world, 'ada', PULL, body);
    expect(await say(world, 'ben', PULL, LINE)).toMatchObject({ decision: { kind: 'refuse', reasonCode: code } });
  });

  it('asks before the merge what the merge cannot make right, and nothing else', () => {
    expect(RULES.filter((rule) => 'ahead' in rule).map(({ code }) => code)).toEqual([
      'authorised',
      'ledger-whole',
      'version-known',
      'bound',
      'bound-commit',
      'not-quarantined',
      'not-retired',
      'live-evidence',
    ]);
  });
});

describe('what is judged when it is carried out, by the rules and the rights of then', () => {
  it.each<[string, string, (world: World) => unknown]>([
    ['a hold', 'no-hold', (world) => say(world, 'tri', 99, '/seatrial hold churn wait')],
    ['a lost role', 'authorised', (world) => world.roles.set('ben', 'triage')],
    [
      'a freeze',
      'no-freeze',
      (world) => {
        const freeze = [{ from: '2026-05-03T00:00:00Z', until: '2026-05-04T00:00:00Z', reason: 'sale' }];
        world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { freeze } } };
      },
    ],
    [
      'an approval that is missing',
      'owner-approval',
      (world) => {
        const environments = { production: { ownerApproval: true } };
        world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
      },
    ],
  ])('%s refuses it, once, with its reasons, and it is over', async (_name, code, change) => {
    const world = await remembered();
    await change(world);
    arrive(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual([code]);
    expect(share(world)).toBeNull();
    expect(standing(world)).toEqual([]);
    expect(last(world)).toContain('is refused');
    expect(last(world)).toContain('with this it is over');
    expect([...(world.comments.find(({ body }) => body === LINE)?.reactions ?? [])]).toEqual(['rocket']);
    expect(await settle(world)).toEqual([]);
  });

  it('a certification that failed', async () => {
    const world = await remembered();
    mergePull(world);
    certifyPull(world, 'd', { verdict: 'fail' });
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['certificate-verdict']);
  });

  it('a role that has grown since gives no more than was there', async () => {
    const world = await remembered();
    world.roles.set('ben', 'admin');
    const roles = { live: 'maintain' } as const;
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { roles } } };
    arrive(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['authorised']);
  });

  it('where a command of its own gave it its traffic before, it is over', async () => {
    const world = await remembered();
    arrive(world);
    await say(world, 'ada', PULL, '/promote to=production');
    expect(last(world)).toContain('What was remembered of `1.3.0` is over with this.');
    expect(standing(world)).toEqual([]);
    expect(await settle(world)).toEqual([]);
    expect(production(world)).toMatchObject({ production: { version: '1.3.0' }, liveTest: null });
  });
});

describe('what ends it', () => {
  it.each<[string, string, (world: World) => unknown]>([
    ['a push', 'head-moved', (world) => openPull(world, 'e')],
    ['a push that was merged', 'head-moved', (world) => mergePull(world, 'e')],
    ['a closed pull request', 'pull-closed', closePull],
    ['a pull request that is gone', 'pull-closed', (world) => world.pulls.delete(PULL)],
    [
      'a comment that was changed',
      'request-altered',
      (world) => {
        for (const comment of world.comments) comment.edited = true;
      },
    ],
    [
      'a comment that was deleted',
      'request-altered',
      (world) => {
        for (const comment of world.comments) comment.deleted = true;
      },
    ],
    [
      'an environment that is no more',
      'environment-gone',
      (world) => {
        world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { staging: {} } };
      },
    ],
    [
      'another artifact under its number',
      'other-digest',
      (world) => {
        mergePull(world);
        const versions = world.models.get(MODEL)?.versions ?? [];
        versions[versions.length - 1] = version('1.3.0', 'e', { pull: PULL });
      },
    ],
  ])('%s, told once', async (_name, code, change) => {
    const world = await remembered();
    await change(world);
    certifyPull(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual([code]);
    expect(standing(world)).toEqual([]);
    expect(share(world)).toBeNull();
    expect(last(world)).toContain('The remembered promotion of `churn` `1.3.0` is over.');
    expect(events(world).at(-1)).toMatchObject({
      type: 'promotion.lapsed',
      data: {
        reasonCode: code,
        actor: { login: 'seatrial', id: null },
        via: { kind: 'guard' },
        bound: { sha: HEAD, digests: ['d'.repeat(64)] },
      },
    });
    const line = `churn: production no longer remembers 1.3.0 (promote by ben: ${code})`;
    expect(world.commits.at(-1)?.message).toContain(line);
    expect(await settle(world)).toEqual([]);
    expect(await audit(world)).toEqual({ faults: [], divergences: [] });
  });

  it.each([
    ['tri', PULL, '/seatrial stop', 'stopped'],
    ['tri', 99, '/seatrial stop churn@1.3.0 errors in the log', 'stopped'],
    ['tri', 99, '/seatrial stop churn', 'stopped'],
    ['tri', PULL, '/rollback', 'live-rolled-back'],
    ['ada', PULL, '/seatrial quarantine leaked labels', 'quarantined'],
    ['ada', PULL, '/seatrial retire', 'retired'],
  ])('%s on #%i: %s', async (login, thread, body, code) => {
    const world = await remembered();
    await say(world, login, thread, body);
    expect(events(world).find(({ type }) => type === 'promotion.lapsed')?.data.reasonCode).toBe(code);
    expect(standing(world)).toEqual([]);
    expect(last(world, thread)).toContain('the remembered promotion of `1.3.0` to live is over');
    arrive(world);
    expect(await settle(world)).toEqual([]);
    expect(share(world)).toBeNull();
    expect(await audit(world)).toEqual({ faults: [], divergences: [] });
  });

  it('a quarantine of the same digest in another model does', async () => {
    const world = await remembered();
    const versions = [version('1.0.0', 'd', { pull: 7 })];
    world.models.set('search', { policyDigest: 'f'.repeat(64), liveTest: false, versions });
    world.now = '2026-05-03T15:00:00Z';
    await say(world, 'ada', 99, '/seatrial quarantine search@1.0.0 leaked labels');
    expect(standing(world)).toEqual([]);
    expect(last(world, 99)).toContain('the remembered promotion of `1.3.0` to live is over');
    expect(await audit(world)).toEqual({ faults: [], divergences: [] });
  });

  it('a stop of another version, or in another environment, does not', async () => {
    const world = await remembered();
    await say(world, 'ben', 2, '/promote');
    await say(world, 'tri', 2, '/seatrial stop');
    expect(standing(world)).toHaveLength(1);
  });

  it('a stop that was written later and decided earlier keeps the promotion back', async () => {
    const world = await started();
    const promotion = intentOf(addComment(world, { login: 'ben', thread: PULL, body: LINE }));
    expect(await say(world, 'tri', PULL, '/seatrial stop')).toMatchObject({ decision: { reasonCode: 'already-so' } });
    expect(last(world)).toContain('Nothing of `churn` `1.3.0` is in a live test or remembered');
    expect(await handleCommand(fakePorts(world), promotion)).toMatchObject({ reasonCode: 'overtaken' });
    expect(standing(world)).toEqual([]);
  });

  it('one of several commands that is over ends the others: they were one plan', async () => {
    const world = await started();
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {}, staging: {} } };
    await say(world, 'ada', PULL, `/promote @${HEAD}\n/promote to=production environment=staging @${HEAD}`);
    await say(world, 'tri', 99, '/seatrial stop churn environment=production');
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['plan-broken']);
    expect(standing(world)).toEqual([]);
  });
});

describe('what shows it', () => {
  it('dry-run and plan say what would be remembered', async () => {
    const world = await started();
    const { head } = world;
    for (const body of [`${LINE} dry-run`, `/seatrial plan share=20% @${HEAD}`]) {
      await say(world, 'ben', PULL, body);
      expect(last(world)).toContain('would be remembered.** Nothing was changed.');
      expect(last(world)).toContain('gets 20 % of the traffic once #4 is merged');
    }
    expect(world.head).toBe(head);
  });

  it('status, why and history list it', async () => {
    const world = await remembered();
    await say(world, 'eve', PULL, '/seatrial why');
    expect(last(world)).toContain('⏳ Remembered: production: `1.3.0` gets 20 % of the traffic');
    await say(world, 'eve', 2, '/seatrial status');
    expect(status(world, 2)).toContain('⏳ Remembered');
    const { store } = fakePorts(world);
    const { models } = await readStatus({ store }, 'all');
    expect(models[0]?.remembered).toMatchObject([{ version: '1.3.0', by: 'ben', share: 0.2, pull: PULL }]);
    expect((await readHistory({ store }, MODEL)).remembered).toHaveLength(1);
  });
});

it('a log in which something was remembered and carried out is whole, and decides the same again', async () => {
  const world = await remembered();
  arrive(world);
  await settle(world);
  expect(await audit(world)).toEqual({ faults: [], divergences: [] });
});

it('a log that says it carried out what did not stand is told', async () => {
  const world = await remembered();
  arrive(world);
  await settle(world);
  const path = [...world.files.keys()].find((name) => name.startsWith('events/churn/')) ?? '';
  const lines = (world.files.get(path) ?? '').split('\n');
  const forged = lines.filter((line) => !line.includes('"type":"promotion.remembered"'));
  world.files.set(path, forged.join('\n'));
  const { divergences } = await audit(world);
  expect(divergences).toHaveLength(1);
});
