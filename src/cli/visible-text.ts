import { withoutOrders } from '../domain/without-orders.ts';

const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are the subject
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Foreign text for a terminal: a control, bidirectional or invisible character shows as its code, a tab as a space. A step of a workflow is a
 * terminal as well.
 */
export function visibleText(text: string): string {
  const shown = text.replaceAll('\t', ' ').replace(INVISIBLE, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
  return withoutOrders(shown);
}

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Columns that visible text takes in a terminal. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}
