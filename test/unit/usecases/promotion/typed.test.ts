// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../../src/contract/generated/types.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  certificate,
  commitId,
  createWorld,
  digest,
  intentOf,
  labelIntent,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

/** 1.1.0 in production after 1.0.0, 1.2.0 (thread 3) in a live test. */
async function running(): Promise<World> {
  const world = createWorld();
  await say(world, 'ada', 1, '/promote to=production');
  await say(world, 'ada', 2, '/promote to=production');
  await say(world, 'ben', 3, '/promote share=10%');
  return world;
}

/** The same beside a model `search`, whose 1.1.0 (thread 6) is in production after 1.0.0. */
async function twoModels(): Promise<World> {
  const world = await running();
  const versions = [version('1.0.0', 'd', { pull: 5 }), version('1.1.0', 'e', { pull: 6 })];
  world.models.set('search', { policyDigest: 'f'.repeat(64), liveTest: false, versions });
  for (const [letter, one] of [
    ['d', versions[0]],
    ['e', versions[1]],
  ] as const) {
    world.certificates.push({ model: 'search', facts: certificate(letter) });
    const facts = {
      number: one?.pull ?? 0,
      state: 'merged',
      author: 'dana',
      headSha: commitId(letter),
      mergeSha: commitId(letter),
    } as const;
    world.pulls.set(facts.number, {
      facts,
      versions: one === undefined ? [] : [{ model: 'search', version: one }],
      labels: new Set(),
    });
    await say(world, 'ada', facts.number, '/promote to=production');
  }
  return world;
}

function stateOf(world: World, model = MODEL, environment = 'production') {
  const text = world.files.get(`${environment}/${model}.yaml`) ?? '';
  const production = /production:\n {2}version: (\S+)/.exec(text)?.[1] ?? null;
  const candidates = [...text.matchAll(/name: v(\S+)/g)].map(([, name]) => name);
  return { production, candidates, held: /hold:\n/.test(text) };
}

describe('a dry run', () => {
  it.each([
    ['tri', 2, '/rollback churn dry-run'],
    ['ada', 2, '/rollback dry-run answers are late'],
    ['ada', 2, '/rollback answers are late dry-run'],
    ['ada', 3, '/rollback --dry-run'],
    ['ada', 2, '/seatrial quarantine churn@1.1.0 dry-run'],
    ['ada', 2, '/seatrial hold churn dry-run'],
    ['ada', 2, '/seatrial unhold churn dry-run'],
    ['ada', 3, '/seatrial stop dry-run'],
    ['ada', 1, '/seatrial retire churn@1.0.0 dry-run'],
    ['ada', 3, '/certify dry-run'],
    ['ada', 3, '/promote to=production dry-run'],
  ])('of %s on #%i, %s, changes nothing and says what would happen', async (login, thread, body) => {
    const world = await running();
    const { head } = world;
    expect(await say(world, login, thread, body)).toMatchObject({ kind: 'answered', reasonCode: 'read' });
    expect(world.head).toBe(head);
    expect(world.certificationRequests.size).toBe(0);
    expect(world.own.at(-1)?.body).toMatch(
      /would (?:be carried out|be refused|change nothing)\.\*\* Nothing was changed\./,
    );
  });
});

describe('a hold', () => {
  const LIFTED = 'somebody with the role `maintain` lifts it with `/seatrial unhold churn`.';
  const SOONER = 'or until somebody with the role `maintain` lifts it sooner with `/seatrial unhold churn`.';
  it.each([
    ['/seatrial hold churn late dry-run', LIFTED],
    ['/seatrial hold churn for=2h late dry-run', `\`2026-05-03T16:00:00Z\`, ${SOONER}`],
    ['/seatrial hold for=1d environment=production late dry-run', `\`2026-05-04T14:00:00Z\`, ${SOONER}`],
    ['/rollback churn late dry-run', LIFTED],
    // A hold alone is answered by a reaction, one beside a rollback in words.
    ['/seatrial hold churn for=2h\n/seatrial quarantine churn@1.2.0 leaked', `\`2026-05-03T16:00:00Z\`, ${SOONER}`],
  ])('%j is said to last as long as it does', async (body, end) => {
    const world = await running();
    world.now = '2026-05-03T14:00:00Z';
    await say(world, 'ada', 2, body);
    const said = world.own.flatMap((comment) => comment.body.match(/a hold blocks .*/g) ?? []);
    expect(said).toEqual([`a hold blocks every promotion until ${end}`]);
  });
});

