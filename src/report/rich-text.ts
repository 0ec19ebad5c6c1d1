import { type Markdown, code, joinMarkdown, md, strong } from './markdown.ts';

/**
 * A phrase that each output renders in its own way: plain text, a name, a word that carries the meaning. A command is a name that
 * no line breaks, since it is there to be copied.
 */
export type RichText = readonly (
  | string
  | { readonly code: string; readonly isCommand?: true }
  | { readonly strong: string }
)[];

export function richToMarkdown(text: RichText): Markdown {
  return joinMarkdown(
    text.map((part) => {
      if (typeof part === 'string') return md`${part}`;
      return 'code' in part ? code(part.code) : strong(part.strong);
    }),
    '',
  );
}
