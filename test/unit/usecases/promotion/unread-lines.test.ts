// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { openPull, PULL } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, type World } from '../../../support/promotion/world.ts';

async function say(world: World, thread: number, body: string) {
  const comment = addComment(world, { login: 'ada', thread, body });
  const before = world.own.length;
  await handleCommand(fakePorts(world), intentOf(comment));
  const answer = world.own.slice(before).find((one) => one.body.includes('seatrial:answer'))?.body ?? '';
  return { answer, reactions: [...comment.reactions] };
}

/** 1.1.0 in production, 1.0.0 before it; 1.3.0 on an open pull request. */
async function served(): Promise<World> {
  const world = createWorld();
  openPull(world);
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote to=production');
  return world;
}

function offeredIn(answer: string): readonly string[] {
  return [...answer.matchAll(/```\n([^`\n]*)\n```/g)].map(([, line = '']) => line);
}

const HEAD = commitId('d');

describe('a line that is not read is answered with the line to send, which is carried out', () => {
  it.each([
    [2, '/rolback errors everywhere', '/rollback reason=errors everywhere'],
    [2, '/roll back churn bad answers', '/rollback churn reason=bad answers'],
    [99, '**/rollback churn bad answers**', '/rollback churn reason=bad answers'],
    [99, '`/rollback churn errors`', '/rollback churn reason=errors'],
    [2, '- /rollback p99 doubled', '/rollback reason=p99 doubled'],
    [2, '> p99 doubled\n/rollback errors', '/rollback reason=errors'],
    [99, '🚨 /rollback churn@1.0.0', '/rollback churn@1.0.0'],
    [99, '# /seatrial hold churn for=2h wait', '/seatrial hold churn for=2h reason=wait'],
    [2, '**/rollback false_positive_rate doubled**', '/rollback reason=false_positive_rate doubled'],
    [3, '/promot churn share=20%', '/promote churn share=20%'],
    [
      99,
      '/rollback churn answers NaN since <unk> became a token',
      '/rollback churn reason=answers NaN since unk became a token',
    ],
    [2, '/rollback answers NaN since <unk> became a token', '/rollback reason=answers NaN since unk became a token'],
    [2, '/rollback parse error in List<String>', '/rollback reason=parse error in List String'],
    [2, '/rollback errors<br>thanks', '/rollback reason=errors thanks'],
    [99, '/rollback **churn** errors', '/rollback churn reason=errors'],
    [99, '/quarantine churn@1.1.0 leaked labels', '/seatrial quarantine churn@1.1.0 reason=leaked labels'],
    [99, '/seatrial undo churn bad answers', '/rollback churn reason=bad answers'],
    [99, '/seatrial pause churn data is late', '/seatrial hold churn reason=data is late'],
    [99, '/seatrial deploy churn@1.2.0', '/promote churn@1.2.0'],
    [99, '/seatrial history churn', '/seatrial why churn'],
    [99, '/seatrial please hold churn data is late', '/seatrial hold churn reason=data is late'],
    [99, '/seatrial pls sotp churn', '/seatrial stop churn'],
    [99, '/seatrial lock churn data is late', '/seatrial hold churn reason=data is late'],
    [99, '/seatrial unlock churn', '/seatrial unhold churn'],
    [99, '/seatrial ban churn@1.1.0 leaked labels', '/seatrial quarantine churn@1.1.0 reason=leaked labels'],
    [99, '/seatrial diff churn@1.2.0', '/seatrial plan churn@1.2.0'],
    [99, '/seatrial info churn', '/seatrial status churn'],
    [99, '/seatrial unpromote churn bad answers', '/rollback churn reason=bad answers'],
    [99, '/unpromote churn bad answers', '/rollback churn reason=bad answers'],
    [99, '/seatrial rehold churn data is late', '/seatrial hold churn reason=data is late'],
    [99, '/seatrial-hold churn wait', '/seatrial hold churn reason=wait'],
    [99, '/seatrial qarantine churn@1.1.0 leaked labels', '/seatrial quarantine churn@1.1.0 reason=leaked labels'],
    [99, '/promote churn@1.2.0 to live', '/promote churn@1.2.0 to=live'],
    [99, '/promote churn@1.2.0 live share 20%', '/promote churn@1.2.0 to=live share=20%'],
    [99, '/promote churn 1.2.0 20%', '/promote churn@1.2.0 share=20%'],
    [99, '/promote churn@1.2.0 share=20', '/promote churn@1.2.0 share=20%'],
    [99, '/promote churn@1.2.0 share=0.02', '/promote churn@1.2.0 share=2%'],
    [99, '/promote churn@1.2.0 share=0,125%', '/promote churn@1.2.0 share=0.125%'],
    [99, '/promote churn@1.2.0 share=12,3456', '/promote churn@1.2.0 share=12.3456%'],
    [99, '/promote churn@1.2.0 share=.5%', '/promote churn@1.2.0 share=0.5%'],
    [99, '/promote churn@1.2.0 share=10%,', '/promote churn@1.2.0 share=10%'],
    [99, '/promote churn@1.2.0 share="10%"', '/promote churn@1.2.0 share=10%'],
    [99, '/promote churn@1.2.0 0,5%', '/promote churn@1.2.0 share=0.5%'],
    [99, '/promote churn@1.2.0 to=0,5%', '/promote churn@1.2.0 share=0.5%'],
    [99, '/promote churn@1.2.0 share=0,5%', '/promote churn@1.2.0 share=0.5%'],
    [99, '/promote churn@1.2.0 share=7,25', '/promote churn@1.2.0 share=7.25%'],
    [99, '/promote churn@1.2.0 share=20pct', '/promote churn@1.2.0 share=20%'],
    [99, '/promote churn@1.2.0 share=20percent', '/promote churn@1.2.0 share=20%'],
    [99, '/promote churn@1.2.0 --share=20% --to live', '/promote churn@1.2.0 to=live share=20%'],
    [99, '/promote churn@1.2.0 to=Live', '/promote churn@1.2.0 to=live'],
    [99, '/promote chrun@1.2.0', '/promote churn@1.2.0'],
    [3, '/promote live', '/promote to=live'],
    [3, '/promote v1.2', '/promote churn@1.2.0'],
    [3, '/promote @1.2.0', '/promote churn@1.2.0'],
    [3, '/promote version 1.2.0 share=5%', '/promote churn@1.2.0 share=5%'],
    [99, '/rollback churn version=1.0.0', '/rollback churn to=1.0.0'],
    [99, '/rollback churn --to 1.0.0', '/rollback churn to=1.0.0'],
    [99, '/rollback chrun@1.0.0', '/rollback churn@1.0.0'],
    [99, '/seatrial hold churn for=2 hours bad data', '/seatrial hold churn for=2h reason=bad data'],
    [99, '/seatrial status churn@1.1.0', '/seatrial status churn'],
    [99, '/seatrial status chrun', '/seatrial status churn'],
    [99, `**/promote churn@${'c'.repeat(7)}**`, '/promote churn@1.2.0'],
    [99, `/promote churn@sha256:${'C'.repeat(12)} share=20`, '/promote churn@1.2.0 share=20%'],
    [2, `**/rollback to=${'a'.repeat(63)}**`, '/rollback to=1.0.0'],
    [99, '/promote churn@1.2', '/promote churn@1.2.0'],
    [99, '/promote Churn@v1.2.0,', '/promote churn@1.2.0'],
    [99, '/promote churn 1.2 now', '/promote churn@1.2.0'],
    [99, '/promote churn version=1.2.0', '/promote churn@1.2.0'],
    [99, '/promote churn@1.2.0 --force', '/promote churn@1.2.0'],
    [99, '/promote churn@1.2.0 to 10%', '/promote churn@1.2.0 share=10%'],
    [3, '/promote at 10 percent', '/promote share=10%'],
    [99, '/promote churn@1.2.0 to=live ✅ thanks @ben', '/promote churn@1.2.0 to=live'],
    [99, '/promote churn@1.2.0 to = the live environment', '/promote churn@1.2.0 to=live'],
    [99, '/promote churn@1.2.0 share = 5%', '/promote churn@1.2.0 share=5%'],
    [99, '/promote churn@1.2.0 share= 5 %', '/promote churn@1.2.0 share=5%'],
    [99, '/promote churn@1.2.0 --dry', '/promote churn@1.2.0 dry-run'],
    [99, '/promote churn@1.2.0 -n', '/promote churn@1.2.0 dry-run'],
    [99, '/promote churn:1.2.0', '/promote churn@1.2.0'],
    [99, '/promote churn/v1.2.0', '/promote churn@1.2.0'],
    [99, '/promote churn=1.2.0', '/promote churn@1.2.0'],
    [99, '/promote model=churn@1.2.0', '/promote churn@1.2.0'],
    [99, '/promote model=churn version=1.2.0', '/promote churn@1.2.0'],
    [99, '/seatrial hold churn for=2hours late', '/seatrial hold churn for=2h reason=late'],
    [99, '/seatrial status churn environment=production', '/seatrial status churn'],
    [99, '/promote churn@1.2.0 reason=looks good', '/promote churn@1.2.0'],
    [3, '/promote 1.2.0 to production', '/promote churn@1.2.0 to=production'],
    [3, '/promote Production', '/promote to=production'],
    [3, '/promote this now', '/promote'],
    [99, '/rollback churn to=1.0', '/rollback churn to=1.0.0'],
    [99, '/rollback to=churn@1.0.0', '/rollback churn@1.0.0'],
    [99, '/rollback churn --force', '/rollback churn'],
    [99, '/seatrial retire churn@1.0.0 it is old', '/seatrial retire churn@1.0.0 reason=it is old'],
    [PULL, '/promote at 10%', `/promote share=10% @${HEAD}`],
    [PULL, '**/promote to=prod**', `/promote to=production @${HEAD}`],
    [PULL, '/promote churn@1.2.0 share=20', '/promote churn@1.2.0 share=20%'],
    [PULL, `/promote share=20% @${HEAD.slice(0, 7)}`, `/promote share=20% @${HEAD}`],
    [PULL, `/promote share=20% ${HEAD}`, `/promote share=20% @${HEAD}`],
    [PULL, `/promote churn@1.3.0 share=20% ${HEAD}`, `/promote churn@1.3.0 share=20% @${HEAD}`],
    [PULL, `/promote @${HEAD.slice(0, 12).toUpperCase()}`, `/promote @${HEAD}`],
  ])('on #%i: %s', async (thread, typed, line) => {
    const world = await served();
    const { answer, reactions } = await say(world, thread, typed);
    expect(reactions).toEqual(['confused']);
    expect(offeredIn(answer)).toEqual([line]);
    expect((await say(world, thread, line)).reactions).toEqual(['rocket']);
  });

  it.each([
    [
      '/promote churn@1.2.0 to=production share=20%',
      '/promote churn@1.2.0 to=live share=20%',
      '/promote churn@1.2.0 to=production',
    ],
    ['/promote churn@1.2.0 share=5% share=10%', '/promote churn@1.2.0 share=5%', '/promote churn@1.2.0 share=10%'],
    ['/promote churn@1.2.0 churn@1.1.0', '/promote churn@1.2.0', '/promote churn@1.1.0'],
    ['/promote churn@1.2.0 share=0.2', '/promote churn@1.2.0 share=20%', '/promote churn@1.2.0 share=0.2%'],
    ['/promote churn@1.2.0 share=0,2', '/promote churn@1.2.0 share=20%', '/promote churn@1.2.0 share=0.2%'],
    [
      '/rollback churn:1.0.0 late',
      '/rollback model=churn to=1.0.0 reason=late',
      '/rollback model=churn reason=churn:1.0.0 late',
    ],
    [
      '/rollback churn to=banana',
      '/rollback model=churn to=1.0.0 reason=to banana',
      '/rollback model=churn reason=to banana',
    ],
  ])('%s may mean either of two', async (typed, ...lines) => {
    const { answer } = await say(await served(), 99, typed);
    expect(offeredIn(answer)).toEqual(lines);
    for (const line of lines) expect((await say(await served(), 99, line)).reactions, line).toEqual(['rocket']);
  });

  it.each([
    '/seatrial uncertify churn@1.2.0',
    '/seatrial unrollback churn',
    '/seatrial nopromote churn@1.2.0',
    '/promote churn@1.2.0 share=1,000%',
  ])('%s says the opposite of what is near, or too much: no line is offered', async (typed) => {
    const { answer, reactions } = await say(await served(), 99, typed);
    expect(reactions).toEqual(['confused']);
    expect(offeredIn(answer)).toEqual([]);
  });

  it('says what is wrong besides where no line can be told', async () => {
    expect((await say(await served(), 99, '/promote share=20')).answer).toContain('must name the model here');
  });

  it.each([
    ['/promote churn@1.2.0 to=live — LGTM', 'There is no environment'],
    ['/promote churn@1.2.0 environment=', 'A key stands without its value.'],
    ['/promote churn@1.2.0 search@1.0.0', '`search@1.0.0` is a second version'],
    ['/promote churn@1.2.0 && /promote churn@1.1.0', 'There is no environment'],
  ])('%s says what is wrong: %s', async (typed, words) => {
    const { answer } = await say(await served(), 99, typed);
    expect(answer.includes(words)).toBe(words !== 'There is no environment');
  });

  it.each(['/seatrial: status churn', '/Seatrial, status churn'])('%s is read', async (typed) => {
    expect((await say(await served(), 99, typed)).reactions).toEqual(['rocket']);
  });

  it.each([
    [3, '/rolback errors everywhere', '/rollback dry-run reason=errors everywhere'],
    [99, '/seatrial retire churn@1.1.0 it is old', '/seatrial retire churn@1.1.0 dry-run reason=it is old'],
    [99, '/promote churn 9.9.9', '/promote churn@9.9.9 dry-run'],
  ])('on #%i %s would be refused: the dry run that is offered says why', async (thread, typed, line) => {
    const world = await served();
    const { answer } = await say(world, thread, typed);
    expect(answer).toContain('would be refused now. This says why');
    expect(offeredIn(answer)).toEqual([line]);
    const { head } = world;
    const trial = await say(world, thread, line);
    expect(trial.reactions).toEqual(['rocket']);
    expect(trial.answer).toContain('would be refused.');
    expect(world.head).toBe(head);
  });

  it('shows the form of a value that nobody can read', async () => {
    const { answer } = await say(await served(), 99, '/seatrial hold churn for=90 late');
    expect(answer).toContain('`90` is not a value that fits. It is written as in `for=2h`.');
  });

  it('in a dry run it is one', async () => {
    const world = await served();
    expect(offeredIn((await say(world, 2, 'dry-run: /rollback errors')).answer)).toEqual([
      '/rollback dry-run reason=errors',
    ]);
  });
});

describe('what names an environment otherwise than the settings', () => {
  /** The same in staging as in production. */
  async function inBoth(): Promise<World> {
    const world = await served();
    const environments = { staging: { directPromotion: true }, production: { directPromotion: true } };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
    for (const thread of [1, 2]) await say(world, thread, '/promote to=production environment=staging');
    return world;
  }

  it.each<readonly [string, number, readonly string[]]>([
    ['/promote churn@1.2.0 env=prod', 99, ['/promote churn@1.2.0 environment=production']],
    ['/promote churn@1.2.0 environment=stagin', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 environment=Staging', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 environment="staging",', 99, ['/promote churn@1.2.0 environment=staging']],
    [
      '/promote churn@1.2.0 production environment=prd',
      99,
      ['/promote churn@1.2.0 to=production environment=production'],
    ],
    ['/promote churn@1.2.0 -e stg', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 --env stage share=5%', 99, ['/promote churn@1.2.0 share=5% environment=staging']],
    ['/promote churn@1.2.0 --staging', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 env:stag', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 environment staging', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 in staging please', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote churn@1.2.0 staging', 99, ['/promote churn@1.2.0 environment=staging']],
    ['/promote staging', 3, ['/promote environment=staging']],
    [
      '/promote churn@1.2.0 to=staging',
      99,
      ['/promote churn@1.2.0 to=live environment=staging', '/promote churn@1.2.0 to=production environment=staging'],
    ],
    ['/promote churn@1.2.0 to=prod', 99, ['/promote churn@1.2.0 to=production']],
    ['/promote it to Prod', 3, ['/promote to=production']],
    [
      '/promote churn@1.2.0 env=staging env=prod',
      99,
      ['/promote churn@1.2.0 environment=staging', '/promote churn@1.2.0 environment=production'],
    ],
    [
      '/promote churn@1.2.0 everywhere',
      99,
      ['/promote churn@1.2.0 environment=staging', '/promote churn@1.2.0 environment=production'],
    ],
    ['/seatrial plan churn@1.2.0 env=prod', 99, ['/seatrial plan churn@1.2.0 environment=production']],
    ['/seatrial unhold prod', 3, ['/seatrial unhold churn environment=production']],
    ['/rollback churn env=prod it is late', 99, ['/rollback churn environment=production reason=it is late']],
    ['/rollback churn environment=Staging late', 99, ['/rollback churn environment=staging reason=late']],
    ['/rollback churn env:staging late', 99, ['/rollback churn environment=staging reason=late']],
    ['**/rollback churn env=prod**', 99, ['/rollback churn environment=production']],
    ['/rollback churn to=prod', 99, ['/rollback churn to=production']],
    ['/rollback chrun environment=prod', 99, ['/rollback model=churn environment=production reason=chrun']],
    [
      '/seatrial hold churn env=prod for 2h late',
      99,
      [
        '/seatrial hold model=churn environment=production for=2h reason=late',
        '/seatrial hold model=churn environment=production reason=for 2h late',
      ],
    ],
    [
      '/seatrial quarantine churn@1.0.0 env=prod leaked',
      99,
      ['/seatrial quarantine churn@1.0.0 reason=leaked env=prod'],
    ],
  ])('%s, where there are staging and production', async (typed, thread, lines) => {
    const { answer, reactions } = await say(await inBoth(), thread, typed);
    expect(reactions).toEqual(['confused']);
    expect(offeredIn(answer)).toEqual(lines);
    for (const line of lines) expect((await say(await inBoth(), thread, line)).reactions, line).toEqual(['rocket']);
  });

  it.each<readonly [string, readonly string[]]>([
    ['/promote churn@1.2.0 env=moon', []],
    ['/promote churn@1.2.0 environment=preprod', []],
    ['/seatrial unhold churn environment=moon', []],
    [
      '/rollback churn environment=moon late',
      ['/rollback churn environment=staging reason=late', '/rollback churn environment=production reason=late'],
    ],
    [
      '/seatrial hold churn env=moon',
      ['/seatrial hold churn environment=staging', '/seatrial hold churn environment=production'],
    ],
  ])('%s, whose environment is called nearly like none', async (typed, lines) => {
    const { answer } = await say(await inBoth(), 99, typed);
    expect(offeredIn(answer)).toEqual(lines);
    if (lines.length === 0) expect(answer).toContain('Known: `staging`, `production`.');
  });

  it('a rollback that is meant for another environment is not offered in the only one', async () => {
    const { answer } = await say(await served(), 99, '/rollback churn env=staging late');
    expect(offeredIn(answer)).toEqual([]);
    expect(answer).toContain('There is no environment `staging`. Known: `production`.');
  });
});

describe('no line is offered', () => {
  it.each([
    ['for the beginning of a digest that no version has', 99, '/promote churn@fffffff'],
    ['for the beginning of a digest that no version has, to go back to', 99, '/rollback churn to=fffffff'],
    ['for the beginning of a digest of another model', 2, '/rollback fraud@aaaaaaa'],
    ['for a commit that is none of the pull request', PULL, '/promote @eeeeeee'],
    ['for a beginning that any commit may have', PULL, '/promote @ddd'],
    ['where markup hides what the words are', 2, '- /rollback because of [this](https://example.com)'],
    ['for a word that may say that it is not meant so', 99, '/promote churn@1.2.0 not yet'],
    ['for a value that nobody can read', 99, '/promote churn@1.2.0 share=200%'],
    [
      'for more faults than one can guess',
      99,
      '/promote churn 1.2.0 now live 20% --environment production share 3 @ab',
    ],
    ['where what is struck out may be the point', 99, '/rollback churn ~~not~~ errors'],
    ['where an element of HTML is about some of the words', 99, '/rollback churn <i>errors</i>'],
    ['where HTML does', 2, '- /rollback because<!-- of --> errors'],
    ['for a line that is cut off', 2, `**/rollback ${'errors '.repeat(60)}**`],
  ])('%s', async (_name, thread, typed) => {
    const { answer, reactions } = await say(await served(), thread, typed);
    expect(reactions).toEqual(['confused']);
    expect(answer).not.toBe('');
    expect(offeredIn(answer)).toEqual([]);
  });
});
