import { type Random, uniform } from './random.ts';

/** Pieces that mean something to a reader: signs of its grammar, numbers at the edges. */
const SIGNS = [
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\0',
  '{',
  '}',
  '[',
  ']',
  ':',
  '- ',
  '&a ',
  '*a',
  '!!x ',
  '<<: ',
  '%',
  '|',
];
const EDGES = [
  '1e999',
  '-1',
  '9007199254740993',
  '18446744073709551616',
  'NaN',
  'null',
  'true',
  '0x10',
  '1,5',
  '__proto__',
];
const PIECES = [...SIGNS, ...EDGES, '\uFEFF', '\\u0000'].map((text) => Buffer.from(text));
const WORDS = [
  0n,
  1n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  0x7fff_ffff_ffff_ffffn,
  2n ** 64n - 1n,
];
const LONGEST_SPAN = 64;

/** One to four changes anywhere. */
export function mutate(file: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(file);
  // Most files with several changes are refused at the first.
  const changes = random() < 0.6 ? 1 : 1 + uniform(random, 4);
  for (let change = 0; change < changes; change++) bytes = changeOnce(bytes, random);
  return bytes;
}

function changeOnce(bytes: Buffer, random: Random): Buffer {
  const at = uniform(random, bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + uniform(random, LONGEST_SPAN));
  const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (uniform(random, 15)) {
    case 0:
    case 1:
      return overwrite(bytes, at, Buffer.of(uniform(random, 256)));
    case 2:
    case 3:
      return overwrite(bytes, at, Buffer.of((bytes[at] ?? 0) ^ (1 << uniform(random, 8))));
    case 4:
    case 5:
      return overwrite(bytes, at, word(random));
    case 6:
    case 7:
      return Buffer.concat([before, after]);
    case 8:
    case 9:
      return Buffer.concat([before, ...Array.from({ length: 1 + uniform(random, 40) }, () => span), after]);
    case 10:
    case 11:
    case 12:
      return Buffer.concat([before, PIECES[uniform(random, PIECES.length)] ?? span, span, after]);
    case 13:
      return Buffer.concat([before, bytes.subarray(uniform(random, bytes.length + 1)).subarray(0, span.length), after]);
    default:
      return Buffer.from(before);
  }
}

function overwrite(bytes: Buffer, at: number, piece: Buffer): Buffer {
  piece.copy(bytes, at);
  return bytes;
}

/** An integer as binary formats write it. */
function word(random: Random): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(WORDS[uniform(random, WORDS.length)] ?? 0n);
  return bytes.subarray(0, 2 ** uniform(random, 4));
}
