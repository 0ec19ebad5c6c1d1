import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REGISTRY, versionText } from '../support/bot-story.ts';
import { aCertificate, withVersion } from '../support/certificate.ts';
import { type ActionEvent, mergeGroupEvent, pushEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub, WorkflowRunRequest } from '../support/local-github/client.ts';
import type { MergeGroup } from '../support/local-github/merge-queue.ts';
import { type ActionResult, runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { aPassed, manifestOf, measuredAt, reportFiles, WORKFLOW } from '../support/pull-request-scene.ts';
import { byCost, SLOW } from '../support/slow.ts';

const FILES = { ...REGISTRY, 'models/churn/versions/1.0.0.yaml': versionText('1.0.0') };

interface Planned extends ActionResult {
  /** Names of the files that may be taken over. */
  readonly reused: readonly string[];
}

interface PlanRequest {
  readonly before: string;
  readonly permissions?: Parameters<LocalGitHub['workflowToken']>[0];
  /** As GITHUB_WORKFLOW_REF has it. */
  readonly workflow?: string;
}

const PERMISSIONS = { contents: 'read', actions: 'read', 'pull-requests': 'read' } as const;

/** The plan of the push that a queue made. */
async function planPush(
  github: LocalGitHub,
  { before, permissions = PERMISSIONS, workflow = `${github.repository}/${WORKFLOW}` }: PlanRequest,
): Promise<Planned> {
  const temporary = await mkdtemp(join(tmpdir(), 'seatrial-plan-'));
  const workspace = await github.checkOut();
  const environment = {
    RUNNER_TEMP: temporary,
    GITHUB_WORKFLOW_REF: `${workflow}@refs/heads/main`,
  };
  try {
    const result = await runAction({
      action: 'actions/plan/action.yml',
      github,
      event: await pushEvent(github, { before }),
      token: await github.workflowToken(permissions),
      workspace,
      environment,
    });
    const folder = result.outputs['reuse'] ?? '';
    return { ...result, reused: folder === '' ? [] : (await readdir(folder)).toSorted() };
  } finally {
    await Promise.all([temporary, workspace].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Pull requests in the queue: one for each version, and one that changes no model where there is none. */
async function queue(
  github: LocalGitHub,
  versions: readonly (string | null)[],
): Promise<{ readonly before: string; readonly groups: readonly MergeGroup[] }> {
  const before = (await github.branchTip('main')) ?? '';
  const numbers: number[] = [];
  for (const [index, version] of versions.entries()) {
    const branch = `work-${index}`;
    const path = version === null ? `notes-${index}.md` : `models/churn/versions/${version}.yaml`;
    await github.commit({ branch, changes: { [path]: version === null ? 'Notes.\n' : versionText(version) } });
    numbers.push((await github.openPull({ head: branch })).number);
  }
  return { before, groups: await github.queue(...numbers) };
}

function runOf(group: MergeGroup | undefined, over: Partial<WorkflowRunRequest> = {}): WorkflowRunRequest {
  const headSha = group?.head_sha ?? '';
  const headBranch = (group?.head_ref ?? '').replace('refs/heads/', '');
  return { name: 'Seatrial', path: WORKFLOW, event: 'merge_group', headSha, headBranch, ...over };
}

function artifacts(version: string): NonNullable<WorkflowRunRequest['artifacts']> {
  return { 'seatrial-report-0': reportFiles(withVersion(aCertificate(), version)) };
}

const FILE = 'churn@1.1.0.certificate.json';

describe.concurrent('what merge groups certified', () => {
  test('a group is counted from the group before it', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { groups } = await queue(github, ['1.1.0', '1.2.0']);
      const event = await mergeGroupEvent(github, groups[1]!);
      const workspace = await github.checkOut(event.sha);
      const token = await github.workflowToken(PERMISSIONS);
      const { outputs } = await runAction({ action: 'actions/plan/action.yml', github, event, token, workspace });
      expect(JSON.parse(outputs['versions'] ?? '')).toEqual({ churn: 'churn@1.2.0' });
      expect(outputs['reuse']).toBe('');
      await rm(workspace, { recursive: true });
    });
  });

  const states = [
    ['has passed', { conclusion: 'success' }],
    ['goes on, as when its comment is not posted yet', { status: 'in_progress' }],
    ['was cancelled by the push that it let through', { conclusion: 'cancelled' }],
    ['failed after it had certified', { conclusion: 'failure' }],
  ] as const;
  for (const { rows, options } of byCost(states, ([name]) => name === 'has passed'))
    test.each(rows)('is found where the run %s', options, async (_name, state) => {
      await withLocalGitHub({ files: FILES }, async (github) => {
        const { before, groups } = await queue(github, ['1.1.0']);
        await github.finishWorkflowRun(runOf(groups[0], { ...state, artifacts: artifacts('1.1.0') }));
        await github.mergeQueued(groups);
        expect((await planPush(github, { before })).reused).toEqual([FILE]);
      });
    });

  test('is found of every group that one push merges, also where the last one changes no model', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { before, groups } = await queue(github, ['1.1.0', '1.2.0', null]);
      await github.finishWorkflowRun(runOf(groups[0], { artifacts: artifacts('1.1.0') }));
      await github.finishWorkflowRun(runOf(groups[1], { artifacts: artifacts('1.2.0') }));
      await github.finishWorkflowRun(runOf(groups[2]));
      await github.mergeQueued(groups);
      const { outputs, reused } = await planPush(github, { before });
      expect(outputs['count']).toBe('2');
      expect(reused).toEqual([FILE, 'churn@1.2.0.certificate.json']);
    });
  });

  const runs = [
    ['whose path ends in a ref is found', { path: `${WORKFLOW}@refs/heads/main` }, undefined, [FILE]],
    ['is none of a workflow of that name in another repository', {}, `acme/central/${WORKFLOW}`, []],
    ['is none of a workflow of that name in another folder', { path: 'dynamic/x/seatrial.yml' }, undefined, []],
  ] as const;
  for (const { rows, options } of byCost(runs, ([, , workflow]) => workflow !== undefined))
    test.each(rows)('of a run %s', options, async (_name, run, workflow, reused) => {
      await withLocalGitHub({ files: FILES }, async (github) => {
        const { before, groups } = await queue(github, ['1.1.0']);
        await github.finishWorkflowRun(runOf(groups[0], { ...run, artifacts: artifacts('1.1.0') }));
        await github.mergeQueued(groups);
        const planned = await planPush(github, { before, ...(workflow && { workflow }) });
        expect(planned).toMatchObject({ exitCode: 0, annotations: [], reused });
      });
    });

  test('is nothing where no run left an artifact, and where it is of another workflow, event or commit', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { before, groups } = await queue(github, ['1.1.0']);
      const left = { artifacts: artifacts('1.1.0') };
      await github.finishWorkflowRun(runOf(groups[0]));
      await github.finishWorkflowRun(runOf(groups[0], { ...left, path: '.github/workflows/other.yml' }));
      await github.finishWorkflowRun(runOf(groups[0], { ...left, event: 'pull_request' }));
      await github.finishWorkflowRun(runOf({ ...groups[0]!, head_sha: before }, left));
      await github.mergeQueued(groups);
      const { exitCode, outputs, reused, annotations } = await planPush(github, { before });
      expect({ exitCode, reused, annotations }).toEqual({ exitCode: 0, reused: [], annotations: [] });
      expect(outputs).toMatchObject({ reuse: '', count: '1' });
    });
  });

  test('is left behind where it cannot be read or was not asked for, so that it fails nothing', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { before, groups } = await queue(github, ['1.1.0', '1.2.0']);
      const [whole = ''] = Object.values(reportFiles(withVersion(aCertificate(), '1.1.0')));
      const hostile = { [FILE]: '{ "of": "another Seatrial" }', 'other@9.9.9.certificate.json': whole };
      await github.finishWorkflowRun(runOf(groups[0], { artifacts: artifacts('1.1.0') }));
      await github.finishWorkflowRun(runOf(groups[1], { artifacts: { 'seatrial-report-0': hostile } }));
      await github.mergeQueued(groups);
      const { outputs, reused } = await planPush(github, { before });
      expect(outputs['count']).toBe('2');
      expect(reused).toEqual([FILE]);
    });
  });

  test('is not looked for where the push changes no model', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { before, groups } = await queue(github, [null]);
      await github.mergeQueued(groups);
      await planPush(github, { before });
      expect(github.log.find('/actions/')).toEqual([]);
    });
  });

  test('costs nobody the gate where it cannot be looked for: a warning says so', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const { before, groups } = await queue(github, ['1.1.0']);
      await github.finishWorkflowRun(runOf(groups[0], { artifacts: artifacts('1.1.0') }));
      await github.mergeQueued(groups);
      const refused = { contents: 'read', 'pull-requests': 'read' } as const;
      const forgotten = await planPush(github, { before, permissions: refused });
      github.faults.add({ on: '/actions/workflows/', fault: { kind: 'status', status: 404 } });
      const broken = await planPush(github, { before });
      await github.finishWorkflowRun(runOf(groups[0], { artifacts: { 'seatrial-report-1': { 'x.sh': 'rm' } } }));
      const hostile = await planPush(github, { before });
      for (const { exitCode, outputs, annotations } of [forgotten, broken, hostile]) {
        expect({ exitCode, reuse: outputs['reuse'], count: outputs['count'] }).toEqual({
          exitCode: 0,
          reuse: '',
          count: '1',
        });
        expect(annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
      }
    });
  });
});

