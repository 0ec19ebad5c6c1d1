import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('no symbolic link is in the tree: a runner that resolves `$/` fails on one that leads nowhere (actions/runner#4626)', () => {
  const entries = execFileSync('git', ['ls-files', '--stage'], { encoding: 'utf8' }).trim().split('\n');
  expect(entries.length).toBeGreaterThan(1000);
  expect(entries.filter((entry) => entry.startsWith('120000'))).toEqual([]);
});
