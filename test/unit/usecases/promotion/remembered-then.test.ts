import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../../src/contract/ledger.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { settleRemembered } from '../../../../src/usecases/promotion/settle-remembered.ts';
import { fakePorts, type Gate } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { certifyPull, mergePull, openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, MODEL, type World } from '../../../support/promotion/world.ts';

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

async function remembered(): Promise<World> {
  const world = await started();
  await say(world, 'ben', PULL, LINE);
  return world;
}

function arrive(world: World): void {
  mergePull(world);
  certifyPull(world);
}

/** GitHub shows a comment as that of whoever has the account by now. */
function isNowBy(world: World, change: { readonly id?: number; readonly login?: string }): void {
  for (const [index, comment] of world.comments.entries())
    world.comments[index] = { ...comment, author: { ...comment.author, ...change } };
}

describe('what was remembered is carried out by what is true of it then', () => {
  it.each<[string, (world: World) => unknown, string]>([
    ['that is left', () => {}, 'live-started'],
    ['that somebody has left since', (world) => world.teams.delete('eve'), 'authorised'],
    ['joined since gives no right', (world) => world.teams.set('ben', ['@acme/live']), 'authorised'],
  ])('a team %s', async (name, change, reasonCode) => {
    const world = await started();
    const teams = { live: ['@acme/live'] };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: { teams } } };
    world.teams.set('eve', ['@acme/live']);
    await say(world, name.startsWith('joined') ? 'ben' : 'eve', PULL, LINE);
    world.roles.set('ben', 'triage');
    await change(world);
    arrive(world);
    expect((await settle(world)).map((one) => one.reasonCode)).toEqual([reasonCode]);
  });

  it('a certificate of another digest is none of what was remembered', async () => {
    const world = await remembered();
    mergePull(world);
    certifyPull(world, 'f');
    expect(await settle(world)).toEqual([]);
    expect(readLedger(world.files, MODEL).state.remembered).toHaveLength(1);
  });

  it('two that were asked for in two comments are over one by one, each with its own answer', async () => {
    const world = await started();
    const environments = { production: {}, staging: { directPromotion: true } };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
    await say(world, 'ada', 99, '/promote churn@1.0.0 to=production environment=staging');
    await say(world, 'ben', PULL, LINE);
    await say(world, 'ben', PULL, `/promote share=5% environment=staging @${HEAD}`);
    const before = world.own.length;
    arrive(world);
    const settled = await settle(world);
    expect(settled.map(({ reasonCode }) => reasonCode)).toEqual(['live-started', 'live-started']);
    expect(new Set(settled.map(({ key }) => key)).size).toBe(2);
    const answers = world.own.slice(before).filter(({ body }) => body.includes('has begun'));
    expect(answers.map(({ body }) => /1\.3\.0` in (\w+)/u.exec(body)?.[1])).toEqual(['production', 'staging']);
  });
});

describe('where GitHub does not answer', () => {
  it.each([
    ['is tried again as a whole', 'github-unavailable'],
    ['goes on with the others', 'github-refused'],
  ] as const)('what is remembered %s: %s', async (_name, code) => {
    const world = await remembered();
    arrive(world);
    const failing = new AppError({ code, message: 'no answer', hint: 'wait' });
    const gate: Gate = async (name, effect) => {
      if (name === 'conversation.find') throw failing;
      return effect();
    };
    const settling = settleRemembered(fakePorts(world, { gate }), 'all');
    if (code === 'github-unavailable') await expect(settling).rejects.toBe(failing);
    else expect(await settling).toMatchObject({ settled: [], errors: [failing] });
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['live-started']);
  });
});

describe('a comment of somebody else by now takes it back', () => {
  it.each<[string, { readonly id?: number; readonly login?: string }]>([
    ['another account of that name', { id: 999 }],
    ['the account under another name', { login: 'eve' }],
  ])('%s', async (_name, change) => {
    const world = await remembered();
    isNowBy(world, change);
    arrive(world);
    expect((await settle(world)).map(({ reasonCode }) => reasonCode)).toEqual(['request-altered']);
  });
});
