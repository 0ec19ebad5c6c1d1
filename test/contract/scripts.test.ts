import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SCRIPT = `
import { readOptions } from './scripts/read-options.ts';
console.log(readOptions('npm run probe -- [--keep]', { options: { keep: { type: 'boolean' } } }).values.keep);`;

function run(word: string): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, '--', word], { encoding: 'utf8' });
}

test('a script says how it is called, and what it does not know', () => {
  const usage = 'Usage: npm run probe -- [--keep]\n';
  expect(run('--keep')).toMatchObject({ status: 0, stdout: 'true\n' });
  expect(run('--help')).toMatchObject({ status: 0, stdout: usage, stderr: '' });
  for (const word of ['--kepp', 'act']) {
    const { status, stderr } = run(word);
    expect(status).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr).toContain(usage);
    expect(stderr).not.toContain('    at ');
  }
});

test('every script reads its options so', () => {
  const scripts = readdirSync('scripts').filter((name) => name.endsWith('.ts') && name !== 'read-options.ts');
  const own = scripts.filter((name) => readFileSync(`scripts/${name}`, 'utf8').includes('parseArgs('));
  expect(own).toEqual([]);
});
