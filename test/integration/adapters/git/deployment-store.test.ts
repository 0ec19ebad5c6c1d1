import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGitDeploymentStore } from '../../../../src/adapters/git/deployment-store.ts';
import { createBranchHistory } from '../../../../src/adapters/git/branch-history.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { readStatus } from '../../../../src/usecases/promotion/read-state.ts';
import { createRepository } from '../../../support/git-repository.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf } from '../../../support/promotion/world.ts';
import { verifyWorld } from '../../../support/promotion/verify-world.ts';

const FILE = new Map([['production/churn.yaml', 'a: "ü"\n']]);

describe('the branch in a git repository', () => {
  it('is written on condition that it is where it was read', async () => {
    await using repository = await createRepository();
    await repository.commit('start', { 'README.md': 'x' });
    const store = createGitDeploymentStore({ folder: repository.folder, remote: null });
    expect(await store.read('all')).toEqual({ head: null, files: new Map() });
    const first = await store.commit({ expectedHead: null, files: FILE, message: 'one' });
    expect(first.kind).toBe('committed');
    expect(await store.commit({ expectedHead: null, files: FILE, message: 'again' })).toEqual({ kind: 'lost-race' });
    const { head, files } = await store.read(['churn']);
    expect(files).toEqual(FILE);
    const more = new Map([['events/fraud/2026-05.jsonl', '{}\n']]);
    expect((await store.commit({ expectedHead: head, files: more, message: 'two' })).kind).toBe('committed');
    expect(await store.commit({ expectedHead: head, files: more, message: 'late' })).toEqual({ kind: 'lost-race' });
    expect([...(await store.read('all')).files.keys()]).toEqual([
      'events/fraud/2026-05.jsonl',
      'production/churn.yaml',
    ]);
    expect((await repository.git('status', '--porcelain')).trim()).toBe('');
  });

  it('is pushed with a lease, so that of two clones one is told to read again', async () => {
    await using origin = await createRepository();
    await origin.commit('start', { 'README.md': 'x' });
    await using clone = await createRepository();
    const one = createGitDeploymentStore({ folder: clone.folder, remote: origin.folder });
    const two = createGitDeploymentStore({ folder: origin.folder, remote: null });
    expect((await one.read('all')).head).toBeNull();
    expect((await two.commit({ expectedHead: null, files: FILE, message: 'two' })).kind).toBe('committed');
    expect(await one.commit({ expectedHead: null, files: FILE, message: 'one' })).toEqual({ kind: 'lost-race' });
    const { head } = await one.read('all');
    const outcome = await one.commit({ expectedHead: head, files: FILE, message: 'one' });
    expect(outcome).toEqual({ kind: 'committed', head: (await two.read('all')).head });
  });

  it('tells a rule of GitHub from a lost race', async () => {
    await using origin = await createRepository();
    await origin.commit('start', { 'README.md': 'x' });
    const hook = join(origin.folder, '.git', 'hooks', 'pre-receive');
    const words = 'GH013: Repository rule violations found for refs/heads/seatrial/deployments.';
    writeFileSync(
      hook,
      `#!/bin/sh\necho "error: ${words}" >&2\necho "- Cannot update this protected ref." >&2\nexit 1\n`,
    );
    chmodSync(hook, 0o755);
    await using clone = await createRepository();
    const store = createGitDeploymentStore({ folder: clone.folder, remote: origin.folder });
    await expect(store.commit({ expectedHead: null, files: FILE, message: 'one' })).rejects.toMatchObject({
      code: 'github-refused',
      reason: 'rule',
      message: expect.stringContaining('Cannot update this protected ref'),
    });
  });

  it('carries a promotion that can be read and verified from the repository alone', async () => {
    await using repository = await createRepository();
    await repository.commit('start', { 'README.md': 'x' });
    const store = createGitDeploymentStore({ folder: repository.folder, remote: null });
    const world = createWorld();
    const comment = addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' });
    const outcome = await handleCommand({ ...fakePorts(world), store }, intentOf(comment));
    expect(outcome).toMatchObject({ kind: 'decided', decision: { kind: 'apply' } });
    expect(await verifyWorld({ store, history: createBranchHistory(repository.folder) })).toMatchObject({
      events: 1,
      faults: [],
    });
    expect(await readStatus({ store }, 'all')).toMatchObject({
      models: [{ model: 'churn', environments: [{ deployment: { production: { version: '1.0.0' } } }] }],
    });
    const { head, files } = await store.read('all');
    const forged = (files.get('production/churn.yaml') ?? '').replace('1.0.0', '1.1.0');
    await store.commit({ expectedHead: head, files: new Map([['production/churn.yaml', forged]]), message: 'by hand' });
    expect(await verifyWorld({ store, history: createBranchHistory(repository.folder) })).toMatchObject({
      faults: [{ code: 'file-differs', model: 'churn' }, { code: 'changed-without-event' }],
    });
  });
});
