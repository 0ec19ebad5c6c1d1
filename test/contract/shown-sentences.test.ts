import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../support/docs/doc-sentences.ts';
import { SHOWN as CHATOPS } from './chatops-sentences.ts';
import { UNTYPED } from './chatops-untyped.ts';
import * as platforms from './platforms-sentences.ts';
import * as runners from './runners-sentences.ts';
import * as workflows from './workflows-sentences.ts';

interface SentenceMap {
  /** File below test/ → name of the test, or of its case → how each sentence that it shows begins. */
  readonly shown: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Why nothing shows a sentence → how it begins. */
  readonly unshown: Readonly<Record<string, readonly string[]>>;
}

const PAGES: Readonly<Record<string, SentenceMap>> = {
  'docs/chatops.md': { shown: CHATOPS, unshown: UNTYPED },
  'docs/platforms.md': { shown: platforms.SHOWN, unshown: platforms.UNSHOWN },
  'docs/runners.md': { shown: runners.SHOWN, unshown: runners.UNSHOWN },
  'docs/workflows.md': { shown: workflows.SHOWN, unshown: workflows.UNSHOWN },
};

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe.each(Object.entries(PAGES))('every sentence of %s', (page, { shown, unshown }) => {
  const sentences = sentencesOf(readFileSync(at(page), 'utf8'));
  const beginnings = [
    ...Object.values(shown).flatMap((tests) => Object.values(tests)),
    ...Object.values(unshown),
  ].flat();

  it('has a test that shows it, named in the map of the page', () => {
    const missing = sentences.filter((sentence) => !beginnings.some((beginning) => sentence.startsWith(beginning)));
    expect(missing, 'write a test for each, and name it').toEqual([]);
  });

  it.each([...new Set(beginnings)])('%s… is there, once', (beginning) => {
    expect(sentences.filter((sentence) => sentence.startsWith(beginning))).toHaveLength(1);
  });

  it.each(Object.entries(shown).flatMap(([file, tests]) => Object.keys(tests).map((name) => [file, name] as const)))(
    'test/%s has the test, or the case, %s',
    (file, name) => {
      const source = readFileSync(at(`test/${file}`), 'utf8');
      const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``];
      expect(quoted.filter((literal) => source.includes(literal))).not.toEqual([]);
    },
  );
});
