import { quoteText } from '../../domain/quote-text.ts';
import { formatError } from './data-error.ts';

/** numpy itself writes a few hundred bytes; a larger header is an attack or damage. */
const LONGEST_HEADER = 65_536;
export const PREAMBLE_BYTES = 12;
const MAGIC = '\u0093NUMPY';

const KINDS = ['f', 'i', 'u', 'b', 'S', 'U'] as const;
type NpyKind = (typeof KINDS)[number];

export interface NpyHeader {
  readonly kind: NpyKind;
  readonly itemBytes: number;
  readonly bigEndian: boolean;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Where the data starts. */
  readonly dataOffset: number;
}

/** How many bytes the header takes with its preamble, told by the first 12 bytes of the file. */
export function npyHeaderBytes(preamble: Buffer): number {
  if (preamble.length < 10 || preamble.toString('latin1', 0, 6) !== MAGIC)
    throw formatError('The array does not start as a npy file does.', 'Write it with numpy.save or numpy.savez.');
  const version = preamble.readUInt8(6);
  if (version < 1 || version > 3)
    throw formatError(`npy version ${version} is not known.`, 'Write it with numpy.save or numpy.savez.');
  if (version > 1 && preamble.length < 12) throw cutShort();
  const length = version === 1 ? preamble.readUInt16LE(8) : preamble.readUInt32LE(8);
  if (length > LONGEST_HEADER)
    throw formatError(`The npy header has ${length} bytes.`, 'Write a plain array, without named fields.');
  return (version === 1 ? 10 : 12) + length;
}

/** Parses the whole header (format versions 1 to 3). Object arrays are refused: they are pickles, which are programs. */
export function parseNpyHeader(bytes: Buffer): NpyHeader {
  const dataOffset = npyHeaderBytes(bytes);
  if (bytes.length < dataOffset) throw cutShort();
  const text = bytes.toString('utf8', bytes.readUInt8(6) === 1 ? 10 : 12, dataOffset);
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const dimensions = /'shape'\s*:\s*\(([0-9L,\s]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || dimensions === undefined)
    throw formatError(
      `The npy header ${quoteText(text.trim())} is not that of a plain array.`,
      'Write one plain array of numbers, booleans or strings; structured arrays are not read.',
    );
  const shape = dimensions.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number.parseInt(part, 10)]));
  const elements = shape.reduce((product, size) => product * size, 1);
  const header = { ...parseDescr(descr), fortranOrder: order === 'True', shape, dataOffset };
  if (Number.isSafeInteger(elements * Math.max(header.itemBytes, 1))) return header;
  throw formatError('The shape in the npy header is too large.', 'The file is damaged: write it again.');
}

const ITEM_BYTES: Readonly<Record<string, readonly number[]>> = {
  f: [2, 4, 8],
  i: [1, 2, 4, 8],
  u: [1, 2, 4, 8],
  b: [1],
};

function parseDescr(descr: string): Pick<NpyHeader, 'kind' | 'itemBytes' | 'bigEndian'> {
  const [, order, letter, digits] = /^([<>|=]?)([a-zA-Z])(\d+)$/.exec(descr) ?? [];
  const kind = parseKind(letter);
  const size = Number(digits);
  const known =
    kind === 'S' || kind === 'U' ? size <= 2 ** 20 : kind !== null && ITEM_BYTES[kind]?.includes(size) === true;
  if (kind === null || !known)
    throw formatError(
      `The numpy type ${quoteText(descr)} is not read.`,
      letter === 'O'
        ? 'Object arrays are pickles and are never loaded: convert to numbers or to strings (astype(str)).'
        : 'Convert the array to float16/32/64, int8 to int64, uint8 to uint64, bool or str.',
    );
  return { kind, itemBytes: kind === 'U' ? size * 4 : size, bigEndian: order === '>' };
}

function parseKind(letter: string | undefined): NpyKind | null {
  return KINDS.find((kind) => kind === letter) ?? null;
}

export function cutShort(): Error {
  return formatError('The array is cut short.', 'The file is damaged: write it again.');
}
