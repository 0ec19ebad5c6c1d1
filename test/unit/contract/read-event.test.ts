import { describe, expect, test } from 'vitest';
import { readEvent } from '../../../src/contract/read-event.ts';

const NOW = '2026-05-03T14:00:00Z';
const repository = { html_url: 'https://github.com/acme/models', full_name: 'acme/models' };
const sender = { id: 1, login: 'ada', type: 'User' };
const pull = { number: 3, head: { sha: 'a'.repeat(40) }, updated_at: NOW, html_url: 'https://x/3' };
const labeled = { action: 'labeled', repository, sender, label: { name: 'seatrial:live' }, pull_request: pull };
const run = {
  id: 7,
  event: 'push',
  path: '.github/workflows/seatrial.yml@refs/heads/main',
  head_branch: 'main',
  head_repository: { full_name: 'acme/models' },
};
const completed = { action: 'completed', repository, workflow_run: run };

describe('what is heard', () => {
  test.each(['pull_request', 'pull_request_target'])('%s: a label is a request or mirrors a stage', (name) => {
    const request = readEvent({ name, payload: { ...labeled, label: { name: 'rollback' } } }, NOW);
    expect(request).toMatchObject({ kind: 'request', intent: { asked: { command: { verb: 'rollback' } } } });
    for (const action of ['labeled', 'unlabeled']) {
      const heard = readEvent({ name, payload: { ...labeled, action } }, NOW);
      expect(heard).toEqual({ kind: 'stage-label', thread: 3, owner: 1 });
    }
  });

  test.each(['pull_request', 'pull_request_target'])('%s: another head, or the end of a pull request', (name) => {
    for (const action of ['synchronize', 'closed']) {
      const payload = { action, repository, sender, pull_request: pull };
      expect(readEvent({ name, payload }, NOW)).toEqual({ kind: 'moved-pull', thread: 3 });
    }
  });

  test('a run that has ended, as far as the event tells of it', () => {
    const told = { event: 'push', workflowPath: '.github/workflows/seatrial.yml', headBranch: 'main' };
    const name = 'workflow_run';
    expect(readEvent({ name, payload: completed }, NOW)).toEqual({
      kind: 'certification',
      runId: 7,
      run: { ...told, repository: 'acme/models' },
    });
    const forked = { ...completed, workflow_run: { ...run, head_repository: null } };
    expect(readEvent({ name, payload: forked }, NOW)).toEqual({ kind: 'certification', runId: 7, run: null });
  });

  test.each(['schedule', 'workflow_dispatch'])('%s: a timer, which looks back a day', (name) => {
    expect(readEvent({ name, payload: {} }, NOW)).toEqual({ kind: 'timer', since: '2026-05-02T14:00:00Z' });
  });

  test('what a follower reports, as it came', () => {
    const payload = { action: 'seatrial-applied', repository, sender, client_payload: { any: 'thing' } };
    expect(readEvent({ name: 'repository_dispatch', payload }, NOW)).toEqual({
      kind: 'report',
      payload: { any: 'thing' },
      sender: { id: 1, login: 'ada', bot: false },
      repository: 'github.com/acme/models',
    });
  });

  const waiting = {
    action: 'requested',
    environment: 'production',
    sha: 'a'.repeat(40),
    ref: 'main',
    deployment_callback_url: 'https://elsewhere.example/repos/acme/models/actions/runs/77/deployment_protection_rule',
    deployment: { sha: 'b'.repeat(40), ref: 'refs/tags/churn@v1.0.0', payload: { any: 'thing' } },
    repository,
  };

  test('a job that waits: of the address for the answer the number of the run alone', () => {
    const name = 'deployment_protection_rule';
    const job = {
      runId: 77,
      environment: 'production',
      ref: 'main',
      sha: 'a'.repeat(40),
      payloads: [{ any: 'thing' }],
    };
    expect(readEvent({ name, payload: waiting }, NOW)).toEqual({ kind: 'job', job });
    const older = { ...waiting, sha: undefined, ref: undefined };
    expect(readEvent({ name, payload: older }, NOW)).toEqual({
      kind: 'job',
      job: { ...job, sha: 'b'.repeat(40), ref: 'churn@v1.0.0' },
    });
    expect(readEvent({ name, payload: { ...waiting, deployment: null } }, NOW)).toEqual({
      kind: 'job',
      job: { ...job, payloads: [undefined] },
    });
  });

  test.each([
    [
      'a job whose run is not told',
      'deployment_protection_rule',
      { ...waiting, deployment_callback_url: 'https://x/y' },
    ],
    ['a job of no environment', 'deployment_protection_rule', { ...waiting, environment: 7 }],
    ['a job of no commit', 'deployment_protection_rule', { ...waiting, sha: null, deployment: null }],
    ['another word about a job', 'deployment_protection_rule', { ...waiting, action: 'approved' }],
    ['a dispatch of another type', 'repository_dispatch', { action: 'seatrial-certify', repository, sender }],
    ['a dispatch of nobody', 'repository_dispatch', { action: 'seatrial-applied', repository }],
    ['a label of nobody', 'pull_request', { ...labeled, label: { name: 'bug' } }],
    ['a label without a name', 'pull_request', { ...labeled, label: {} }],
    ['our own label', 'pull_request', { ...labeled, sender: { ...sender, type: 'Bot' } }],
    ['a label on nothing', 'pull_request', { ...labeled, pull_request: {} }],
    ['another change of a pull request', 'pull_request', { ...labeled, action: 'opened' }],
    ['a push to nothing', 'pull_request', { ...labeled, action: 'synchronize', pull_request: {} }],
    ['a label of an issue', 'issues', labeled],
    ['a run that goes on', 'workflow_run', { ...completed, action: 'in_progress' }],
    ['a run without an id', 'workflow_run', { ...completed, workflow_run: {} }],
    ['a push', 'push', { repository }],
    ['nothing', 'pull_request', null],
  ])('not: %s', (_name, name, payload) => {
    expect(readEvent({ name, payload }, NOW)).toBeNull();
  });
});
