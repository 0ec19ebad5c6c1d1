import type { Nodes } from 'mdast';
import { span } from './comment-tree.ts';
import { isLabel } from './link-labels.ts';

const ESCAPE = /\\[!-/:-@[-`{-~]/g;
/** What makes a link of the brackets before it, as GitHub's renderer scans it: an address may hold any sign but white space. */
const LINK_END =
  /\]\([ \t\v\f\n]*(?:<[^<>\n]*>|[^ \t\v\f\n<][^ \t\n]*?)?(?:[ \t\n][ \t\v\f\n]*(?:(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))[ \t\v\f\n]*)?)?\)/gs;
const REFERENCE_END = /\]\[((?:\\.|[^[\]\\])+)\]/gs;
const MAX_BESIDE = 10;

interface Leaf {
  readonly type: Nodes['type'];
  readonly from: number;
  /** As it is typed, with spaces for what a backslash escapes. */
  readonly typed: string;
}

/**
 * Code, HTML or a link that GitHub's renderer may find otherwise than micromark; null: there is none. Behind backticks that nothing
 * closes it takes only the first of several pieces of code for one, and brackets around a link for another link where more
 * brackets follow within them (cmark-gfm: `scan_to_closing_backticks`, `push_bracket` and `handle_close_bracket` in inlines.c).
 * Without labels no links were read.
 */
export function unlikeNode(nodes: readonly Nodes[], source: string, labels: ReadonlySet<string> | null): string | null {
  const leaves = nodes.flatMap((node) => leavesOf(node, source));
  const at = unlikeCode(leaves) ?? unlikeHtml(leaves) ?? (labels === null ? null : unlikeLink(leaves, source, labels));
  return at === null ? null : source.slice(Math.max(0, at - MAX_BESIDE), at + MAX_BESIDE).trim();
}

function leavesOf(node: Nodes, source: string): readonly Leaf[] {
  if ('children' in node) return node.children.flatMap((child) => leavesOf(child, source));
  const [from, to] = span(node);
  return [{ type: node.type, from, typed: source.slice(from, to).replaceAll(ESCAPE, '  ') }];
}

function unlikeCode(leaves: readonly Leaf[]): number | null {
  const unclosed = leaves.findIndex(({ type, typed }) => type === 'text' && typed.includes('`'));
  const codes = unclosed < 0 ? [] : leaves.slice(unclosed).filter(({ type }) => type === 'inlineCode');
  return codes[1]?.from ?? null;
}

/** A comment as it is there: what ends in four dashes and a bracket is none (`_scan_html_comment` in scanners.re). */
const COMMENT = /^<!--(?:-?>|(?:[^\0-]|-[^\0-]|--[^\0>])*-->)$/u;

/** Behind a comment that nothing ends, a declaration and CDATA are text there (`handle_pointy_brace`). */
function unlikeHtml(leaves: readonly Leaf[]): number | null {
  const other = leaves.find(({ type, typed }) => type === 'html' && typed.startsWith('<!--') && !COMMENT.test(typed));
  if (other !== undefined) return other.from;
  const unclosed = leaves.findIndex(({ type, typed }) => type === 'text' && typed.includes('<!--'));
  const behind = unclosed < 0 ? [] : leaves.slice(unclosed);
  return behind.find(({ type, typed }) => type === 'html' && /^<!(?!--)/.test(typed))?.from ?? null;
}

/** Brackets that are text here, and would be a link there. */
function unlikeLink(leaves: readonly Leaf[], source: string, labels: ReadonlySet<string>): number | null {
  const texts = leaves.filter(({ type }) => type === 'text');
  const opening = texts.find(({ typed }) => typed.includes('['));
  if (opening === undefined) return null;
  const first = opening.from + opening.typed.indexOf('[');
  const ends = [
    ...source.matchAll(LINK_END),
    ...[...source.matchAll(REFERENCE_END)].filter(([, label = '']) => isLabel(label, labels)),
  ];
  const isText = (at: number): boolean =>
    texts.some(({ from, typed }) => from <= at && typed.charAt(at - from) === ']');
  return ends.find(({ index }) => index > first && isText(index))?.index ?? null;
}