describe('a dry run in other words', () => {
  it.each([
    '/rollback churn (dry run)',
    '/rollback churn "dry run"',
    '/rollback churn [dry-run]',
    '/rollback churn \u201Cdry-run\u201D',
    '/rollback churn dry-run?',
    '/rollback churn dry-run\u2026',
    '/rollback churn dry-run:true',
    '/rollback churn dry-run,please',
    '/rollback churn dry\u2010run',
    '/rollback churn dry\u2212run',
    '/rollback churn dry\u200B-run',
    '/rollback churn dry\u00ADrun',
    '/rollback churn just a dry run please',
    '/rollback churn errors up, dry run because',
    '/rollback churn dry-run=false',
    '/seatrial quarantine leak (dry run)',
    '/seatrial hold (dry run)',
  ])('%s changes nothing', async (body) => {
    const world = await running();
    const { head } = world;
    expect(await say(world, 'ada', 2, body)).toMatchObject({ kind: 'answered', reasonCode: 'read' });
    expect(world.head).toBe(head);
  });
});

describe('a reason', () => {
  it.each([
    'broken.',
    'slow. very slow',
    'latency- is up',
    'p99@peak is bad',
    'errors user@corp.com reports it',
    '1.5x slower than before',
    '1.5 seconds p99',
    '500 errors a minute',
    'onnxruntime 1.30.0 crashes',
    '1.2.0 is broken',
    '-p99 is up',
  ])('may be: %s', async (reason) => {
    const world = await running();
    await say(world, 'ada', 3, '/promote to=production');
    await say(world, 'ben', 3, `/rollback ${reason}`);
    expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: [], held: true });
  });

  it.each([
    ['/seatrial hold for 2h', 'for=2h'],
    ['/seatrial hold churn 2h', 'for=2h'],
    ['/seatrial hold until 18:00', 'for=2h'],
    ['/seatrial hold for=0h', 'for=2h'],
    ['/seatrial hold off', '/seatrial unhold'],
    ['/rollback status', '/seatrial status'],
    ['/rollback \u2014force', ''],
  ])('%s is none', async (body, hint) => {
    const world = await running();
    expect(await say(world, 'ada', 2, body)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.own.at(-1)?.body).toContain(hint);
  });
});

describe('the version that is typed', () => {
  it.each([
    ['/rollback churn@1.0.0', '1.0.0'],
    ['/rollback churn@v1.0.0 late', '1.0.0'],
    ['/rollback to=v1.0.0', '1.0.0'],
    ['/rollback late to=1.0.0', '1.0.0'],
    [`/rollback churn@sha256:${digest('a')}`, '1.0.0'],
    ['/rollback churn late since 1.2.0', '1.1.0'],
    ['/rollback churn to 1.0.0', '1.0.0'],
    ['/rollback churn back to v1.0.0.', '1.0.0'],
    ['/rollback churn use 1.1.0', '1.1.0'],
    ['/rollback churn', '1.1.0'],
  ])('%s goes to %s', async (body, expected) => {
    const world = await running();
    await say(world, 'ada', 3, '/promote to=production');
    await say(world, 'ben', 3, body);
    expect(stateOf(world).production).toBe(expected);
  });

  it.each([
    ['/rollback churn@9.9.9', 'known-good'],
    ['/rollback churn@1.2.0', 'unreadable'],
    ['/rollback churn@1.2.0 is broken', 'unreadable'],
    [`/rollback churn sha256:${digest('a')}`, 'unreadable'],
    [`/rollback churn ${digest('9')}`, 'unreadable'],
    ['/rollback churn 1.0', 'unreadable'],
    ['/rollback churn v1.0 late', 'unreadable'],
    ['/rollback churn ver1.0.0', 'unreadable'],
    ['/rollback churn version 1.0.0', 'unreadable'],
    ['/rollback churn@latest', 'unreadable'],
    ['/seatrial quarantine leaked labels in 1.0.0', 'unreadable'],
    ['/seatrial quarantine Churn@1.0.0 leaked', 'unreadable'],
    [`/seatrial quarantine churn sha256:${digest('a')}`, 'unreadable'],
    [`/seatrial quarantine sha256:${digest('a').slice(0, 20)}`, 'unreadable'],
    [`/rollback churn@sha256:${'9'.repeat(64)}`, 'unreadable'],
    ['/rollback churn 1.0.0', 'unreadable'],
    ['/rollback 1.0.0', 'unreadable'],
    ['/rollback back to 1.0.0 please', 'unreadable'],
    ['/rollback churn worse than 1.1.0', 'unreadable'],
    ['/rollback churn to 1.2.0', 'unreadable'],
    ['/rollback errors region=eu', 'unreadable'],
    ['/rollback errors code=500 node=3 state=down', 'unreadable'],
    ['/rollback as in churn@1.0.0', 'unreadable'],
    ['/rollback churn@1.0.0 to=1.1.0', 'unreadable'],
    ['/seatrial stop churn@1.0.0', 'unreadable'],
    [`/seatrial stop churn@sha256:${'9'.repeat(64)}`, 'unreadable'],
    ['/seatrial hold churn@1.2.0', 'unreadable'],
    ['/rollback to=latest', 'unreadable'],
  ])('%s moves nothing', async (body, reasonCode) => {
    const world = await running();
    await say(world, 'ada', 3, '/promote to=production');
    const outcome = await say(world, 'ben', 3, body);
    const code =
      outcome.kind === 'decided' ? outcome.decision.reasonCode : 'reasonCode' in outcome && outcome.reasonCode;
    expect(code).toBe(reasonCode);
    expect(stateOf(world)).toEqual({ production: '1.2.0', candidates: [], held: false });
  });
});

