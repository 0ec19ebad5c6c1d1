import { expect, test } from 'vitest';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRepository } from '../../../support/git-repository.ts';

test('lists what the branch changed since it left the other one', async () => {
  await using repository = await createRepository();
  await repository.commit('first', { 'a.txt': '1', 'gone.txt': '1', 'kept.txt': '1' });
  await repository.git('checkout', '--quiet', '-b', 'topic');
  const head = await repository.commit('topic', { 'a.txt': '2', 'späce and "quote".yaml': 'new' });
  await repository.git('rm', '--quiet', 'gone.txt');
  const last = await repository.commit('remove');
  await repository.git('checkout', '--quiet', 'main');
  await repository.commit('main moved', { 'unrelated.txt': '1' });
  await repository.git('checkout', '--quiet', 'topic');

  const changes = await createChangedFiles(repository.folder).since('main');
  expect(changes.head).toBe(last);
  expect(changes.files).toEqual([
    { path: 'a.txt', change: 'modified' },
    { path: 'gone.txt', change: 'deleted' },
    { path: 'späce and "quote".yaml', change: 'added' },
  ]);
  expect(await createChangedFiles(repository.folder).readAt(changes.base, 'a.txt')).toBe('1');
  expect(await createChangedFiles(repository.folder).readAt(head, 'nowhere.txt')).toBeNull();
});

test('lists what no commit has, new, staged, changed or ignored, and nothing beside the folder', async () => {
  await using repository = await createRepository();
  await repository.commit('first', { 'm/kept': '1', 'm/changed': '1', 'm/gone': '1', '.gitignore': 'm/ignored\n' });
  await repository.write({ 'm/changed': '2', 'm/staged': '1', 'm/new': '1', 'm/ignored': '1', 'm2/beside': '1' });
  await repository.git('add', 'm/staged');
  await repository.git('rm', '--quiet', 'm/gone');
  expect(await createChangedFiles(repository.folder).uncommitted('m')).toEqual([
    'm/changed',
    'm/ignored',
    'm/new',
    'm/staged',
  ]);
});

test('lists what the files differ in, committed or not, and nothing that git is told to ignore', async () => {
  await using repository = await createRepository();
  await repository.commit('first', {
    kept: '1',
    changed: '1',
    undone: '1',
    gone: '1',
    left: '1',
    '.gitignore': 'no\n',
  });
  await repository.git('checkout', '--quiet', '-b', 'topic');
  await repository.commit('topic', { undone: '2', committed: '1' });
  await repository.write({ changed: '2', undone: '1', staged: '1', new: '1', left: '2', no: '1' });
  await repository.git('add', 'staged');
  await repository.git('rm', '--quiet', 'gone');
  await repository.git('rm', '--quiet', '--cached', '--force', 'left');
  const { files } = await createChangedFiles(repository.folder).sinceInFiles('main');
  expect(Object.fromEntries(files.map(({ path, change }) => [path, change]))).toEqual({
    changed: 'modified',
    committed: 'added',
    gone: 'deleted',
    left: 'modified',
    new: 'added',
    staged: 'added',
  });
});

test.each(['nowhere', '--output=/tmp/x', '-n'])('refuses the ref %s', async (ref) => {
  await using repository = await createRepository();
  await repository.commit('first', { a: '1' });
  await expect(createChangedFiles(repository.folder).since(ref)).rejects.toMatchObject({ code: 'git-failed' });
});
