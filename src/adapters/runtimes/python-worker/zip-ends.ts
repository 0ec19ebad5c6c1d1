import type { FileEnds } from './python-format.ts';

const FIRST_ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const END = Buffer.from('PK\u0005\u0006', 'latin1');
/** Of the end of the central directory, before its comment. */
const END_BYTES = 22;

/** Whether a file begins with an entry of a zip archive and ends with the directory that such archives end with. */
export function isWholeZip({ head, tail }: FileEnds): boolean {
  const at = tail.lastIndexOf(END);
  if (!head.subarray(0, FIRST_ENTRY.length).equals(FIRST_ENTRY) || at === -1 || at + END_BYTES > tail.length)
    return false;
  return at + END_BYTES + tail.readUInt16LE(at + END_BYTES - 2) === tail.length;
}