describe('on the pull request of a live candidate', () => {
  it.each([
    '/rollback candidate errors',
    '/rollback churn candidate errors',
    '/rollback',
    '/rollback environment=production',
  ])('%s ends its live test, and leaves production', async (body) => {
    const world = await running();
    expect(await say(world, 'ben', 3, body)).toMatchObject({
      decision: { kind: 'apply', reasonCode: 'live-rolled-back' },
    });
    expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: [], held: false });
    expect(world.own.at(-1)?.body).toContain('`/rollback churn to=1.0.0`');
    expect(await say(world, 'ben', 3, `${body} it still fails`)).toMatchObject({
      decision: { kind: 'refuse', reasonCode: 'has-live-test' },
    });
    expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: [], held: false });
  });

  it('the label ends its live test, and a second one moves nothing', async () => {
    const world = await running();
    for (const sha of [commitId('c'), commitId('9')]) {
      const intent = labelIntent({ login: 'ben', thread: 3, label: 'rollback', sha });
      await handleCommand(fakePorts(world), intent);
      expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: [], held: false });
    }
  });

  it('ends the live test also where production has no predecessor', async () => {
    const world = createWorld();
    await say(world, 'ada', 1, '/promote to=production');
    await say(world, 'ben', 3, '/promote share=10%');
    await say(world, 'ben', 3, '/rollback');
    expect(stateOf(world)).toEqual({ production: '1.0.0', candidates: [], held: false });
  });

  it.each(['/rollback churn production', '/rollback production', '/rollback to=production', '/rollback to=1.0.0 late'])(
    '%s takes production back',
    async (body) => {
      const world = await running();
      await say(world, 'ben', 3, body);
      expect(stateOf(world)).toEqual({ production: '1.0.0', candidates: [], held: true });
    },
  );

  it.each(['/rollback production p99 doubled', '/rollback churn production is fine, the candidate is late'])(
    '%s is asked, with both lines',
    async (body) => {
      const world = await running();
      await say(world, 'ben', 3, body);
      expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: ['1.2.0'], held: false });
      expect(world.own.at(-1)?.body).toMatch(
        /\/rollback model=churn to=1\.0\.0 reason=production.*\n```\n\n```\n\/seatrial stop churn@1\.2\.0 reason=production/,
      );
    },
  );

  it.each(['/rollback churn@1.2.0 it is bad', '/rollback back to 1.0.0 please'])('%s is asked', async (body) => {
    const world = await running();
    await say(world, 'ben', 3, body);
    expect(stateOf(world)).toEqual({ production: '1.1.0', candidates: ['1.2.0'], held: false });
  });

  it('a version that served before and is live again does not become production by its name', async () => {
    const world = await running();
    await say(world, 'ada', 1, '/promote churn@1.0.0 share=10%');
    await say(world, 'ben', 1, '/rollback churn@1.0.0 it is bad');
    expect(stateOf(world)).toMatchObject({ production: '1.1.0', held: false });
    expect(world.own.at(-1)?.body).toMatch(
      /\/seatrial stop churn@1\.0\.0 reason=it is bad\n```\n\n```\n\/rollback model=churn to=1\.0\.0/,
    );
    await say(world, 'ben', 1, '/rollback churn to=1.0.0');
    expect(stateOf(world)).toEqual({ production: '1.0.0', candidates: [], held: true });
  });

  it('ends the live test of a digest under the name that it has there', async () => {
    const world = await running();
    world.pulls.get(3)?.versions.splice(0, 1, { model: MODEL, version: version('1.2.1', 'c', { pull: 3 }) });
    await say(world, 'ben', 3, '/rollback');
    expect(stateOf(world).candidates).toEqual([]);
  });

  it('a stop without a name ends its own live test alone', async () => {
    const world = await running();
    await say(world, 'ada', 2, '/promote churn@1.0.0 share=10%');
    await say(world, 'tri', 3, '/seatrial stop');
    expect(stateOf(world).candidates).toEqual(['1.0.0']);
    await say(world, 'tri', 3, '/seatrial stop');
    expect(stateOf(world).candidates).toEqual(['1.0.0']);
    await say(world, 'tri', 3, '/seatrial stop churn');
    expect(stateOf(world).candidates).toEqual([]);
  });
});

