import type { TerminalOptions } from '../report/terminal/layout.ts';
import { chooseStyle } from '../report/terminal/style.ts';

/** Wide enough for a table where standard output is not a terminal. */
const DEFAULT_COLUMNS = 100;

/** How standard output shows text. */
export function terminalOptions(): TerminalOptions {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const style = chooseStyle({ isTty: process.stdout.isTTY, noColor: NO_COLOR, forceColor: FORCE_COLOR });
  return { style, columns: process.stdout.columns ?? DEFAULT_COLUMNS };
}
