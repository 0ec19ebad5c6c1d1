// @module-tag thorough
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { findMisnamed, renameIn } from '../../scripts/owner/places.ts';
import { NO_OWNER, parseSlug, repositorySlug } from '../../scripts/owner/slug.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where the project says that it lives: nowhere yet, or with its owner. */
const HERE = repositorySlug(metadata.repository.url);

describe('a place on GitHub', () => {
  test.each([
    ['acme', 'acme/seatrial'],
    ['acme/fork', 'acme/fork'],
    ['Acme-2/sea.trial_x', 'Acme-2/sea.trial_x'],
    [NO_OWNER, `${NO_OWNER}/seatrial`],
  ])('%s is %s', (text, slug) => expect(parseSlug(text)).toBe(slug));

  test.each([
    '',
    '/',
    'acme/',
    '/seatrial',
    'a/b/c',
    '-acme',
    'acme-',
    'ac--me',
    'acme/..',
    'acme/x.git',
    '../acme',
    'acme acme',
    'acme\n',
    'acme/$&',
    '$(id)/x',
    'acme@v1/x',
    'äcme',
    'a'.repeat(40),
  ])('%j is none', (text) => expect(parseSlug(text)).toBeNull());
});

describe('a text that names it', () => {
  test.each([
    ['uses: OWNER/seatrial/actions/plan@v1', 'uses: Acme/fork/actions/plan@v1'],
    ['uses: OWNER/seatrial@v1', 'uses: Acme/fork@v1'],
    ['https://github.com/OWNER/seatrial/blob/main/x.md', 'https://github.com/Acme/fork/blob/main/x.md'],
    ['git+https://github.com/OWNER/seatrial.git', 'git+https://github.com/Acme/fork.git'],
    ['docker pull ghcr.io/OWNER/seatrial-bot:1', 'docker pull ghcr.io/acme/fork-bot:1'],
    ['allow `OWNER/seatrial/*`, then OWNER/seatrial.', 'allow `Acme/fork/*`, then Acme/fork.'],
    [
      'repos/OWNER/REPO, my-OWNER/seatrial, OWNER/seatrial-old',
      'repos/OWNER/REPO, my-OWNER/seatrial, OWNER/seatrial-old',
    ],
  ])('%s becomes %s, and comes back', (before, after) => {
    const there = renameIn(before, { file: 'README.md', from: 'OWNER/seatrial', to: 'Acme/fork' });
    expect(there).toBe(after);
    expect(renameIn(there, { file: 'README.md', from: 'Acme/fork', to: 'OWNER/seatrial' })).toBe(before);
  });

  test.each(readdirSync(join(ROOT, 'actions')))('is found where it is not acme/seatrial by each action: %s', (name) => {
    const text = `uses: other/thing/actions/${name}@v1`;
    expect(findMisnamed(text, { file: 'README.md', slug: 'acme/seatrial' })).toHaveLength(1);
  });

  test.each([
    ['README.md', 'uses: other/thing/actions/plan@v1', 'other/thing'],
    ['README.md', 'uses: other/thing/.github/workflows/certify.yml@v1', 'other/thing'],
    ['README.md', 'uses: other/seatrial@v1', 'other/seatrial'],
    ['bot/app.yml', 'url: https://github.com/other/seatrial', 'other/seatrial'],
    ['bot/README.md', 'ghcr.io/other/seatrial-bot', 'other/seatrial'],
    ['.github/CODEOWNERS', '* @OWNER', 'OWNER'],
  ])('is found in %s where it is not acme/seatrial: %s', (file, text, found) => {
    expect(findMisnamed(`\n${text}\n`, { file, slug: 'acme/seatrial' })).toEqual([{ file, line: 2, found }]);
  });

  test.each([
    ['README.md', 'uses: actions/checkout@v7'],
    ['README.md', 'uses: acme/seatrial/actions/plan@v1, from https://github.com/acme/seatrial.'],
    ['.github/CODEOWNERS', '* @acme @acme/core @ada'],
    ['test/a.test.ts', 'https://github.com/other/seatrial'],
  ])('is right in %s: %s', (file, text) => {
    expect(findMisnamed(text, { file, slug: 'acme/seatrial' })).toEqual([]);
  });
});

describe('npm run owner', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seatrial-owner-'));
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
    const files = tracked.filter((file) => /\.(?:md|yml|json|service|ts)$|Dockerfile|CODEOWNERS/.test(file));
    for (const file of files.filter((name) => !/^(?:dist|src|test|schemas|package-lock)/.test(name)))
      cpSync(join(ROOT, file), join(folder, file));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['add', '--all'], { cwd: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const owner = (argument: string) =>
    spawnSync(process.execPath, ['scripts/owner.ts', argument], { cwd: folder, encoding: 'utf8' });
  const contents = (): string => execFileSync('git', ['diff'], { cwd: folder, encoding: 'utf8' });

  test('all places agree, and do so with another name; with the former one nothing has changed', () => {
    expect(owner('--check')).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = owner('somebody/fork');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['README.md', 'package.json', 'bot/app.yml', 'bot/Dockerfile', '.github/CODEOWNERS']),
    );
    expect(readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8')).toContain('* @somebody\n');
    const left = String.raw`\b${HERE.replace('/', '/(')}\b|\*)`;
    const grep = spawnSync('git', ['grep', '-nE', left], { cwd: folder, encoding: 'utf8' });
    expect(grep.stdout).toBe('');
    expect(owner('--check')).toMatchObject({ status: 0, stderr: '' });
    expect(owner(HERE)).toMatchObject({ status: 0 });
    expect(contents()).toBe('');
  });

  test('a place that disagrees is named', () => {
    const file = join(folder, 'docs/statistics.md');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(HERE, 'mallory/seatrial'));
    const { status, stderr } = owner('--check');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^docs\/statistics\.md:\d+: mallory\/seatrial is not/),
    });
  });

  test('a name that is none changes nothing', () => {
    expect(owner('acme/$(id)')).toMatchObject({ status: 2, stderr: expect.stringContaining('is no place on GitHub') });
    expect(contents()).toBe('');
  });
});
