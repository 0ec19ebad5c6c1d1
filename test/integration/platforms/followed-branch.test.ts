import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFollowedBranch } from '../../../src/adapters/git/followed-branch.ts';
import { createRepository } from '../../support/git-repository.ts';

test('a branch that is followed is read, compared and written on condition, whatever the clone says of its files', async () => {
  await using origin = await createRepository();
  await using clone = await createRepository();
  await origin.commit('first', { 'README.md': '1' });
  await clone.git('remote', 'add', 'origin', origin.folder);
  writeFileSync(join(clone.folder, '.gitattributes'), '*.yaml -diff\n');
  const branch = openFollowedBranch({ folder: clone.folder, remote: 'origin', branch: 'live/rendered' });
  expect(await branch.read('production')).toEqual({ head: null, files: new Map() });
  const first = {
    expectedHead: null,
    files: new Map([
      ['production/nginx/.seatrial-rendered', '1'],
      ['production/nginx/a.yaml', 'a: 1\n'],
      ['staging/b.yaml', 'b'],
    ]),
    removed: [],
  };
  expect(await branch.diff('production', first)).toContain('\n+a: 1\n');
  const made = await branch.commit(first, 'one');
  const head = made.kind === 'committed' ? made.head : '';
  expect(await branch.commit(first, 'again')).toEqual({ kind: 'lost-race' });
  expect([...(await branch.read('production')).files.keys()]).toEqual([
    'production/nginx/.seatrial-rendered',
    'production/nginx/a.yaml',
  ]);
  const change = { expectedHead: head, files: new Map(), removed: ['production/nginx/a.yaml'] };
  expect(await branch.diff('production', change)).toContain('deleted file mode');
  await branch.commit(change, 'two');
  await origin.git('checkout', '--quiet', 'live/rendered');
  await origin.git('rm', '--quiet', 'production/nginx/.seatrial-rendered');
  await origin.git('config', 'core.symlinks', 'true');
  await origin.git('update-index', '--add', '--cacheinfo', `120000,${await blob(origin, '/etc')},production/nginx/l`);
  await origin.git('commit', '--quiet', '-m', 'a link');
  expect((await branch.read('production')).files).toEqual(new Map([['production/nginx/l', null]]));
});

async function blob(repository: Awaited<ReturnType<typeof createRepository>>, text: string): Promise<string> {
  await repository.write({ 'a-link': text });
  return (await repository.git('hash-object', '-w', 'a-link')).trim();
}
