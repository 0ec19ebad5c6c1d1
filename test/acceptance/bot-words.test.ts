import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const FILES = {
  ...REGISTRY,
  '.github/seatrial.yml': `apiVersion: seatrial/v1
kind: Settings
environments:
  production: {shareCap: 0.3, directPromotion: true}
`,
};

interface Served {
  readonly production: { readonly version: string };
  readonly liveTest: { readonly candidates: readonly { readonly version: string }[] } | null;
  readonly hold: unknown;
  readonly revision: number;
}

async function served(github: LocalGitHub): Promise<Served> {
  const file: Served = parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
  return file;
}

async function lastComment(github: LocalGitHub, number: number): Promise<string> {
  return (await github.comments(number)).at(-1)?.body ?? '';
}

test('each word of a stop verb counts: nothing is dropped, and nothing else is done than was typed', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    await using bot = await startTestBot(github);
    const pulls = [];
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      const number = await mergeCertified(github, bot, version);
      pulls.push(number);
      await github.comment(number, version === '1.2.0' ? '/promote share=10%' : '/promote to=production');
      await quiet(github, bot);
    }
    const [, second = 0, candidate = 0] = pulls;
    const before = await served(github);
    expect(before).toMatchObject({
      production: { version: '1.1.0' },
      liveTest: { candidates: [{ version: '1.2.0' }] },
      hold: null,
    });

    const harmless = [
      '/rollback churn dry-run',
      '/rollback answers are late dry-run',
      '/seatrial quarantine churn@1.1.0 dry-run',
      '/seatrial hold churn dry-run',
      '/seatrial stop dry-run churn',
      '/rollback churn@1.1.0 is broken',
      '/rollback churn env=staging',
      '/rollback churn@9.9.9',
      '~~Plan:\n/rollback churn\nif nobody objects~~',
      'No.\n\nOn Tue, 3 May 2026 at 14:00, Ada <ada@example.com> wrote:\n\n/rollback churn',
      '<br>\n<!--\n\n/rollback churn',
      'x[^1]\n\n[^1]: see\n/rollback churn',
      '| a | b |\n| - | - |\n/rollback churn | x',
      '/rollback ~~churn~~ now',
      '/rollback churn **late <!-- to=1.0.0 --> since noon**',
      '/rollback churn to stable',
      '/rollback churn before 1.0.0',
      '/rollback churn the candidate is late',
      '/rollback churn banana=1',
      '/rollback churn tomorrow at 9',
      '/rollback churn only staging',
      '/seatrial hold churn fro=2h',
      '/seatrial hold churn overnight',
      '/rollback churn dry',
      'We did a dry run first.\n\n/rollback churn',
      '/rollbak churn',
      '🚨 /rollback churn',
      '/rollback churn\n-- \nAda',
      '**DRY RUN**\n\n/rollback churn',
    ];
    for (const body of harmless) await github.comment(second, body, 'maintainer');
    await quiet(github, bot);
    expect(await served(github)).toEqual(before);
    const answers = (await github.comments(second)).map(({ body }) => body);
    expect(answers.filter((body) => body.includes('Nothing was changed.'))).toHaveLength(6);
    expect(answers.filter((body) => body.includes('Nothing was done.'))).toHaveLength(21);

    await github.addLabel(candidate, 'rollback', 'maintainer');
    await quiet(github, bot);
    expect(await served(github)).toMatchObject({ production: { version: '1.1.0' }, liveTest: null, hold: null });
    expect(await lastComment(github, candidate)).toContain('`/rollback churn to=1.0.0`');
    await github.comment(candidate, '/rollback candidate errors', 'maintainer');
    await quiet(github, bot);
    expect(await served(github)).toMatchObject({ production: { version: '1.1.0' }, hold: null });

    await github.comment(candidate, '/rollback churn@v1.0.0 production errors too', 'maintainer');
    await quiet(github, bot);
    expect(await served(github)).toMatchObject({ production: { version: '1.0.0' }, hold: expect.anything() });
  });
});
