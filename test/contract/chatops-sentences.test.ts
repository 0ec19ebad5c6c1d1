import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../support/docs/doc-sentences.ts';
import { SHOWN } from './chatops-sentences.ts';
import { UNTYPED } from './chatops-untyped.ts';

const PAGE = 'docs/chatops.md';
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SENTENCES = sentencesOf(readFileSync(at(PAGE), 'utf8'));
const BEGINNINGS = [...Object.values(SHOWN).flatMap((tests) => Object.values(tests)), ...Object.values(UNTYPED)].flat();

describe(`every sentence of ${PAGE}`, () => {
  it('has a test that types it, named in chatops-sentences.ts', () => {
    const unshown = SENTENCES.filter((sentence) => !BEGINNINGS.some((beginning) => sentence.startsWith(beginning)));
    expect(unshown, 'write a test for each, and name it').toEqual([]);
  });

  it.each([...new Set(BEGINNINGS)])('%s… is there, once', (beginning) => {
    expect(SENTENCES.filter((sentence) => sentence.startsWith(beginning))).toHaveLength(1);
  });
});

describe.each(Object.entries(SHOWN))('test/%s', (file, tests) => {
  const source = readFileSync(at(`test/${file}`), 'utf8');

  it.each(Object.keys(tests))('has the test, or the case, %s', (name) => {
    const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``];
    expect(quoted.filter((literal) => source.includes(literal))).not.toEqual([]);
  });
});
