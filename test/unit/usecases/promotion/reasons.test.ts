// @module-tag thorough
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectAsked,
  expectSound,
  hasLiveTest,
  ISSUE,
  offered,
  productionOf,
  say,
  served,
  tested,
} from '../../../support/promotion/busy-world.ts';
import { cloneWorld } from '../../../support/promotion/world.ts';

describe('a plain emergency on an issue', () => {
  it.each([
    '/rollback churn',
    '/rollback churn p99 latency doubled since 14:05',
    '/rollback churn error rate 2.5 %',
    '/rollback churn error rate 1.0%',
    '/rollback churn 1.0 % of answers are empty',
    '/rollback churn p99 1.0ms to 12.5ms',
    '/rollback churn 500s everywhere',
    '/rollback churn 1,000 errors a minute',
    '/rollback churn see #123',
    '/rollback churn see #1',
    '/rollback churn see https://grafana.example.com/fraud/1.0?to=now',
    '/rollback churn since 2026-05-04T14:05Z',
    '/rollback churn since 5/4 14:05',
    '/rollback churn errors doubled in production',
    '/rollback churn in production: everything is late',
    '/rollback churn 1.2.0 is broken',
    '/rollback churn late since 1.2.0',
    '/rollback churn back to 1.1.0',
    '/rollback churn onnxruntime 1.30.0 crashes',
    '/rollback churn latency twice as high',
    '/rollback churn errors in the back-end, two back-end nodes down',
    '/rollback churn one version back',
    '/rollback churn not working',
    '/rollback churn error: timeout',
    '/rollback churn reason: late',
    '/rollback churn, it is late',
    '/rollback `churn` is late',
    '/rollback Churn: late',
    '/rollback churn reason=fraud to=1.0.0 -production twice /promote',
  ])('%s takes production one step back', async (body) => {
    const world = cloneWorld(await served);
    await say(world, ISSUE, body);
    expect(productionOf(world)).toBe('1.1.0');
    expect(productionOf(world, 'fraud')).toBe('1.1.0');
  });
});

describe('a version in the reason', () => {
  it.each([
    'revert to 1.0',
    'revert to v1.0',
    'restore 1.0',
    'go to 1.0',
    'use v1.0!',
    'late, 1.0 was fine',
    '1.0.x',
    '1.x',
    '1.0.*',
    '~1.0',
    '^1.0.0',
    '1,0',
    '1_0_0',
    '1-0-0',
    '1.00',
    '01.0.0',
    '\uFF11.\uFF10',
    '1.0\u200B.0',
    '=> 1.0',
    '=>1',
    '-> 1.0',
    'to-1.0',
    'to-1',
    'to 1.0 please',
    'release=1.0',
    'release=1',
    'rev=1.0',
    'tag:v1.0',
    '1',
    'v1',
    'version 1',
    'back to 1',
    'late, back to version 1',
    'churn-1.0',
    'churn_v1.0',
    'not 1.1.0',
    'not to 1.1',
    'but not 1.1.0',
    '!1.1.0',
    '-1.1.0',
    'to 1.1.0?',
    'to 1.2.0',
    'back to 1.2',
    'to 9.9.9',
    '9.9.9',
    '1.0.0-rc.1',
    'restore 0.9',
    'aaaaaaa',
    'back to aaaaaaaaaa',
    '(aaaaaaa)',
    'sha256:aaaaaaa',
  ])('%s is asked', async (reason) => {
    const world = await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)).toContainEqual(expect.stringMatching(/^\/rollback model=churn (?:to=1\.\d\.0 )?reason=/));
  });

  it.each([
    'two versions back',
    '2 versions back',
    'back two',
    'back by 2',
    'two back',
    'twice',
    'late, twice please',
    'a couple of releases back',
    'previous previous',
    'previous to the previous',
    'the version before the previous one',
    'the one before that',
    'last but one',
    'last-but-one',
    'the one before 1.1',
    'oldest',
    'the first version',
    'HEAD~2',
    '-2',
    '2',
  ])('%s is asked, with the versions there are', async (reason) => {
    const world = await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)).toEqual([
      expect.stringContaining('/rollback model=churn to=1.1.0 '),
      expect.stringContaining('/rollback model=churn to=1.0.0 '),
      `/rollback model=churn reason=${reason}`,
    ]);
  });

  it.each([
    '/seatrial quarantine 9.9.9 leaked',
    '/seatrial quarantine leaked labels in 1.0',
    '/seatrial quarantine not 1.2.0',
    '/seatrial quarantine aaaaaaa leaked',
    '/seatrial stop 1.0.x',
  ])('%s on a pull request is asked', async (body) => {
    await expectAsked(await tested, 3, body);
  });
});

