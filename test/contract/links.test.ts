// @module-tag thorough
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = execFileSync('git', ['ls-files', '*.md', ':!test', ':!dist'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(ROOT, path)));

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

it('the pages that people read first are among those that are looked at', () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'bot/README.md', 'docs/getting-started/maintainer.md']),
  );
});

it.each(PAGES)('every link of %s leads to a file, and to a heading of it', (page) => {
  expect(linksOf(page).filter((link) => !leads(page, link))).toEqual([]);
});

it.each(PAGES)('every script and file that %s names is there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const scripts = [...text.matchAll(/\bnpm run (?:-\S+ )*([\w:-]+)/g)].map(([, name = '']) => name);
  expect(scripts.filter((name) => !(name in metadata.scripts))).toEqual([]);
  const files = [...text.matchAll(/\bnode ((?:bench|scripts|src|test)\/[\w./-]+)/g)].map(([, path = '']) => path);
  expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it.each(['missing.md', '#no-such-heading', 'docs/gates.md#no-such-heading'])('%s leads nowhere', (link) => {
  expect(leads('README.md', link)).toBe(false);
});

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = decodeURIComponent(link).split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (target.startsWith('..') || !existsSync(join(ROOT, target))) return false;
  if (anchor === undefined) return true;
  return statSync(join(ROOT, target)).isFile() && anchorsOf(target).has(anchor);
}

/** Links and pictures within the repository, those of HTML too. */
function linksOf(page: string): readonly string[] {
  const found = nodesOf(treeOf(page)).flatMap(({ type, url, value = '' }) => {
    if (url !== undefined) return [url];
    return type === 'html' ? [...value.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, to = '']) => to) : [];
  });
  return found.filter((url) => !/^[a-z]+:/i.test(url));
}

/** As GitHub names them: lower case, without punctuation, with a number where a heading stands there twice. */
function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = nodesOf(treeOf(page)).filter(({ type }) => type === 'heading');
  const named = headings.map((heading) => {
    const text = nodesOf(heading).map(({ value = '' }) => value);
    const slug = text
      .join('')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  const own = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/<a (?:id|name)="([^"]+)"/g)];
  return new Set([...named, ...own.map(([, id = '']) => id)]);
}

/** Each page is parsed once, however many links lead to it. */
const trees = new Map<string, Node>();

function treeOf(page: string): Node {
  const known = trees.get(page);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, page), 'utf8');
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  trees.set(page, tree);
  return tree;
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
