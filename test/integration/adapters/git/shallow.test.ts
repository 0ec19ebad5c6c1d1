import { expect, test } from 'vitest';
import { createBranchHistory } from '../../../../src/adapters/git/branch-history.ts';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRecordBranch } from '../../../../src/adapters/git/record-branch.ts';
import { createRepository, type TestRepository } from '../../../support/git-repository.ts';

/** With a log of two commits, and two commits of work. */
async function anOrigin(): Promise<TestRepository> {
  const origin = await createRepository();
  await origin.commit('Start', { 'models/a.yaml': '1' });
  await origin.git('checkout', '--quiet', '-b', 'seatrial/deployments');
  await origin.commit('Log', { 'events/churn/2026-01.jsonl': '{}\n' });
  await origin.commit('Log', { 'events/churn/2026-02.jsonl': '{}\n' });
  await origin.git('checkout', '--quiet', 'main');
  await origin.commit('Work', { 'models/a.yaml': '2' });
  return origin;
}

async function aClone(origin: TestRepository, ...options: readonly string[]): Promise<TestRepository> {
  const clone = await createRepository();
  await clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
  await clone.git('fetch', '--quiet', ...options, 'origin', 'main');
  await clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
  return clone;
}

const HISTORY = { ref: null, paths: ['models/a.yaml'] } as const;
const list = ({ folder }: TestRepository) => createRecordBranch({ folder, remote: 'origin' }).list();

test('reading the record of a remote leaves a whole clone whole', async () => {
  await using origin = await anOrigin();
  await using clone = await aClone(origin);
  const { head, files } = await list(clone);
  expect(files.size).toBe(3);
  expect(await createChangedFiles(clone.folder).history(HISTORY)).toHaveLength(2);
  expect(await createBranchHistory(clone.folder).commits(String(head))).toMatchObject({ isComplete: true });
});

test('of a shallow clone only the newest commit is fetched, and its history is not told', async () => {
  await using origin = await anOrigin();
  await using clone = await aClone(origin, '--depth=1');
  const { head, files } = await list(clone);
  expect(files.size).toBe(3);
  expect((await clone.git('rev-list', '--count', String(head))).trim()).toBe('1');
  await expect(createChangedFiles(clone.folder).history(HISTORY)).rejects.toMatchObject({
    code: 'git-failed',
    message: expect.stringContaining('shallow'),
  });
  expect(await createBranchHistory(clone.folder).commits(String(head))).toMatchObject({ isComplete: false });
});

test('what is shallow elsewhere does not cut the history that is asked for', async () => {
  await using origin = await anOrigin();
  await using clone = await aClone(origin);
  await clone.git('fetch', '--quiet', '--depth=1', 'origin', 'seatrial/deployments:refs/heads/seatrial/deployments');
  expect((await clone.git('rev-parse', '--is-shallow-repository')).trim()).toBe('true');
  expect(await createChangedFiles(clone.folder).history(HISTORY)).toHaveLength(2);
  expect(await createBranchHistory(clone.folder).commits('seatrial/deployments')).toMatchObject({ isComplete: false });
});
