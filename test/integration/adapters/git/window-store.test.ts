import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWindowStore } from '../../../../src/adapters/git/window-store.ts';
import { createRepository } from '../../../support/git-repository.ts';

const [ONE, TWO] = [
  'production/churn/2026-05-03/0000000000000001.ndjson',
  'eu/churn/2026-05-04/0000000000000002.ndjson',
];
const files = (...paths: readonly string[]) => new Map(paths.map((path) => [path, `{"of":"${path} ü"}\n`]));

describe.each([
  ['the branch of a repository itself', false],
  ['the branch of a remote', true],
])('%s', (_name, isRemote) => {
  it('is written on condition that it is where it was read, and read file by file', async () => {
    await using origin = await createRepository();
    await origin.commit('start', { 'README.md': 'x' });
    await using clone = await createRepository();
    const place = { folder: isRemote ? clone.folder : origin.folder, remote: isRemote ? origin.folder : null };
    const store = createWindowStore(place);
    expect(await store.head()).toBeNull();
    const first = await store.commit({ expectedHead: null, files: files(ONE), message: 'one' });
    expect(first).toEqual({ kind: 'committed', head: await store.head() });
    expect(await store.commit({ expectedHead: null, files: files(TWO), message: 'late' })).toEqual({
      kind: 'lost-race',
    });
    expect((await store.commit({ expectedHead: await store.head(), files: files(TWO), message: 'two' })).kind).toBe(
      'committed',
    );
    const head = (await store.head()) ?? '';
    expect(await store.read(head, [TWO, 'eu/churn/2026-05-04/none.ndjson', ONE])).toEqual(files(TWO, ONE));
    expect(await store.read(head, [])).toEqual(new Map());
    expect(await origin.git('log', '--format=%s', 'seatrial/windows')).toBe('two\none\n');
    expect((await origin.git('status', '--porcelain')).trim()).toBe('');
  });
});

it('a rule of GitHub on the branch is told as one', async () => {
  await using origin = await createRepository();
  await origin.commit('start', { 'README.md': 'x' });
  const hook = join(origin.folder, '.git', 'hooks', 'pre-receive');
  writeFileSync(hook, '#!/bin/sh\necho "error: GH013: Repository rule violations found" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  await using clone = await createRepository();
  const store = createWindowStore({ folder: clone.folder, remote: origin.folder });
  await expect(store.commit({ expectedHead: null, files: files(ONE), message: 'one' })).rejects.toMatchObject({
    code: 'github-refused',
    reason: 'rule',
    message: expect.stringContaining('seatrial/windows'),
  });
});

it('a remote that cannot be reached is named', async () => {
  await using clone = await createRepository();
  const store = createWindowStore({ folder: clone.folder, remote: join(clone.folder, 'nowhere') });
  await expect(store.head()).rejects.toMatchObject({
    code: 'git-failed',
    message: expect.stringContaining('The branch seatrial/windows cannot be fetched from'),
  });
});
