import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  pre,
  property,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../../src/contract/read-plain-yaml.ts';
import { toPlain } from '../../../src/contract/to-plain.ts';

const EXAMPLES = fileURLToPath(new URL('../../../schemas/examples/', import.meta.url));

/** What the parser that keeps positions says; undefined when it refuses. */
function withPositions(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'error' });
  const { value, problems } = toPlain(document.contents);
  return document.errors.length + document.warnings.length + problems.length === 0 ? value : undefined;
}

const word = oneof(
  string({ maxLength: 12 }),
  constantFrom(
    'a: b',
    '- x',
    '#c',
    'x #c',
    '1_000',
    '0x1F',
    '0o17',
    '017',
    '1e3',
    '.5',
    '5.',
    '+1',
    '-0',
    '.inf',
    '.NaN',
    '~',
    'Null',
    'TRUE',
    'yes',
    '2026-05-03',
    "it's",
    '"',
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '{',
    ']',
    '<<',
    '...',
    '---',
  ),
);
const value = letrec((tie) => ({
  node: oneof(
    { maxDepth: 4 },
    word,
    integer(),
    double({ noNaN: true, noDefaultInfinity: true }),
    boolean(),
    constant(null),
    array(tie('node'), { maxLength: 4 }),
    dictionary(word, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

describe('the fast reader agrees with the one that keeps positions', () => {
  it('on what people could write', () => {
    assert(
      property(value, boolean(), (content, isFlow) => {
        const text = stringify(content, isFlow ? { collectionStyle: 'flow' } : {});
        const fast = readPlainYaml(text);
        pre(fast !== null);
        expect(fast?.value).toEqual(withPositions(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('on any text at all', () => {
    const piece = constantFrom(
      'a',
      'b: ',
      '\n',
      '  ',
      '- ',
      ', ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      ' #',
      ': ',
      ':',
      '1',
      '.',
      '|',
      '>',
      '\\',
      'x y',
      '\r\n',
      'null',
      '-',
      '0x1',
    );
    const text = array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    assert(
      property(text, (content) => {
        const fast = readPlainYaml(content);
        pre(fast !== null);
        expect(fast?.value).toEqual(withPositions(content));
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });

  it('and reads every valid example', () => {
    const folders = ['model', 'version', 'settings', 'deployment'].map((kind) => join(EXAMPLES, 'valid', kind));
    const texts = folders.flatMap((folder) =>
      readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
    );
    expect(texts.filter((text) => readPlainYaml(text) === null)).toEqual([]);
    for (const text of texts) expect(readPlainYaml(text)?.value).toEqual(withPositions(text));
  });
});
