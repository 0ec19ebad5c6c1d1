import { expect, it } from 'vitest';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { schemeOf, splitLabels } from '../../../../src/domain/evaluation/token-labels.ts';

it.each<[string, readonly Label[], boolean, string | null]>([
  ['B and I', ['O', 'B-PER', 'I-PER'], true, 'IOB2'],
  ['I where an entity begins', ['O', 'B-PER', 'I-PER'], false, 'open'],
  ['I alone', ['O', 'I-PER'], false, 'open'],
  ['an E, as of IOE1 too', ['O', 'I-PER', 'E-PER'], true, 'open'],
  ['B and E', ['O', 'B-PER', 'E-PER'], true, 'IOBES'],
  ['an S', ['O', 'S-PER'], true, 'IOBES'],
  ['an L', ['O', 'B-PER', 'L-PER'], true, 'BILOU'],
  ['S and U', ['O', 'S-PER', 'U-PER'], true, 'open'],
  ['parts of speech', ['NOUN', 'VERB', 'ADJ'], true, null],
  ['letters', ['B', 'I', 'O'], true, null],
  ['numbers', [0, 1, 2], true, null],
  ['nothing', [], true, null],
])('tags with %s', (_name, labels, isIob2, scheme) => {
  expect(schemeOf(labels, isIob2)).toBe(scheme);
});

it.each<[string, readonly Label[], readonly Label[]]>([
  ['-100 among numbers', [0, -100, 1], [-100]],
  ['-100 among tags', ['O', -100, 'B-X'], [-100]],
  ['one word among tags', ['O', 'X', 'B-X'], ['X']],
  ['words alone', ['NOUN', 'VERB', 'X'], []],
  ['numbers alone', [0, 1, 2], []],
])('ignored: %s', (_name, labels, ignored) => {
  expect(splitLabels({ labels, isIob2: true }).ignored).toEqual(ignored);
});
