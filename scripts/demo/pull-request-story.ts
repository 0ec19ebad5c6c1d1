import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { pullRequestEvent } from '../../test/support/local-github/action-events.ts';
import type { LocalGitHub } from '../../test/support/local-github/client.ts';
import { type ActionResult, runAction } from '../../test/support/local-github/run-action.ts';
import { ADDED, readDemoRegistry } from './demo-registry.ts';
import { say } from './say.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, 'seatrial-report');

/** A busy machine takes its time. */
const TIMEOUT_MS = 900_000;

/** A pull request on an emulated GitHub: the built actions plan, certify and comment as the runner would run them. Answers the files to open. */
export async function tellPullRequestStory(github: LocalGitHub): Promise<readonly string[]> {
  say.act('Pull request: a repository on an emulated GitHub, and the built actions');
  const number = await openPull(github, readDemoRegistry());
  return certifyPull(github, number);
}

async function openPull(github: LocalGitHub, files: Readonly<Record<string, Buffer | string>>): Promise<number> {
  const changes = Object.fromEntries(ADDED.map((path) => [path, files[path]?.toString() ?? '']));
  await github.commit({
    as: 'writer',
    branch: 'new-versions',
    changes,
    message: 'Add handwritten-digits 1.2.0 and income-band 1.1.0',
  });
  const { number } = await github.openPull({ as: 'writer', head: 'new-versions', title: 'Two new versions' });
  say.step(`writer opens pull request #${number} in ${github.repository}, which adds`);
  for (const path of ADDED) say.quote(path);
  return number;
}

async function certifyPull(github: LocalGitHub, number: number): Promise<readonly string[]> {
  const event = await pullRequestEvent(github, number, 'opened');
  const workspace = await github.checkOutPull(number);
  const run = (name: string, inputs: Readonly<Record<string, string>>, token = ''): Promise<ActionResult> =>
    runAction({
      action: join(ROOT, 'actions', name, 'action.yml'),
      github,
      event,
      workspace,
      inputs,
      token,
      timeoutMs: TIMEOUT_MS,
    });
  try {
    const plan = succeed('plan', await run('plan', {}));
    say.step(`actions/plan: ${plan.outputs['count']} versions in ${plan.outputs['jobs']} jobs, without a token`);
    say.step('actions/certify: measuring for a short time, without a token …');
    const certified = certifiedOrBlocked(await run('certify', { quick: 'true' }));
    say.step(
      `actions/certify: ${certified.outputs['verdict']}; passed ${certified.outputs['certified']}, blocked ${certified.outputs['rejected']}`,
    );
    const token = await github.workflowToken({ 'pull-requests': 'write', checks: 'write' });
    succeed('comment', await run('comment', { planned: plan.outputs['versions'] ?? '' }, token));
    return await showResult(github, number);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** 0 and 1 are verdicts; anything else, or no end within the time, means that the demo itself did not work. */
function certifiedOrBlocked(result: ActionResult): ActionResult {
  return result.exitCode === 1 && result.outputs['verdict'] !== undefined ? result : succeed('certify', result);
}

function succeed(name: string, result: ActionResult): ActionResult {
  if (result.exitCode === 0) return result;
  throw new Error(`actions/${name} ended with ${result.exitCode}.\n${result.stdout}\n${result.stderr}`);
}

async function showResult(github: LocalGitHub, number: number): Promise<readonly string[]> {
  const pull = await github.pull(number);
  for (const check of await github.checkRuns(pull.head.sha)) {
    const mark = check.conclusion === 'success' ? styleText('green', '✓') : styleText('red', '✗');
    say.step(`check ${mark} ${check.name}: ${check.output?.title ?? ''}`);
  }
  mkdirSync(OUTPUT, { recursive: true });
  const comments = await github.comments(number);
  return comments.map(({ body }, index) => {
    const path = join(OUTPUT, `comment-${index + 1}.md`);
    writeFileSync(path, body);
    say.step(`comment by github-actions[bot], from its first lines:`);
    say.quote(body.split('\n').slice(1, 12).join('\n'));
    return relative(process.cwd(), path);
  });
}
