import { Buffer } from 'node:buffer';
import { formatCount } from './format.ts';
import { type Markdown, fold, markdownText, md } from './markdown.ts';
import type { Section } from './section.ts';

/** GitHub refuses a longer comment. Its limit speaks of characters; UTF-8 bytes are the stricter reading. */
export const COMMENT_LIMIT = 65_536;
/** A longer check summary or text is refused. */
export const CHECK_LIMIT = 65_535;
/** A longer job summary fails its step: 1 MiB. */
export const JOB_SUMMARY_LIMIT = 1_048_576;

/** No row of a gate table is smaller, so that many more rows than can fit are not rendered to be thrown away. */
const SMALLEST_ROW = 40;

/** Room for the sentence that names what was dropped. */
const NOTE_SIZE = 1_000;

export interface FittedSections {
  readonly shown: readonly Markdown[];
  /** Names of the sections that had no room. */
  readonly dropped: readonly string[];
}

export function sizeOf(markdown: Markdown): number {
  return Buffer.byteLength(markdownText(markdown), 'utf8') + 2;
}

/**
 * Takes sections in their order while they fit. The first that does not fit is tried in its brief form; everything after
 * it is dropped, so that a report never shows a lesser section in place of a greater one.
 */
export function fitSections(sections: readonly Section[], budget: number): FittedSections {
  const folds = sections.map(({ summary, body }) => fold(summary, body));
  const sizes = folds.map(sizeOf);
  const fitsWhole = sizes.reduce((sum, size) => sum + size, 0) <= budget;
  if (fitsWhole) return { shown: folds, dropped: [] };
  const count = countThatFit(sizes, budget - NOTE_SIZE);
  const used = sizes.slice(0, count).reduce((sum, size) => sum + size, 0);
  const brief = briefFold(sections[count]);
  const isBriefShown = brief !== null && sizeOf(brief) <= budget - NOTE_SIZE - used;
  return {
    shown: [...folds.slice(0, count), ...(isBriefShown ? [brief] : [])],
    dropped: sections.slice(isBriefShown ? count + 1 : count).map(({ name }) => name),
  };
}

function briefFold(section: Section | undefined): Markdown | null {
  if (section === undefined || section.brief === null) return null;
  return fold(section.summary, section.brief);
}

/** Renders with as many rows as fit: all of them, or the largest number found by halving. */
export function fitRows(render: (maxRows: number) => Markdown, rows: number, budget: number): Markdown {
  const most = Math.min(rows, Math.ceil(budget / SMALLEST_ROW));
  const whole = render(most);
  if (sizeOf(whole) <= budget) return whole;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sizeOf(render(middle)) <= budget) low = middle;
    else high = middle;
  }
  return render(low);
}

/** Says which sections are missing; null where none is. */
export function droppedNote(dropped: readonly string[]): Markdown | null {
  if (dropped.length === 0) return null;
  const named = dropped.slice(0, 6).join(', ');
  const others = dropped.length > 6 ? ` and ${formatCount(dropped.length - 6)} more` : '';
  return md`Left out for length: ${named}${others}. They are in the certificate.`;
}

function countThatFit(sizes: readonly number[], budget: number): number {
  let used = 0;
  const first = sizes.findIndex((size) => {
    used += size;
    return used > budget;
  });
  return first === -1 ? sizes.length : first;
}
