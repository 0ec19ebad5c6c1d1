import { makeNpy, makeZip } from './make-arrays.ts';

/** An array of a npz file; texts are code points, as many for each as for the longest. */
export interface WildArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array | Int32Array | Uint32Array;
}

interface FloatArray extends WildArray {
  readonly data: Float32Array;
}

/** As `noise` of test/reference/wild/answers.py: float32 in [-0.5, 0.5), a hash of the position. */
export function noise(shape: readonly number[], seed: number): FloatArray {
  const length = shape.reduce((product, size) => product * size, 1);
  const data = Float32Array.from({ length }, (_, index) => hash(index + seed * 1_000_003) / 2 ** 32 - 0.5);
  return { shape, data };
}

function hash(position: number): number {
  let x = Math.imul(position, 0x9e3779b1);
  x ^= x >>> 15;
  x = Math.imul(x, 0x85ebca6b);
  return (x ^ (x >>> 13)) >>> 0;
}

/** Every row times its strength, as `ramp` of answers.py. */
export function ramped({ shape, data }: FloatArray): FloatArray {
  const width = data.length / (shape[0] ?? 1);
  const strength = (index: number) => ((Math.floor(index / width) % 16) + 1) / 4;
  return { shape, data: Float32Array.from(data, (value, index) => value * strength(index)) };
}

/** As `voice` of answers.py: pulses that grow over the steps of a sequence, in noise. */
export function voice(rows: number, width: number, steps: number): WildArray {
  const quiet = noise([rows, width], 7);
  const data = Float32Array.from(quiet.data, (value, index) => {
    const loud = Math.fround((Math.floor(index / width) % steps) / steps);
    const pulse = index % 160 < 12 ? 0.5 : -0.5;
    return Math.fround(loud * pulse) + Math.fround(0.125 * value);
  });
  return { shape: [rows, width], data };
}

const SEGMENTS = {
  a: [8, 12, 5, 19],
  b: [8, 26, 15, 19],
  c: [22, 41, 15, 19],
  d: [37, 41, 5, 19],
  e: [22, 41, 5, 9],
  f: [8, 26, 5, 9],
  g: [22, 26, 5, 19],
} as const;
const DIGITS = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg'];

/** As `digits` of answers.py: images of eight digits in seven segments. */
export function digits(rows: number): WildArray {
  const image = 48 * 192;
  const data = new Float32Array(rows * 3 * image);
  for (let cell = 0; cell < data.length; cell += 1) {
    const row = Math.floor(cell / (3 * image));
    const [y, x] = [Math.floor((cell % image) / 192), cell % 192];
    const place = Math.floor(x / 24);
    const shown = DIGITS[(row * 7 + place * 3 + row * place) % 10] ?? '';
    const isInk = Object.entries(SEGMENTS).some(
      ([segment, [top, bottom, left, right]]) =>
        shown.includes(segment) && y >= top && y < bottom && x % 24 >= left && x % 24 < right,
    );
    data[cell] = isInk ? -1 : 1;
  }
  return { shape: [rows, 3, 48, 192], data };
}

/** As `text` of answers.py. */
export function codes(rows: number, width: number): WildArray {
  const { data } = noise([rows, width], 1);
  const code = (value: number, row: number) => (Math.floor((value + 0.5) * 4) * (1 + row)) % 257;
  return {
    shape: [rows, width],
    data: Int32Array.from(data, (value, index) => code(value, Math.floor(index / width))),
  };
}

const TEXT_LENGTH = 16;

export function texts(values: readonly string[]): WildArray {
  const points = values.flatMap((text) => Array.from({ length: TEXT_LENGTH }, (_, at) => text.codePointAt(at) ?? 0));
  return { shape: [values.length], data: Uint32Array.from(points) };
}

const DESCRIPTIONS = new Map<unknown, string>([
  [Float32Array, '<f4'],
  [Float64Array, '<f8'],
  [Int32Array, '<i4'],
  [Uint32Array, `<U${TEXT_LENGTH}`],
]);

export function npz(arrays: Readonly<Record<string, WildArray>>): Buffer {
  const entries = Object.entries(arrays).map(([name, { shape, data }]) => {
    const size = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
    const header = `{'descr': '${DESCRIPTIONS.get(data.constructor)}', 'fortran_order': False, 'shape': ${size}, }`;
    return { name: `${name}.npy`, data: makeNpy(header, new Uint8Array(data.buffer)) };
  });
  return makeZip(entries);
}
