import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dateUnreleased, sectionOf } from '../../scripts/release/changelog.ts';
import { advisedMajors, releaseProblems, versionOfTag } from '../../scripts/release/check-release.ts';

const HEAD = '# Changelog\n\nWhat changes.\n\n';
const CHANGELOG = `${HEAD}## [Unreleased]

## [1.1.0] - 2026-12-24

### Added

- More

## [1.0.0] - 2026-12-01

- All

[Unreleased]: https://github.com/acme/seatrial/compare/v1.1.0...HEAD
[1.1.0]: https://github.com/acme/seatrial/releases/tag/v1.1.0
`;

describe('the section of a version', () => {
  test.each([
    ['1.1.0', { date: '2026-12-24', body: '### Added\n\n- More' }],
    ['1.0.0', { date: '2026-12-01', body: '- All' }],
    ['Unreleased', { date: null, body: '' }],
    ['1.1', null],
  ])('%s', (version, section) => expect(sectionOf(CHANGELOG, version)).toEqual(section));
});

describe('what is unreleased', () => {
  const release = { version: '1.2.0', date: '2027-01-31', slug: 'acme/seatrial' };

  test("becomes the version's section, and all else stays", () => {
    const written = dateUnreleased(
      CHANGELOG.replace('## [Unreleased]\n', () => '## [Unreleased]\n\n- New $&\n'),
      release,
    );
    expect(sectionOf(written, '1.2.0')).toEqual({ date: '2027-01-31', body: '- New $&' });
    expect(sectionOf(written, 'Unreleased')).toEqual({ date: null, body: '' });
    for (const version of ['1.1.0', '1.0.0'])
      expect(sectionOf(written, version)).toEqual(sectionOf(CHANGELOG, version));
    expect(written.split('\n').slice(-4)).toEqual([
      '[Unreleased]: https://github.com/acme/seatrial/compare/v1.2.0...HEAD',
      '[1.2.0]: https://github.com/acme/seatrial/releases/tag/v1.2.0',
      '[1.1.0]: https://github.com/acme/seatrial/releases/tag/v1.1.0',
      '',
    ]);
    expect(written.startsWith(`${HEAD}## [Unreleased]\n\n## [1.2.0] - 2027-01-31\n`)).toBe(true);
  });

  test.each([
    ['nothing', CHANGELOG, release, 'nothing under [Unreleased]'],
    ['a version that is there', CHANGELOG, { ...release, version: '1.1.0' }, 'a section 1.1.0 already'],
  ])('%s is refused', (_name, changelog, wanted, words) =>
    expect(() => dateUnreleased(changelog, wanted)).toThrow(words),
  );
});

describe('a release', () => {
  const right = {
    tag: 'v1.1.0',
    version: '1.1.0',
    lockVersion: '1.1.0',
    changelog: CHANGELOG,
    readme: '# Seatrial',
    slug: 'acme/seatrial',
    advised: [1],
  };

  test('whose tag, numbers, text, owner and documents agree may be made', () =>
    expect(releaseProblems(right)).toEqual([]));

  test.each([
    ['another number', { version: '1.0.0' }, 'package.json says 1.0.0'],
    ['another number in the lock', { lockVersion: '0.1.0' }, 'package-lock.json says 0.1.0'],
    ['no section', { changelog: HEAD }, 'has no section 1.1.0'],
    ['a section without a date', { changelog: CHANGELOG.replace(' - 2026-12-24', '') }, 'has no date'],
    ['an empty section', { changelog: CHANGELOG.replace('### Added\n\n- More\n', '') }, 'is empty'],
    ['a README of the time before', { readme: 'Before the first release is on npm, …' }, 'README.md still has'],
    ['no owner', { slug: 'OWNER/seatrial' }, 'Nobody owns'],
    ['documents of another major version', { advised: [1, 2] }, 'use version 2'],
  ])('with %s may not', (_name, difference, words) => {
    expect(releaseProblems({ ...right, ...difference })).toEqual([expect.stringContaining(words)]);
  });

  test('of a candidate may say what holds before the first one', () => {
    const changelog = CHANGELOG.replace('[1.1.0]', '[1.1.0-rc.1]');
    const [tag, version] = ['v1.1.0-rc.1', '1.1.0-rc.1'];
    const readme = 'Before the first release is on npm, …';
    expect(releaseProblems({ ...right, tag, version, lockVersion: version, changelog, readme })).toEqual([]);
  });

  test.each(['1.0.0', 'v1', 'v1.0', 'v01.0.0', 'v1.0.0+x', 'refs/tags/v1.0.0', 'v1.0.0\n', 'v1.0.0;id', ''])(
    'has no tag %j',
    (tag) => expect(() => versionOfTag(tag)).toThrow('is no tag of a release'),
  );

  test('of a candidate has one', () => expect(versionOfTag('v1.0.0-rc.1')).toBe('1.0.0-rc.1'));

  test('is the one that the documents speak of', () => {
    const texts = [
      'uses: acme/seatrial/actions/plan@v1',
      'uses: acme/seatrial@v3',
      'uses: acme/seatrial/.github/workflows/certify.yml@v1, ghcr.io/acme/seatrial-bot:2',
      'uses: actions/checkout@v7, someone/seatrial@v9',
    ];
    expect(advisedMajors(texts, 'acme/seatrial')).toEqual([1, 2, 3]);
  });
});

test('as the repository stands, it tells people to use one major version, and refuses a tag that is not prepared', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.ts', 'check', 'v1.999.0'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('has no section 1.999.0');
  expect(stderr).not.toContain('tell people');
});
