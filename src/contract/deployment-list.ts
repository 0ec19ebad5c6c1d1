import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import { decodeText, type SourceFile } from './decode-text.ts';

/** A thousand models and more; it is read in the process that serves. */
export const MAX_LIST_BYTES = 2 * 1024 * 1024;

/** In YAML such a line ends a document wherever it stands, within a text over several lines too. */
const BETWEEN = /^---(?=\s|$).*$/mu;
const BLANK_LINE = /^\s*(?:#.*)?$/u;
const MODEL = /^model:[ \t]+(["']?)([a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?)\1[ \t]*(?:#.*)?$/mu;

/**
 * A stream of deployment files, one YAML document each → model → text of its file. Lines keep their numbers: what stands before a
 * document is blank in its text. Throws AppError where a document does not say its model, or two say the same.
 */
export function parseDeploymentList(file: SourceFile): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let lines = 0;
  for (const text of decodeText(file, MAX_LIST_BYTES).split(BETWEEN)) {
    const location = { path: file.path, line: lines + 1, column: 1, pointer: '' };
    const before = '\n'.repeat(lines);
    const own = text.split('\n');
    lines += own.length - 1;
    if (own.every((line) => BLANK_LINE.test(line))) continue;
    const [, , model] = MODEL.exec(text) ?? [];
    if (model === undefined)
      throw new AppError({
        code: 'schema-violation',
        reason: 'model-unnamed',
        message: 'A document of the stream does not say of which model it is the deployment file.',
        hint: 'Each document is a whole deployment file, as the branch seatrial/deployments has it, with a line `model: <name>`.',
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
    files.set(model, before + text);
  }
  return files;
}
