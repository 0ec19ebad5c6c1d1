import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

async function deployment(github: LocalGitHub) {
  return parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
}

test('merged and certified → live → production → rolled back, by comments', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    const { id } = await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' }, revision: 1 });

    const second = await mergeCertified(github, bot, '1.1.0');
    await github.comment(second, '/promote share=20%');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({
      production: { version: '1.0.0' },
      liveTest: { candidates: [{ version: '1.1.0', share: 0.2 }] },
    });
    await github.comment(second, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.1.0' }, liveTest: null });

    await github.comment(second, '/rollback it answers too slowly', 'writer');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({
      production: { version: '1.0.0' },
      hold: { reason: expect.stringContaining('it answers too slowly') },
    });
    expect(await github.labels(second)).toEqual(['seatrial:rolled-back']);
  });
});
