import { isMap, parseAllDocuments } from 'yaml';
import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { SourceFile } from './decode-text.ts';

const IDENTIFIER = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/u;

/**
 * A stream of deployment files, one YAML document each → model → text of its file. Lines keep their numbers: what stands before a
 * document is blank in its text. Throws AppError where a document does not say its model, or two say the same.
 */
export function parseDeploymentList({ path, content }: SourceFile): ReadonlyMap<string, string> {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const documents = parseAllDocuments(text, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'error' });
  const files = new Map<string, string>();
  if (!Array.isArray(documents)) return files;
  for (const document of documents) {
    const [start, , end] = document.range;
    const line = text.slice(0, start).split('\n').length;
    const location = { path, line, column: 1, pointer: '' };
    if (document.contents === null && document.errors.length === 0) continue;
    const model: unknown = isMap(document.contents) ? document.contents.get('model') : undefined;
    if (typeof model !== 'string' || !IDENTIFIER.test(model))
      throw new AppError({
        code: 'schema-violation',
        reason: 'model-unnamed',
        message: 'A document of the stream does not say of which model it is the deployment file.',
        hint: 'Each document is a whole deployment file, as the branch seatrial/deployments has it.',
        location,
      });
    if (files.has(model))
      throw new AppError({
        code: 'schema-violation',
        reason: 'model-repeated',
        message: `Two documents of the stream are of the model ${quoteText(model)}.`,
        hint: 'Leave one.',
        location,
      });
    files.set(model, blank(text.slice(0, start)) + text.slice(start, end));
  }
  return files;
}

function blank(before: string): string {
  return '\n'.repeat(before.split('\n').length - 1);
}
