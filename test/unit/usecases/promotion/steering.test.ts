// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import {
  expectAsked,
  hasLiveTest,
  ISSUE,
  offered,
  productionOf,
  say,
  served,
  tested,
} from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, cloneWorld, intentOf, type World } from '../../../support/promotion/world.ts';

/** Reasons as people write them: none says how the command is meant. */
const ORDINARY = [
  'answers are late since noon',
  'p99 doubled',
  'p99 is up',
  'p99 latency doubled since 14:05',
  'p99 went from 1.0ms to 12.5ms',
  'p99.9 is 2.5s',
  'p99 > 3 s on every node',
  'errors in the log',
  'errors!',
  'error: timeout',
  '500s after the last deploy',
  '5xx rate is up',
  '1,000 errors a minute',
  '3 of 10 users see nulls',
  'upstream data is late',
  'trained on leaked labels',
  'trained on the test set',
  'leaks customer names',
  'last deploy broke it',
  'latest data is broken',
  'nothing works',
  'not working',
  'not responding since 14:05',
  'no answers since noon',
  'not-a-number in all answers',
  'it burns, quick',
  'it is slow. very slow',
  'late since 1.2.0',
  '1.2.0 is broken',
  'onnxruntime 1.30.0 crashes',
  'CUDA out of memory',
  'crash loop (OOM)',
  'out of memory on node gpu-0',
  'worker killed 12x',
  'ConnectionResetError in the gateway',
  'timeouts behind the load balancer',
  'errors in the back-end, two back-end nodes down',
  'back-end is down',
  'health check fails',
  'predictions drifted, see the dashboard',
  'drift',
  'see #123',
  'see incident INC-4711',
  'see https://grafana.example.com/d/1.0?to=now&from=now-6h',
  'customers complain about empty answers',
  'AUC fell from 0.81 to 0.71',
  'accuracy on slice "de" is 0.62',
  'the feature store is stale',
  'model returns null when the batch is empty',
  'throughput fell below 100 rps',
  'wrong labels for class 3',
  'NaN in every answer',
  'the schema changed upstream',
  'ada and ben agree',
  'we see garbage',
  'pager went off at 14:05',
  'disk full on the node',
  'memory grows without end',
  'latency twice as high',
  'errors doubled in production',
  'regression in the tokenizer',
  'now please',
  'bad answers',
  'see logs/churn/noon.txt',
  'slower compared to the last deploy',
  "doesn't answer",
  "isn't working",
  "won't start",
  "can't load weights",
  "KeyError: 'age'",
  'ValueError: could not convert string to float',
  'OSError: [Errno 28] No space left',
  'error rate 0.5 % -> 12 %',
  'high latency',
  'wrong labels',
  'slow',
  'leaked',
  'customers complain',
  'this is no better',
  'it answers too slowly',
  'because it is slow',
  'one worker hangs',
  '答案太慢',
  'les réponses sont fausses',
  'ответы приходят поздно',
  '応答が遅い',
  '응답이 너무 느려요',
  'Antworten sind falsch',
];

async function expectDone(world: World, thread: number, body: string): Promise<World> {
  const own = cloneWorld(world);
  expect(await say(own, thread, body), body).toMatchObject({ kind: 'decided', decision: { kind: 'apply' } });
  return own;
}

describe.each(ORDINARY)('an ordinary reason: %s', (reason) => {
  it('is carried out', async () => {
    expect(productionOf(await expectDone(await served, ISSUE, `/rollback churn ${reason}`))).toBe('1.1.0');
    expect(productionOf(await expectDone(await served, 3, `/rollback ${reason}`))).toBe('1.1.0');
    await expectDone(await served, ISSUE, `/seatrial hold churn ${reason}`);
    expect(hasLiveTest(await expectDone(await tested, 3, `/seatrial stop ${reason}`))).toBe(false);
    expect(hasLiveTest(await expectDone(await tested, 3, `/rollback ${reason}`))).toBe(false);
  });
});

