import type { TerminalOptions } from '../report/terminal/layout.ts';
import { chooseStyle } from '../report/terminal/style.ts';

/** Wide enough for a table where standard output is not a terminal, or one without a size. */
const DEFAULT_COLUMNS = 100;

/** How standard output shows text. */
export function terminalOptions(): TerminalOptions {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const style = chooseStyle({ isTty: process.stdout.isTTY, noColor: NO_COLOR, forceColor: FORCE_COLOR });
  return { style, columns: isSized(process.stdout) ? process.stdout.columns : DEFAULT_COLUMNS };
}

/** A terminal that nobody gave a size, as `script` or a container makes them, says 0. */
export function isSized({ isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): boolean {
  return isTTY && columns > 0;
}
