import ora, { type Ora } from 'ora';
import { wantsColours } from '../report/terminal/style.ts';
import { isMovable, terminalFacts } from './terminal-options.ts';

/**
 * A line that turns on standard error; nothing at all where that is no terminal that can draw over itself, or one that nobody
 * gave a size: a line is cleared by the rows that it takes, and at a width of 0 it takes infinitely many.
 */
export function createSpinner(): Ora {
  const stream = process.stderr;
  const color = wantsColours(terminalFacts(stream)) ? 'cyan' : false;
  const spinner = ora({ stream, color, isSilent: !isMovable(stream), discardStdin: false });
  stream.on('resize', () => {
    if (isMovable(stream)) return;
    spinner.stop();
    spinner.isSilent = true;
  });
  return spinner;
}
