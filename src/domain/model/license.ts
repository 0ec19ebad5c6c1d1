import parseExpression from 'spdx-expression-parse';
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };

/** What the text of a licence is: one licence of SPDX's list, an expression of several or with an exception, or only a name. */
export type License =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'name'; readonly name: string };

const IDS = new Map([...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]));
const OPERATORS = /^(?:and|or|with)$/iu;

/**
 * Identifiers and operators in any case, as SPDX compares them (spdx.github.io/spdx-spec, annex on licence expressions); written
 * as the list has them.
 */
export function readLicense(text: string): License {
  const written = text
    .trim()
    .split(/([\s()]+|\+(?=[\s)]|$))/u)
    .map((word) => IDS.get(word.toLowerCase()) ?? (OPERATORS.test(word) ? word.toUpperCase() : word))
    .join('')
    .replaceAll(/\s+/gu, ' ');
  const id = IDS.get(written.toLowerCase());
  if (id !== undefined) return { kind: 'id', id };
  return isExpression(written) ? { kind: 'expression', expression: written } : { kind: 'name', name: text.trim() };
}

/** The parser answers by throwing, and has no bound of its own for nested brackets. */
function isExpression(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

/** A licence that is not on SPDX's list, as an expression may name it. */
export function referenceTo(name: string): string {
  const word = name
    .trim()
    .replaceAll(/[^A-Za-z0-9.-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return `LicenseRef-${word === '' ? 'unnamed' : word}`;
}
