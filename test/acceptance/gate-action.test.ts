import { expect, test } from 'vitest';
import { digestOf, mergeCertified, quiet, REGISTRY, startTestBot } from '../support/bot-story.ts';
import { defaultBranchEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

async function ask(github: LocalGitHub, inputs: Readonly<Record<string, string>>) {
  const event = await defaultBranchEvent(github, { name: 'workflow_dispatch' });
  const token = await github.workflowToken({ contents: 'read' });
  return runAction({ action: 'actions/gate/action.yml', github, event, token, workspace: '/tmp', inputs });
}

test('what is promoted is allowed with its digest; everything else fails with the reason', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    await mergeCertified(github, bot, '1.1.0');
    github.log.clear();
    expect(await ask(github, { model: 'churn', version: '1.0.0' })).toMatchObject({
      exitCode: 0,
      outputs: {
        allowed: 'true',
        version: '1.0.0',
        sha256: digestOf('1.0.0'),
        revision: '1',
        'reason-code': 'in-production',
      },
    });
    const own = github.log.entries.filter(({ actor }) => actor === 'github-actions[bot]');
    const paths = own.filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => path.includes('/git/'))).toBe(true);
    const refused = await ask(github, { model: 'churn', version: '1.1.0', 'wait-seconds': '1' });
    expect(refused).toMatchObject({
      exitCode: 1,
      outputs: { allowed: 'false', sha256: digestOf('1.1.0'), 'reason-code': 'not-promoted' },
    });
    expect(refused.annotations[0]?.message).toContain('`/promote churn@1.1.0 to=production`');
    const other = { model: 'churn', version: '1.0.0', sha256: digestOf('1.1.0') };
    expect(await ask(github, other)).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'digest-differs' } });
  });
});

test('a question that cannot be answered is no leave', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const named = { model: 'churn', version: '1.0.0' };
    expect(await ask(github, named)).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'not-on-record' } });
    for (const inputs of [
      {},
      { model: 'churn' },
      { ...named, slot: 'warm' },
      { ...named, repository: 'no/such/one' },
    ]) {
      expect(await ask(github, inputs)).toMatchObject({
        exitCode: 1,
        outputs: { allowed: 'false', 'reason-code': 'usage' },
      });
    }
    github.faults.add({ on: /GET .*\/git\/ref/, fault: { kind: 'status', status: 403 } });
    expect(await ask(github, named)).toMatchObject({
      exitCode: 1,
      outputs: { allowed: 'false', 'reason-code': 'github-refused' },
    });
  });
});
