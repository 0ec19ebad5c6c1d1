import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What a reader of the rendered comment can be deceived by. */
export interface MarkdownStructure {
  readonly headings: readonly string[];
  /** Columns of each row, by table. */
  readonly tables: readonly (readonly number[])[];
  readonly links: readonly string[];
  readonly images: number;
  readonly codeBlocks: readonly string[];
  /** HTML as it stands in the source, text of summaries and `<code>` left out. */
  readonly html: readonly string[];
  /** All text outside of code, as GitHub's own filters would see it. */
  readonly text: string;
}

/** Parses as GitHub does: CommonMark with tables, autolinks, strikethrough, footnotes and task lists. */
export function markdownStructure(markdown: string): MarkdownStructure {
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const nodes = [...walk(root)];
  return {
    headings: nodes.flatMap((node) => (node.type === 'heading' ? [plainText(node)] : [])),
    tables: nodes.flatMap((node) => (node.type === 'table' ? [node.children.map((row) => row.children.length)] : [])),
    links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    images: nodes.filter(({ type }) => type === 'image' || type === 'imageReference').length,
    codeBlocks: nodes.flatMap((node) => (node.type === 'code' ? [node.value] : [])),
    html: nodes.flatMap((node) => (node.type === 'html' ? [node.value] : [])),
    text: withoutCode(root),
  };
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function plainText(node: Nodes): string {
  return [...walk(node)].map((child) => ('value' in child ? child.value : '')).join('');
}

/** Text inside `<code>` is not linked by GitHub. */
function withoutCode(root: Root): string {
  const parts: string[] = [];
  let depth = 0;
  for (const node of walk(root)) {
    if (node.type === 'html') depth += node.value === '<code>' ? 1 : node.value === '</code>' ? -1 : 0;
    if (node.type === 'text' && depth === 0) parts.push(node.value);
    if (node.type === 'html' && node.value.includes('<summary>')) parts.push(node.value);
  }
  return parts.join('\n');
}