describe('a word with an equals sign that is no key', () => {
  it.each([
    ['/seatrial hold churn fro=2h', '`for=`'],
    ['/seatrial hold churn late fro=2h', '`for=`'],
    ['/seatrial hold churn f=2h', '`for=`'],
    ['/rollback churn banana=1', 'no key'],
    ['/rollback churn errors target=one', 'no key'],
    ['/rollback churn p99=3s now', 'no key'],
    ['/rollback churn (status=500)', 'no key'],
    ['/rollback churn banana = 1', 'no key'],
    ['/rollback churn banana\uFF1D1', 'no key'],
  ])('%s is asked', async (body, hint) => {
    const world = await expectAsked(await served, ISSUE, body);
    expect(world.own.at(-1)?.body).toContain(hint);
    expect(offered(world)).toHaveLength(1);
  });

  it('/seatrial quarantine verson=old is asked', async () => {
    const world = await expectAsked(await tested, 3, '/seatrial quarantine verson=old');
    expect(offered(world)).toEqual(['/seatrial quarantine churn@1.2.0 reason=verson=old']);
  });
});

describe('words about what is in a live test', () => {
  it.each([
    'the live test is failing',
    'stop the live test',
    'live',
    'the candidate',
    'canary',
    'the new one',
    'the 10 % is bad',
    'errors in the experiment',
    'it fails at a share of ten',
    'Challenger is late',
  ])('/rollback churn %s is asked, with the stop first', async (reason) => {
    const world = await expectAsked(await tested, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)).toEqual([
      `/seatrial stop model=churn reason=${reason}`,
      `/rollback model=churn to=1.0.0 reason=${reason}`,
      `/rollback model=churn reason=${reason}`,
    ]);
  });

  it('so is its version, by number', async () => {
    const world = await expectAsked(await tested, ISSUE, '/rollback churn 1.2.0 is late');
    expect(offered(world)).toEqual([
      '/seatrial stop churn@1.2.0 reason=1.2.0 is late',
      '/rollback model=churn to=1.0.0 reason=1.2.0 is late',
      '/rollback model=churn reason=1.2.0 is late',
    ]);
  });

  it.each(['/rollback live test', '/rollback the candidate'])('%s is asked where it is not its own', async (body) => {
    await expectAsked(await tested, 2, body);
  });

  it('are mere talk where nothing is in a live test, and where that is what ends', async () => {
    await expectDone(await served, ISSUE, '/rollback churn the new one fails');
    expect(productionOf(await expectDone(await tested, 3, '/rollback the candidate is late'))).toBe('1.1.0');
  });
});

