import { SOURCE_FORMS, SOURCE_URI } from '../../contract/generated/constants.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/**
 * Whether a word of the command line is an address and no path. A single letter before the colon is a drive. Throws AppError
 * usage for one that no manifest may hold.
 */
export function isAddress(word: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]+:/u.exec(word)?.[0];
  if (scheme === undefined) return false;
  if (SOURCE_URI.test(word)) return true;
  const own = SOURCE_FORMS.filter((form) => form.startsWith(scheme));
  throw new AppError({
    code: 'usage',
    message: `${quoteText(word)} is no address that a manifest may hold.`,
    hint: `Write it as ${(own.length === 0 ? SOURCE_FORMS : own).join(' or ')}.`,
  });
}

/** The last part of its path, under which the model's file refers to it. */
export function nameInAddress(uri: string): string {
  const isWeb = uri.startsWith('https:');
  const [path = uri] = isWeb ? uri.split(/[?#]/u) : [uri];
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/^dvc:/u, '');
  return isWeb ? decodePart(last) : last;
}

/** The last part of a path of this machine, whichever sign its system puts between them. */
export function nameInPath(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
