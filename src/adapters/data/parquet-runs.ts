import { damaged } from './parquet-checks.ts';

/** An unpacked data page of a column that is not nested. */
export interface PageLayout {
  readonly bytes: Uint8Array;
  /** Cells of the page, missing ones included. */
  readonly cells: number;
  readonly isNullable: boolean;
  /** Of a page of the second version, whose levels have no length of their own before them. */
  readonly levelBytes: number | null;
  readonly encoding: string;
}

/**
 * The decoder writes a run of equal values as long as the run says, not as long as the page is: a few bytes would fill the
 * memory. Throws data-format for a run that goes beyond the page.
 */
export function checkRuns({ bytes, cells, isNullable, levelBytes, encoding }: PageLayout): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = levelBytes ?? 0;
  if (isNullable) walkRuns(view, levelBytes === null ? LENGTH_BYTES : 0, { width: 1, cells });
  if (isNullable && levelBytes === null) at = LENGTH_BYTES + view.getUint32(0, true);
  if (encoding.endsWith('_DICTIONARY') && at < view.byteLength)
    walkRuns(view, at + 1, { width: view.getUint8(at), cells });
  if (encoding === 'RLE') walkRuns(view, at + LENGTH_BYTES, { width: 1, cells });
}

const LENGTH_BYTES = 4;
/** Packed values come in groups of eight, and the last groups may be filled up. */
const MOST_FILLING = 504;

function walkRuns(view: DataView, from: number, { width, cells }: { readonly width: number; readonly cells: number }) {
  let at = from;
  let left = cells;
  while (left > 0 && at < view.byteLength) {
    const header = readHeader(view, at);
    const isPacked = (header.value & 1) === 1;
    const count = (header.value >>> 1) * (isPacked ? 8 : 1);
    if (count > left + (isPacked ? MOST_FILLING : 0)) throw damaged('a run is longer than its page');
    at = header.end + (isPacked ? (count / 8) * width : Math.ceil(width / 8));
    left -= count;
  }
}

function readHeader(view: DataView, from: number): { readonly value: number; readonly end: number } {
  let [value, shift, at] = [0, 0, from];
  while (at < view.byteLength) {
    const byte = view.getUint8(at++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, end: at };
    shift += 7;
  }
  throw damaged('a run has no length');
}
