import { expect, test } from 'vitest';
import { createObjectCache } from '../../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../../src/adapters/github/octokit.ts';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import { emptyDeployment } from '../../../src/domain/promotion/state.ts';
import { wireRemoteObserve } from '../../../src/wiring/observe-remotely.ts';
import { REGISTRY, STATE_BRANCH } from '../../support/bot-story.ts';
import { storyClock } from '../../support/live-bot-story.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

test('what was certified of many models is read where the reading began: GitHub is asked once where its branch is', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const names = Array.from({ length: 5 }, (_, index) => `m${index}`);
    const files = names.map((name) => [
      `production/${name}.yaml`,
      formatDeployment(emptyDeployment(name, 'production')),
    ]);
    await github.commit({ branch: STATE_BRANCH, changes: Object.fromEntries(files) });
    const octokit = createOctokit({ token: github.userToken('writer'), apiUrl: github.url, paced: false });
    const ports = await wireRemoteObserve({
      octokit,
      repository: { owner: 'acme', repo: 'models' },
      defaultBranch: 'main',
      cache: createObjectCache(),
      clock: storyClock(),
      environment: {},
    });
    await ports.store.read('all');
    const before = github.log.find('/git/ref').length;
    for (const name of names) await ports.certified('production', name, '1.0.0');
    expect(github.log.find('/git/ref')).toHaveLength(before);
  });
});
