// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { AppError, problemsOf } from '../../../src/domain/error.ts';
import { parseJsonDocument, parseYamlDocument } from '../../../src/contract/parse-document.ts';

function failure(content: string | Uint8Array): AppError {
  try {
    parseYamlDocument({ path: 'a.yaml', content });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The document was accepted.');
}

function aliasBomb(): string {
  const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, previous] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
    levels.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${previous}`).join(', ')}]`);
  }
  return levels.join('\n');
}

describe('hostile YAML', () => {
  it.each([
    { name: 'an alias bomb', content: aliasBomb(), reason: 'too-many-nodes', at: [6, 1] },
    { name: 'a value that holds itself', content: 'a: &a [*a]', reason: 'alias', at: [1, 8] },
    { name: 'an unknown alias', content: 'a: *b', reason: 'alias', at: [1, 4] },
    { name: 'deep flow nesting', content: '['.repeat(100_000), reason: 'too-deep' },
    { name: 'deep block nesting', content: '- '.repeat(100_000), reason: 'too-deep' },
    { name: 'nesting that the stack would hold', content: `${'['.repeat(80)}${']'.repeat(80)}`, reason: 'too-deep' },
    { name: '50 MB', content: new Uint8Array(50_000_000).fill(0x61), reason: 'too-large', at: [1, 1] },
    { name: 'a duplicate key', content: 'a: 1\nb:\n  c: 1\n  c: 2\n', reason: 'duplicate-key', at: [4, 3] },
    { name: 'keys that are equal as text', content: '1: a\n"1": b\n', reason: 'duplicate-key', at: [2, 1] },
    { name: '__proto__', content: '__proto__: {polluted: 1}', reason: 'forbidden-key', at: [1, 1] },
    { name: 'a key that is a list', content: '? [a]\n: b', reason: 'complex-key', at: [1, 3] },
    { name: 'a tab as indentation', content: 'a:\n\tb: 1', reason: 'tab-as-indent', at: [2, 1] },
    { name: 'a NUL', content: 'a: b\nc: \0', reason: 'control-character', at: [2, 4] },
    { name: 'an escape sequence', content: 'a: \u001b[2J', reason: 'control-character', at: [1, 4] },
    { name: 'a lone surrogate', content: 'a: \ud800', reason: 'control-character', at: [1, 4] },
    { name: 'UTF-16', content: Uint8Array.of(0xff, 0xfe, 0x61, 0), reason: 'encoding', at: [1, 1] },
    { name: 'Latin-1', content: Uint8Array.of(0x61, 0x0a, 0x62, 0xe9), reason: 'encoding', at: [2, 2] },
    { name: 'two documents', content: 'a: 1\n---\na: 2\n', reason: 'multiple-docs', at: [2, 1] },
    { name: 'a foreign tag', content: 'a: !!js/function x', reason: 'tag-resolve-failed', at: [1, 4] },
    { name: 'an open quote', content: 'a: "b', reason: 'missing-char', at: [1, 6] },
  ])('$name is refused', ({ content, reason, at }) => {
    const error = failure(content);
    expect(error.code).toBe('yaml-syntax');
    expect(error.reason).toBe(reason);
    expect(error.location).toMatchObject(at === undefined ? {} : { line: at[0], column: at[1] });
  });

  it('reports all duplicate keys at once', () => {
    expect(problemsOf(failure('a: 1\na: 2\na: 3\n')).map(({ location }) => location?.line)).toEqual([2, 3]);
  });

  it('pollutes no prototype', () => {
    failure('a: {__proto__: {polluted: 1}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('YAML 1.2 core', () => {
  it.each([
    { name: 'a BOM', content: '\uFEFFa: 1\n', value: { a: 1 } },
    { name: 'CRLF', content: 'a: |\r\n  x\r\n  y\r\nb: 1\r\n', value: { a: 'x\ny\n', b: 1 } },
    {
      name: 'words that YAML 1.1 reads as booleans',
      content: 'a: [yes, no, on, off]',
      value: { a: ['yes', 'no', 'on', 'off'] },
    },
    { name: 'a date', content: 'a: 2026-05-03', value: { a: '2026-05-03' } },
    { name: 'a merge key', content: 'a: {<<: 1}', value: { a: { '<<': 1 } } },
    { name: 'an alias', content: 'a: &x [1]\nb: *x\n', value: { a: [1], b: [1] } },
    { name: 'a version', content: 'a: 1.4.0', value: { a: '1.4.0' } },
    { name: 'keys of other types', content: 'true: a\n1: b\n', value: { true: 'a', 1: 'b' } },
    { name: 'nothing', content: '', value: null },
  ])('$name', ({ content, value }) => {
    expect(parseYamlDocument({ path: 'a.yaml', content }).value).toEqual(value);
  });
});

describe('source map', () => {
  const content = 'name: churn\ngates:\n  - {id: a, min: 1}\n  - id: b\n    max: 2\nmodes:\n  edge:\n    rate: 1/s\n';
  const { source } = parseYamlDocument({ path: 'a.yaml', content });

  it.each([
    { pointer: '', at: [1, 1] },
    { pointer: '/name', at: [1, 7] },
    { pointer: '/gates', at: [2, 1] },
    { pointer: '/gates/0', at: [3, 5] },
    { pointer: '/gates/0/min', at: [3, 18] },
    { pointer: '/gates/1', at: [4, 5] },
    { pointer: '/gates/1/max', at: [5, 10] },
    { pointer: '/modes/edge', at: [7, 3] },
    { pointer: '/modes/edge/rate', at: [8, 11] },
    { pointer: '/modes/edge/budgets/memory', at: [7, 3] },
    { pointer: '/gates/7/id', at: [2, 1] },
  ])('finds $pointer', ({ pointer, at }) => {
    const { line, column } = source.locate(pointer);
    expect([line, column]).toEqual(at);
  });

  it('finds keys', () => {
    expect(source.locateKey('/modes/edge/rate')).toEqual({
      path: 'a.yaml',
      line: 8,
      column: 5,
      pointer: '/modes/edge/rate',
    });
  });

  it('finds the same places behind CRLF and a BOM', () => {
    const windows = parseYamlDocument({ path: 'a.yaml', content: `\uFEFF${content.replaceAll('\n', '\r\n')}` }).source;
    expect(windows.locate('/name')).toMatchObject({ line: 1, column: 7 });
    expect(windows.locate('/gates/1/max')).toMatchObject({ line: 5, column: 10 });
  });

  it('follows aliases', () => {
    const aliased = parseYamlDocument({ path: 'a.yaml', content: 'a: &x\n  b: 1\nc: *x\n' }).source;
    expect(aliased.locate('/c/b')).toMatchObject({ line: 2, column: 6 });
  });
});

describe('JSON', () => {
  it('keeps positions', () => {
    const { value, source } = parseJsonDocument({ path: 'a.json', content: '{\n  "a": {"b": [1, 2]}\n}\n' });
    expect(value).toEqual({ a: { b: [1, 2] } });
    expect(source.locate('/a/b/1')).toMatchObject({ line: 2, column: 18 });
  });

  it.each(['{', '{"__proto__": 1}', '{"a": {"__pr\\u006fto__": 1}}', ''])('refuses %j', (content) => {
    expect(() => parseJsonDocument({ path: 'a.json', content })).toThrow(AppError);
  });
});
