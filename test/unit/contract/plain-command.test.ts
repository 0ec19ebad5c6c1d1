// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';

describe('a command and what is around it', () => {
  it.each([
    ['/rollback ~~churn~~ fraud', '~~churn~~'],
    ['/rollback ~~production~~', '~~production~~'],
    ['/rollback churn ~~or to=1.0.0 if worse~~', '~~or to=1.0.0 if worse~~'],
    ['/seatrial stop ~~churn~~ fraud', '~~churn~~'],
    ['/rollback <s>churn</s> fraud', '<s>'],
    ['/rollback <production>', '<production>'],
    ['/rollback ![](production)', '![](production)'],
    ['/rollback churn **late <!-- to=1.0.0 --> since noon**', '**late <!-- to=1.0.0 --> since noon**'],
    ['/rollback churn <!-- to=1.0.0 -->late', '<!-- to=1.0.0 -->'],
    ['/rollback churn see [graph](https://x.org/d "set to=1.0.0 there")', null],
    ['/rollback churn see [graph](<x to=1.0.0 y>)', null],
    ['/rollback churn [to=1.0.0](https://x.org)', null],
    ['/rollback churn <span title="x to=1.0.0 y">late</span>', null],
    ['/rollback churn ![p99 to=1.0.0 chart](https://x.org/a.png)', null],
    ['/rollback churn late <? to=1.0.0 ?>', '<? to=1.0.0 ?>'],
    ['/rollback churn late, `kubectl set to=1.0.0 now`', '`kubectl set to=1.0.0 now`'],
    ['/rollback churn **to=1.0.0**', '**to=1.0.0**'],
    ['/rollback churn to&#61;1.0.0', '&#61;'],
    ['/rollback churn \\\nto=1.0.0', null],
    ['/rollback churn errors<br>thanks', '<br>'],
    ['/promote churn@1.2.0 ~~to=production~~', '~~to=production~~'],
    ['/rollback churn dry&#45;run', null],
    ['/rollback churn **dry**-**run**', null],
  ])('a command is plain text: %j is refused', (body, word) => {
    const problem = { code: 'not-plain', ...(word === null ? {} : { word }) };
    expect(parseComment(body)).toMatchObject({ commands: [], problems: [problem] });
  });

  it.each([
    '/rollback churn https://grafana.org/d/1?from=now-6h&to=now',
    '/rollback churn see [the graph](https://grafana.org/d/1?to=now)',
    '/rollback churn `p99` has doubled',
    '/rollback churn a < b, tom & co',
  ])('what is shown as it is typed is read: %s', (body) => {
    expect(parseComment(body)).toMatchObject({ problems: [], commands: [{ model: 'churn', toVersion: null }] });
  });

  it('a key right below a command may belong to it', () => {
    const body = '/rollback churn p99 latency has doubled\nto=1.0.0';
    expect(parseComment(body).problems).toMatchObject([{ code: 'broken-line', word: 'to=1.0.0' }]);
  });

  it.each([
    ['**DRY RUN**\n\n/rollback churn'],
    ['/rollback churn\n`dry-run`'],
    ['/rollback churn\n\n- dry-run'],
    ['# DRY RUN\n\n/rollback churn'],
    ['dry-run\n---\n/rollback churn'],
    ['```\ndry-run\n```\n/rollback churn'],
    [`/rollback churn\n${'line of a log\n'.repeat(400)}dry-run`],
    ['/rollback churn [dry](x)[run](y)'],
    ['/rollback churn drу-run'],
    ['/promote churn\n/rollback fraud dry-run'],
  ])('a dry run is one, wherever it stands by itself: %j', (body) => {
    const { commands, problems } = parseComment(body);
    expect(problems).toEqual([]);
    expect(commands.map(({ dryRun }) => dryRun)).not.toContain(false);
  });

  it.each([
    `/rollback churn ${'x'.repeat(71)},\nso dry-run first`,
    'Dry run only:\n/rollback churn',
    'dry run please\n\n/rollback churn',
    '/rollback churn late (dry\nrun)',
    '/rollback churn dry-running',
    '/rollback churn dry',
    '/rollback churn dry-runn',
    '/rollback churn dry-rn',
    '/rollback churn noop',
    '/rollback churn no-op',
    '/rollback churn what-if',
    '/rollback churn\n\nnoop',
  ])('what may be meant for a dry run is asked: %j', (body) => {
    expect(parseComment(body).problems).toMatchObject([{ code: 'unclear-dry-run' }]);
  });

  it.each([
    '/rollback churn\n\nEDIT: never mind',
    '/rollback churn\n\n**Edit:** Nevermind, that was staging.',
    '/promote churn@1.4.0\n\nActually, scratch that',
    'Please ignore this comment.\n\n/promote churn@1.4.0',
    '/seatrial hold churn\n\n- oh, wrong PR',
    '/promote churn@1.4.0\n\nUpdate – disregard the above!',
    '/rollback churn\n\nnot now',
    '/rollback churn\n\nWait, no',
    '/rollback churn\n\nOops, wrong PR.',
    '/rollback churn\n\nFalse alarm, it is the load balancer',
    '/rollback churn\n\nEDIT 2 (14:05): not needed any more',
    '/rollback churn\n\nedit by ada: already done',
    '/rollback churn\n\n@ben never mind',
    '/rollback churn\n\nBen, strike that',
    '/rollback churn\n\nOn second thought, let us look first',
    "/promote churn@1.4.0\n\n**Don't run this yet**",
    '/promote churn@1.4.0\n\npls ignore, testing',
    '/promote churn@1.4.0\n\ncancelled',
    '/promote churn@1.4.0\n\nposted in the wrong thread, sorry',
    '/promote churn@1.4.0\n\nthis was meant for another pull request',
  ])('what is taken back in the comment itself is not carried out: %j', (body) => {
    expect(parseComment(body).problems).toMatchObject([{ code: 'taken-back' }]);
  });

  it.each([
    '/rollback churn\n\nIt answers the wrong version of the schema.',
    '/rollback churn\n\n> never mind',
    '/rollback churn\n\nUsers never mind the colour, but these answers are late.',
    '/rollback churn\n\nWrong version was promoted.',
    '/rollback churn\n\nPlease ignore this flaky check.',
    '/rollback churn\n\nDo not promote 1.2.0 again until we know why.',
    '/rollback churn\n\nNever mind the dashboards: p99 really doubled.',
    '/rollback churn\n\nCancelled orders are scored wrongly',
    '/rollback churn\n\nNot yet clear why',
    'Is data lost?\nNo\n\n/rollback churn',
    '/rollback churn\n\nPlease disregard this message if you are not its recipient.',
    '/rollback churn\n\n```\nnot now\ncancelled\n```',
    '/seatrial status churn\n\nnever mind',
    '/rollback churn dry-run\n\nnever mind',
  ])('what takes nothing back is carried out: %j', (body) => {
    expect(parseComment(body)).toMatchObject({ problems: [], commands: [{}] });
  });

  it.each(['no, ', 'edit, ', 'Ben, ', 'ok ', 'edit (', '@a '])('a line of nothing but %j is read at once', (word) => {
    // Each of 75 words could be read in two ways: without end, were all ways tried.
    const body = `/rollback churn\n\n${word.repeat(2_000)}x`;
    expect(parseComment(body).problems.filter(({ code }) => code === 'taken-back')).toEqual([]);
  });

  it('one letter that stands for eighteen makes no other comment of it', () => {
    const body = `${'\uFDFA'.repeat(60_000)}\n\n/rollback churn`;
    expect(parseComment(body)).toMatchObject({ problems: [], commands: [{ dryRun: false }] });
    expect(parseComment(`${body} \uFF44\uFF52\uFF59-\uFF52\uFF55\uFF4E`)).toMatchObject({
      commands: [{ dryRun: true }],
    });
  });

  it('a dry run of somebody else, and one that nobody sees, is none', () => {
    const bodies = [
      '> dry-run\n\n/rollback churn',
      '<!-- dry-run -->\n\n/rollback churn',
      'the dryer runs\n\n/rollback churn',
    ];
    for (const body of bodies)
      expect(parseComment(body)).toMatchObject({ problems: [], commands: [{ dryRun: false }] });
  });

  it.each([
    ['/rollback churn\n-- \nAda', '/rollback'],
    ['\u200B/rollback churn', '/rollback'],
    ['\u200E/rollback churn', '/rollback'],
    ['／rollback churn', '/rollback'],
    ['The element <a> is wrong\n\n/rollback churn', '/rollback'],
    ['Tensor<s> is NaN\n\n/rollback churn', '/rollback'],
    ['kill $$\n/rollback churn\necho $$', '/rollback'],
    ['**/rollback churn**', '/rollback'],
    ['`/rollback churn`', '/rollback'],
    ['🚨 /rollback churn', '/rollback'],
    [':rotating_light: /rollback churn errors', '/rollback'],
    [':+1::fire: /rollback churn', '/rollback'],
    ['> p99 doubled\n/rollback churn', '/rollback'],
    ['> p99 doubled\n> since noon\n/seatrial hold churn', '/seatrial hold'],
    ['dry-run: /rollback churn', '/rollback dry-run'],
    ['@seatrial /rollback churn', '/rollback'],
    ['@acme-bot: /seatrial stop churn', '/seatrial stop'],
    ['[/rollback churn](https://example.com)', '/rollback'],
    ['dry-run /rollback churn', '/rollback dry-run'],
    ['**Dry run**: /seatrial quarantine churn', '/seatrial quarantine dry-run'],
    ['(/rollback churn)', '/rollback'],
    ['<p>/rollback churn</p>', '/rollback'],
    ['# /rollback churn', '/rollback'],
    ['- /rollback churn', '/rollback'],
    ['| a | b |\n| - | - |\n| 1 | 2 |\n/rollback churn', '/rollback'],
    ['/rollbak churn', '/rollback'],
    ['/roll-back churn', '/rollback'],
    ['/roll back churn', '/rollback'],
    ['/seatrail stop churn', '/seatrial'],
    ['**/seatrial stop churn**', '/seatrial stop'],
    ['**/Promote churn**', '/promote'],
    ['**/promote churn**', '/promote'],
    ['`/promote churn@1.2.0 to=production`', '/promote'],
    ['/promot churn', '/promote'],
    ['/Promot churn@1.2.0 to=live share=10%', '/promote'],
    ['/pormote churn', '/promote'],
    ['/promotte model=churn dry-run', '/promote'],
    ['/prmte churn', '/promote'],
    ['/prom\u043Ete churn', '/promote'],
    ['/promot', '/promote'],
    ['/certfy', '/certify'],
    ['/cerfity churn@1.2.0', '/certify'],
    ['/ollback churn', '/rollback'],
    ['/orllback churn errors', '/rollback'],
    ['/trollback', '/rollback'],
    ['/orlblack churn', '/rollback'],
    ['/rpomote churn', '/promote'],
    ['/opromote churn@1.2.0', '/promote'],
    ['/prmoet', '/promote'],
    ['/prmte', '/promote'],
    ['/ecrtify', '/certify'],
    ['/eastrial stop churn', '/seatrial'],
    ['/setrail hold churn', '/seatrial'],
  ])('%j is answered, as its author waits for it', (body, nearest) => {
    expect(parseComment(body)).toMatchObject({ commands: [], problems: [{ code: 'seen-not-read', nearest }] });
  });

  it.each([
    ['/Promote churn', 'promote'],
    ['/PROMOTE churn', 'promote'],
    ['/Certify churn@1.0.0', 'certify'],
    ['/Seatrial Unhold churn', 'unhold'],
    ['/seatrial Status churn', 'status'],
    ['/Rollback churn', 'rollback'],
  ])('phones capitalise: %j is carried out', (body, verb) => {
    expect(parseComment(body)).toMatchObject({ commands: [{ verb, model: 'churn' }], problems: [] });
  });

  it('a misspelt verb behind the name is told with the nearest', () => {
    const problem = { code: 'unknown-verb', word: 'holdd', nearest: 'hold' };
    expect(parseComment('/seatrial holdd churn late')).toMatchObject({ commands: [], problems: [problem] });
  });

  // Of Prow, Tide, GitLab, branch-deploy, slash-command-dispatch, Azure Pipelines and the like, and words that sound like ours.
  it.each([
    '/lgtm',
    '/approve',
    '/hold',
    '/hold cancel',
    '/retest',
    '/test all',
    '/ok-to-test',
    '/cc @ada',
    '/assign @ada',
    '/remove-lifecycle stale',
    '/cherry-pick release-1.2',
    '/milestone v1.2',
    '/priority critical',
    '/close',
    '/reopen',
    '/merge',
    '/rebase',
    '/label bug',
    '/unlabel bug',
    '/spend 2h',
    '/due tomorrow',
    '/confidential',
    '/title new',
    '/deploy production',
    '/azp run',
    '/ready',
    '/backport v1',
    '/format',
    '/benchmark',
    '/publish',
    '/release',
    '/promoted',
    '/promoted churn',
    '/promotes',
    '/prompt',
    '/prompt churn',
    '/promise churn',
    '/promo',
    '/promo churn',
    '/provision churn',
    '/process churn',
    '/protect main',
    '/certs',
    '/certificate churn',
    '/certified churn',
    '/clarify',
    '/promot the new model once Ada is back',
    '/promote',
    '- /promote churn',
    '/verify churn',
    '/remote',
    '/remote churn',
    '/provoke',
    '/rectify churn',
    '/testify',
    '/spatial churn',
    '/serial',
    '/retrial churn',
  ])('%j is a word, or a command of another bot', (body) => {
    expect(parseComment(body).problems).toEqual([]);
    if (body !== '/promote') expect(parseComment(body).commands).toEqual([]);
  });

  it.each([
    '> /rollback churn',
    '> a\n> /rollback churn',
    'http://a:b: /rollback churn',
    '```\n/rollback churn\n```\nis how',
    '```\n$ bot\n/rollback churn\n```',
    '```suggestion\n/rollback churn\n```',
    '<details>\n\n/rollback churn\n\n</details>',
    '<details>\n/rollback churn\n</details>',
    '<!--\n/rollback churn\n-->',
    '<blockquote>\n\n/rollback churn\n\n</blockquote>',
    'write /rollback churn to go back',
    '/rollout churn',
    '/uncertify churn@1.2.0',
    '/unrollback churn',
    '/fallback is down',
    '@ada /promote churn@1.2.0 is next',
    'ada@example.com /rollback churn',
    '/callback',
    '/pullback churn',
    '/holdback churn',
    '/call back later',
    '/hold back churn',
    '/rollback.sh failed',
    '/rollbacks/12/log',
  ])('%j is silent: nobody means a command by it', (body) => {
    expect(parseComment(body)).toEqual({ commands: [], problems: [] });
  });

  it.each([
    ['beyond what is read', `${'/rollback x\n\n'.repeat(50)}/rollback churn`],
    ['in a fold', `<details>\n\n${'/rollback x\n\n'.repeat(50)}</details>\n\n/rollback churn`],
    ['behind talk of a dry run', `${'we tried a dry run\n\n'.repeat(50)}/rollback churn`],
  ])('no command is dropped in silence: %s', (_name, body) => {
    expect(parseComment(body).problems).not.toEqual([]);
  });

  it.each([
    ['in a quote', '> [ref]: https://example.com'],
    ['in a list', '- [ref]: https://example.com'],
    [
      'behind many',
      `${Array.from({ length: 200 }, (_, index) => `[r${index}]: https://example.com`).join('\n')}\n[REF]: x`,
    ],
  ])('the text of a link is no command, though it be defined %s', (_name, definition) => {
    expect(parseComment(`[a\n/promote churn\nb][ref]\n\n${definition}`)).toEqual({ commands: [], problems: [] });
  });

  it.each(['Alert 14:05 from ada@example.com:\n/rollback churn', 'From: 14:00\nDate: 2026-05-04\n/rollback churn'])(
    'an alert is no mail to whoever rolls back, but to whoever promotes: %j',
    (body) => {
      expect(parseComment(body)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] });
      expect(parseComment(body.replace('/rollback', '/promote')).problems).toMatchObject([
        { code: 'below-quoted-mail' },
      ]);
    },
  );
});
