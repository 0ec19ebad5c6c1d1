import type { SliceReference } from '../../../contract/generated/types.ts';
import { formatCount } from '../../format.ts';
import { cleanText } from '../../hostile-text.ts';

/** What stands beside the line of a slice: its name, its group and how many rows it has; on two lines where one is too narrow. */
export interface SliceLabel {
  readonly slice: SliceReference | null;
  readonly rows: number;
}

/** Of one line of text, in the widths of an average character. */
const LINE_WIDTH = 30;
const ELLIPSIS = '…';

/** In their order. Those that come out alike are numbered, so that none is taken for another. */
export function sliceLabels(slices: readonly SliceLabel[]): readonly string[] {
  const seen = new Map<string, number>();
  return slices.map((slice) => {
    const label = labelOf(slice);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} #${count}`;
  });
}

function labelOf({ slice, rows }: SliceLabel): string {
  const count = ` (${formatCount(rows)})`;
  if (slice === null) return `all rows${count}`;
  const name = cleanText(slice.name, 80);
  if (slice.group === null) return `${shorten(name, LINE_WIDTH - widthOf(count))}${count}`;
  const group = cleanText(slice.group, 200);
  const whole = `${name} = ${group}${count}`;
  if (widthOf(whole) <= LINE_WIDTH) return whole;
  return `${shorten(name, LINE_WIDTH)}\n= ${shorten(group, LINE_WIDTH - 2 - widthOf(count))}${count}`;
}

/** In the middle: names begin alike, and groups end with what tells them apart. */
function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  const half = (width - 1) / 2;
  return `${taken(characters, half)}${ELLIPSIS}${taken(characters.toReversed(), half, true)}`;
}

function taken(characters: readonly string[], width: number, isReversed = false): string {
  let room = width;
  const end = characters.findIndex((character) => {
    room -= widthOf(character);
    return room < 0;
  });
  const shown = characters.slice(0, end === -1 ? characters.length : end);
  return (isReversed ? shown.toReversed() : shown).join('');
}

const NARROW = /[iljtf.,:;'|!()[\] ]/u;
const WIDE = /[A-Z_mw@%&]/u;
const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** About what a proportional font takes: nothing measures text where the page is made. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (FULL.test(character)) return 2;
  if (WIDE.test(character)) return 1.4;
  return NARROW.test(character) ? 0.6 : 1;
}
