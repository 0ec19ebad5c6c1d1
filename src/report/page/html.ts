import { escapeHtml } from '../escape-html.ts';
import { cleanText } from '../hostile-text.ts';

/** The key is a symbol, so nothing that was parsed from JSON or YAML can pass for HTML. */
const TRUSTED: unique symbol = Symbol('trusted HTML');

/** Text that is safe to place in a page. */
export interface Html {
  readonly [TRUSTED]: string;
}

type HtmlValue = Html | string | number | readonly Html[] | null;

/** A template literal whose text is ours; every value that is not HTML already is escaped, for text and for attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return trustHtml(
    strings.map((text, index) => (index === 0 ? text : `${renderValue(values[index - 1] ?? null)}${text}`)).join(''),
  );
}

export function htmlText(value: Html): string {
  return value[TRUSTED];
}

/** Only for what a serialiser wrote that escapes by itself. */
export function trustHtml(text: string): Html {
  return { [TRUSTED]: text };
}

function renderValue(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(cleanText(String(value), 600));
  if (TRUSTED in value) return value[TRUSTED];
  return value.map(htmlText).join('\n');
}
