import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { makeFolder } from './private-folder.ts';
import { systemCode } from './system-error.ts';

/** What a program of this user keeps from one run to the next (XDG Base Directory Specification). Absolute. */
export function findStateFolder({ XDG_STATE_HOME = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local/state'), 'seatrial');
}

/** With the folders above it. Throws AppError file-unwritable. */
export function makeStateFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (cause) {
    throw new AppError({
      code: 'file-unwritable',
      message: `The folder ${quoteText(folder)} cannot be made (${systemCode(cause)}).`,
      hint: 'Name a folder that this user may write as --state.',
      cause,
    });
  }
}
