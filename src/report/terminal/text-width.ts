import stringWidth from 'string-width';

/** Characters of one column each, whatever stands beside them: Latin letters, dashes, marks and what bars and tables are drawn of; nothing that joins or hides. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u0394‐–—‘’“”•…←↑→↓−≈≤≥\u2500-\u259f✓✗]*$/u;

/** Columns that a terminal shows a text in. Most are plain, and then it has as many as characters; to part others costs a hundred times as much. */
export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