describe('on a pull request of another version', () => {
  it('one comment that says it twice takes production back once', async () => {
    const world = await running();
    await say(world, 'ada', 3, '/promote to=production');
    await say(world, 'ben', 3, '/rollback burns\n/rollback burns');
    expect(stateOf(world).production).toBe('1.1.0');
  });

  it('one comment that says it twice is heard where there is one version to go back to', async () => {
    const world = await running();
    await say(world, 'ben', 2, '/rollback burns\n/rollback burns');
    expect(stateOf(world).production).toBe('1.0.0');
  });

  it('that has no traffic, production is taken back where the reason begins with it', async () => {
    const world = await running();
    await say(world, 'ben', 1, '/rollback production burns');
    expect(stateOf(world).production).toBe('1.0.0');
  });

  it('two people who say the same take production back once', async () => {
    const world = await running();
    await say(world, 'ada', 3, '/promote to=production');
    await Promise.all([say(world, 'ada', 3, '/rollback errors'), say(world, 'ben', 3, '/rollback it burns')]);
    expect(stateOf(world).production).toBe('1.1.0');
  });
});

describe('the name of another model', () => {
  it.each([
    '/rollback search results page shows errors',
    '/rollback Search, results are wrong',
    '/rollback serach results',
    '/rollback se\u200Barch results',
    '/rollback s\u0435\u0430r\u0441h results',
    '/rollback `search` fails',
    '/rollback churn search',
    '/rollback churn, search',
    '/rollback churn and search',
    '/rollback Search@1.0.0',
    '/rollback `search@1.0.0`',
    '/rollback search:1.0.0',
    '/rollback search/1.0.0',
    '/seatrial hold search data is late',
    '/seatrial stop search',
    '/rollback\nsearch errors',
    '/rollback late\nand search',
    '/rollback churn late\nthen search as well, please, as soon as you can',
    '/seatrial hold\nSearch',
    '/rollback\n- search',
    '/rollback\n\n- churn\n- search',
    '/rollback late\n* `search`, too',
    '/seatrial hold\n1. churn\n2. search',
    '/rollback\n- [ ] churn\n- [ ] search',
    '/rollback\n- late\n- search',
    '/rollback\n- churn\n  - search',
    '/rollback\n- models/search',
    '/rollback\n\nsearch',
    `/rollback\n- ${'late '.repeat(60)}\n- search`,
  ])('%s is asked', async (body) => {
    const world = await twoModels();
    const { head } = world;
    expect(await say(world, 'ada', 2, body)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.head).toBe(head);
    expect(world.own.at(-1)?.body).toMatch(/(?:rollback|hold|stop|quarantine) model=search/);
  });

  it.each(['/seatrial quarantine Search@1.1.0 leaked', '/seatrial quarantine search is leaking'])(
    '%s is asked, and no line is offered that lacks the version',
    async (body) => {
      const world = await twoModels();
      expect(await say(world, 'ada', 2, body)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
      expect(world.own.at(-1)?.body).toContain('`search` may be the model that is meant');
      expect(world.own.at(-1)?.body).not.toContain('model=search');
    },
  );

  it.each([
    ['/rollback model=search late', '1.0.0', '1.1.0'],
    ['/rollback search@1.0.0', '1.0.0', '1.1.0'],
    ['/rollback churn search results page shows errors', '1.1.0', '1.0.0'],
    ['/rollback the search page shows errors', '1.1.0', '1.0.0'],
    ['/rollback\nThe search page shows errors', '1.1.0', '1.0.0'],
    ['/rollback\n\nsearch is fine', '1.1.0', '1.0.0'],
    ['/rollback\n- the page of search shows errors', '1.1.0', '1.0.0'],
    ['/rollback\n\nWhat is right:\n- search', '1.1.0', '1.0.0'],
  ])('%s is read', async (body, search, churn) => {
    const world = await twoModels();
    await say(world, 'ben', 2, body);
    expect(stateOf(world, 'search').production).toBe(search);
    expect(stateOf(world).production).toBe(churn);
  });

  it.each(['/rollback search errors', '/rollback Search: errors', '/rollback `search` errors'])(
    '%s needs no mark on a thread that has no model',
    async (body) => {
      const world = await twoModels();
      await say(world, 'ben', 99, body);
      expect(stateOf(world, 'search').production).toBe('1.0.0');
    },
  );

  it('needs no mark on a thread that has no model', async () => {
    const world = await twoModels();
    await say(world, 'ben', 99, '/rollback search errors');
    expect(stateOf(world, 'search').production).toBe('1.0.0');
  });
});

describe('the name of an environment', () => {
  async function staged(): Promise<World> {
    const world = createWorld();
    const open = { directPromotion: true } as const;
    const settings: Settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: open, staging: open },
    };
    world.settings = settings;
    for (const thread of [1, 2]) {
      await say(world, 'ada', thread, '/promote to=production environment=staging');
      await say(world, 'ada', thread, '/promote to=production');
    }
    return world;
  }

  it.each([
    '/rollback staging',
    '/rollback churn staging',
    '/rollback staging is broken',
    '/rollback Staging: broken',
    '/rollback in staging',
    '/rollback churn on staging',
    '/rollback @staging',
    '/rollback staging/churn',
    '/rollback environment staging',
    '/rollback environment:staging',
    '/rollback stagin',
    '/rollback late\nstaging is broken since noon, as it seems',
    '/rollback\n- Staging is broken since noon',
    '/rollback late\n\n- p99 doubled\n- of staging alone',
    '/seatrial hold staging',
    '/seatrial hold staging, data late',
  ])('%s is asked', async (body) => {
    const world = await staged();
    expect(await say(world, 'ada', 2, body)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
    expect(world.own.at(-1)?.body).toContain('environment=staging');
    expect(stateOf(world)).toMatchObject({ production: '1.1.0', held: false });
  });

  it('is one of several places of a version: production goes back where it is production', async () => {
    const world = await staged();
    await say(world, 'ada', 3, '/promote environment=staging share=10%');
    await say(world, 'ada', 3, '/promote to=production');
    await say(world, 'ada', 3, '/rollback burns');
    expect(stateOf(world).production).toBe('1.1.0');
  });

  it('counts when it is written as one', async () => {
    const world = await staged();
    await say(world, 'ada', 2, '/rollback late environment=staging');
    expect(stateOf(world, MODEL, 'staging').production).toBe('1.0.0');
    expect(stateOf(world).production).toBe('1.1.0');
  });
});

describe('the status of a model that is none', () => {
  it('leaves the status of the thread as it is, and is answered', async () => {
    const world = await running();
    await say(world, 'ada', 2, '/seatrial status');
    const before = world.own.find(({ thread, body }) => thread === 2 && body.includes('seatrial:status'))?.body;
    expect(await say(world, 'ada', 2, '/seatrial status fruad')).toMatchObject({ reasonCode: 'unreadable' });
    expect(before).toContain('### `churn`');
    expect(world.own.find(({ thread, body }) => thread === 2 && body.includes('seatrial:status'))?.body).toBe(before);
  });
});
