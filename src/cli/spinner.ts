import ora, { type Ora } from 'ora';
import { isSized } from './terminal-options.ts';

/**
 * A line that turns on standard error; nothing at all where that is no terminal, or one that nobody gave a size: a line is
 * cleared by the rows that it takes, and at a width of 0 it takes infinitely many.
 */
export function createSpinner(): Ora {
  const stream = process.stderr;
  const spinner = ora({ stream, isSilent: !isSized(stream), discardStdin: false });
  stream.on('resize', () => {
    if (isSized(stream)) return;
    spinner.stop();
    spinner.isSilent = true;
  });
  return spinner;
}
