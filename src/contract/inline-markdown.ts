import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { PhrasingContent } from 'mdast';
import { span } from './comment-tree.ts';
import { isLabel, normalLabel } from './link-labels.ts';
import { unlikeNode } from './unlike-nodes.ts';

/** All that is no definition or paragraph: the lines are known to be a paragraph's. */
const OTHER_BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];
const FOOTNOTE = 'gfmFootnoteDefinition';
/** A line that would begin a footnote, were it no paragraph's. */
const FOOTNOTE_LIKE = /^[ \t\v\f]*\[\^/m;
/** Constructs whose parsing takes the square of the length: a stranger's comment could stop the bot. */
const COSTLY = [
  'attention',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'strikethrough',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];
/** A longer text is read for its code and its tags alone. */
const MAX_CHARACTERS = 4_000;
const DEFINITION = /^\[(?:[^[\]\\]|\\.)*\]:/s;
/** Where a definition points to, unless it stands in angle brackets. Of white space GitHub knows here spaces, tabs and ends of lines. */
const DESTINATION = /((?<!\\)\]:[ \t]*\n?[ \t]*)([^ \t\n<][^ \t\n]*)/g;
const CONTROLS = /\p{Cc}/gu;
/** The end of a line above one that only micromark, of which white space is replaced, takes for an empty one. */
const OTHER_BLANK = /\n(?=[ \t]*[\v\f][ \t\v\f]*(?:\n|$))/g;
const LABEL = /\[((?:[^[\]\\]|\\.)*)\]/gs;

/** What is inside a paragraph; null: it is no paragraph. References are links where they are among the labels. */
export function inlineIn(source: string, labels: ReadonlySet<string>): readonly PhrasingContent[] | null {
  const used = new Set([...source.matchAll(LABEL)].map(([, label = '']) => label));
  const definitions = [...used].filter((label) => isLabel(label, labels)).map((label) => `[${label}]: x`);
  const disabled = [
    ...OTHER_BLOCKS,
    // Only where a footnote is defined is a reference to one no link, of which there is none inside another.
    ...(FOOTNOTE_LIKE.test(source) ? [FOOTNOTE] : []),
    ...(source.length > MAX_CHARACTERS ? COSTLY : []),
  ];
  const extensions = [gfm(), { disable: { null: disabled } }];
  // A transform would put text without a place into the tree.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  const text = asMicromarkReads(source);
  const [paragraph] = fromMarkdown([text, '', ...definitions].join('\n'), { extensions, mdastExtensions }).children;
  if (paragraph?.type !== 'paragraph' || span(paragraph)[1] < source.trimEnd().length) return null;
  return text === source ? paragraph.children : paragraph.children.map((node) => asTyped(node, source));
}

/** To a browser a tag's name goes on behind white space that only Markdown knows. */
function asTyped(node: PhrasingContent, source: string): PhrasingContent {
  if (node.type === 'html') return { ...node, value: source.slice(...span(node)) };
  return 'children' in node ? { ...node, children: node.children.map((child) => asTyped(child, source)) } : node;
}

/** The same of a text that defines nothing, though it may begin so, and null too where GitHub finds other code or links in it: a heading, a cell. Its nodes may be placed one too far. */
export function inlineOfText(text: string, labels: ReadonlySet<string>): readonly PhrasingContent[] | null {
  const source = DEFINITION.test(text) ? `\u200B${text}` : text;
  const nodes = inlineIn(source, labels);
  const known = source.length > MAX_CHARACTERS ? null : labels;
  return nodes === null || unlikeNode(nodes, source, known) !== null ? null : nodes;
}

/**
 * Of the same length. A byte order mark takes no place in micromark's count, and its tags know only two kinds of white space; but
 * a line of the others is not empty, and what stands behind one defines nothing.
 */
function asMicromarkReads(source: string): string {
  const begun = source.replace(/^\uFEFF|(?<=^[ \t]*)[\v\f]/, '\u200B');
  return begun.replaceAll(OTHER_BLANK, ' ').replaceAll(/[\v\f]/g, ' ');
}

export interface Definitions {
  /** How many lines they take, from the first on. */
  readonly count: number;
  readonly labels: readonly string[];
}

/** The definitions of links that a paragraph begins with. */
export function definitionsIn(lines: readonly string[]): Definitions {
  const text = lines.join('\n');
  if (!DEFINITION.test(text)) return { count: 0, labels: [] };
  const balanced = text.replaceAll(DESTINATION, (_all, before: string, to: string) => before + readable(to));
  const { children } = fromMarkdown(balanced, {
    extensions: [{ disable: { null: [...OTHER_BLOCKS, FOOTNOTE, ...COSTLY] } }],
  });
  const first = children.findIndex(({ type }) => type !== 'definition');
  const found = first < 0 ? children : children.slice(0, first);
  return {
    count: found.at(-1)?.position?.end.line ?? 0,
    labels: found.flatMap((node) => (node.type === 'definition' ? [normalLabel(node.label ?? node.identifier)] : [])),
  };
}

/** GitHub's renderer takes a destination for one also where brackets in it are left open, or control characters are in it. */
function readable(typed: string): string {
  const destination = typed.replaceAll(CONTROLS, '-');
  let open = 0;
  for (const [sign] of destination.matchAll(/\\.|[()]/g)) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return destination;
  }
  return open === 0 ? destination : destination.replaceAll(/[()]/g, '-');
}
