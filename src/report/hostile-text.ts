/** Longest text from outside that a report repeats, in code points. */
const DEFAULT_LENGTH = 200;

/** Zero-width joiners hold emoji and some scripts together; every other invisible format character goes. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}|[\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu;
/** A no-break space is text: it keeps a number with its unit. */
const CONTROL_OR_SPACE = /(?:(?!\u00A0)[\s\p{Cc}])+/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Makes text from a manifest, a model or a file harmless as text: one line, Unicode NFC, no control, bidi or invisible
 * characters, no towers of combining marks, at most `maximum` code points. It does not escape for any format.
 */
export function cleanText(value: string, maximum: number = DEFAULT_LENGTH): string {
  const bounded = value.slice(0, maximum * 8).toWellFormed();
  const clean = bounded
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROL_OR_SPACE, ' ')
    .replaceAll(STACKED_MARKS, '$1')
    .trim();
  const points = Array.from(clean);
  const isCut = points.length > maximum || bounded.length < value.length;
  return isCut ? `${points.slice(0, maximum - 1).join('')}…` : clean;
}

const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const RIGHT_TO_LEFT_RUN = new RegExp(
  String.raw`[${RIGHT_TO_LEFT}](?:[${RIGHT_TO_LEFT}\p{M}\p{N}\p{P}\p{S}\s]*[${RIGHT_TO_LEFT}\p{M}])?`,
  'gu',
);

/** Sets right-to-left words apart (first strong isolate), so that the text around them keeps its order. */
export function isolateRightToLeft(text: string): string {
  return text.replaceAll(RIGHT_TO_LEFT_RUN, '\u2068$&\u2069');
}

/** What is neither seen nor a tab, as code that is: a line of a difference says what stands there, and hides nothing. */
export function showHidden(line: string): string {
  return line
    .toWellFormed()
    .replaceAll(/(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu, (character) => {
      return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
    });
}
