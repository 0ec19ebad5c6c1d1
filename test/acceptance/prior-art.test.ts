// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withVersion } from '../support/certificate.ts';
import { pullRequestEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { aPassed, manifestOf, measuredAt, reportFiles } from '../support/pull-request-scene.ts';
import { mergeVersion, type RecordScene, remember } from '../support/record-scene.ts';
import { SLOW } from '../support/slow.ts';

/** The comment about churn 1.9.0, as the comment job posts it. */
async function commentAbout(github: LocalGitHub, scene: RecordScene): Promise<string> {
  await github.commit({
    branch: 'next',
    changes: { 'models/churn/versions/1.9.0.yaml': manifestOf('churn', '1.9.0') },
  });
  const { number, head } = await github.openPull({ head: 'next' });
  const certificate = withVersion(aPassed(), '1.9.0');
  for (const [name, text] of Object.entries(measuredAt(head.sha, reportFiles(certificate))))
    await scene.write(`report/${name}`, String(text));
  const { exitCode, stdout } = await runAction({
    action: 'actions/comment/action.yml',
    github,
    inputs: { certificates: 'report', page: 'kept/report.html' },
    event: await pullRequestEvent(github, number),
    token: await github.workflowToken({ contents: 'read', checks: 'write', 'pull-requests': 'write' }),
    workspace: scene.workspace,
  });
  expect({ exitCode, warnings: stdout.match(/::warning.*/g) }).toEqual({ exitCode: 0, warnings: null });
  const [comment] = await github.comments(number);
  return comment?.body ?? '';
}

test.concurrent('a pull request shows the earlier versions of its task in a fold', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 2, false);

    const body = await commentAbout(github, scene);

    expect(body).toContain('<details><summary>Prior art: 3 versions for tabular-classification, 2 on this data');
    expect(body).toContain('`churn@1.1.0`');
    expect(body).not.toContain('Forecast');

    const page = readFileSync(join(scene.workspace, 'kept/report.html'), 'utf8');
    expect(page).toContain('<title>Certification of churn</title>');
    expect(page).toContain('<h3>roc_auc against latency, realtime</h3>');
  });
});

test.concurrent('once five versions have live results, it shows what to expect live', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    await remember(scene, 5, true);

    const body = await commentAbout(github, scene);

    expect(body).toMatch(
      /Forecast: live `roc_auc` .*90\s% prediction interval from 5 versions of 1 model with live results, this one among them: rank \d to \d of 6/,
    );
  });
});

test.concurrent('without a record there is no fold', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);

    const body = await commentAbout(github, scene);

    expect(body).toContain('churn');
    expect(body).not.toContain('Prior art');
  });
});