describe('where to go', () => {
  it.each([
    'before 1.1.0',
    'to before 1.1.0',
    'to pre-1.1.0',
    'to < 1.1.0',
    'older than 1.1.0',
    'below 1.1',
    'other than 1.1.0',
    'instead of 1.1.0',
    'skip over 1.1.0',
    'past 1.1.0',
    '1.1.0 is bad too',
    '1.1.0 has the same bug',
    "1.1.0 won't do",
    'worse than 1.1.0 (was fine)',
    'back to 1.1.0, not',
    'use 1.1.0 is no option',
    '1.2.0',
  ])('%s is asked', async (reason) => {
    const world = await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)).toContainEqual(expect.stringMatching(/^\/rollback model=churn to=1\.\d\.0 reason=/));
  });

  it.each([
    'to stable',
    'to baseline',
    'to original',
    'use champion',
    "to last week's",
    'to the one from May 1st',
    'back to march',
    'to what we had on Monday',
    '1st version',
    'the third release',
    'n-2',
    'n - 2',
    'x2',
    '\u00D72',
    'one more',
    'once more',
    '1.O.O',
    'l.0.0',
    '\u2160.0.0',
    '\u0661.\u0660.\u0660',
    'to 1.\u043E.0',
    '1\u00B70\u00B70',
    '1 0 0',
    'v one',
    'version two',
    'version #2',
    'one point zero',
    'stable',
    'late, to stable',
    'late; use baseline',
    'errors - go to the original',
    'please restore the good one',
    "let's go back to stable",
    '"to stable"',
    'to-stable',
    'errors \u2192 stable',
    'again',
    'r2',
    '#2',
    '?',
    'late/to stable',
    'late.to stable',
    'late&to stable',
    'errors hence use baseline',
    'errors therefore back to the original',
    '1\u30020\u30020',
    'the good one',
    "yesterday's version",
    'the version of May 1st',
    'all the way back',
    'by two',
    'minus two',
    'commit abcdef1',
    'halt',
    'true',
    'show diff',
  ])('%s is asked', async (reason) => {
    await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
  });

  it.each([
    ['back to 1.0.0', '1.0.0'],
    ['to v1.0.0', '1.0.0'],
    ['use 1.1.0.', '1.1.0'],
    ['to the previous one', '1.1.0'],
    ['back to the last known good version', '1.1.0'],
    ['go back please', '1.1.0'],
    ['revert this', '1.1.0'],
  ])('%s is understood', async (reason, expected) => {
    expect(productionOf(await expectDone(await served, ISSUE, `/rollback churn ${reason}`))).toBe(expected);
  });
});

describe('what is denied, put off or bound to a condition', () => {
  it.each([
    'do not do this yet',
    'is not needed',
    'please ignore',
    'cancelled',
    '\u2014 nevermind',
    'tomorrow at 9',
    'at 18:00',
    'in 2 hours',
    'in an hour',
    'if it gets worse',
    'when ada agrees',
    'unless it recovers',
    'after the release',
    'later',
    'on Monday',
    'no',
    'not yet',
    "don't",
    'errors, but not now',
    'errors (ignore this)',
    'late. Do it tonight.',
    'wait',
    'maybe',
    'should we?',
    'is forbidden',
    'would be wrong',
    'pending approval',
    'already done',
    'I am not sure about this',
    'nothing should change',
    'wrong thread',
    'what would happen',
    'lol just kidding',
  ])('%s is asked', async (reason) => {
    await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    await expectAsked(await tested, 3, `/seatrial quarantine ${reason}`);
    await expectAsked(await tested, 3, `/seatrial stop churn ${reason}`);
  });
});

describe('a word or two of which nobody knows whether they tell of a fault', () => {
  it.each(['não', 'как тест', 'да нет', 'à blanc', 'değil', 'नहीं', 'لا', '못', '两次', '試し', 'zu üben'])(
    '%s is asked',
    async (reason) => {
      await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
      await expectAsked(await tested, 3, `/seatrial stop churn ${reason}`);
    },
  );
});

describe('a dry run in other words', () => {
  it.each([
    'simulate',
    'simulation only',
    'preview',
    'plan only',
    'check only',
    'test only',
    'nop',
    'late -n',
    'late, just a test',
    'please check first',
    'late (simulated)',
  ])('%s is asked', async (reason) => {
    const world = await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    expect(offered(world)[0]).toBe(`/rollback model=churn dry-run reason=${reason}`);
  });

  it.each(['Please simulate only.', 'This is only a test', '# Preview', 'plan only'])(
    '%s beside the command is asked',
    async (text) => {
      await expectAsked(await served, ISSUE, `/rollback churn\n\n${text}`);
      await expectAsked(await served, ISSUE, `${text}\n\n/rollback churn late`);
    },
  );

  it('a plan, a check and a test beside the command are mere talk', async () => {
    await expectDone(await served, ISSUE, 'The load test fails, @ben please check the plan.\n\n/rollback churn late');
  });
});

