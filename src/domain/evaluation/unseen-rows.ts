import { type Random, randomIndex, seededNoise, seededRandom } from '../benchmark/random.ts';
import type { Tensor, TensorData } from '../tensor.ts';
import { featuresOf } from './column-statistics.ts';
import { disturbMeasurements, drawQuantities } from './disturb.ts';
import { type Cells, describeFeatures } from './features.ts';
import { isText } from '../tensor-arrays.ts';

/** Of a standard deviation: far from what a file could hold, and near enough to cost a model what a row costs it. */
const STRENGTH = 0.25;
/** Of which at least this share must be none of the rows that were given. */
const LEAST_NEW = 0.5;

/**
 * As many rows as were given that are none of them, with values that stay in their domain: measurements are disturbed, and all else
 * (whole numbers, codes, booleans, text) is exchanged between the rows, feature by feature. Free text also begins with another of
 * its words.
 *
 * Where there are quantities there is a second way: they get values, too, that none of the rows has. Only the first is sure to ask a
 * model for names that it has learnt, and only the second finds one that recognises a row by one number. Without a way that makes
 * other rows there is none.
 */
export function unseenRows(rows: readonly Cells[], seed: number): readonly (readonly Tensor[])[] {
  const random = seededRandom(seed);
  const noise = { strength: STRENGTH, random: seededNoise(seed) };
  const shifts = new Map<number, readonly number[]>();
  const exchanged = rows.map((tensor) => {
    const disturbed = disturbMeasurements(tensor, noise) ?? tensor;
    return exchange(disturbed, { kept: measuredFeatures(tensor), shifts: shiftsOf(tensor, shifts, random), random });
  });
  const drawn = exchanged.map((tensor) => drawQuantities(tensor, noise.random));
  const ways = [exchanged, ...(drawn.some((tensor) => tensor !== null) ? [fillUp(drawn, exchanged)] : [])];
  return ways.filter((way) => shareOfNew(rows, way) >= LEAST_NEW);
}

function fillUp(changed: readonly (Tensor | null)[], others: readonly Tensor[]): readonly Tensor[] {
  return others.map((other, index) => changed[index] ?? other);
}

function measuredFeatures(tensor: Cells): readonly boolean[] {
  return describeFeatures(tensor).map(({ kind }) => kind === 'measurement');
}

/**
 * How many rows further each feature is taken from. Inputs of one width have the same: their features belong together, as the
 * tokens of a text and their mask do. Of a single feature each has its own.
 */
function shiftsOf(tensor: Tensor, known: Map<number, readonly number[]>, random: Random): readonly number[] {
  const [count, width] = [tensor.shape[0] ?? 0, featuresOf(tensor)];
  const shifts = known.get(width) ?? Array.from({ length: width }, () => randomIndex(random, Math.max(1, count)));
  if (width > 1) known.set(width, shifts);
  return shifts;
}

interface Exchange {
  readonly kept: readonly boolean[];
  readonly shifts: readonly number[];
  readonly random: Random;
}

function exchange(tensor: Tensor, { kept, shifts, random }: Exchange): Tensor {
  const { data } = tensor;
  const width = shifts.length;
  const sourceOf = (cell: number): number => {
    const feature = cell % width;
    return kept[feature] === true ? cell : (cell + (shifts[feature] ?? 0) * width) % data.length;
  };
  return { ...tensor, data: isText(data) ? mixTexts(data, sourceOf, random) : mixNumbers(data, sourceOf) };
}

function mixNumbers(data: Exclude<TensorData, readonly string[]>, sourceOf: (cell: number) => number): TensorData {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    const mixed = data.slice();
    for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0n;
    return mixed;
  }
  const mixed = data.slice();
  for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0;
  return mixed;
}

/** Texts that mostly repeat are names of something; the others are free, and keep their length in another order. */
function mixTexts(data: readonly string[], sourceOf: (cell: number) => number, random: Random): TensorData {
  const isFree = new Set(data).size * 2 > data.length;
  return data.map((_, cell) => {
    const text = data[sourceOf(cell)] ?? '';
    return isFree ? reorder(text, random) : text;
  });
}

/** From another of its words on; of one word from another letter. */
function reorder(text: string, random: Random): string {
  const separator = text.includes(' ') ? ' ' : '';
  const parts = separator === '' ? Array.from(text) : text.split(separator);
  const first = 1 + randomIndex(random, Math.max(1, parts.length - 1));
  return [...parts.slice(first), ...parts.slice(0, first)].join(separator);
}

/** The share of rows that are none of the rows before. */
function shareOfNew(before: readonly Tensor[], after: readonly Tensor[]): number {
  const known = new Set(rowHashes(before));
  const hashes = rowHashes(after);
  return hashes.filter((hash) => !known.has(hash)).length / Math.max(1, hashes.length);
}

/** FNV-1a of the values of each row of all tensors. */
function rowHashes(tensors: readonly Tensor[]): readonly number[] {
  const hashes = Array.from({ length: tensors[0]?.shape[0] ?? 0 }, () => 0x811c9dc5);
  for (const tensor of tensors) {
    const { data } = tensor;
    const length = isText(data) ? featuresOf(tensor) : featuresOf(tensor) * data.BYTES_PER_ELEMENT;
    const parts = isText(data) ? data.map(hashText) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    for (let part = 0; part < parts.length; part += 1) {
      const row = Math.floor(part / length);
      hashes[row] = Math.imul((hashes[row] ?? 0) ^ (parts[part] ?? 0), 0x01000193);
    }
  }
  return hashes;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
