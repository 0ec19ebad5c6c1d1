import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../src/contract/parse-comment.ts';

/** The square of the length took seconds. */
const MOST_MS = 1_000;

describe('a comment of one thing repeated to the limit of its length', () => {
  it.each([
    ['footnotes of code', '[^a]:\n    '],
    ['footnotes of code behind empty lines', '[^1]: x\n\n    '],
    ['headings', 'a\n===\n'],
    ['headings by hyphens', 'a\n---\n'],
    ['underlines', '===\n'],
    ['footnotes in lists', '- [^1]: '],
    ['lists in footnotes', '[^1]: - '],
    ['footnotes in numbered lists', '1. [^1]: '],
    ['footnotes in lists in quotes', '> - [^1]: '],
    ['footnotes in footnotes', '[^1]: '],
    ['rules that end lists', '- a\n***\n'],
    ['headings that end quotes', '> a\n# b\n'],
    ['empty list items', '-\n\n  a\n'],
    ['instructions', '<?a'],
    ['declarations', '~<!X'],
    ['lists in lists over lines', '    - ```\n\n-'],
  ])('always answers, though %s be repeated to the end', (_name, fragment) => {
    const { commands, problems } = parseComment(`/rollback x\n\n${repeated(fragment)}`);
    expect(commands.length + problems.length).toBeGreaterThan(0);
  });

  it.each(['<b>', '![', '{', '$&amp;', '~\u200D~~', '</', ')`<table>', '\u{1F600}'])(
    'reads a stop at once, though the line below it be one word of %j to the end',
    (fragment) => {
      const started = process.cpuUsage();
      const { commands, problems } = parseComment(`/rollback x\n${repeated(fragment)}`);
      const { user, system } = process.cpuUsage(started);
      expect(commands.length + problems.length).toBeGreaterThan(0);
      expect((user + system) / 1000).toBeLessThan(MOST_MS);
    },
  );

  it('answers a stop that stands before a fold in a line that is too long to be read', () => {
    const { problems } = parseComment(`/rollback x ${'0<details>'.repeat(700)}\nlast`);
    expect(problems.map(({ code }) => code)).toEqual(['behind-long-text']);
  });

  it('and none that such a fold, or a comment sign, takes into it', () => {
    const { commands, problems } = parseComment(`${'0'.repeat(4_100)}\n<!--\n/rollback x\n-->`);
    expect([commands, problems]).toEqual([[], []]);
  });

  it('always answers, whatever is repeated to the end', () => {
    const marks = Array.from('-*+=#>`~_|[]()!<&$:"\\\t');
    const signs = ['a', ' ', '    ', '\n', '\n\n', ...marks, '1.', '[^1]:', '<b>', '<!--', '</'];
    const fragments = array(constantFrom(...signs), { minLength: 1, maxLength: 8 });
    const answers = property(fragments, (parts) => {
      const { commands, problems } = parseComment(`/rollback x\n\n${repeated(parts.join(''))}`);
      return commands.length + problems.length > 0;
    });
    assert(answers, { seed: 1, numRuns: 12, endOnFailure: true });
  });
});

function repeated(fragment: string): string {
  return fragment.repeat(Math.floor(65_000 / fragment.length));
}
