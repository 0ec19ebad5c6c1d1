import { AppError } from '../../error.ts';
import { quoteText } from '../../quote-text.ts';

const PLAIN = /^[\w.:/@[\]+-]*$/;
const PATH = /^[\w.:/@+%~-]*$/;

/** Names as they are, where nothing in them could end or begin anything in a configuration. Throws AppError. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  throw unsafe(text);
}

/** The same of a path, or of what follows a host. */
export function plainPath(text: string): string {
  if (PATH.test(text)) return text;
  throw unsafe(text);
}

function unsafe(text: string): AppError {
  return new AppError({
    code: 'usage',
    reason: 'engine-text',
    message: `${quoteText(text)} cannot stand in the configuration of an engine.`,
    hint: 'Hosts, paths and folders have letters, digits and . _ - + : / @ % ~ alone.',
  });
}
