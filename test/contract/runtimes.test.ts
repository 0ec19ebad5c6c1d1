import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';
import { RUNTIMES } from '../../src/wiring/runtimes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The list of runtimes names each of them, once. */
const LIST = 'src/wiring/runtimes.ts';
/** Under here a runtime may be named: its own folder, and what is made from the schemas. */
const OWN = /^src\/(?:adapters\/runtimes\/[^/]+\/|contract\/generated\/)/;

const SOURCES = ['src', 'actions', 'bot'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
    .filter((path) => !OWN.test(path)),
);

/** What a program says or imports: its string literals, parts of templates, specifiers of imports, and text of JSX. */
function literalsOf(code: string, lang: 'ts' | 'tsx'): readonly string[] {
  const found: string[] = [];
  walk(parseAst(code, { lang }), found);
  return found;
}

function walk(node: unknown, found: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && 'value' in node) collect(node.type, node.value, found);
  for (const child of Object.values(node)) walk(child, found);
}

function collect(type: unknown, value: unknown, found: string[]): void {
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found.push(value);
  if (type === 'TemplateElement' && typeof value === 'object' && value !== null && 'cooked' in value)
    found.push(String(value.cooked));
}

/** Whole words only: a format may be part of another word, and a name in a comment or of a variable decides nothing. */
function names(literals: readonly string[], words: readonly string[]): boolean {
  const quoted = words.map((word) => word.replaceAll(/[^a-z0-9]/gi, String.raw`\$&`));
  const naming = new RegExp(`(?<![a-z0-9])(?:${quoted.join('|')})(?![a-z0-9])`, 'i');
  return literals.some((literal) => naming.test(literal));
}

const literals = new Map(
  SOURCES.map((path) => [path, literalsOf(readFileSync(join(ROOT, path), 'utf8'), path.endsWith('x') ? 'tsx' : 'ts')]),
);

/** What servers are started and asked by, of any format. */
const SHARED = 'server';

const NAMED = RUNTIMES.filter(({ usualFile }) => usualFile !== '');

test.each(NAMED)('nothing above its folder names or imports $title', ({ format, name, engineModule }) => {
  const folder = dirname(relative(join(ROOT, 'src/adapters/runtimes'), engineModule()));
  // A library's name is also that of what people train with.
  const own = folder === SHARED ? [] : [folder, name];
  const naming = SOURCES.filter((path) => names(literals.get(path) ?? [], [format, ...own]));
  expect(naming.filter((path) => path !== LIST)).toEqual([]);
});

/** Its words are everybody's: what decides by them has the format alone, or the path of its folder. */
test('nothing above its folder asks whether a model is a server by its format', () => {
  const naming = SOURCES.filter((path) => (literals.get(path) ?? []).some(isServer));
  expect(naming).toEqual([LIST]);
});

function isServer(literal: string): boolean {
  return literal === 'endpoint' || /(?:^|\/)runtimes\/server\//.test(literal);
}

describe('what names a runtime', () => {
  test.each([
    ["import { run } from '../adapters/runtimes/linear/run.ts';", true],
    ["export { run } from './linear/run.ts';", true],
    ["const run = await import('./runtimes/linear/run.ts');", true],
    ["const isOurs = format === 'linear';", true],
    ["type Format = 'linear' | 'other';", true],
    ['const hint = `Run it with LINEAR ${version}.`;', true],
    ['const cell = <td title="linear">{x}</td>;', true],
    ['const cell = <td>Linear models</td>;', true],
    ['// linear is a word in a comment\nconst linear = 1;', false],
    ["const axis = 'bilinear';", false],
  ])('%s: %s', (code, expected) => {
    expect(names(literalsOf(code, 'tsx'), ['linear'])).toBe(expected);
  });
});

test('no two runtimes share a format or the ending of its files', () => {
  const endings = NAMED.map(({ usualFile }) => usualFile.slice(usualFile.lastIndexOf('.')));
  expect(new Set(RUNTIMES.map(({ format }) => format)).size).toBe(RUNTIMES.length);
  expect(new Set(endings).size).toBe(NAMED.length);
});
