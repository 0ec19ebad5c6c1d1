import { type Markdown, code, joinMarkdown, md, strong } from './markdown.ts';

/** A phrase that each output renders in its own way: plain text, a name or command, a word that carries the meaning. */
export type RichText = readonly (string | { readonly code: string } | { readonly strong: string })[];

export function richToMarkdown(text: RichText): Markdown {
  return joinMarkdown(
    text.map((part) => {
      if (typeof part === 'string') return md`${part}`;
      return 'code' in part ? code(part.code) : strong(part.strong);
    }),
    '',
  );
}
