const TAB_COLUMNS = 4;

/** A line that is read from left to right. A tab may be taken in part. */
export interface Cursor {
  readonly text: string;
  offset: number;
  column: number;
  /** The offset stands on a tab of which columns were taken. */
  inTab: boolean;
}

/** What stands at a cursor, behind its white space. */
export interface Ahead {
  /** From the first character that is no white space. */
  readonly rest: string;
  readonly offset: number;
  /** In columns. */
  readonly indent: number;
  readonly isBlank: boolean;
}

export function cursorAt(text: string): Cursor {
  return { text, offset: 0, column: 0, inTab: false };
}

export function lookAhead({ text, offset, column }: Cursor): Ahead {
  let [at, reached] = [offset, column];
  for (; text[at] === ' ' || text[at] === '\t'; at += 1)
    reached += text[at] === '\t' ? TAB_COLUMNS - (reached % TAB_COLUMNS) : 1;
  return { rest: text.slice(at), offset: at, indent: reached - column, isBlank: at >= text.length };
}

/** Takes characters, up to the offset. */
export function advanceTo(cursor: Cursor, offset: number): void {
  while (cursor.offset < offset) takeColumns(cursor, cursor.text[cursor.offset] === '\t' ? columnsOfTab(cursor) : 1);
}

/** Takes columns, which may end within a tab. */
export function takeColumns(cursor: Cursor, count: number): void {
  for (let left = count; left > 0 && cursor.offset < cursor.text.length;) {
    const width = cursor.text[cursor.offset] === '\t' ? columnsOfTab(cursor) : 1;
    const taken = Math.min(width, left);
    cursor.column += taken;
    cursor.inTab = taken < width;
    if (!cursor.inTab) cursor.offset += 1;
    left -= taken;
  }
}

function columnsOfTab({ column }: Cursor): number {
  return TAB_COLUMNS - (column % TAB_COLUMNS);
}

export function isAtSpace({ text, offset }: Cursor): boolean {
  return text[offset] === ' ' || text[offset] === '\t';
}

/** What is left, without white space that was taken. */
export function restOf({ text, offset, column, inTab }: Cursor): string {
  return inTab ? ' '.repeat(TAB_COLUMNS - (column % TAB_COLUMNS)) + text.slice(offset + 1) : text.slice(offset);
}