describe('a hold', () => {
  it.each([
    ['for two hours', 'for=2h'],
    ['an hour', 'for=1h'],
    ['90 minutes please', 'for=90m'],
    ['for the next 2h', 'for=2h'],
    ['incident 2h', 'for=2h'],
    ['late, 1.5 days', 'for=36h'],
    ['a week', 'for=7d'],
    ['till monday', 'for=2h'],
    ['overnight', 'for=2h'],
    ['for a few hours', 'for=2h'],
    ['a while', 'for=2h'],
    ['PT2H', 'for=2h'],
    ['data is late until tomorrow', 'for=2h'],
  ])('%s is asked, with the time', async (reason, key) => {
    const world = await expectAsked(await served, ISSUE, `/seatrial hold churn ${reason}`);
    expect(offered(world)[0]).toMatch(new RegExp(`^/seatrial hold model=churn ${key}(?: reason=|$)`));
  });

  it.each(['remove', 'removed', 'no', 'false', 'off', 'delete', 'is over', 'resume', 'ok'])(
    '%s is none',
    async (reason) => {
      await expectAsked(await served, ISSUE, `/seatrial hold churn ${reason}`);
    },
  );

  it('waits', async () => {
    await expectDone(await served, ISSUE, '/seatrial hold churn wait for ada');
    await expectDone(await served, ISSUE, '/seatrial hold churn for=2h incident since 2 h');
  });
});

describe('a ban', () => {
  it.each([
    'production',
    'churn production',
    'what is in production',
    'the previous version',
    'not this one',
    'is not needed',
    'everything',
    'list',
    '?',
    'churn the other one',
  ])('%s is asked on the pull request of the candidate', async (reason) => {
    await expectAsked(await tested, 3, `/seatrial quarantine ${reason}`);
  });

  it.each(['churn@1.2.0 and 1.1.0', 'churn@1.2.0 (and 1.1.0)', 'churn@1.2.0 leaks, 1.1.0 too', 'churn@1.2.0 1.1.0'])(
    '%s is asked, with both',
    async (target) => {
      const world = await expectAsked(await tested, 3, `/seatrial quarantine ${target}`);
      expect(offered(world).map((line) => line.split(' ')[2])).toEqual(['churn@1.2.0', 'churn@1.1.0']);
    },
  );

  it('of the version in production may say so', async () => {
    await expectDone(await served, 3, '/seatrial quarantine leaks in production');
    await expectDone(await tested, 3, '/seatrial quarantine the candidate leaks');
  });
});

describe('the name of another place', () => {
  const SETTINGS = {
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: {}, staging: {} },
  } as const;

  it.each([
    'only staging',
    'pls in staging',
    'urgently in staging',
    'late, but staging alone',
    'stage',
    'stg',
    'everywhere',
    'all environments',
    'in both',
  ])('%s is asked where there are two', async (reason) => {
    const world = cloneWorld(await served);
    world.settings = SETTINGS;
    await expectAsked(world, ISSUE, `/rollback churn ${reason}`);
  });

  it.each(['in staging', 'on dev', 'in eu only', 'late in us-east-1', 'qa'])(
    '%s is asked where there is production alone',
    async (reason) => {
      await expectAsked(await served, ISSUE, `/rollback churn ${reason}`);
    },
  );

  it('is none where there is no other', async () => {
    await expectDone(await served, ISSUE, '/rollback churn 500s everywhere');
  });
});

it('what stands behind reason= is never asked about', async () => {
  for (const reason of ['to stable', 'simulate', 'banana=1', 'tomorrow', 'in staging', 'before 1.1.0', '?']) {
    expect(productionOf(await expectDone(await served, ISSUE, `/rollback churn reason=${reason}`))).toBe('1.1.0');
  }
});

it('a dry run of what would be asked is asked, and changes nothing', async () => {
  const world = cloneWorld(await served);
  const { head } = world;
  const comment = addComment(world, { login: 'ada', thread: ISSUE, body: '/rollback churn to stable dry-run' });
  await handleCommand(fakePorts(world), intentOf(comment));
  expect(world.head).toBe(head);
});