const EASED = { 'models/churn/model.yaml': REGISTRY['models/churn/model.yaml'].replace('min: 0.85', 'min: 0.8') };

describe.concurrent('what a group or a push certified is shown on its commit', () => {
  async function show(github: LocalGitHub, event: ActionEvent): Promise<ActionResult> {
    const workspace = await github.checkOut(event.sha);
    await mkdir(join(workspace, 'seatrial-report'));
    for (const [name, text] of Object.entries(measuredAt(event.sha, reportFiles(aPassed()))))
      await writeFile(join(workspace, 'seatrial-report', name), text);
    const token = await github.workflowToken({ contents: 'read', checks: 'write', 'pull-requests': 'write' });
    try {
      return await runAction({ action: 'actions/comment/action.yml', github, event, token, workspace });
    } finally {
      await rm(workspace, { recursive: true });
    }
  }

  test.each([
    ['with the gates that it has', {}, 'posted', 1],
    ['and not with gates of before', EASED, 'certificate-untrusted', 0],
  ] as const)('%s', async (_name, changes, reason, checks) => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const before = (await github.branchTip('main')) ?? '';
      const added = { 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };
      await github.commit({ branch: 'work', changes: { ...added, ...changes } });
      const groups = await github.queue((await github.openPull({ head: 'work' })).number);
      const group = await mergeGroupEvent(github, groups[0]!);
      const grouped = await show(github, group);
      expect(grouped.outputs['reason-code'], grouped.stdout).toBe(reason);
      expect(await github.checkRuns(group.sha)).toHaveLength(checks);
      await github.mergeQueued(groups);
      const pushed = await show(github, await pushEvent(github, { before }));
      expect(pushed.outputs['reason-code'], pushed.stdout).toBe(reason);
    });
  });

  test('of another branch than the default one by the settings of that, as it was certified', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const before = (await github.branchTip('main')) ?? '';
      const settings = 'apiVersion: seatrial/v1\nkind: Settings\nmodels: elsewhere\n';
      const added = { 'models/churn/versions/1.4.0.yaml': manifestOf('churn', '1.4.0') };
      await github.commit({ branch: 'work', changes: { ...added, '.github/seatrial.yml': settings } });
      const pushed = await show(github, await pushEvent(github, { before, branch: 'work' }));
      expect(pushed.outputs['reason-code'], pushed.stdout).toBe('posted');
    });
  });
});
