import { describe, expect, it } from 'vitest';
import {
  bumpKind,
  isVersion,
  orderVersions,
  overtakenBy,
  predecessorOf,
} from '../../../../src/domain/model/version-order.ts';

describe('version order', () => {
  it('counts numbers, not letters, and puts a prerelease below its release', () => {
    expect(orderVersions(['1.10.0', '1.9.0', '2.0.0', '2.0.0-rc.2', '2.0.0-rc.10'])).toEqual([
      '1.9.0',
      '1.10.0',
      '2.0.0-rc.2',
      '2.0.0-rc.10',
      '2.0.0',
    ]);
  });

  it.each([
    { version: '1.4.0', versions: ['1.3.9', '1.4.1', '0.9.0'], predecessor: '1.3.9' },
    { version: '1.0.0', versions: ['1.0.0-rc.1'], predecessor: '1.0.0-rc.1' },
    { version: '1.0.0', versions: ['1.0.0', '2.0.0'], predecessor: null },
  ])('finds the predecessor of $version', ({ version, versions, predecessor }) => {
    expect(predecessorOf(version, versions)).toBe(predecessor);
  });

  it.each([
    { before: '1.4.2', after: '2.0.0-rc.1', kind: 'major' },
    { before: '1.4.2', after: '1.5.0', kind: 'minor' },
    { before: '1.4.2', after: '1.4.3', kind: 'patch' },
    { before: '1.4.3-rc.1', after: '1.4.3', kind: 'patch' },
    { before: '1.4.2', after: '1.4.2', kind: 'none' },
  ])('$before → $after is $kind', ({ before, after, kind }) => {
    expect(bumpKind(before, after)).toBe(kind);
  });

  it.each([
    { added: '1.5.0', versions: ['1.4.0'], by: null },
    { added: '1.3.4', versions: ['1.3.3', '1.4.0'], by: null },
    { added: '1.5.0', versions: ['1.4.0', '2.0.0'], by: null },
    { added: '1.3.4', versions: ['1.3.5'], by: '1.3.5' },
    { added: '1.2.0', versions: ['1.1.0', '1.4.0'], by: '1.4.0' },
    { added: '1.0.0', versions: ['2.0.0'], by: '2.0.0' },
    { added: '1.0.0', versions: [], by: null },
    { added: '1.3.4', versions: ['1.3.3', '1.3.5'], by: '1.3.5' },
    { added: '1.3.4', versions: ['1.3.3', '2.3.5'], by: null },
    { added: '1.0.0', versions: ['0.9.0', '2.0.0'], by: '2.0.0' },
    { added: '1.3.0', versions: ['0.3.0', '1.4.0', '2.3.1'], by: '1.4.0' },
  ])('$added after $versions is overtaken by $by', ({ added, versions, by }) => {
    expect(overtakenBy(added, versions)).toBe(by);
  });

  it.each([
    ['1.0.0', true],
    ['1.0.0-rc.1', true],
    ['v1.0.0', false],
    ['1.0', false],
    ['1.0.0+build', false],
    ['01.0.0', false],
  ])('%s is a version: %s', (text, answer) => {
    expect(isVersion(text)).toBe(answer);
  });
});
