import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionText, parseDecision } from '../../src/contract/parse-decision.ts';

const EXAMPLES = new URL('../../schemas/examples/', import.meta.url);

/** Where each invalid example is wrong. */
const WRONG: Readonly<Record<string, string>> = {
  'no-windows.json': '',
  'policy-not-a-digest.json': '/policy',
  'share-above-one.json': '/history/epochs/0/shares/gbm',
  'unknown-key.json': '/reason',
  'verdict-unknown.json': '/outcome/kind',
};

function read(validity: 'valid' | 'invalid', name: string) {
  const content = readFileSync(new URL(`${validity}/live-decision/${name}`, EXAMPLES));
  return parseDecision({ path: name, content });
}

function names(validity: 'valid' | 'invalid'): readonly string[] {
  return readdirSync(new URL(`${validity}/live-decision/`, EXAMPLES));
}

describe('examples of live decisions', () => {
  it.each(names('valid'))('%s is read, and written again as it is', (name) => {
    const { value } = read('valid', name);
    expect(JSON.parse(decisionText(value))).toEqual(value);
  });

  it.each(names('invalid'))('%s is refused for what is wrong with it', (name) => {
    const problems = () => {
      try {
        read('invalid', name);
        return [];
      } catch (error) {
        return error instanceof Error && 'problems' in error
          ? (error.problems as { location: { pointer: string } }[])
          : [];
      }
    };
    expect(problems().map(({ location }) => location.pointer)).toEqual([WRONG[name]]);
  });
});
