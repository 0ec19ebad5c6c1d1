import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Markdown, markdownText } from '../markdown.ts';
import { type Html, trustHtml } from './html.ts';

/** Charts of the comment: a page draws its own. */
const MERMAID = /<pre><code class="language-mermaid">[\s\S]*?<\/code><\/pre>\n?/g;
const HEADING = /<(\/?)(h\d)>/g;
const ALERT = /<blockquote>\s*<p>\[!(NOTE|IMPORTANT|WARNING)\]\s*/g;
/** Breaks what GitHub would link; here nothing is. */
const ZERO_WIDTH_SPACE = /\u200B/g;

/**
 * A part of the report as HTML. Its tags are those that our own Markdown writes: in text of others they are entities since
 * `md` and `code` made it Markdown.
 */
export function fromMarkdown(markdown: Markdown, headings: Readonly<Record<string, string>> = {}): Html {
  const rendered = micromark(markdownText(markdown), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return trustHtml(
    rendered
      .replaceAll(HEADING, (_, slash: string, name: string) => `<${slash}${headings[name] ?? name}>`)
      .replaceAll(MERMAID, '')
      .replaceAll(ALERT, '<blockquote class="alert"><p>')
      .replaceAll(/<th([^>]*)><\/th>/g, '<td$1></td>')
      .replaceAll('<table>', '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>')
      .replaceAll('</table>', '</table></div>')
      .replaceAll(ZERO_WIDTH_SPACE, ''),
  );
}
