import { runInNewContext } from 'node:vm';

/** GitHub's own limit for a comment; longer text did not come from there. */
export const MAX_COMMENT_CHARACTERS = 65_536;
/** A comment of this length takes a fraction of a second at the worst, whatever it holds. */
const HARMLESS_CHARACTERS = 2_000;
/** The last fuse: what passes the counts below takes less than the first. On a busy machine the clock says little: the next is tried. */
const FUSES_MS = [400, 1_500, 6_000] as const;
/** Of the time of a fuse; a process that had less was waiting. */
const OWN_SHARE = 0.85;

/**
 * For each of these the parser goes through all that it has read, or through all the rest. People write, and quote, a tenth
 * of it.
 */
const COSTLY: readonly { readonly sign: RegExp; readonly most: number }[] = [
  { sign: /\[\^[^\]\s]{1,999}\]:/g, most: 200 },
  { sign: /^[ \t>]*(?:=+|-+)[ \t]*$/gm, most: 500 },
  { sign: /<[!?]/g, most: 500 },
  { sign: /\n/g, most: 4_000 },
  { sign: /\|/g, most: 4_000 },
  { sign: /\]:/g, most: 500 },
];
/** Quotes and lists that lines open, one inside the other. */
const OPENERS = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t\n>]|$))+/gm;
const MOST_OPENED = 1_000;

/**
 * Reads a comment that anybody may have written, or answers that it cannot. Markdown has many ways to make a parser take
 * the square of the length in time, or its whole stack; those that are not counted beforehand end with the time.
 */
export function withinBounds<Result>(text: string, read: () => Result): Result | 'too-complicated' {
  if (isCostly(text)) return 'too-complicated';
  try {
    return text.length <= HARMLESS_CHARACTERS ? read() : inTime(read);
  } catch (error) {
    if (error instanceof RangeError) return 'too-complicated';
    throw error;
  }
}

function isCostly(text: string): boolean {
  const opened = (text.match(OPENERS) ?? []).join('\n').match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  return opened > MOST_OPENED || COSTLY.some(({ sign, most }) => (text.match(sign)?.length ?? 0) > most);
}

function inTime<Result>(read: () => Result): Result | 'too-complicated' {
  for (const fuseMs of FUSES_MS) {
    const before = process.cpuUsage();
    const outcome = readFor(read, fuseMs);
    const { user, system } = process.cpuUsage(before);
    if (outcome !== 'too-complicated' || user + system > fuseMs * 1000 * OWN_SHARE) return outcome;
  }
  return 'too-complicated';
}

function readFor<Result>(read: () => Result, timeout: number): Result | 'too-complicated' {
  const outcome: { result: Result | 'too-complicated' } = { result: 'too-complicated' };
  const keep = (): void => {
    outcome.result = read();
  };
  try {
    runInNewContext('keep()', { keep }, { timeout });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return outcome.result;
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
