import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What a program of this user keeps from one run to the next (XDG Base Directory Specification). Absolute. */
export function findStateFolder({ XDG_STATE_HOME = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local/state'), 'seatrial');
}
