import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import { suggest } from '../domain/suggest.ts';
import { EXPORT_KINDS, type ExportKind } from '../report/export/export-kinds.ts';

/** What a person wants to export, and whether with a place for storage, which one kind has. Throws AppError usage. */
export function parseKind(name: string, hasStorage: boolean): ExportKind {
  const names = EXPORT_KINDS.map((kind) => kind.name);
  const found = EXPORT_KINDS.find((kind) => kind.name === name);
  if (found === undefined) throw unknownKind(name, names);
  if (!hasStorage || found.name === 'kserve') return found;
  throw new AppError({ code: 'usage', message: `${name} has no --storage-uri.`, hint: 'It belongs to kserve.' });
}

function unknownKind(name: string, names: readonly string[]): AppError {
  const near = suggest(name, names);
  return new AppError({
    code: 'usage',
    message: `There is no export ${quoteText(name)}.`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${names.join(', ')}.`,
  });
}
