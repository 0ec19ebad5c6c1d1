import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, html as names, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Markdown of anybody as GitHub shows it: GFM with alerts, and of HTML only what says how text looks. */
export function renderGfm(markdown: string): string {
  return sanitize(withAlerts(marked.parse(markdown, { gfm: true, async: false })));
}

/** GitHub's alerts, which plain GFM does not know. */
function withAlerts(html: string): string {
  return html.replaceAll(
    /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*([\s\S]*?)<\/p>\s*<\/blockquote>/g,
    (_, kind: string, inner: string) => {
      const title = kind.charAt(0) + kind.slice(1).toLowerCase();
      return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${title}</p><p>${inner}</p></div>`;
    },
  );
}

const SHOWN = new Set(
  `a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i input ins kbd li ol p pre q s samp small span
  strike strong sub summary sup table tbody td tfoot th thead tr tt ul var`.split(/\s+/),
);
/** Their text is no text of the comment. */
const HIDDEN = new Set('script style title template iframe noscript noembed noframes object select'.split(' '));

type Check = (value: string) => boolean;
const ANY: Check = () => true;
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { href: (value) => /^(https?:\/\/|mailto:)/i.test(value) },
  code: { class: (value) => /^language-[\w-]+$/.test(value) },
  details: { open: ANY },
  div: { class: (value) => /^markdown-alert markdown-alert-[a-z]+$/.test(value) },
  input: { type: (value) => value === 'checkbox', checked: ANY, disabled: ANY },
  ol: { start: (value) => /^\d{1,9}$/.test(value) },
  p: { class: (value) => value === 'markdown-alert-title' },
  td: { align: (value) => /^(left|right|center)$/.test(value) },
  th: { align: (value) => /^(left|right|center)$/.test(value) },
};

/** Lists what may stay; everything else goes, whoever wrote it. */
function sanitize(html: string): string {
  const fragment = parseFragment(html);
  fragment.childNodes = fragment.childNodes.flatMap((node) => keep(node, fragment));
  return serialize(fragment);
}

/** A text is written as its parent demands, and that of an element which goes may demand no escaping: texts become the fragment's. */
function keep(node: Node, fragment: DefaultTreeAdapterTypes.DocumentFragment): Node[] {
  if (isText(node)) return [{ ...node, parentNode: fragment }];
  if (!('tagName' in node)) return [];
  if (node.namespaceURI !== names.NS.HTML || HIDDEN.has(node.tagName)) return [];
  const children = node.childNodes.flatMap((child) => keep(child, fragment));
  if (!SHOWN.has(node.tagName)) return children;
  if (node.tagName === 'input' && !node.attrs.some(({ name, value }) => name === 'type' && value === 'checkbox'))
    return [];
  return [withAttributes(node, children)];
}

function withAttributes(node: Element, children: Node[]): Element {
  const allowed = ATTRIBUTES[node.tagName] ?? {};
  const attrs = node.attrs.filter(({ name, value }) => Object.hasOwn(allowed, name) && allowed[name]?.(value) === true);
  if (node.tagName === 'a') attrs.push({ name: 'rel', value: 'nofollow noopener noreferrer' });
  if (node.tagName === 'input' && !attrs.some(({ name }) => name === 'disabled'))
    attrs.push({ name: 'disabled', value: '' });
  return { ...node, attrs, childNodes: children };
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}