describe('a key in the reason', () => {
  it.each([
    'late (to=1.0.0)',
    'late "to=1.0.0"',
    'to:1.0',
    'late to:1.0.0',
    'late to = 1.0.0',
    'late to =1.0.0',
    'late \uFF08to\uFF1D1.0.0\uFF09',
    'late (environment=staging)',
    'late env:staging',
    'late -to=1.0.0',
    'late version:1.0',
  ])('%s is refused', async (reason) => {
    await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
  });
});

describe('a second command on the line', () => {
  it.each([
    '/rollback churn /seatrial hold fraud',
    '/rollback churn /rollback fraud',
    '/rollback churn && /promote fraud',
    '/rollback churn;/certify churn',
    '/rollback churn late (/Promote fraud)',
    '/rollback churn late \uFF0Fpromote fraud',
    '/rollback churn /roll-back fraud',
    '/rollback churn /rollbak fraud',
    '/rollback /promote',
    '/seatrial hold churn /rollback churn',
    '/seatrial stop churn, /seatrial hold',
  ])('%s is refused', async (body) => {
    const world = await expectAsked(await served, ISSUE, body);
    expect(world.own.at(-1)?.body).toContain('looks like a second command');
  });

  it.each(['see docs/rollback', 'see https://example.com/rollback', 'and/or late'])('%s is none', async (reason) => {
    const world = cloneWorld(await served);
    await say(world, ISSUE, `/rollback churn ${reason}`);
    expect(productionOf(world)).toBe('1.1.0');
  });
});

describe('the names of models on an issue', () => {
  it.each([
    '/rollback churn (and fraud)',
    '/rollback churn plus fraud',
    '/rollback churn, then fraud',
    '/rollback churn / fraud',
    '/rollback churn/fraud',
    '/rollback churn [fraud]',
    '/rollback churn & fraud late',
    '/rollback churn as well as fraud',
    '/rollback churn and promote fraud',
    '/rollback churn late, fraud too',
    '/rollback churn fraud',
    '/rollback churn@1.1.0 and fraud',
    '/rollback model=churn and fraud',
    '/seatrial hold churn (and fraud)',
  ])('%s is asked, with both', async (body) => {
    const world = await expectAsked(await served, ISSUE, body);
    expect(world.own.at(-1)?.body).toMatch(/model=churn|churn@/);
    expect(world.own.at(-1)?.body).toContain('model=fraud');
  });

  it.each([
    '/rollback !churn',
    '/rollback -churn',
    '/rollback \u2212churn',
    '/rollback churn?',
    '/rollback [churn]',
    '/rollback churn not churn',
    '/rollback churn, no, not churn',
  ])('%s is asked', async (body) => {
    const world = await expectAsked(await served, ISSUE, body);
    expect(offered(world)).toEqual([expect.stringMatching(/^\/rollback model=churn(?: |$)/)]);
  });
});

describe('words that GitHub does not show as they are typed', () => {
  it.each([
    '/rollback ~~churn~~ fraud',
    '/rollback churn ~~1.1.0~~',
    '/rollback <churn>',
    '/rollback ~~production~~',
    '/rollback <production>',
    '/rollback ![](production)',
    '/seatrial stop ~~churn~~ fraud',
  ])('%s is refused', async (body) => {
    const world = await expectAsked(await tested, 3, body);
    expect(world.own.at(-1)?.body).toContain('Write it plain');
  });
});

