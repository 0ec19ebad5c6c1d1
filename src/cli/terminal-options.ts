import type { TerminalOptions } from '../report/terminal/layout.ts';
import { type TerminalFacts, chooseStyle } from '../report/terminal/style.ts';

/** Wide enough for a table where standard output is not a terminal, or one without a size. */
const DEFAULT_COLUMNS = 100;

/** How standard output shows text. */
export function terminalOptions(): TerminalOptions {
  const style = chooseStyle(terminalFacts(process.stdout));
  return { style, columns: isSized(process.stdout) ? process.stdout.columns : DEFAULT_COLUMNS };
}

/** What decides whether a stream of this process shows colours. */
export function terminalFacts({ isTTY }: Pick<NodeJS.WriteStream, 'isTTY'>): TerminalFacts {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  return { isTty: isTTY, noColor: NO_COLOR, forceColor: FORCE_COLOR, term: TERM };
}

/** A terminal that nobody gave a size, as `script` or a container makes them, says 0. */
export function isSized({ isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): boolean {
  return isTTY && columns > 0;
}

/** Whether a line may be drawn over itself: a log of CI keeps every frame, and a dumb terminal cannot go back. */
export function isMovable(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): boolean {
  const { CI, TERM } = process.env;
  return isSized(stream) && CI === undefined && TERM !== 'dumb';
}
