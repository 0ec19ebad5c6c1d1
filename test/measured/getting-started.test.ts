import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { repositorySlug } from '../../scripts/owner/slug.ts';
import {
  finishCertification,
  mergeVersion,
  quiet,
  REGISTRY,
  SETTINGS_TEXT,
  startTestBot,
} from '../support/bot-story.ts';
import { followDocument } from '../support/follow-document.ts';
import {
  type ActionEvent,
  commentEvent,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
} from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { git } from '../support/local-github/checkout.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { readFolder } from '../support/pull-request-scene.ts';
import { HOLDOUT_CSV } from '../support/registry-fixture.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { SLOW } from '../support/slow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLONE = {
  [`https://github.com/${repositorySlug(metadata.repository.url)}`]: pathToFileURL(ROOT).href,
};
const TIMEOUT_MS = 240_000;

/** A reader who types as somebody with that role, and whose github.com is the local GitHub. */
function readerOf(github: LocalGitHub, login: string) {
  const host = new URL(github.url);
  const own = `${host.protocol}//x-access-token:${github.userToken(login)}@${host.host}/`;
  return {
    remotes: { ...CLONE, 'https://github.com/acme/': `${own}acme/` },
    programs: { gh: `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'test/support/gh-stand-in.ts')}" "$@"\n` },
    environment: {
      SEATRIAL_GH_URL: github.url,
      SEATRIAL_GH_TOKEN: github.userToken(login),
      APP_ID: String(github.app.id),
    },
  };
}

/** One step of a workflow, as the example workflows have it. */
async function act(
  github: LocalGitHub,
  name: string,
  step: {
    readonly event: ActionEvent;
    readonly workspace: string;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  },
) {
  const { permissions, ...rest } = step;
  const token = permissions === undefined ? '' : await github.workflowToken(permissions);
  if (permissions?.['contents'] === 'write') {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    git(step.workspace, ['config', 'http.extraheader', `AUTHORIZATION: basic ${basic}`]);
  }
  const action = join(ROOT, 'actions', name, 'action.yml');
  const result = await runAction({ action, github, token, timeoutMs: TIMEOUT_MS, ...rest });
  if (result.exitCode !== 0)
    throw new Error(`actions/${name} ended with ${result.exitCode}: ${result.stdout}${result.stderr}`);
  return result;
}

test('who has a model and labelled rows, by the first commands of README.md', { timeout: TIMEOUT_MS }, async () => {
  const certified: string[] = [];
  await followDocument('README.md', {
    blocks: 1,
    files: {
      'model.onnx': readFileSync(fixturePath('linear.onnx')),
      'holdout.csv': HOLDOUT_CSV.replace(/^.*$/m, (head) => head.replace(/\by$/, 'churned')),
    },
    after: {
      'npx seatrial certify': async (folder, printed) => {
        certified.push(printed);
        expect(readFileSync(join(folder, 'models/churn/model.yaml'), 'utf8')).toContain('churned');
      },
    },
  });
  expect(certified).toEqual([expect.stringContaining('✓ churn 1.0.0 is certified')]);
});

test('a data scientist, command by command', { ...SLOW, timeout: TIMEOUT_MS }, async () => {
  await followDocument('docs/getting-started/data-scientist.md', { remotes: CLONE });
});

test(
  'a maintainer, command by command, with the jobs of the example workflows',
  { ...SLOW, timeout: TIMEOUT_MS },
  async () => {
    await withLocalGitHub({ files: { 'README.md': 'Models\n' } }, async (github) => {
      let before = '';
      await followDocument('docs/getting-started/maintainer.md', {
        ...readerOf(github, 'owner'),
        after: {
          'gh pr create': async () => {
            before = (await github.branchTip('main')) ?? '';
            const event = await pullRequestEvent(github, 1, 'opened');
            const workspace = await github.checkOutPull(1);
            const plan = await act(github, 'plan', { event, workspace });
            await act(github, 'certify', { event, workspace, inputs: { quick: 'true' } });
            const permissions = { 'pull-requests': 'write', checks: 'write' } as const;
            const inputs = { planned: plan.outputs['versions'] ?? '' };
            await act(github, 'comment', { event, workspace, inputs, permissions });
            rmSync(workspace, { recursive: true });
            // Without either the ruleset of the document keeps the merge back.
            await github.request(await github.workflowToken({ checks: 'write' }), 'POST {repo}/check-runs', {
              name: 'certify / Verdict',
              head_sha: (await github.pull(1)).head.sha,
              conclusion: 'success',
            });
            await github.review(1, { as: 'maintainer', event: 'APPROVE' });
          },
          'gh pr merge': async () => {
            const event = await pushEvent(github, { before });
            const workspace = await github.checkOut('main');
            await act(github, 'certify', { event, workspace, inputs: { quick: 'true' } });
            const inputs = { certificates: 'seatrial-report' };
            await act(github, 'record', {
              event,
              workspace,
              inputs,
              permissions: { contents: 'write', actions: 'read' },
            });
            expect((await github.releases()).map(({ tag_name: tag }) => tag)).toEqual(['income-band@v1.0.0']);
            const { id } = await github.finishWorkflowRun({
              name: 'Seatrial',
              path: '.github/workflows/seatrial.yml',
              headSha: event.sha,
              headBranch: 'main',
              event: 'push',
              artifacts: { 'seatrial-report-0': readFolder(join(workspace, 'seatrial-report')) },
            });
            await act(github, 'chatops', {
              event: await workflowRunEvent(github, id),
              workspace,
              permissions: CHATOPS_PERMISSIONS,
            });
            rmSync(workspace, { recursive: true });
          },
          'gh pr comment': async () => {
            const comment = (await github.comments(1)).findLast(({ body }) => body.startsWith('/promote'));
            if (comment === undefined) throw new Error('Nobody has commented.');
            const event = await commentEvent(github, { number: 1, comment });
            const workspace = await github.checkOut('main');
            await act(github, 'chatops', { event, workspace, permissions: CHATOPS_PERMISSIONS });
            rmSync(workspace, { recursive: true });
          },
        },
      });
    });
  },
);

test('a platform engineer, command by command, beside the bot', { ...SLOW, timeout: TIMEOUT_MS }, async () => {
  const settings = SETTINGS_TEXT.replace('minLiveTime: 0s', 'minLiveTime: 0s, reports: true');
  await withLocalGitHub({ files: { ...REGISTRY, '.github/seatrial.yml': settings } }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeVersion(github, '1.0.0');
    await finishCertification(github, '1.0.0');
    await quiet(github, bot);
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    await followDocument('docs/getting-started/platform-engineer.md', {
      ...readerOf(github, 'owner'),
      after: { 'gh api repos/acme/models/dispatches': async () => quiet(github, bot) },
    });
    const rules = await github.request<readonly { name: string }[]>(github.userToken('owner'), 'GET {repo}/rulesets');
    expect(rules.map(({ name }) => name)).toEqual(['seatrial/deployments: written by the bot alone']);
  });
});