describe('on a pull request of its own', () => {
  it.each([
    '/rollback !churn',
    '/rollback -churn',
    '/rollback not churn',
    '/rollback churn and fraud',
    '/rollback churn (and fraud)',
    '/rollback churn, then fraud',
    '/rollback churn / fraud',
  ])('%s is asked', async (body) => {
    await expectAsked(await served, 3, body);
  });

  it.each([
    '-production',
    '!production',
    'production?',
    'production!',
    '[production]',
    '(production)',
    'no production',
    'not production',
    'not in production',
    'non-production',
    'without production',
    'churn not production',
    'candidate is late, not production',
    'stage=production',
    'prod',
    'Production p99',
    'prodution',
  ])('/rollback %s is asked: production, or the live test', async (words) => {
    const world = await expectAsked(await tested, 3, `/rollback ${words}`);
    expect(offered(world)).toEqual(
      expect.arrayContaining([expect.stringContaining('/rollback model=churn to=1.0.0 reason=')]),
    );
  });

  it.each([
    '/rollback reason=production',
    '/rollback churn reason=production',
    '/rollback reason=-production to=1.0.0',
  ])('%s ends the live test: the word is only a reason', async (body) => {
    const world = cloneWorld(await tested);
    await say(world, 3, body);
    expect({ production: productionOf(world), live: hasLiveTest(world) }).toEqual({ production: '1.1.0', live: false });
  });

  it.each(['/rollback production', '/rollback Production.', '/rollback churn production'])(
    '%s takes production back',
    async (body) => {
      const world = cloneWorld(await tested);
      await say(world, 3, body);
      expect(productionOf(world)).toBe('1.0.0');
    },
  );
});

describe('the lines that are offered', () => {
  it.each([
    [
      '1.0.0 reason=environment=staging is fine',
      '/rollback model=churn to=1.0.0 reason=1.0.0 environment=staging is fine',
    ],
    ['see 1.0.0 reason=to=1.1.0 x', '/rollback model=churn to=1.0.0 reason=see 1.0.0 to=1.1.0 x'],
    ['1.0.0 reason=reason=x', '/rollback model=churn to=1.0.0 reason=1.0.0 reason=x'],
  ])('for %s hold the reason as it was written', async (reason, line) => {
    const world = await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)[0]).toBe(line);
  });

  it('stand for one command each, whatever was written', async () => {
    const worlds = [await served, await tested];
    const words = constantFrom(
      ...'not no to tomorrow simulate only everywhere stg live canary previous fro=2h p99=3s 2h overnight x2 banana:1 ?'.split(
        ' ',
      ),
      ...'churn fraud and , / not -churn production prod? 1.0 1.0.0 to v1 9.9.9 twice back two versions late 2.5 %'.split(
        ' ',
      ),
      ...'reason=x reason=to=1.0.0 to=1.1.0 environment=production node=1 dry-run aaaaaaa [fraud] model=fraud'.split(
        ' ',
      ),
      'churn@1.0.0',
      'churn@1.2.0',
      `sha256:${'a'.repeat(64)}`,
      '\u0007',
      'reason=',
    );
    const verbs = constantFrom('/rollback', '/seatrial stop', '/seatrial hold', '/seatrial quarantine');
    let lines = 0;
    await assert(
      asyncProperty(constantFrom(...worlds), constantFrom(1, 3, ISSUE), verbs, array(words), async (...drawn) => {
        const [world, thread, verb, reason] = drawn;
        const own = cloneWorld(world);
        const outcome = await say(own, thread, [verb, ...reason].join(' '));
        if (!('reasonCode' in outcome) || outcome.reasonCode !== 'unreadable') return;
        lines += offered(own).length;
        await expectSound(own, thread);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(lines).toBeGreaterThan(100);
  });
});

it.each(['0.0001%', '0.05%', '0.0999%'])('a share of %s is too small', async (share) => {
  const world = cloneWorld(await served);
  const outcome = await say(world, 1, `/promote share=${share}`);
  expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
  expect(world.own.at(-1)?.body).toContain('`share=0.1%`');
});
