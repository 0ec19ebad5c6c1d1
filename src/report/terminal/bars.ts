const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const FULL = '█';
const MARK = '│';

export interface Bar {
  readonly value: number;
  /** The value that fills the whole width. */
  readonly full: number;
  /** Width in characters. */
  readonly width: number;
  /** Where a budget lies, if it is to be marked. */
  readonly mark?: number | undefined;
}

/** A horizontal bar to an eighth of a character, always exactly `width` characters wide. */
export function renderBar({ value, full, width, mark }: Bar): string {
  const filled = full > 0 ? Math.min(1, Math.max(0, value / full)) * width : 0;
  const whole = Math.floor(filled);
  const eighth = EIGHTHS[Math.floor((filled - whole) * 8)] ?? '';
  const bar = `${FULL.repeat(whole)}${eighth}`.padEnd(width, ' ');
  if (mark === undefined || full <= 0 || mark > full) return bar;
  const position = Math.min(width - 1, Math.floor((mark / full) * width));
  return `${bar.slice(0, position)}${MARK}${bar.slice(position + 1)}`;
}
