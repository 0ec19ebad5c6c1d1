import { describe, expect, it } from 'vitest';
import { parseVersionQuestion, readNamedVersion } from '../../../src/contract/named-version.ts';
import { parseReleaseTag, releaseTag } from '../../../src/domain/statistics/catalog-version.ts';

const SHA256 = 'a'.repeat(64);
const NAMED = { model: 'churn', version: '1.0.0', sha256: SHA256 };

describe("what a Deployment's payload names", () => {
  it.each<[string, unknown, unknown]>([
    ['version and digest', { seatrial: NAMED }, NAMED],
    ['a version', { seatrial: { model: 'churn', version: '1.0.0' } }, { ...NAMED, sha256: null }],
    ['a digest', { seatrial: { model: 'churn', sha256: SHA256 } }, { ...NAMED, version: null }],
    ['the same as JSON in a text', JSON.stringify({ seatrial: NAMED }), NAMED],
    ['beside what others put there', { seatrial: NAMED, region: 'eu' }, NAMED],
    ['nothing', {}, null],
    ['nothing, as an empty text', '', null],
    ['nothing, as null', null, null],
    ['nothing, in text that is no JSON', '{', null],
    ['something inherited', Object.create({ seatrial: NAMED }), null],
  ])('%s', (_name, payload, expected) => {
    expect(readNamedVersion(payload)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['text', 'churn@1.0.0'],
    ['null', null],
    ['a list', [NAMED]],
    ['no model', { version: '1.0.0' }],
    ['a model that is a path', { ...NAMED, model: '../churn' }],
    ['neither version nor digest', { model: 'churn' }],
    ['a version that is none', { ...NAMED, version: 'latest' }],
    ['a version that is a number', { ...NAMED, version: 1 }],
    ['a short digest', { ...NAMED, sha256: 'abc' }],
    ['a key that nobody knows', { ...NAMED, force: true }],
  ])('%s is malformed, and never taken for nothing', (_name, seatrial) => {
    expect(readNamedVersion({ seatrial })).toBe('malformed');
  });
});

describe('a question', () => {
  it('is read with v and sha256: too', () => {
    const asked = { model: 'churn', version: 'v1.0.0', sha256: `sha256:${SHA256}` };
    expect(parseVersionQuestion(asked)).toEqual(NAMED);
  });

  it.each([
    ['model', { ...NAMED, model: 'Churn' }],
    ['version', { ...NAMED, version: '1.0' }],
    ['version', { ...NAMED, version: null, sha256: null }],
    ['sha256', { ...NAMED, sha256: 'A'.repeat(64) }],
  ])('with a bad %s is refused with words', (name, asked) => {
    expect(() => parseVersionQuestion(asked)).toThrow(`${name} is "`);
    expect(() => parseVersionQuestion(asked)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe("a release's tag", () => {
  it.each(['1.0.0', '2.1.0-rc.1'])('of %s is read as it was written', (version) => {
    expect(parseReleaseTag(releaseTag('churn', version))).toEqual({ model: 'churn', version });
  });

  it.each(['v1.0.0', 'churn@1.0.0', 'churn@v1.0', 'a/b@v1.0.0', 'churn@v1.0.0\n', '@v1.0.0', 'main'])(
    '%j is none',
    (tag) => {
      expect(parseReleaseTag(tag)).toBeNull();
    },
  );
});
