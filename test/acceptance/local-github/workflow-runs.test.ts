import { expect, test } from 'vitest';
import type { LocalGitHub, WorkflowRunRequest } from '../../support/local-github/client.ts';
import { mergeGroupEvent } from '../../support/local-github/action-events.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const RUN = { name: 'Seatrial', path: '.github/workflows/seatrial.yml', headBranch: 'main', event: 'merge_group' };

async function runs(github: LocalGitHub, query: string): Promise<readonly number[]> {
  const route = `GET {repo}/actions/workflows/seatrial.yml/runs?event=merge_group${query}`;
  const token = github.userToken('reader');
  const { workflow_runs } = await github.request<{ workflow_runs: readonly { id: number }[] }>(token, route);
  return workflow_runs.map(({ id }) => id);
}

test('a run is found by its state or its conclusion, and one of another workflow not at all', async () => {
  await withLocalGitHub({}, async (github) => {
    const headSha = (await github.branchTip('main')) ?? '';
    const start = async (over: Partial<WorkflowRunRequest>): Promise<number> =>
      (await github.finishWorkflowRun({ ...RUN, headSha, ...over })).id;
    const success = await start({});
    const cancelled = await start({ conclusion: 'cancelled' });
    const running = await start({ status: 'in_progress' });
    await start({ path: '.github/workflows/other.yml' });
    expect(await runs(github, '')).toEqual([running, cancelled, success]);
    expect(await runs(github, '&status=success')).toEqual([success]);
    expect(await runs(github, '&status=cancelled')).toEqual([cancelled]);
    expect(await runs(github, '&status=in_progress')).toEqual([running]);
    expect(await runs(github, `&head_sha=${'0'.repeat(40)}`)).toEqual([]);
    expect(await github.run(running)).toMatchObject({ conclusion: null });
    const route = `GET {repo}/actions/runs/${success}/artifacts`;
    expect(await github.request(github.userToken('reader'), route)).toMatchObject({ total_count: 0 });
  });
});

test.each([
  ['merge', 1],
  ['squash', 1],
  ['rebase', 2],
] as const)(
  'by %s each pull request of a queue is named for what it brought, %i new commits',
  async (method, count) => {
    await withLocalGitHub({}, async (github) => {
      const before = (await github.branchTip('main')) ?? '';
      const numbers: number[] = [];
      for (const name of ['a', 'b']) {
        await github.commit({ branch: name, changes: { [`${name}.txt`]: name } });
        await github.commit({ branch: name, changes: { [`${name}2.txt`]: name } });
        numbers.push((await github.openPull({ head: name })).number);
      }
      const groups = await github.queueBy(method, ...numbers);
      await github.mergeQueued(groups);
      const reader = github.userToken('reader');
      for (const { number, head_sha, commits } of groups) {
        expect(await github.pull(number)).toMatchObject({ merged: true, merge_commit_sha: head_sha });
        expect(commits).toHaveLength(count);
        for (const sha of commits)
          expect(await github.request(reader, `GET {repo}/commits/${sha}/pulls`)).toMatchObject([{ number }]);
      }
      const after = groups[1]?.head_sha ?? '';
      expect(await github.request(reader, 'GET {repo}/activity?ref=refs/heads/main')).toMatchObject([
        { before, after, activity_type: 'merge_queue_merge' },
      ]);
    });
  },
);

test('a pull request whose head somebody pushed to its base is merged, and the push stays one', async () => {
  await withLocalGitHub({}, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const head = await github.commit({ branch: 'a', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'a' });
    const sha = await github.writeCommit({ parents: [before, head], changes: { 'b.txt': 'b' } });
    await github.pushTo('main', sha);
    expect(await github.pull(number)).toMatchObject({ merged: true, merge_commit_sha: sha });
    const listed = await github.request(github.userToken('reader'), 'GET {repo}/activity?ref=refs/heads/main');
    expect(listed).toMatchObject([{ before, after: sha, activity_type: 'push' }]);
  });
});

test('groups of the merge queue stand on each other, and one push merges them', async () => {
  await withLocalGitHub({}, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const numbers: number[] = [];
    for (const name of ['a', 'b']) {
      await github.commit({ branch: name, changes: { [`${name}.txt`]: name } });
      numbers.push((await github.openPull({ head: name })).number);
    }
    const groups = await github.queue(...numbers);
    expect(groups).toMatchObject([{ base_sha: before }, { base_sha: groups[0]?.head_sha }]);
    const event = await mergeGroupEvent(github, groups[1]!);
    expect(event.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-${numbers[1]}-${groups[0]?.head_sha}`);
    await github.mergeQueued(groups);
    expect(await github.branchTip('main')).toBe(groups[1]?.head_sha);
    expect(await github.readFile('a.txt')).toBe('a');
    for (const number of numbers) expect(await github.pull(number)).toMatchObject({ merged: true });
  });
});
